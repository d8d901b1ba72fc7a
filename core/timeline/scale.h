// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/historicaldate.h"

#include <QDateTime>

namespace Chancery::Timeline
{

/// A place on the line: milliseconds since 1970-01-01T00:00 of the wall clock *where the thing was dated*.
/// Offsets from UTC are left out on purpose: "December 3, 8 p.m." in New York belongs into the day
/// December 3 of a source that gives no zone, and on one UTC axis it would fall out of it.
using Moment = qint64;

inline constexpr Moment OneSecond = 1000;
inline constexpr Moment OneMinute = 60 * OneSecond;
inline constexpr Moment OneHour = 60 * OneMinute;
inline constexpr Moment OneDay = 24 * OneHour;
inline constexpr Moment OneYear = 365 * OneDay + OneDay / 4;

/// The shortest and the longest stretch a scale shows.
inline constexpr Moment ShortestSpan = 10 * OneMinute;
inline constexpr Moment LongestSpan = 200 * OneYear;

[[nodiscard]] Moment momentOf(const QDateTime &wallClock);
/// The wall clock at \a moment, as a UTC time so that no daylight saving bends the axis.
[[nodiscard]] QDateTime wallClockAt(Moment moment);

/// Half-open stretch of time; empty (begin == end) for an instant.
struct Interval {
    Moment begin = 0;
    Moment end = 0;

    [[nodiscard]] Moment span() const
    {
        return end - begin;
    }
    [[nodiscard]] Moment middle() const
    {
        return begin + span() / 2;
    }
    bool operator==(const Interval &) const = default;
};

/// The stretch a date covers; a day ends where the next begins. The date must be valid.
[[nodiscard]] Interval intervalOf(const HistoricalDate &date);

/// Visible stretch of time against pixels 0 … width. A value; every change gives a new scale, clamped to
/// ShortestSpan … LongestSpan and to the years 1 … 9999.
class Scale
{
public:
    Scale() = default;
    Scale(Interval visible, double width);

    [[nodiscard]] Interval visible() const
    {
        return m_visible;
    }
    [[nodiscard]] double width() const
    {
        return m_width;
    }
    [[nodiscard]] double x(Moment moment) const;
    [[nodiscard]] Moment at(double x) const;
    /// Pixels a stretch of time takes.
    [[nodiscard]] double lengthOf(Moment span) const;

    /// \a factor > 1 shows less time, larger; the moment under \a x stays where it is.
    [[nodiscard]] Scale zoomed(double factor, double x) const;
    /// The content moved right by \a pixels, so that earlier things come into view.
    [[nodiscard]] Scale panned(double pixels) const;
    /// The same stretch over another width.
    [[nodiscard]] Scale resized(double width) const;

    bool operator==(const Scale &) const = default;

private:
    Interval m_visible{0, OneDay};
    double m_width = 1;
};

} // namespace Chancery::Timeline
