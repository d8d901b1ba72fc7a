// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sentences.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace Chancery::Export
{

namespace
{

bool endsInAbbreviation(QStringView before)
{
    static const QRegularExpression abbreviation(
        QStringLiteral("(?:^|[\\s(\\[“\"'])(?:(?:[A-Z]\\.)+|(?:Mr|Mrs|Ms|Dr|Amb|Gen|Col|Capt|Adm|Sen|Rep|Gov|"
                       "Pres|Sec|Messrs|Hon|"
                       "St|Jr|Sr|No|Nos|Art|Arts|Doc|Docs|Vol|vol|pp?|ibid|cf|vs|Dept|Dep|Govt)\\.)\\s*$"));
    return abbreviation.matchView(before.last(std::min<qsizetype>(before.size(), 24))).hasMatch();
}

} // namespace

std::vector<int> sentenceStarts(const QString &text)
{
    const CodePointIndex index(text);
    std::vector<int> starts{0};
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    while (finder.toNextBoundary() > 0) {
        const qsizetype at = finder.position();
        if (at < text.size() && !endsInAbbreviation(QStringView(text).first(at))) {
            starts.push_back(index.fromUtf16(at));
        }
    }
    return starts;
}

Context contextOf(const QString &text, TextRange range, int sentences)
{
    if (sentences <= 0 || range.isEmpty()) {
        return {{range.start, range.start}, {range.end, range.end}};
    }
    const std::vector<int> starts = sentenceStarts(text);
    // The sentence that holds the first word, and the first one that begins behind the last word.
    const auto own = std::ranges::upper_bound(starts, range.start) - starts.begin() - 1;
    const auto next = std::ranges::lower_bound(starts, range.end) - starts.begin();
    const auto first = std::max<std::ptrdiff_t>(0, own - (sentences - 1));
    const auto last = next + (sentences - 1);
    const int end = last < std::ssize(starts) ? starts[size_t(last)] : codePointCount(text);
    return {{starts[size_t(first)], range.start}, {range.end, std::max(range.end, end)}};
}

} // namespace Chancery::Export
