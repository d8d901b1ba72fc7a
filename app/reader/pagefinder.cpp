// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagefinder.h"

#include <algorithm>

namespace Chancery::App
{

namespace
{

/// One character for one, so that positions stay what they are.
QString folded(QStringView text)
{
    QString result = text.toString();
    for (QChar &letter : result) {
        switch (letter.unicode()) {
        case u'\u2018':
        case u'\u2019':
        case u'\u02bc':
            letter = u'\'';
            break;
        case u'\u201c':
        case u'\u201d':
        case u'\u201e':
            letter = u'"';
            break;
        case u'\u2010':
        case u'\u2011':
        case u'\u2012':
        case u'\u2013':
        case u'\u2014':
            letter = u'-';
            break;
        case u'\u00a0':
        case u'\u202f':
            letter = u' ';
            break;
        default:
            break;
        }
    }
    return result;
}

bool isWhole(const QString &text, qsizetype start, qsizetype end)
{
    const auto isLetter = [&text](qsizetype at) {
        return at >= 0 && at < text.size() && text[at].isLetterOrNumber();
    };
    return !(isLetter(start - 1) && isLetter(start)) && !(isLetter(end - 1) && isLetter(end));
}

} // namespace

std::vector<PassageStretch> findIn(const DocumentRecord &record, const FindQuery &query)
{
    std::vector<PassageStretch> result;
    if (query.text.isEmpty()) {
        return result;
    }
    const QString needle = folded(query.text);
    for (const Passage &passage : record.passages) {
        const QString text = folded(passage.text);
        const CodePointIndex points(passage.text);
        std::vector<TextRange> hits;
        for (qsizetype at = text.indexOf(needle, 0, query.caseSensitivity); at >= 0;
             at = text.indexOf(needle, at + needle.size(), query.caseSensitivity)) {
            if (!query.wholeWords || isWhole(text, at, at + needle.size())) {
                hits.push_back({points.fromUtf16(at), points.fromUtf16(at + needle.size())});
            }
        }
        for (const Choice &choice : passage.choices) {
            const QString reading = folded(choice.reading);
            const qsizetype at = reading.indexOf(needle, 0, query.caseSensitivity);
            const bool known =
                std::ranges::any_of(hits, [&](TextRange hit) { return hit.overlaps(choice.range); });
            if (at >= 0 && !known && (!query.wholeWords || isWhole(reading, at, at + needle.size()))) {
                hits.push_back(choice.range);
            }
        }
        std::ranges::sort(hits);
        for (const TextRange hit : hits) {
            result.push_back({passage.ordinal, hit});
        }
    }
    return result;
}

} // namespace Chancery::App
