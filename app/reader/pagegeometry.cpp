// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagegeometry.h"

#include <QGlyphRun>
#include <QTextLayout>

#include <algorithm>

namespace Chancery::App
{

namespace
{

constexpr double LetterTop =
    0.88; ///< of a line's ascent: the height a wash wants, without the face's headroom

bool hasRightToLeft(const QString &text)
{
    return std::ranges::any_of(text, [](QChar letter) {
        return letter.unicode() > 0x58f
            && (letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL);
    });
}

LineBox boxOn(const QTextLine &line, QPointF origin, double left, double right)
{
    const double baseline = origin.y() + line.y() + line.ascent();
    const double top = baseline - line.ascent() * LetterTop;
    const double x = origin.x() + std::min(left, right);
    return {QRectF(x, top, std::abs(right - left), baseline + line.descent() - top), baseline};
}

} // namespace

std::vector<LineBox> boxesIn(const QTextBlock &block, int from, int to)
{
    std::vector<LineBox> result;
    const QPointF origin = block.document()->documentLayout()->blockBoundingRect(block).topLeft();
    const QTextLayout *layout = block.layout();
    const int start = std::max(0, from - block.position());
    const int end = std::min(to - block.position(), block.length() - 1);
    if (start >= end) {
        return result;
    }
    const QString text = block.text();
    const bool mixed = hasRightToLeft(text);
    for (int i = layout->lineForTextPosition(start).lineNumber(); i >= 0 && i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const int first = std::max(start, line.textStart());
        int last = std::min(end, line.textStart() + line.textLength());
        if (line.textStart() >= end) {
            break;
        }
        // The space a line is broken at hangs over the edge; nothing is to be drawn there.
        if (last == line.textStart() + line.textLength() && i + 1 < layout->lineCount()) {
            while (last > first && text[last - 1].isSpace()) {
                --last;
            }
        }
        if (first >= last) {
            continue;
        }
        if (!mixed) {
            result.push_back(boxOn(line, origin, line.cursorToX(first), line.cursorToX(last)));
            continue;
        }
        // Where directions mix, a stretch of the text is several stretches of the line.
        for (const QGlyphRun &run : line.glyphRuns(first, last - first)) {
            const QRectF bounds = run.boundingRect();
            result.push_back(boxOn(line, origin, bounds.left(), bounds.right()));
        }
    }
    return result;
}

std::vector<LineBox> boxesOf(const QTextDocument &document, PageSpan span)
{
    std::vector<LineBox> result;
    for (QTextBlock block = document.findBlock(span.start); block.isValid() && block.position() < span.end;
         block = block.next()) {
        const auto boxes = boxesIn(block, span.start, span.end);
        result.insert(result.end(), boxes.begin(), boxes.end());
    }
    return result;
}

PageLine pageLineAt(const QTextDocument &document, int position)
{
    const QTextBlock block = document.findBlock(position);
    if (!block.isValid()) {
        return {};
    }
    const QRectF bounds = document.documentLayout()->blockBoundingRect(block);
    const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
    if (!line.isValid()) {
        return {bounds, {block.position(), block.position() + block.length()}};
    }
    const int start = block.position() + line.textStart();
    return {QRectF(bounds.left() + line.x(), bounds.top() + line.y(), line.width(), line.height()),
            {start, start + line.textLength()}};
}

QRectF lineAt(const QTextDocument &document, int position)
{
    return pageLineAt(document, position).rect;
}

QTextBlock blockBelow(const QTextDocument &document, double y)
{
    const int position = document.documentLayout()->hitTest({0, y}, Qt::FuzzyHit);
    QTextBlock block = document.findBlock(std::max(0, position));
    // A fuzzy hit in the white between two blocks may name the lower one.
    while (block.previous().isValid()
           && document.documentLayout()->blockBoundingRect(block.previous()).bottom() > y) {
        block = block.previous();
    }
    return block;
}

} // namespace Chancery::App
