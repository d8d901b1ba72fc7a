// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "volumename.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace Chancery::Download
{

namespace
{

constexpr int firstAnnual = 1861;
constexpr int lastAnnual = 1951; ///< after it the series goes by the terms of presidents

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chancery::Download::VolumeName)
};

QString roman(int number)
{
    static constexpr std::pair<int, QLatin1StringView> signs[] = {
        {100, QLatin1StringView("C")}, {90, QLatin1StringView("XC")}, {50, QLatin1StringView("L")},
        {40, QLatin1StringView("XL")}, {10, QLatin1StringView("X")},  {9, QLatin1StringView("IX")},
        {5, QLatin1StringView("V")},   {4, QLatin1StringView("IV")},  {1, QLatin1StringView("I")}};
    QString text;
    for (const auto &[value, sign] : signs) {
        for (; number >= value; number -= value) {
            text += sign;
        }
    }
    return text;
}

QString years(int first, int last)
{
    return first == last ? QString::number(first) : QStringLiteral("%1–%2").arg(first).arg(last);
}

/// "-63" after 1961 is 1963; "-18" after 1900 is 1918.
int lastYear(int first, QStringView digits)
{
    if (digits.isEmpty()) {
        return first;
    }
    const int year = digits.toInt();
    return digits.size() > 2 ? year : first - first % 100 + year;
}

QString edition(int number)
{
    return number == 2 ? Words::tr("Second Edition")
        : number == 3  ? Words::tr("Third Edition")
                       : Words::tr("Edition %1").arg(number);
}

QString numbered(const QString &word, QStringView digits)
{
    return digits.isEmpty() ? word : QStringLiteral("%1 %2").arg(word).arg(digits.toInt());
}

QString volumeWords(QStringView kind, QStringView first, QStringView last)
{
    if (kind == u"ve") {
        return Words::tr("Volume E–%1").arg(first.toInt());
    }
    return last.isEmpty() ? Words::tr("Volume %1").arg(roman(first.toInt()))
                          : Words::tr("Volumes %1–%2").arg(roman(first.toInt()), roman(last.toInt()));
}

/// Words in an id, short for longer ones; others are read as they stand, with their capitals apart.
QString topicWords(const QString &word)
{
    static const std::pair<QString, QString> topics[] = {
        {QStringLiteral("Berlin"), Words::tr("Conference of Berlin (Potsdam)")},
        {QStringLiteral("CairoTehran"), Words::tr("Conferences at Cairo and Tehran")},
        {QStringLiteral("Guat"), Words::tr("Guatemala")},
        {QStringLiteral("Intel"), Words::tr("Intelligence")},
        {QStringLiteral("IntelCom"), Words::tr("Intelligence Community")},
        {QStringLiteral("Malta"), Words::tr("Conferences at Malta and Yalta")},
        {QStringLiteral("Paris"), Words::tr("Paris Peace Conference")},
        {QStringLiteral("PubDip"), Words::tr("Public Diplomacy")},
        {QStringLiteral("Quebec"), Words::tr("Conference at Quebec")},
    };
    const auto known = std::ranges::find(topics, word, &std::pair<QString, QString>::first);
    if (known != std::end(topics)) {
        return known->second;
    }
    static const QRegularExpression capital(QStringLiteral("(?<=[a-z])(?=[A-Z])"));
    return QString(word).replace(capital, QStringLiteral(" "));
}

/// What follows the years. Empty where any of it is of a kind not known: half a name misleads.
QStringList partsOf(QStringView rest, bool *isRead)
{
    static const QRegularExpression token(QStringLiteral(
        "\\G(?:(?<kind>ve?)(?<first>\\d{1,3})(?:-(?<last>\\d{1,3}))?|p(?<part>\\d{1,2})|mSupp(?<fiche>\\d*)"
        "|Supp(?<supp>\\d*)|app(?<app>\\d*)|Ed(?<edition>\\d{1,2})|(?<index>Index)"
        "|(?<topic>[A-Z][a-z]+(?:[A-Z][a-z]+)*?)(?=v\\d|p\\d|Ed\\d|$))"));
    QStringList parts;
    qsizetype read = 0;
    for (const auto &match : token.globalMatchView(rest)) {
        read = match.capturedEnd();
        if (match.hasCaptured(u"kind")) {
            parts << volumeWords(match.capturedView(u"kind"), match.capturedView(u"first"),
                                 match.capturedView(u"last"));
        } else if (match.hasCaptured(u"part")) {
            parts << Words::tr("Part %1").arg(match.capturedView(u"part").toInt());
        } else if (match.hasCaptured(u"fiche")) {
            parts << numbered(Words::tr("Microfiche Supplement"), match.capturedView(u"fiche"));
        } else if (match.hasCaptured(u"supp")) {
            parts << numbered(Words::tr("Supplement"), match.capturedView(u"supp"));
        } else if (match.hasCaptured(u"app")) {
            parts << numbered(Words::tr("Appendix"), match.capturedView(u"app"));
        } else if (match.hasCaptured(u"edition")) {
            parts << edition(match.capturedView(u"edition").toInt());
        } else if (match.hasCaptured(u"index")) {
            parts << Words::tr("Index");
        } else {
            parts << topicWords(match.captured(u"topic"));
        }
    }
    *isRead = read == rest.size();
    return parts;
}

} // namespace

VolumeName nameOfVolume(const QString &id)
{
    static const QRegularExpression form(QStringLiteral("^frus(\\d{4})(?:-(\\d{4}|\\d{2}))?(.*)$"));
    const auto match = form.match(id);
    VolumeName name;
    bool isRead = false;
    const QStringList parts = match.hasMatch() ? partsOf(match.capturedView(3), &isRead) : QStringList();
    if (!match.hasMatch()) {
        name.line = id;
        name.group = Words::tr("Others");
        name.groupFirst = name.groupLast = 9999;
        return name;
    }
    name.firstYear = match.capturedView(1).toInt();
    name.lastYear = lastYear(name.firstYear, match.capturedView(2));
    name.years = years(name.firstYear, name.lastYear);
    name.what = isRead ? parts.join(QStringLiteral(", ")) : match.captured(3);
    name.line = name.what.isEmpty() ? name.years : QStringLiteral("%1, %2").arg(name.years, name.what);
    if (match.capturedView(2).isEmpty()) {
        const int decade = name.firstYear - name.firstYear % 10;
        const int end = decade + 9;
        name.groupFirst = std::clamp(firstAnnual, decade, name.firstYear);
        name.groupLast = lastAnnual >= name.firstYear ? std::min(end, lastAnnual) : end;
        name.group = Words::tr("Single years, %1").arg(years(name.groupFirst, name.groupLast));
    } else {
        name.group = name.years;
        name.groupFirst = name.firstYear;
        name.groupLast = name.lastYear;
    }
    return name;
}

} // namespace Chancery::Download
