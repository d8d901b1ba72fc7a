// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/historicaldate.h"

namespace Chancery::Export
{

/// Dates as data and as part of an English citation: the same in every locale, and a limit ("not after …")
/// never looks like a date that is known. Empty for an invalid date. Pure, any thread.

/// Extended Date/Time Format (ISO 8601-2): `1962-12-03`, `1962-12`, `1962`, `1962-10-27/1962-10-28`,
/// `1962-12-03/..` (not before), `../1962-12-03` (not after).
[[nodiscard]] QString dateData(const HistoricalDate &date);

/// In Chicago's words: "December 3, 1962", "December 1962", "October 27, 1962–October 28, 1962",
/// "not before December 3, 1962".
[[nodiscard]] QString dateWords(const HistoricalDate &date);

} // namespace Chancery::Export
