// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historicaldate.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <optional>
#include <utility>

namespace Chancery
{

namespace
{

struct Reading {
    QDateTime first;
    QDateTime last;
    DatePrecision precision = DatePrecision::Unknown;
};

/// "1962-11-28T20:00:00". Apart from the general case because nearly every date of a volume is one, and a QDateTime
/// without a zone asks the system for the clock of the place.
std::optional<std::pair<QDate, QTime>> momentWithoutZone(const QString &value)
{
    constexpr qsizetype dayLength = 10;
    constexpr qsizetype wholeLength = 19;
    if (value.size() != wholeLength || value[dayLength] != u'T') {
        return std::nullopt;
    }
    const QDate date = QDate::fromString(value.first(dayLength), Qt::ISODate);
    const QTime time = QTime::fromString(value.sliced(dayLength + 1), Qt::ISODate);
    return date.isValid() && time.isValid() ? std::optional(std::pair(date, time)) : std::nullopt;
}

/// One TEI date value as the interval it stands for (a month is its thirty days).
Reading readOne(QStringView text, int zoneless)
{
    text = text.trimmed();
    const auto day = [&](QDate date) {
        return QDateTime(date, QTime(0, 0), QTimeZone::fromSecondsAheadOfUtc(zoneless));
    };
    const auto endOfDay = [&](QDate date) {
        return QDateTime(date, QTime(23, 59, 59), QTimeZone::fromSecondsAheadOfUtc(zoneless));
    };
    const QString value = text.toString();
    if (value.size() == 4) {
        if (const QDate date = QDate::fromString(value, QStringLiteral("yyyy")); date.isValid()) {
            return {day(date), endOfDay(date.addYears(1).addDays(-1)), DatePrecision::Year};
        }
    } else if (value.size() == 7) {
        if (const QDate date = QDate::fromString(value, QStringLiteral("yyyy-MM")); date.isValid()) {
            return {day(date), endOfDay(date.addMonths(1).addDays(-1)), DatePrecision::Month};
        }
    } else if (value.size() == 10) {
        if (const QDate date = QDate::fromString(value, Qt::ISODate); date.isValid()) {
            return {day(date), endOfDay(date), DatePrecision::Day};
        }
    } else if (const auto plain = momentWithoutZone(value)) {
        const QDateTime moment(plain->first, plain->second, QTimeZone::fromSecondsAheadOfUtc(zoneless));
        return {moment, moment, DatePrecision::Minute};
    } else if (QDateTime moment = QDateTime::fromString(value, Qt::ISODate); moment.isValid()) {
        if (moment.timeSpec() == Qt::LocalTime) {
            moment.setTimeZone(QTimeZone::fromSecondsAheadOfUtc(zoneless));
        }
        return {moment, moment, DatePrecision::Minute};
    }
    return {};
}

bool isWholeDays(const QDateTime &first, const QDateTime &last)
{
    return first.time() == QTime(0, 0) && last.time() >= QTime(23, 59);
}

} // namespace

HistoricalDate HistoricalDate::fromTei(QStringView from, QStringView to, int zoneless)
{
    Reading begin = readOne(from, zoneless);
    Reading end = readOne(to, zoneless);
    if (!begin.first.isValid()) {
        begin = end;
    } else if (!end.last.isValid()) {
        end = begin;
    }
    if (!begin.first.isValid() || end.last < begin.first) {
        return {};
    }
    HistoricalDate date{begin.first, end.last, begin.precision, {}};
    if (date.earliest.date() == date.latest.date()) {
        // FRUS writes a whole day as T00:00:00 to T23:59:59.
        date.precision = isWholeDays(date.earliest, date.latest) ? DatePrecision::Day
            : date.earliest == date.latest                       ? DatePrecision::Minute
                                                                 : DatePrecision::Span;
    } else if (from != to) {
        date.precision = DatePrecision::Span;
    }
    return date;
}

HistoricalDate HistoricalDate::fromTeiLimits(QStringView notBefore, QStringView notAfter, int zoneless)
{
    HistoricalDate date = fromTei(notBefore, notAfter, zoneless);
    const bool lower = readOne(notBefore, zoneless).first.isValid();
    const bool upper = readOne(notAfter, zoneless).first.isValid();
    if (date.precision == DatePrecision::Span) {
        date.precision = DatePrecision::Between;
    } else if (lower != upper) {
        date.precision = lower ? DatePrecision::After : DatePrecision::Before;
    }
    return date;
}

QString HistoricalDate::toDisplay() const
{
    if (!isValid()) {
        return {};
    }
    const QLocale locale;
    const QDate first = earliest.date();
    const QDate last = latest.date();
    const auto full = [&](QDate date) { return locale.toString(date, QStringLiteral("d MMMM yyyy")); };
    switch (precision) {
    case DatePrecision::Minute:
        return full(first) + QStringLiteral(", ") + locale.toString(earliest.time(), QStringLiteral("HH:mm"));
    case DatePrecision::Month:
        return locale.toString(first, QStringLiteral("MMMM yyyy"));
    case DatePrecision::Year:
        return locale.toString(first, QStringLiteral("yyyy"));
    case DatePrecision::Between:
        return QCoreApplication::translate("Chancery::HistoricalDate", "between %1 and %2")
            .arg(full(first), full(last));
    case DatePrecision::After:
        return QCoreApplication::translate("Chancery::HistoricalDate", "not before %1").arg(full(first));
    case DatePrecision::Before:
        return QCoreApplication::translate("Chancery::HistoricalDate", "not after %1").arg(full(last));
    case DatePrecision::Day:
    case DatePrecision::Span:
    case DatePrecision::Unknown:
        break;
    }
    if (first == last) {
        return full(first);
    }
    if (first.year() == last.year() && first.month() == last.month()) {
        return QString::number(first.day()) + u'\u2013' + full(last);
    }
    if (first.year() == last.year()) {
        return locale.toString(first, QStringLiteral("d MMMM")) + QStringLiteral(" – ") + full(last);
    }
    return full(first) + QStringLiteral(" – ") + full(last);
}

QString isoText(const QDateTime &moment)
{
    return moment.isValid() ? moment.toString(Qt::ISODate) : QString();
}

} // namespace Chancery
