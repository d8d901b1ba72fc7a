// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "marginpainter.h"

#include "pagegeometry.h"
#include "speakerbars.h"
#include "theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <map>

namespace Chancery::App
{

namespace
{

constexpr double BarDistance = 20; ///< from the column to the bar's left edge
constexpr double BarWidth = 5;
constexpr double LabelGap = 6;
constexpr double TickDistance = 10; ///< from the column to the first tick
constexpr double TickStep = 11;
constexpr double TickSize = 9;
constexpr int TicksOnLine = 3;
constexpr double WordsDistance = 52; ///< from the column to the words
constexpr double EdgeGap = 14; ///< from the words to the window's edge
constexpr double NarrowestWords = 110;
constexpr double WidestWords = 250;
constexpr int WordLines = 3;
constexpr double WordsIndent = 8; ///< of the words behind their line
constexpr double WordsGap = 6;
constexpr double StrayLines = 4; ///< body lines a note may be pushed down before it is left out
constexpr int EditorLines =
    2; ///< the editor's words stay shorter and nearer to their place than the reader's
constexpr double EditorStrayLines = 1.5;

double leading(const PageState &state)
{
    return state.pixelSize * 1.5;
}

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

/// At most \a most lines of \a text in \a width, the last one ellipsised.
QStringList broken(const QString &text, const QFont &font, double width, int most)
{
    QStringList lines;
    QTextLayout layout(text, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == most - 1) {
            lines << QFontMetricsF(font).elidedText(text.sliced(line.textStart()).simplified(),
                                                    Qt::ElideRight, width);
            break;
        }
        lines << text.sliced(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

QColor inkOf(const Annotation &annotation, const PageState &state)
{
    return annotation.layer == Layer::Reader ? state.coloursOf(annotation).line : state.quiet;
}

void paintSign(QPainter &painter, const QRectF &box, QChar sign, const QFont &font)
{
    QFont small = bold(font);
    small.setPixelSize(int(box.height()) + 3);
    painter.setFont(small);
    painter.drawText(box.adjusted(-4, -4, 4, 4), Qt::AlignCenter, sign);
}

/// The kind of an annotation in nine pixels: drawn rather than written where fonts differ most.
void paintKind(QPainter &painter, const QRectF &box, const Annotation &annotation, const QColor &ink,
               const QFont &font, const PageState &state)
{
    painter.setPen(QPen(ink, 1.4));
    painter.setBrush(Qt::NoBrush);
    switch (annotation.kind) {
    case AnnotationKind::Query:
        paintSign(painter, box, u'?', font);
        return;
    case AnnotationKind::Verdict:
        paintSign(painter, box, u'=', font);
        return;
    case AnnotationKind::Link: {
        const double y = box.center().y();
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
        painter.drawLine(QPointF(box.right() - 3.5, y - 3.5), QPointF(box.right(), y));
        painter.drawLine(QPointF(box.right() - 3.5, y + 3.5), QPointF(box.right(), y));
        return;
    }
    case AnnotationKind::Note:
        for (int row = 0; row < 3; ++row) {
            const double y = box.top() + 1.5 + row * 3;
            painter.drawLine(QPointF(box.left(), y), QPointF(row == 2 ? box.center().x() : box.right(), y));
        }
        return;
    case AnnotationKind::Position:
        painter.drawPolygon(
            QPolygonF({QPointF(box.center().x(), box.top()), QPointF(box.right(), box.center().y()),
                       QPointF(box.center().x(), box.bottom()), QPointF(box.left(), box.center().y())}));
        return;
    case AnnotationKind::Highlight:
        break;
    }
    if (!annotation.tags.empty()) {
        paintSign(painter, box, u'#', font);
        return;
    }
    // The tick repeats the pattern under the words, so that the two are known for one in any colours.
    painter.save();
    painter.translate(box.center());
    painter.rotate(90);
    MarkColours colours = state.coloursOf(annotation);
    colours.line = ink;
    drawMarkLine(painter, QLineF(-TickSize / 2 - 2, 0, TickSize / 2 + 2, 0), colours, 2.4);
    painter.restore();
}

} // namespace

QString marginWords(const Annotation &annotation, const std::vector<Tag> &tags)
{
    static const QRegularExpression link(QStringLiteral("!?\\[([^\\]]*)\\]\\([^)]*\\)"));
    QString words;
    const QString body = QString(annotation.body).replace(link, QStringLiteral("\\1"));
    for (const QStringView line : QStringView(body).split(u'\n')) {
        for (const QChar letter : line) {
            // Enough of Markdown taken off to read the first words; the note itself is shown elsewhere.
            if (!QStringLiteral("*_`#>").contains(letter)) {
                words += letter;
            }
        }
        words = words.trimmed();
        if (!words.isEmpty()) {
            break;
        }
    }
    if (words.isEmpty()) {
        words = annotation.proposal;
    }
    if (words.isEmpty()) {
        QStringList names;
        for (const QUuid &tag : annotation.tags) {
            const auto found = std::ranges::find(tags, tag, &Tag::uuid);
            if (found != tags.end()) {
                names << QString(u'#' + found->name);
            }
        }
        words = names.join(u' ');
    }
    return words;
}

void MarginPainter::setFont(const QFont &font)
{
    m_font = font;
    m_font.setPointSizeF(std::max(8.0, font.pointSizeF() * 0.88));
    forget();
}

void MarginPainter::forget()
{
    m_placed = false;
    m_items.clear();
    m_tops.clear();
    m_overflows.clear();
}

void MarginPainter::place(const PageContent &content, const PageState &state)
{
    if (m_placed) {
        return;
    }
    m_placed = true;
    placeTicks(content, state);
    if (state.viewRight - state.column.right() >= WordsDistance + NarrowestWords + EdgeGap) {
        placeWords(content, state);
    }
    m_highest = leading(state) * StrayLines + QFontMetricsF(m_font).height() * WordLines;
}

void MarginPainter::placeTicks(const PageContent &content, const PageState &state)
{
    PageLine line;
    int onLine = 0;
    for (const MarkPlace &place : content.marks.places()) {
        if (!line.span.contains(place.start)) {
            line = pageLineAt(*content.page.document, place.start);
            onLine = 0;
        }
        const QRectF &rect = line.rect;
        Item item;
        item.mark = place.mark;
        const double x = state.column.right() + TickDistance + TickStep * onLine;
        if (onLine < TicksOnLine) {
            item.tick = QRectF(x, std::round(rect.center().y() - TickSize / 2), TickSize, TickSize);
        } else if (onLine == TicksOnLine) {
            // The third gives way to a count of those that found no room.
            m_overflows.push_back({m_items.back().tick.topLeft(), 2});
            m_items.back().tick = {};
        } else {
            ++m_overflows.back().count;
        }
        ++onLine;
        m_tops.push_back(rect.top());
        m_items.push_back(std::move(item));
    }
}

void MarginPainter::placeWords(const PageContent &content, const PageState &state)
{
    const double left = state.column.right() + WordsDistance;
    const double width = std::min(WidestWords, state.viewRight - EdgeGap - left);
    const QFontMetricsF metrics(m_font);
    const double lineHeight = metrics.height();
    std::map<double, double> taken; // bottom of each placed note, to its top
    const auto put = [&](Item &item, double wanted) {
        const Annotation &annotation = content.annotations[size_t(item.mark)];
        const bool mine = annotation.layer == Layer::Reader;
        const double limit = wanted + leading(state) * (mine ? StrayLines : EditorStrayLines);
        double top = wanted;
        auto next = taken.upper_bound(top);
        while (top <= limit && next != taken.end() && next->second < top + lineHeight) {
            top = next->first + WordsGap;
            next = taken.upper_bound(top);
        }
        if (top > limit) {
            return;
        }
        const QString words = marginWords(annotation, content.tags);
        if (words.isEmpty()) {
            return;
        }
        // Lines are broken when they are first drawn; until then a note is taken to need a little more than
        // its length, and no more than the gap it falls into.
        const double lengths = metrics.horizontalAdvance(words) * 1.12 / (width - WordsIndent);
        const double most = mine ? WordLines : EditorLines;
        const double room = next == taken.end() ? most : std::floor((next->second - top) / lineHeight);
        const double height = lineHeight * std::clamp(std::ceil(lengths), 1.0, std::clamp(room, 1.0, most));
        item.words = QRectF(left, top, width, height);
        taken.emplace(item.words.bottom(), top);
    };
    // The reader's own words take their places first; the editor's fill what is left.
    for (const bool reader : {true, false}) {
        for (size_t i = 0; i < m_items.size(); ++i) {
            const Annotation &annotation = content.annotations[size_t(m_items[i].mark)];
            if ((annotation.layer == Layer::Reader) == reader) {
                put(m_items[i], m_tops[i]);
            }
        }
    }
}

void MarginPainter::paintItem(QPainter &painter, const PageContent &content, const PageState &state,
                              Item &item) const
{
    if (item.tick.isEmpty() && item.words.isEmpty()) {
        return;
    }
    const Annotation &annotation = content.annotations[size_t(item.mark)];
    const QColor ink = inkOf(annotation, state);
    const bool active = annotation.uuid == state.active;
    if (!item.tick.isEmpty()) {
        paintKind(painter, item.tick, annotation, ink, m_font, state);
        if (active) {
            painter.setPen(QPen(state.palette.color(QPalette::Highlight), 1.5));
            painter.drawRect(item.tick.adjusted(-2.5, -2.5, 2.5, 2.5));
        }
    }
    if (item.words.isEmpty()) {
        return;
    }
    const QFontMetricsF metrics(m_font);
    if (item.lines.isEmpty()) {
        item.lines = broken(marginWords(annotation, content.tags), m_font, item.words.width() - WordsIndent,
                            int(std::round(item.words.height() / metrics.height())));
        item.words.setHeight(metrics.height() * double(item.lines.size()));
    }
    painter.fillRect(QRectF(item.words.left(), item.words.top() + 1, active ? 3 : 2, item.words.height() - 2),
                     ink);
    painter.setFont(m_font);
    painter.setPen(annotation.layer == Layer::Reader ? state.palette.color(QPalette::Text) : state.quiet);
    double baseline = item.words.top() + metrics.ascent();
    for (const QString &line : item.lines) {
        painter.drawText(QPointF(item.words.left() + WordsIndent, baseline), line);
        baseline += metrics.height();
    }
}

void MarginPainter::paintBars(QPainter &painter, const PageContent &content, const PageState &state,
                              const QRectF &area) const
{
    const QFont font = bold(m_font);
    const QFontMetricsF metrics(font);
    const double left = state.column.left() - BarDistance;
    painter.setFont(font);
    visitBlocks(
        *content.page.document, area.top(), area.bottom(), [&](const QTextBlock &block, const QRectF &) {
            for (const SpeakerBar &bar : barsBeside(content, block)) {
                if (bar.bottom < area.top() || bar.top > area.bottom()) {
                    continue;
                }
                const Speech &speech = content.record->speeches[size_t(bar.speech)];
                const Side side = sideOf(content.record->parties, speech.party);
                const bool dimmed = state.focusSpeaker.isValid() && Voice::of(speech) != state.focusSpeaker;
                painter.setOpacity(dimmed ? 0.3 : 1.0);
                const QRectF shape(left, bar.top + 2, BarWidth, bar.bottom - bar.top - 4);
                if (speech.layer == Layer::Detected) {
                    painter.setPen(QPen(partyColours(side, state.palette).line, BarWidth / 2, Qt::DotLine));
                    painter.drawLine(QPointF(shape.center().x(), shape.top()),
                                     QPointF(shape.center().x(), shape.bottom()));
                } else {
                    fillAsParty(painter, shape, side, state.palette, 1.5);
                }
                // Initials stay in sight as long as any part of their bar is.
                const double wanted = std::max(bar.top + 2, state.viewTop + 4);
                const double top = std::max(bar.top + 2, std::min(wanted, bar.bottom - metrics.height() - 2));
                painter.setPen(partyColours(side, state.palette).line);
                painter.drawText(QRectF(0, top, left - LabelGap, metrics.height()),
                                 Qt::AlignRight | Qt::AlignTop, content.speakerLabel(speech));
            }
        });
    painter.setOpacity(1.0);
}

void MarginPainter::paintPageBreaks(QPainter &painter, const PageContent &content, const PageState &state,
                                    const QRectF &area) const
{
    painter.setFont(m_font);
    painter.setPen(state.quiet);
    visitBlocks(
        *content.page.document, area.top(), area.bottom(), [&](const QTextBlock &block, const QRectF &) {
            auto next =
                std::ranges::lower_bound(content.page.pageBreaks, block.position(), {}, &PageBreak::position);
            for (;
                 next != content.page.pageBreaks.end() && next->position < block.position() + block.length();
                 ++next) {
                const QRectF line = lineAt(*content.page.document, next->position);
                painter.drawText(QRectF(0, line.top(), 34, line.height()), Qt::AlignRight | Qt::AlignVCenter,
                                 u'[' + next->label + u']');
            }
        });
}

void MarginPainter::paint(QPainter &painter, const PageContent &content, const PageState &state,
                          const QRectF &area)
{
    place(content, state);
    painter.setRenderHint(QPainter::Antialiasing);
    if (area.left() < state.column.left()) {
        paintBars(painter, content, state, area);
        paintPageBreaks(painter, content, state, area);
    }
    if (area.right() < state.column.right()) {
        return;
    }
    auto top = std::ranges::lower_bound(m_tops, area.top() - m_highest - leading(state));
    for (; top != m_tops.end() && *top < area.bottom(); ++top) {
        paintItem(painter, content, state, m_items[size_t(top - m_tops.begin())]);
    }
    painter.setFont(m_font);
    painter.setPen(state.quiet);
    for (const Overflow &overflow : m_overflows) {
        if (overflow.place.y() > area.top() - 20 && overflow.place.y() < area.bottom() + 20) {
            painter.drawText(QRectF(overflow.place.x() - 1, overflow.place.y() - 6, 30, TickSize + 12),
                             Qt::AlignLeft | Qt::AlignVCenter, u'+' + QString::number(overflow.count));
        }
    }
}

QUuid MarginPainter::annotationAt(const PageContent &content, const PageState &state, QPointF point)
{
    if (point.x() < state.column.right()) {
        return {};
    }
    place(content, state);
    for (const Item &item : m_items) {
        if (item.tick.adjusted(-2, -5, 2, 5).contains(point) || item.words.contains(point)) {
            return content.annotations[size_t(item.mark)].uuid;
        }
    }
    return {};
}

int MarginPainter::speechAt(const PageContent &content, const PageState &state, QPointF point) const
{
    if (point.x() > state.column.left() - BarDistance + BarWidth + 6) {
        return -1;
    }
    const QTextBlock block = blockBelow(*content.page.document, point.y());
    for (const SpeakerBar &bar : barsBeside(content, block)) {
        if (point.y() >= bar.top && point.y() < bar.bottom) {
            return bar.speech;
        }
    }
    return -1;
}

} // namespace Chancery::App
