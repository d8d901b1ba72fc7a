// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagepainter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Chancery::App
{

namespace
{

constexpr int VisibleLevels = 4; ///< more underlines than this would run into the next line
constexpr double DimmedShare = 0.66; ///< of paper over the words that step back
constexpr double NotesRuleWidth = 0.2; ///< of the column, as in books
constexpr double HandleWidth = 9.0;
constexpr double QuietLine = 1.0;
constexpr double EditorsShare =
    0.6; ///< of the quiet ink in the editor's lines; their ticks carry the meaning
constexpr double SideReach = 12; ///< how far anything drawn about the words stands out of the column
constexpr double StrokeLength = 512;
constexpr double StrokeHeight = 8;
constexpr double ShownShare = 0.22; ///< of the highlight's colour in the wash over a place just shown

void drawDots(QPainter &painter, const QLineF &line, const QColor &colour)
{
    QPen pen(colour, 1.4, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.01, 2.2});
    painter.setPen(pen);
    painter.drawLine(line);
}

QLineF under(const LineBox &box, double distance)
{
    const double y = box.baseline + distance;
    return {box.rect.left(), y, box.rect.right(), y};
}

/// Spans of a sorted list that touch \a block.
template<typename Item, typename Span, typename Visitor>
void within(const std::vector<Item> &items, const QTextBlock &block, Span spanOf, Visitor visit)
{
    const int end = block.position() + block.length();
    auto item =
        std::ranges::lower_bound(items, block.position(), {}, [&](const Item &i) { return spanOf(i).start; });
    for (; item != items.end() && spanOf(*item).start < end; ++item) {
        visit(*item, int(item - items.begin()));
    }
}

void paintHandle(QPainter &painter, const QRectF &handle, bool start, const QColor &colour)
{
    if (handle.isNull()) {
        return;
    }
    const double x = handle.center().x();
    painter.setPen(QPen(colour, 1.5));
    painter.drawLine(QPointF(x, handle.top() + HandleWidth / 2),
                     QPointF(x, handle.bottom() - HandleWidth / 2));
    painter.setBrush(colour);
    painter.setPen(Qt::NoPen);
    const double y = start ? handle.top() + HandleWidth / 2 : handle.bottom() - HandleWidth / 2;
    painter.drawEllipse(QPointF(x, y), HandleWidth / 2 - 0.5, HandleWidth / 2 - 0.5);
    painter.setBrush(Qt::NoBrush);
}

} // namespace

const std::vector<LineBox> &PagePainter::boxes(const QTextBlock &block, PageSpan span)
{
    // A place just shown may run over blocks: only its part of this one is asked for here.
    const std::pair key{std::max(span.start, block.position()),
                        std::min(span.end, block.position() + block.length())};
    auto known = m_boxes.constFind(key);
    if (known == m_boxes.constEnd()) {
        known = m_boxes.insert(key, boxesIn(block, key.first, key.second));
    }
    return *known;
}

void PagePainter::fill(QPainter &painter, const QTextBlock &block, PageSpan span, const QColor &colour)
{
    for (const LineBox &box : boxes(block, span)) {
        painter.fillRect(box.rect.adjusted(-1, 0, 1, 0), colour);
    }
}

void PagePainter::paintReferences(QPainter &painter, const PageContent &content, const PageState &state,
                                  const QTextBlock &block)
{
    const QColor ink = state.palette.color(QPalette::Text);
    const QColor quiet = state.quiet;
    within(
        content.references, block, [](const ReferencePlace &place) { return place.span; },
        [&](const ReferencePlace &place, int) {
            const CrossReference &reference = content.record->references[size_t(place.reference)];
            const bool hovered =
                state.hovered.kind == PageTarget::Kind::Reference && state.hovered.index == place.reference;
            for (const LineBox &box : boxes(block, place.span)) {
                const QLineF line = under(box, state.pixelSize * 0.12);
                if (reference.origin == Layer::Detected && !reference.settledByReader) {
                    drawDots(painter, line, hovered ? ink : quiet);
                } else {
                    painter.setPen(QPen(hovered ? ink : quiet, hovered ? 1.5 * QuietLine : QuietLine));
                    painter.drawLine(line);
                }
            }
        });
}

