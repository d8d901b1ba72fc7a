// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markindex.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace Chancery::App
{

namespace
{

/// Gives each piece the lowest level no earlier piece still occupies. \a pieces are sorted by start.
void assignLevels(std::vector<MarkPiece> &pieces)
{
    std::vector<int> busyUntil;
    for (MarkPiece &piece : pieces) {
        const auto free = std::ranges::find_if(busyUntil, [&](int end) { return end <= piece.span.start; });
        piece.level = int(free - busyUntil.begin());
        if (free == busyUntil.end()) {
            busyUntil.push_back(piece.span.end);
        } else {
            *free = piece.span.end;
        }
    }
}

} // namespace

MarkIndex::MarkIndex(const std::vector<Annotation> &annotations, const PageMap &map,
                     const QTextDocument &document, const DocumentKey &key)
{
    std::vector<MarkPiece> pieces;
    m_spans.resize(annotations.size());
    for (size_t i = 0; i < annotations.size(); ++i) {
        for (const Segment &segment : annotations[i].segments) {
            if (segment.document != key) {
                continue;
            }
            for (const PageSpan &span : map.spans(segment.passageOrdinal, segment.range)) {
                pieces.push_back({int(i), span, 0});
                m_spans[i].push_back(span);
            }
        }
        if (!m_spans[i].empty()) {
            std::ranges::sort(m_spans[i]);
            m_places.push_back({int(i), m_spans[i].front().start, m_spans[i].back().end});
        }
    }
    std::ranges::stable_sort(m_places, {}, &MarkPlace::start);
    // Of marks that begin together the longest comes first and so lies nearest to the letters.
    std::ranges::stable_sort(
        pieces, {}, [](const MarkPiece &piece) { return std::pair(piece.span.start, -piece.span.end); });
    assignLevels(pieces);
    for (const MarkPiece &piece : pieces) {
        m_pieces[document.findBlock(piece.span.start).blockNumber()].push_back(piece);
    }
}

const std::vector<MarkPiece> &MarkIndex::in(int blockNumber) const
{
    static const std::vector<MarkPiece> none;
    const auto found = m_pieces.constFind(blockNumber);
    return found == m_pieces.constEnd() ? none : *found;
}

std::vector<int> MarkIndex::at(int blockNumber, int position) const
{
    std::vector<MarkPiece> covering;
    std::ranges::copy_if(in(blockNumber), std::back_inserter(covering),
                         [position](const MarkPiece &piece) { return piece.span.contains(position); });
    std::ranges::stable_sort(covering, {},
                             [](const MarkPiece &piece) { return piece.span.end - piece.span.start; });
    std::vector<int> marks;
    for (const MarkPiece &piece : covering) {
        if (std::ranges::find(marks, piece.mark) == marks.end()) {
            marks.push_back(piece.mark);
        }
    }
    return marks;
}

std::vector<PageSpan> MarkIndex::piecesOf(int mark) const
{
    return mark >= 0 && mark < int(m_spans.size()) ? m_spans[size_t(mark)] : std::vector<PageSpan>();
}

} // namespace Chancery::App
