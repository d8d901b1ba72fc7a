// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markends.h"

#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace Chancery::App
{

namespace
{

std::vector<PageSpan> joined(const std::vector<PageSpan> &pieces, const PageMap &map)
{
    std::vector<PageSpan> result;
    for (const PageSpan piece : pieces) {
        if (!result.empty() && map.stretches({result.back().end, piece.start}).empty()) {
            result.back().end = std::max(result.back().end, piece.end);
        } else {
            result.push_back(piece);
        }
    }
    return result;
}

} // namespace

std::vector<PageSpan> withEndMoved(const std::vector<PageSpan> &pieces, MarkEnd end, int position,
                                   const PageMap &map)
{
    std::vector<PageSpan> result = joined(pieces, map);
    if (result.empty() || end == MarkEnd::None) {
        return result;
    }
    if (end == MarkEnd::Start) {
        position = std::min(position, result.back().end - 1);
        const bool outwards = position < result.front().start;
        std::erase_if(result, [position](PageSpan piece) { return piece.end <= position; });
        if (outwards || position > result.front().start) {
            result.front().start = position;
        }
    } else {
        position = std::max(position, result.front().start + 1);
        const bool outwards = position > result.back().end;
        std::erase_if(result, [position](PageSpan piece) { return piece.start >= position; });
        if (outwards || position < result.back().end) {
            result.back().end = position;
        }
    }
    return result;
}

std::vector<Segment> segmentsOf(const std::vector<PageSpan> &pieces, const PageMap &map,
                                const DocumentRecord &record)
{
    std::vector<PassageStretch> stretches;
    for (const PageSpan piece : pieces) {
        for (const PassageStretch &stretch : map.stretches(piece)) {
            if (!stretches.empty() && stretches.back().passage == stretch.passage
                && stretches.back().range.end >= stretch.range.start) {
                stretches.back().range.end = std::max(stretches.back().range.end, stretch.range.end);
            } else {
                stretches.push_back(stretch);
            }
        }
    }
    std::vector<Segment> segments;
    segments.reserve(stretches.size());
    for (const PassageStretch &stretch : stretches) {
        segments.push_back(segmentOf(record, stretch));
    }
    return segments;
}

int stepped(const QTextDocument &document, const PageMap &map, int position, int direction, bool byWords)
{
    QTextCursor cursor(const_cast<QTextDocument *>(&document)); // a cursor that only looks
    cursor.setPosition(position);
    const PassagePoint from = map.toPassage(position);
    const auto operation = direction > 0
        ? (byWords ? QTextCursor::NextWord : QTextCursor::NextCharacter)
        : (byWords ? QTextCursor::PreviousWord : QTextCursor::PreviousCharacter);
    while (cursor.movePosition(operation)) {
        const PassagePoint to = map.toPassage(cursor.position());
        if (to.passage >= 0 && to != from) {
            return cursor.position();
        }
    }
    return position;
}

} // namespace Chancery::App
