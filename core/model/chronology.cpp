// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chronology.h"

#include <algorithm>

namespace Chancery
{

std::pair<QDate, QDate> binAround(QDate day, ChronologyUnit unit)
{
    switch (unit) {
    case ChronologyUnit::Day:
        return {day, day};
    case ChronologyUnit::Month:
        return {QDate(day.year(), day.month(), 1), QDate(day.year(), day.month(), day.daysInMonth())};
    case ChronologyUnit::Year:
        return {QDate(day.year(), 1, 1), QDate(day.year(), 12, 31)};
    case ChronologyUnit::Decade: {
        const int decade = day.year() / 10 * 10;
        return {QDate(std::max(decade, 1), 1, 1), QDate(decade + 9, 12, 31)};
    }
    }
    return {day, day};
}

} // namespace Chancery
