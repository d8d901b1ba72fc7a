// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "names.h"

#include <QDateTime>
#include <QString>

namespace Chancery
{

/// How finely a date is known.
enum class DatePrecision {
    Unknown,
    Minute,
    Day,
    Month,
    Year,
    Span, ///< lasted from the earliest to the latest moment
    Between, ///< happened once, somewhere between the two
    After, ///< not before `earliest`; nothing is known of the end, and `latest` only closes its day
    Before, ///< not after `latest`; nothing is known of the beginning, and `earliest` only opens its day
};

template<>
struct Names<DatePrecision> {
    using enum DatePrecision;
    static constexpr NameTable<DatePrecision, 9> words{{
        {Unknown, QLatin1StringView("unknown")},
        {Minute, QLatin1StringView("minute")},
        {Day, QLatin1StringView("day")},
        {Month, QLatin1StringView("month")},
        {Year, QLatin1StringView("year")},
        {Span, QLatin1StringView("span")},
        {Between, QLatin1StringView("between")},
        {After, QLatin1StringView("after")},
        {Before, QLatin1StringView("before")},
    }};
};

/// A date as a historian knows it: an interval, how finely it is known, and on what grounds. A day is
/// kept as its first and last second, never as a single instant. Invalid where nothing is known.
struct HistoricalDate {
    QDateTime earliest; ///< first moment it can be, with the offset of the place of writing
    QDateTime latest; ///< last moment it can be (inclusive); equals earliest for a minute
    DatePrecision precision = DatePrecision::Unknown;
    QString basis; ///< on what grounds, in words; empty where the source states it itself

    [[nodiscard]] bool isValid() const
    {
        return earliest.isValid() && latest.isValid() && earliest <= latest;
    }
    bool operator==(const HistoricalDate &) const = default;

    /// From TEI's dating attributes (`when`, or `from`/`to`; for limits see fromTeiLimits()): YYYY, YYYY-MM,
    /// YYYY-MM-DD or YYYY-MM-DDThh:mm[:ss][zone]. A half-open span keeps the known end at both sides.
    /// Returns an invalid date where neither end can be read. \a zoneless is the offset from UTC, in
    /// seconds, assumed for a time that states none.
    static HistoricalDate fromTei(QStringView from, QStringView to, int zoneless = 0);
    static HistoricalDate fromTei(QStringView when)
    {
        return fromTei(when, when);
    }

    /// From TEI's limits (`notBefore`, `notAfter`), which say when something cannot have been, not how long
    /// it lasted. One limit alone gives After or Before, never a date that looks certain.
    static HistoricalDate fromTeiLimits(QStringView notBefore, QStringView notAfter, int zoneless = 0);

    /// The interval in the reader's words: "3 December 1962, 20:00", "December 1962", "27–28 October 1962",
    /// "not before 3 December 1962".
    [[nodiscard]] QString toDisplay() const;
};

/// ISO 8601 with offset, as the store and TEI write a moment; empty for an invalid one.
[[nodiscard]] QString isoText(const QDateTime &moment);

} // namespace Chancery
