// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Chancery::App
{

/// The family of the face that documents, and quotations from them, are set in: Noto Serif where it is installed, else
/// the desktop's serif. Found out once, which goes through the fonts of the system and takes as long as opening a
/// library; any thread.
[[nodiscard]] QString readingFamily();

} // namespace Chancery::App
