// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teidating.h"

#include "xmlsource.h"

using namespace Qt::StringLiterals;

namespace Chancery::Import
{

namespace
{

/// "#date_imprecise-inferred-from-content" in words: "imprecise inferred from content".
QString basisOf(const QString &pointer)
{
    constexpr auto prefix = "#date_"_L1;
    if (!pointer.startsWith(prefix)) {
        return {};
    }
    return pointer.sliced(prefix.size()).replace(u'-', u' ').replace(u'_', u' ');
}

QTime timeOf(const QString &text)
{
    return QTime::fromString(text.first(std::min<qsizetype>(text.size(), 8)), Qt::ISODate);
}

} // namespace

HistoricalDate datingOf(const QXmlStreamAttributes &attributes)
{
    const QString when = attributeOf(attributes, "when"_L1);
    const QString from = attributeOf(attributes, "from"_L1);
    const QString to = attributeOf(attributes, "to"_L1);
    HistoricalDate date;
    if (!when.isEmpty()) {
        date = to.isEmpty() ? HistoricalDate::fromTei(when) : HistoricalDate::fromTei(when, to);
    } else if (!from.isEmpty() || !to.isEmpty()) {
        date = HistoricalDate::fromTei(from, to);
    } else {
        date = HistoricalDate::fromTeiLimits(attributeOf(attributes, "notBefore"_L1),
                                             attributeOf(attributes, "notAfter"_L1));
    }
    if (date.isValid()) {
        date.basis = basisOf(attributeOf(attributes, "ana"_L1));
    }
    return date;
}

bool hasDating(const QXmlStreamAttributes &attributes)
{
    for (const auto name : {"when"_L1, "from"_L1, "to"_L1, "notBefore"_L1, "notAfter"_L1}) {
        if (attributes.hasAttribute(name)) {
            return true;
        }
    }
    return false;
}

HistoricalDate withTime(const HistoricalDate &day, const QXmlStreamAttributes &time)
{
    const QString when = attributeOf(time, "when"_L1);
    const QTime first = timeOf(when.isEmpty() ? attributeOf(time, "from"_L1) : when);
    const QTime last = timeOf(when.isEmpty() ? attributeOf(time, "to"_L1) : when);
    if (day.precision != DatePrecision::Day || day.earliest.date() != day.latest.date() || !first.isValid()) {
        return day;
    }
    HistoricalDate result = day;
    result.earliest.setTime(first);
    result.latest.setTime(last.isValid() && last >= first ? last : first);
    result.precision = result.earliest == result.latest ? DatePrecision::Minute : DatePrecision::Span;
    return result;
}

} // namespace Chancery::Import
