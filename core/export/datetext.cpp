// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datetext.h"

#include <QLocale>

namespace Chancery::Export
{

namespace
{

QString words(const QDateTime &moment)
{
    return QLocale::c().toString(moment.date(), QStringLiteral("MMMM d, yyyy"));
}

QString data(const QDateTime &moment)
{
    return moment.date().toString(Qt::ISODate);
}

} // namespace

QString dateData(const HistoricalDate &date)
{
    if (!date.isValid()) {
        return {};
    }
    const QString first = data(date.earliest);
    const QString last = data(date.latest);
    switch (date.precision) {
    case DatePrecision::Month:
        return first.first(7);
    case DatePrecision::Year:
        return first.first(4);
    case DatePrecision::After:
        return first + QStringLiteral("/..");
    case DatePrecision::Before:
        return QStringLiteral("../") + last;
    default:
        return first == last ? first : QString(first + u'/' + last);
    }
}

QString dateWords(const HistoricalDate &date)
{
    if (!date.isValid()) {
        return {};
    }
    const QString first = words(date.earliest);
    const QString last = words(date.latest);
    switch (date.precision) {
    case DatePrecision::Month:
        return QLocale::c().toString(date.earliest.date(), QStringLiteral("MMMM yyyy"));
    case DatePrecision::Year:
        return QString::number(date.earliest.date().year());
    case DatePrecision::Between:
        return QStringLiteral("between ") + first + QStringLiteral(" and ") + last;
    case DatePrecision::After:
        return QStringLiteral("not before ") + first;
    case DatePrecision::Before:
        return QStringLiteral("not after ") + last;
    default:
        return first == last ? first : QString(first + u'–' + last);
    }
}

} // namespace Chancery::Export