void PagePainter::paintHints(QPainter &painter, const PageContent &content, const PageState &state,
                             const QTextBlock &block)
{
    if (state.telegraphese != Telegraphese::Hinted) {
        return;
    }
    const QColor quiet = state.quiet;
    within(
        content.page.choices, block, [](const ChoicePlace &place) { return place.span; },
        [&](const ChoicePlace &place, int) {
            const Passage &passage = content.record->passages[size_t(place.passage)];
            if (passage.choices[size_t(place.choice)].kind == ChoiceKind::Abbreviation) {
                for (const LineBox &box : boxes(block, place.span)) {
                    drawDots(painter, under(box, state.pixelSize * 0.22), quiet);
                }
            }
        });
}

void PagePainter::paintHits(QPainter &painter, const PageState &state, const QTextBlock &block)
{
    const MarkColours &mark = state.marks[size_t(MarkColour::Orange)];
    within(
        state.hits, block, [](PageSpan span) { return span; },
        [&](PageSpan span, int hit) {
            for (const LineBox &box : boxes(block, span)) {
                const QRectF rect = box.rect.adjusted(-1, 0, 1, 0);
                painter.fillRect(rect, mark.wash);
                if (hit == state.currentHit) {
                    painter.setPen(QPen(mark.line, 1.5));
                    painter.drawRect(rect);
                }
            }
        });
}

void PagePainter::paintDimming(QPainter &painter, const PageContent &content, const PageState &state,
                               const QTextBlock &block, const QRectF &bounds)
{
    QPainterPath veil;
    // A little beyond the block: the tails of its last line's letters hang out of it.
    veil.addRect(QRectF(state.column.left() - 4, bounds.top(), state.column.width() + 8,
                        bounds.height() + state.pixelSize * 0.4));
    QPainterPath spoken;
    spoken.setFillRule(Qt::WindingFill);
    const auto pieces = content.speeches.value(block.blockNumber());
    for (const SpeechPiece &piece : pieces) {
        if (Voice::of(content.record->speeches[size_t(piece.speech)]) == state.focusSpeaker) {
            for (const LineBox &box : boxes(block, piece.span)) {
                spoken.addRect(box.rect.adjusted(0, -2, 0, 4));
            }
        }
    }
    QColor paper = state.palette.color(QPalette::Base);
    paper.setAlphaF(DimmedShare);
    painter.fillPath(veil.subtracted(spoken), paper);
}

void PagePainter::paintWashes(QPainter &painter, const PageContent &content, const PageState &state,
                              const QTextBlock &block, const QRectF &area)
{
    for (const MarkPiece &piece : content.marks.in(block.blockNumber())) {
        const Annotation &annotation = content.annotations[size_t(piece.mark)];
        // The editor's marks have no ground of their own: that is how they are told from the reader's.
        if (annotation.layer != Layer::Reader || piece.level >= VisibleLevels) {
            continue;
        }
        for (const LineBox &box : boxes(block, piece.span)) {
            if (box.rect.intersects(area)) {
                painter.fillRect(box.rect, state.coloursOf(annotation).wash);
            }
        }
    }
}

void PagePainter::paintBeneath(QPainter &painter, const PageContent &content, const PageState &state,
                               const QRectF &area)
{
    if (area.right() < state.column.left() - SideReach || area.left() > state.column.right() + SideReach) {
        return;
    }
    const QColor shown =
        mixed(state.palette.color(QPalette::Highlight), state.palette.color(QPalette::Base), ShownShare);
    const auto paintBlock = [&](const QTextBlock &block, const QRectF &) {
        paintWashes(painter, content, state, block, area);
        for (const PageSpan span : state.flash) {
            fill(painter, block, span, shown);
        }
        for (const PageSpan span : state.moving) {
            fill(painter, block, span, shown);
        }
        paintHits(painter, state, block);
    };
    visitBlocks(*content.page.document, area.top(), area.bottom(), paintBlock);
}

void PagePainter::paintMarkLines(QPainter &painter, const PageContent &content, const PageState &state,
                                 const QTextBlock &block, const QRectF &area)
{
    const double first = state.pixelSize * 0.2;
    const double step = state.pixelSize * 0.2;
    for (const MarkPiece &piece : content.marks.in(block.blockNumber())) {
        if (piece.level >= VisibleLevels) {
            continue;
        }
        const Annotation &annotation = content.annotations[size_t(piece.mark)];
        const bool active = annotation.uuid == state.active
            || (!state.hoveredMark.isNull() && annotation.uuid == state.hoveredMark);
        const bool reader = annotation.layer == Layer::Reader;
        // The editor's positions cover half of a text: at rest the margin tells of them, and the words stay clean.
        if (!reader && !active && annotation.kind == AnnotationKind::Position) {
            continue;
        }
        for (const LineBox &box : boxes(block, piece.span)) {
            if (box.rect.bottom() + state.pixelSize > area.top() && box.rect.top() < area.bottom()) {
                const QLineF line = under(box, first + step * piece.level);
                paintMarkLine(painter, line, annotation.colour, state, reader, active);
            }
        }
    }
}

