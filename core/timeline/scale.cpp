// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scale.h"

#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace Chancery::Timeline
{

namespace
{

Moment firstMoment()
{
    static const Moment moment = momentOf(QDateTime(QDate(1, 1, 1), QTime(0, 0), QTimeZone::UTC));
    return moment;
}

Moment lastMoment()
{
    static const Moment moment = momentOf(QDateTime(QDate(9999, 12, 31), QTime(0, 0), QTimeZone::UTC));
    return moment;
}

} // namespace

Moment momentOf(const QDateTime &wallClock)
{
    return QDateTime(wallClock.date(), wallClock.time(), QTimeZone::UTC).toMSecsSinceEpoch();
}

QDateTime wallClockAt(Moment moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment, QTimeZone::UTC);
}

Interval intervalOf(const HistoricalDate &date)
{
    const Moment begin = momentOf(date.earliest);
    const Moment end = momentOf(date.latest);
    if (end <= begin) {
        return {begin, begin};
    }
    // The latest moment belongs to the stretch and is kept to the second.
    return {begin, end + OneSecond};
}

Scale::Scale(Interval visible, double width)
    : m_width(std::max(width, 1.0))
{
    const Moment span = std::clamp(visible.span(), ShortestSpan, LongestSpan);
    const Moment begin = visible.middle() - span / 2;
    m_visible.begin = std::clamp(begin, firstMoment(), lastMoment() - span);
    m_visible.end = m_visible.begin + span;
}

double Scale::x(Moment moment) const
{
    return double(moment - m_visible.begin) / double(m_visible.span()) * m_width;
}

Moment Scale::at(double x) const
{
    return m_visible.begin + Moment(std::llround(x / m_width * double(m_visible.span())));
}

double Scale::lengthOf(Moment span) const
{
    return double(span) / double(m_visible.span()) * m_width;
}

Scale Scale::zoomed(double factor, double x) const
{
    const double wished = double(m_visible.span()) / std::max(factor, 1e-9);
    const Moment span = Moment(std::clamp(wished, double(ShortestSpan), double(LongestSpan)));
    const Moment begin = at(x) - Moment(std::llround(x / m_width * double(span)));
    return {{begin, begin + span}, m_width};
}

Scale Scale::panned(double pixels) const
{
    const Moment shift = at(pixels) - m_visible.begin;
    return {{m_visible.begin - shift, m_visible.end - shift}, m_width};
}

Scale Scale::resized(double width) const
{
    return {m_visible, width};
}

} // namespace Chancery::Timeline
