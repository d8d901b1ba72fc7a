// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "axis.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

namespace Chancery::Timeline
{

namespace
{

constexpr std::array<TickStep, 19> Steps{{
    {TickUnit::Minute, 1}, {TickUnit::Minute, 5}, {TickUnit::Minute, 15}, {TickUnit::Minute, 30},
    {TickUnit::Hour, 1},   {TickUnit::Hour, 3},   {TickUnit::Hour, 6},    {TickUnit::Hour, 12},
    {TickUnit::Day, 1},    {TickUnit::Day, 2},    {TickUnit::Week, 1},    {TickUnit::Month, 1},
    {TickUnit::Month, 3},  {TickUnit::Month, 6},  {TickUnit::Year, 1},    {TickUnit::Year, 2},
    {TickUnit::Year, 5},   {TickUnit::Year, 10},  {TickUnit::Year, 50},
}};

/// Shortest length the step can have in the calendar, so that a February does not squeeze its label.
Moment shortest(TickStep step)
{
    switch (step.unit) {
    case TickUnit::Minute:
        return step.count * OneMinute;
    case TickUnit::Hour:
        return step.count * OneHour;
    case TickUnit::Day:
        return step.count * OneDay;
    case TickUnit::Week:
        return step.count * 7 * OneDay;
    case TickUnit::Month:
        return step.count * 28 * OneDay;
    case TickUnit::Year:
        return step.count * 365 * OneDay;
    }
    return OneDay;
}

QString labelOf(const QDateTime &moment, TickUnit unit, const QLocale &locale)
{
    switch (unit) {
    case TickUnit::Minute:
    case TickUnit::Hour:
        return locale.toString(moment.time(), QStringLiteral("HH:mm"));
    case TickUnit::Day:
    case TickUnit::Week:
        return locale.toString(moment.date(), QStringLiteral("d"));
    case TickUnit::Month:
        return locale.standaloneMonthName(moment.date().month(), QLocale::ShortFormat);
    case TickUnit::Year:
        return locale.toString(moment.date(), QStringLiteral("yyyy"));
    }
    return {};
}

/// Formats of the larger unit, the fullest first; the first that fits between two of its borders is taken.
QStringList contextFormats(TickUnit unit)
{
    switch (unit) {
    case TickUnit::Minute:
    case TickUnit::Hour:
        return {QStringLiteral("dddd, d MMMM yyyy"), QStringLiteral("ddd d MMM yyyy"),
                QStringLiteral("d MMM"), QStringLiteral("d")};
    case TickUnit::Day:
    case TickUnit::Week:
        return {QStringLiteral("MMMM yyyy"), QStringLiteral("MMM yyyy"), QStringLiteral("MMM")};
    case TickUnit::Month:
        return {QStringLiteral("yyyy")};
    case TickUnit::Year:
        break;
    }
    return {};
}

/// The widest label the unit can have anywhere, so that panning never changes the step.
double widest(TickUnit unit, const Measure &measure, const QLocale &locale)
{
    double width = 0;
    const auto take = [&](const QDate &date, const QTime &time) {
        width = std::max(width, measure(labelOf(QDateTime(date, time, QTimeZone::UTC), unit, locale)));
    };
    for (int month = 1; month <= 12; ++month) {
        take(QDate(2000, month, 28), QTime(20, 0));
    }
    return width;
}

QDateTime midnight(const QDate &date)
{
    return QDateTime(date, QTime(0, 0), QTimeZone::UTC);
}

/// The last tick at or before \a moment.
QDateTime floorOf(const QDateTime &moment, TickStep step, const QLocale &locale)
{
    const QDate date = moment.date();
    switch (step.unit) {
    case TickUnit::Minute:
        return QDateTime(date, QTime(moment.time().hour(), moment.time().minute() / step.count * step.count),
                         QTimeZone::UTC);
    case TickUnit::Hour:
        return QDateTime(date, QTime(moment.time().hour() / step.count * step.count, 0), QTimeZone::UTC);
    case TickUnit::Day:
        return midnight(date.addDays(-((date.day() - 1) % step.count)));
    case TickUnit::Week:
        return midnight(date.addDays(-((date.dayOfWeek() - int(locale.firstDayOfWeek()) + 7) % 7)));
    case TickUnit::Month:
        return midnight(QDate(date.year(), (date.month() - 1) / step.count * step.count + 1, 1));
    case TickUnit::Year:
        return midnight(QDate(std::max(date.year() / step.count * step.count, 1), 1, 1));
    }
    return moment;
}

QDateTime nextOf(const QDateTime &tick, TickStep step)
{
    switch (step.unit) {
    case TickUnit::Minute:
        return tick.addSecs(qint64(step.count) * 60);
    case TickUnit::Hour:
        return tick.addSecs(qint64(step.count) * 3600);
    case TickUnit::Day: {
        // Counting starts anew each month; a 31st right before a 1st would only crowd it.
        const QDate next = tick.date().addDays(step.count);
        const QDate first = QDate(tick.date().year(), tick.date().month(), 1).addMonths(1);
        return midnight(next.addDays(step.count - 1) >= first ? first : next);
    }
    case TickUnit::Week:
        return tick.addDays(qint64(step.count) * 7);
    case TickUnit::Month:
        return tick.addMonths(step.count);
    case TickUnit::Year:
        return tick.date().year() == 1 && step.count > 1 ? midnight(QDate(step.count, 1, 1))
                                                         : tick.addYears(step.count);
    }
    return tick;
}

TickStep contextStep(TickUnit unit)
{
    switch (unit) {
    case TickUnit::Minute:
    case TickUnit::Hour:
        return {TickUnit::Day, 1};
    case TickUnit::Day:
    case TickUnit::Week:
        return {TickUnit::Month, 1};
    case TickUnit::Month:
    case TickUnit::Year:
        break;
    }
    return {TickUnit::Year, 1};
}

std::vector<Tick> contextFor(const Scale &scale, TickUnit unit, const Measure &measure, const QLocale &locale)
{
    std::vector<Tick> result;
    const QStringList formats = contextFormats(unit);
    if (formats.isEmpty()) {
        return result;
    }
    const TickStep step = contextStep(unit);
    const auto label = [&](Moment at, const QString &format) {
        return locale.toString(wallClockAt(at).date(), format);
    };
    const Moment end = scale.visible().end;
    for (QDateTime at = floorOf(wallClockAt(scale.visible().begin), step, locale); momentOf(at) < end;
         at = nextOf(at, step)) {
        result.push_back({momentOf(at), std::max(scale.x(momentOf(at)), 0.0), {}});
    }
    QString format = formats.back();
    for (const QString &candidate : formats) {
        const bool fits = std::ranges::all_of(result, [&](const Tick &tick) {
            return scale.lengthOf(shortest(step))
                >= TickLabelGap + measure(label(tick.at, candidate)) + TickDistance;
        });
        if (fits) {
            format = candidate;
            break;
        }
    }
    for (size_t i = 0; i < result.size(); ++i) {
        const double room = i + 1 < result.size() ? result[i + 1].x - TickDistance : scale.width();
        const QString text = label(result[i].at, format);
        if (result[i].x + TickLabelGap + measure(text) <= room) {
            result[i].label = text;
        }
    }
    return result;
}

} // namespace

Axis axisFor(const Scale &scale, const Measure &measure, const QLocale &locale, TickUnit finest)
{
    Axis axis;
    axis.step = Steps.back();
    for (const TickStep step : Steps) {
        if (step.unit >= finest
            && scale.lengthOf(shortest(step))
                >= widest(step.unit, measure, locale) + TickLabelGap + TickDistance) {
            axis.step = step;
            break;
        }
    }
    const Moment end = scale.visible().end;
    for (QDateTime at = floorOf(wallClockAt(scale.visible().begin), axis.step, locale); momentOf(at) < end;
         at = nextOf(at, axis.step)) {
        const double x = scale.x(momentOf(at));
        if (x < 0) {
            continue;
        }
        QString label = labelOf(at, axis.step.unit, locale);
        if (x + TickLabelGap + measure(label) > scale.width()) {
            label.clear();
        }
        axis.ticks.push_back({momentOf(at), x, label});
    }
    axis.context = contextFor(scale, axis.step.unit, measure, locale);
    return axis;
}

} // namespace Chancery::Timeline