void PagePainter::paintMarkLine(QPainter &painter, const QLineF &line, MarkColour colour,
                                const PageState &state, bool reader, bool active)
{
    const double ratio = painter.device()->devicePixelRatioF();
    if (ratio != m_ratio) {
        m_ratio = ratio;
        m_strokes.clear();
    }
    QPixmap &stroke = m_strokes[(int(colour) * 2 + int(reader)) * 2 + int(active)];
    if (stroke.isNull()) {
        stroke = QPixmap((QSizeF(StrokeLength, StrokeHeight) * ratio).toSize());
        stroke.setDevicePixelRatio(ratio);
        stroke.fill(Qt::transparent);
        QPainter drawing(&stroke);
        MarkColours colours = state.marks[size_t(colour)];
        if (!reader) {
            colours.line =
                active ? state.quiet : mixed(state.quiet, state.palette.color(QPalette::Base), EditorsShare);
        }
        const double width = (reader ? 1.5 : 1.0) + (active ? 0.8 : 0);
        drawMarkLine(drawing, QLineF(0, StrokeHeight / 2, StrokeLength, StrokeHeight / 2), colours, width);
    }
    // On whole pixels the copy is plain, and a thin line is not smeared over two rows.
    const double y = std::round(line.y1() - StrokeHeight / 2);
    for (double x = std::round(line.x1()); x < line.x2(); x += StrokeLength) {
        const double length = std::min(StrokeLength, std::round(line.x2()) - x);
        painter.drawPixmap(QPointF(x, y), stroke, QRectF(0, 0, length * ratio, StrokeHeight * ratio));
    }
}

void PagePainter::paintAbove(QPainter &painter, const PageContent &content, const PageState &state,
                             const QRectF &area)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (area.right() < state.column.left() - SideReach || area.left() > state.column.right() + SideReach) {
        return;
    }
    visitBlocks(*content.page.document, area.top(), area.bottom(),
                [&](const QTextBlock &block, const QRectF &bounds) {
                    paintReferences(painter, content, state, block);
                    paintHints(painter, content, state, block);
                    paintMarkLines(painter, content, state, block, area);
                    if (state.focusSpeaker.isValid()) {
                        paintDimming(painter, content, state, block, bounds);
                    }
                    if (content.page.firstNote >= 0 && block.contains(content.page.firstNote)) {
                        painter.setPen(QPen(state.quiet, QuietLine));
                        const double y = std::round(bounds.top() - state.pixelSize) + 0.5;
                        painter.drawLine(
                            QPointF(state.column.left(), y),
                            QPointF(state.column.left() + state.column.width() * NotesRuleWidth, y));
                    }
                });
    const EndHandles ends = handles(content, state);
    const QColor colour = state.palette.color(QPalette::Highlight);
    paintHandle(painter, ends.start, true, colour);
    paintHandle(painter, ends.end, false, colour);
}

EndHandles PagePainter::handles(const PageContent &content, const PageState &state)
{
    const int mark = content.markOf(state.active);
    if (mark < 0 || content.annotations[size_t(mark)].layer != Layer::Reader) {
        return {};
    }
    const std::vector<PageSpan> pieces = state.moving.empty() ? content.marks.piecesOf(mark) : state.moving;
    if (pieces.empty()) {
        return {};
    }
    const auto first = boxesOf(*content.page.document, pieces.front());
    const auto last = boxesOf(*content.page.document, pieces.back());
    if (first.empty() || last.empty()) {
        return {};
    }
    const QRectF start = first.front().rect;
    const QRectF end = last.back().rect;
    return {QRectF(start.left() - HandleWidth / 2, start.top() - HandleWidth, HandleWidth,
                   start.height() + HandleWidth),
            QRectF(end.right() - HandleWidth / 2, end.top(), HandleWidth, end.height() + HandleWidth)};
}

} // namespace Chancery::App
