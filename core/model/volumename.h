// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document.h"

namespace Chancery
{

/// How people name a volume where there is little room: "1961–1963, vol. VI"; its title where it has no number in its
/// series, and its id where nothing is known.
[[nodiscard]] QString shortNameOf(const Volume &volume);

} // namespace Chancery
