// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "referencewords.h"

#include "dateparser.h"

#include <QRegularExpression>

#include <algorithm>

namespace Chancery::Detect
{

namespace
{

bool has(const QString &words, const char *pattern)
{
    return QRegularExpression(QLatin1StringView(pattern), QRegularExpression::CaseInsensitiveOption)
        .match(words)
        .hasMatch();
}

Paper paperOf(const QString &words, const ReferenceWords &read)
{
    if (!read.series.isEmpty()) {
        return Paper::Numbered;
    }
    if (read.treaty || has(words, "\\b(?:pact|treaty|charter|convention|covenant)\\b")) {
        return Paper::Treaty;
    }
    if (has(words, "\\b(?:above|below|at (?:opening|beginning|end))\\b")) {
        return Paper::ElsewhereInText;
    }
    if (has(words, "\\b(?:exchanges? of|correspondence)\\b")) {
        return Paper::Exchange;
    }
    if (has(words, "\\b(?:press|news) conferences?\\b")) {
        return Paper::PressConference;
    }
    if (has(words, "\\bprotocols?\\b")) {
        return Paper::Protocol;
    }
    if (has(words, "\\b(?:declarations?|drafts?)\\b")) {
        return Paper::Declaration;
    }
    if (has(words,
            "\\b(?:letters?|messages?|notes?|aide-m[eé]moires?|telegrams?|cables?|repl(?:y|ies))\\b")) {
        return Paper::Letter;
    }
    return Paper::Other;
}

/// "telegram", "document" …, by whatever short form the service used.
QString seriesOf(const QString &words)
{
    static const QRegularExpression numbered(QStringLiteral(
        "^(?:(Foreign Relations|[Vv]ol(?:ume|\\.))|([A-Za-z-]+(?: tel)?)(?:['’]s)?\\.?) (?:.*)?\\d"));
    static const QRegularExpression volume(QStringLiteral("\\b[Vv]ol(?:ume|\\.) [IVXLC]+"));
    if (volume.match(words).hasMatch()) {
        return QStringLiteral("document");
    }
    const auto match = numbered.match(words);
    if (!match.hasMatch()) {
        return {};
    }
    const QString word = match.captured(2).toLower();
    if (word.startsWith(u"document")) {
        return QStringLiteral("document");
    }
    if (word.startsWith(u"resolution") || word == u"nsam" || word == u"nie" || word == u"snie") {
        return word;
    }
    static const QRegularExpression telegram(QStringLiteral(
        "^(?:telegrams?|tels?|cables?|emb-?tels?|dep-?tels?|con-?tels?|cir.*|topol|polto|usun|airgrams?|"
        "despatch(?:es)?|moscow|london|paris|bonn|havana|rome|tokyo)$"));
    static const QRegularExpression bareNumber(
        QStringLiteral("^[A-Za-z-]+(?:['’]s)?\\.? (?:[Nn]os?\\. ?)?(?:A-|CA-)?\\d"));
    return telegram.match(word).hasMatch() && bareNumber.match(words).hasMatch() ? QStringLiteral("telegram")
                                                                                 : QString();
}

HistoricalDate dateIn(const QString &words, const HistoricalDate &reference)
{
    // The date closes a reference: try the words from every capital or digit on.
    static const QRegularExpression start(QStringLiteral("(?<![^ ])(?=[A-Z\\d])"));
    for (auto it = start.globalMatch(words); it.hasNext();) {
        const qsizetype at = it.next().capturedStart();
        if (at > 0) {
            if (HistoricalDate date = parseDate(QStringView(words).sliced(at), reference); date.isValid()) {
                return date;
            }
        }
    }
    return {};
}

} // namespace

ReferenceWords readReference(const QString &words, const HistoricalDate &reference)
{
    ReferenceWords read;
    read.treaty = Gazetteer::instance().treaty(words);
    read.series = seriesOf(words);
    read.paper = paperOf(words, read);
    if (read.paper == Paper::Numbered) {
        static const QRegularExpression tail(QStringLiteral(" of [A-Z\\d].*$"));
        static const QRegularExpression volume(QStringLiteral("\\b[Vv]ol(?:ume|\\.) ([IVXLC]+)"));
        static const QRegularExpression document(QStringLiteral("\\bDocuments? (.*)$"));
        static const QRegularExpression number(QStringLiteral("\\d+"));
        read.volume = volume.match(words).captured(1);
        QString numbered = QString(words).remove(tail);
        if (const auto match = document.match(numbered); match.hasMatch()) {
            numbered = match.captured(1);
        } else if (!read.volume.isEmpty()) {
            numbered.clear(); // pages of a volume name no document
        }
        for (auto it = number.globalMatch(numbered); it.hasNext();) {
            read.numbers << it.next().captured();
        }
        return read;
    }
    read.date = dateIn(words, reference);
    static const QRegularExpression owner(QStringLiteral("^(our|their|that|this|said|his|your) "));
    if (const QString word = owner.match(words).captured(1); !word.isEmpty()) {
        read.owner = word == u"our" ? ReferenceWords::Owner::Ours
            : word == u"their"      ? ReferenceWords::Owner::Theirs
                                    : ReferenceWords::Owner::Named;
    }
    const QString first = words.section(u' ', 0, 0);
    if (read.paper != Paper::Treaty && Gazetteer::instance().partyNames(first).size() > 1) {
        read.party = first;
    }
    static const QRegularExpression noun(
        QStringLiteral("\\b(letters?|messages?|notes?|drafts?|declarations?|pact|treaty|charter|"
                       "convention|covenant|protocols?|conferences?|correspondence)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    for (auto it = noun.globalMatch(words); it.hasNext();) {
        read.noun = it.next().captured().toLower();
    }
    read.plural = read.noun.endsWith(u's');
    return read;
}

QStringList articleNumbers(const QString &words)
{
    static const QRegularExpression paragraph(QStringLiteral("\\(\\d+\\)"));
    static const QRegularExpression number(QStringLiteral("(\\d+)(?: ?[-–] ?(\\d+))?|\\b[IVXLC]+\\b"));
    constexpr int LongestRun = 20; // a slip such as "Articles 5-1000" names no thousand articles
    QStringList numbers;
    for (auto it = number.globalMatch(QString(words).remove(paragraph)); it.hasNext();) {
        const auto match = it.next();
        if (match.captured(1).isEmpty()) {
            numbers << match.captured();
            continue;
        }
        const int first = match.captured(1).toInt();
        const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
        for (int article = first; article <= std::min(last, first + LongestRun); ++article) {
            numbers << QString::number(article);
        }
    }
    return numbers;
}

} // namespace Chancery::Detect
