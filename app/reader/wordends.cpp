// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordends.h"

#include <QTextBoundaryFinder>

namespace Chancery::App
{

namespace
{

/// Between two letters or figures: hyphens, which Unicode takes for boundaries, and apostrophes and stops, which
/// it does not take for boundaries in "don’t" but does in "28’s" and, as Qt has it, in "U.S.".
bool isJoiner(QChar sign)
{
    return QStringView(u"-\u2010\u2011'\u2019.").contains(sign);
}

/// Half of a pair counts as a letter: no joiner and no space is beyond the basic plane.
bool isOfWord(QChar sign)
{
    return sign.isLetterOrNumber() || sign.isMark() || sign.isSurrogate();
}

/// The boundaries of one text, found once.
class Words
{
public:
    explicit Words(QStringView text)
        : m_text(text)
        , m_finder(QTextBoundaryFinder::Word, text)
    {
    }

    [[nodiscard]] bool isInside(qsizetype unit)
    {
        if (unit <= 0 || unit >= m_text.size()) {
            return false;
        }
        const QChar before = m_text[unit - 1];
        const QChar after = m_text[unit];
        if (isJoiner(before)) {
            return unit > 1 && isOfWord(m_text[unit - 2]) && isOfWord(after);
        }
        if (isJoiner(after)) {
            return unit + 1 < m_text.size() && isOfWord(before) && isOfWord(m_text[unit + 1]);
        }
        m_finder.setPosition(unit);
        return !before.isSpace() && !after.isSpace() && !m_finder.isAtBoundary();
    }

    [[nodiscard]] qsizetype startAt(qsizetype unit)
    {
        while (unit < m_text.size() && m_text[unit].isSpace()) {
            ++unit;
        }
        while (isInside(unit)) {
            --unit;
        }
        return unit;
    }

    [[nodiscard]] qsizetype endAt(qsizetype unit)
    {
        while (unit > 0 && m_text[unit - 1].isSpace()) {
            --unit;
        }
        while (isInside(unit)) {
            ++unit;
        }
        return unit;
    }

private:
    QStringView m_text;
    QTextBoundaryFinder m_finder;
};

enum class Edge { Start, End };

int edgeOf(const DocumentRecord &record, const PageMap &map, int position, Edge edge)
{
    const PassagePoint point = map.toPassage(position);
    const Passage *passage = record.passageAt(point.passage);
    if (!passage) {
        return position;
    }
    const CodePointIndex index(passage->text);
    Words words(passage->text);
    const qsizetype unit = index.toUtf16(point.offset);
    const qsizetype moved = edge == Edge::Start ? words.startAt(unit) : words.endAt(unit);
    return map.toPage({point.passage, index.fromUtf16(moved)},
                      edge == Edge::Start ? Bias::After : Bias::Before);
}

} // namespace

bool isInsideWord(QStringView text, qsizetype unit)
{
    return Words(text).isInside(unit);
}

bool isWithinWord(const DocumentRecord &record, const PageMap &map, PageSpan span)
{
    const PassagePoint from = map.toPassage(std::min(span.start, span.end));
    const PassagePoint to = map.toPassage(std::max(span.start, span.end));
    const Passage *passage = record.passageAt(from.passage);
    if (!passage || from.passage != to.passage) {
        return false;
    }
    const CodePointIndex index(passage->text);
    Words words(passage->text);
    const qsizetype end = index.toUtf16(to.offset);
    for (qsizetype unit = index.toUtf16(from.offset) + 1; unit < end; ++unit) {
        if (!words.isInside(unit)) {
            return false;
        }
    }
    return true;
}

int wordStart(const DocumentRecord &record, const PageMap &map, int position)
{
    return edgeOf(record, map, position, Edge::Start);
}

int wordEnd(const DocumentRecord &record, const PageMap &map, int position)
{
    return edgeOf(record, map, position, Edge::End);
}

} // namespace Chancery::App
