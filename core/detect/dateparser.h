// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/historicaldate.h"

#include <QStringView>

namespace Chancery::Detect
{

/// The day, span or moment that \a words name, or an invalid date where they name none.
///
/// | words (reference 3 December 1962, −05:00) | read as |
/// |---|---|
/// | `December 3, 1962, 8 p.m.` | 1962-12-03T20:00-05:00 |
/// | `3 December 1962`, `Dec. 3`, `3d of December` | that day |
/// | `Oct 27-28`, `27–28 October 1962` | both days |
/// | `Oct 30-Nov 2` | 30 October to 2 November 1962 |
/// | `October 1962`, `1962`, `10/27/62`, `1962-10-27` | month, year, day, day |
/// | `27th ultimo`, `3d instant`, `2d proximo` | that day of last, this, next month |
/// | `in couple of days`, `next week` … | a span after the day of writing |
/// | `yesterday`, `today`, `last night`, `last week` … | reckoned from the day of writing |
///
/// A day without a year takes the year that brings it nearest to \a reference and says so in `basis`; so
/// do reckoned dates. Without a reference they are invalid. Times take the reference's offset from UTC.
[[nodiscard]] HistoricalDate parseDate(QStringView words, const HistoricalDate &reference);

} // namespace Chancery::Detect
