// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Chancery
{

/// Tags below each other that are followed: a file of somebody else's may hold a ring, or one long chain.
inline constexpr int deepestTag = 64;

} // namespace Chancery
