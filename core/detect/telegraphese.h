// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/passage.h"

#include <vector>

namespace Chancery::Detect
{

/// The readings of telegraphic abbreviations in \a passageText (resources/gazetteer/telegraphese.tsv):
/// "negots" → "negotiations", "Fol" → "Following", "Art" → "Article" before a number. Ranges are in code
/// points, in order and without overlap. What is printed stays; the reading stands beside it.
[[nodiscard]] std::vector<Choice> expansionsIn(const QString &passageText);

} // namespace Chancery::Detect
