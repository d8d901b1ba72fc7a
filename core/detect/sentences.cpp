// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sentences.h"

#include <QRegularExpression>

namespace Chancery::Detect
{

namespace
{

bool endsHere(const QString &text, qsizetype stop, qsizetype next)
{
    static const QRegularExpression abbreviation(QStringLiteral(
        "(?:^|[ (\"“])(?:Mr|Mrs|Dr|Messrs|Amb|Sen|Gen|Adm|Col|Lt|vol|Vol|p|pp|para|paras|cf|e\\.g|i\\.e|"
        "etc|St|Jr|Sr|Art|Arts|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z])\\.$"));
    static const QRegularExpression initials(QStringLiteral("(?:^|[ (\"“])(?:[A-Z]\\.){2,}$"));
    static const QRegularExpression opener(
        QStringLiteral("^[\"“(]?(?:The|This|That|These|Those|It|He|She|We|They|There|If|In|On|As|At|But|And|"
                       "However|Therefore|Thus|"
                       "Furthermore|Moreover|Also|When|While|Only|No|Not|[A-Z][a-z]+ly)\\b"));
    const QStringView before = QStringView(text).first(stop + 1);
    if (text[stop] == u'.') {
        if (initials.matchView(before).hasMatch()) {
            return opener.matchView(QStringView(text).sliced(next)).hasMatch();
        }
        if (abbreviation.matchView(before).hasMatch()) {
            return false;
        }
        // "No. 5", but "he said no. Yost agreed."
        static const QRegularExpression number(QStringLiteral("(?:^|[ (\"“])[Nn]os?\\.$"));
        if (text[next].isDigit() && number.matchView(before).hasMatch()) {
            return false;
        }
    }
    const QChar first = text[next];
    return first.isUpper() || first.isDigit() || first == u'"' || first == u'“' || first == u'('
        || first == u'[';
}

} // namespace

std::vector<TextRange> sentencesOf(const QString &text)
{
    std::vector<TextRange> sentences;
    const CodePointIndex index(text);
    qsizetype start = 0;
    const auto close = [&](qsizetype end) {
        while (start < end && text[start].isSpace()) {
            ++start;
        }
        if (start < end) {
            sentences.push_back({index.fromUtf16(start), index.fromUtf16(end)});
        }
        start = end;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'.' && text[i] != u'?' && text[i] != u'!') {
            continue;
        }
        qsizetype end = i + 1;
        while (end < text.size()
               && (text[end] == u'"' || text[end] == u'”' || text[end] == u'’' || text[end] == u')')) {
            ++end;
        }
        if (end < text.size() && text[end].isSpace()) {
            qsizetype next = end;
            while (next < text.size() && text[next].isSpace()) {
                ++next;
            }
            if (next < text.size() && endsHere(text, i, next)) {
                close(end);
            }
        }
    }
    close(text.size());
    return sentences;
}

} // namespace Chancery::Detect
