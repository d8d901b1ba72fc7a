// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daystretch.h"

#include <QCoreApplication>

namespace Chancery::App
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chancery::App::DayStretch)
};

bool isOfYears(const DayStretch &stretch)
{
    return stretch.first.dayOfYear() == 1 && stretch.last.dayOfYear() == stretch.last.daysInYear();
}

bool isOfMonths(const DayStretch &stretch)
{
    return stretch.first.day() == 1 && stretch.last.day() == stretch.last.daysInMonth();
}

QString joined(const QString &first, const QString &last)
{
    return first == last ? first : Words::tr("%1 – %2").arg(first, last);
}

} // namespace

QString stretchText(const DayStretch &stretch, const QLocale &locale)
{
    if (!stretch.isValid()) {
        return Words::tr("Undated");
    }
    const auto text = [&](QDate day, const QString &format) { return locale.toString(day, format); };
    if (isOfYears(stretch)) {
        const QString year = QStringLiteral("yyyy");
        return joined(text(stretch.first, year), text(stretch.last, year));
    }
    const bool sameYear = stretch.first.year() == stretch.last.year();
    if (isOfMonths(stretch)) {
        const QString full = QStringLiteral("MMMM yyyy");
        const bool oneMonth = sameYear && stretch.first.month() == stretch.last.month();
        return joined(text(stretch.first, sameYear && !oneMonth ? QStringLiteral("MMMM") : full),
                      text(stretch.last, full));
    }
    const QString full = QStringLiteral("d MMMM yyyy");
    if (stretch.first == stretch.last) {
        return text(stretch.first, full);
    }
    const bool sameMonth = sameYear && stretch.first.month() == stretch.last.month();
    const QString begin = sameMonth ? QStringLiteral("d") : sameYear ? QStringLiteral("d MMMM") : full;
    return joined(text(stretch.first, begin), text(stretch.last, full));
}

QString stretchQuery(const DayStretch &stretch)
{
    if (!stretch.isValid()) {
        return {};
    }
    const QString format = isOfYears(stretch) ? QStringLiteral("yyyy")
        : isOfMonths(stretch)                 ? QStringLiteral("yyyy-MM")
                                              : QStringLiteral("yyyy-MM-dd");
    const QString first = stretch.first.toString(format);
    const QString last = stretch.last.toString(format);
    return first == last ? QString(u"date:" + first) : QString(u"date:" + first + u".." + last);
}

} // namespace Chancery::App
