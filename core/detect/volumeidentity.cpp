// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "volumeidentity.h"

#include <QRegularExpression>

namespace Chancery::Detect
{

int fromRoman(QStringView roman)
{
    const auto value = [](QChar letter) {
        switch (letter.unicode()) {
        case u'I':
            return 1;
        case u'V':
            return 5;
        case u'X':
            return 10;
        case u'L':
            return 50;
        case u'C':
            return 100;
        default:
            return 0;
        }
    };
    int number = 0;
    for (qsizetype i = 0; i < roman.size(); ++i) {
        const int here = value(roman[i]);
        if (here == 0) {
            return 0;
        }
        number += i + 1 < roman.size() && here < value(roman[i + 1]) ? -here : here;
    }
    return number;
}

QString volumeIdentity(const QString &years, const QString &number, const QString &part, Edition edition)
{
    static const QRegularExpression span(QStringLiteral("^(\\d{4})(?:[-–](?:\\d{2})?(\\d{2}))?$"));
    static const QRegularExpression border(QStringLiteral("[/–-]"));
    const auto match = span.match(years);
    if (!match.hasMatch()) {
        return {};
    }
    QString identity = u"frus" + match.captured(1);
    if (!match.captured(2).isEmpty()) {
        identity += u'-' + match.captured(2);
    }
    const auto padded = [](int value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    if (number.startsWith(u'E')) {
        return QString(identity + u"ve" + padded(number.sliced(1).remove(border).toInt()));
    }
    const QStringList numbers = number.split(border);
    const int first = fromRoman(numbers.first());
    const int last = fromRoman(numbers.last());
    if (first == 0 || last == 0) {
        return {};
    }
    identity += u'v' + padded(first);
    if (last != first) {
        identity += u'-' + padded(last);
    }
    if (edition == Edition::MicroficheSupplement) {
        return QString(identity + u"mSupp");
    }
    if (!part.isEmpty()) {
        const int roman = fromRoman(part);
        identity += u'p' + QString::number(roman > 0 ? roman : part.toInt());
    }
    return identity;
}

QString yearsOfVolume(const QString &identity)
{
    static const QRegularExpression years(QStringLiteral("^frus(\\d{4}(?:-\\d{2})?)(?=[^\\d]|$)"));
    return years.match(identity).captured(1);
}

} // namespace Chancery::Detect
