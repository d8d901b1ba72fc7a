// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document.h"

/// How people speak of a volume where there is little room.
namespace Chancery
{

/// The years a volume is known by, with its part where it is one of several: "1961–1963", "1861", "1865, Part 2". Out of
/// the subseries where that names years; the oldest volumes have a long title there, and are known by their id. The
/// subseries itself where neither has a year.
[[nodiscard]] QString yearsOf(const Volume &volume);

/// "1961–1963, vol. VI"; the title where the volume has no number in its series, but "FRUS 1861" for one of the oldest,
/// which are all called Message of the President; the id where nothing is known.
[[nodiscard]] QString shortNameOf(const Volume &volume);

} // namespace Chancery
