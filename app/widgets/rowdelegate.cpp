// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowdelegate.h"

#include "rowmodel.h"
#include "signs.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>
#include <QTreeView>

#include <cmath>

namespace Chancery::App
{

namespace
{

constexpr int Margin = 10; ///< left and right of a row
constexpr int Padding = RowPadding;
constexpr int HeadingSpace = 12; ///< above a heading that is not the first
constexpr int LineGap = 2;
constexpr int TileWidth = 30;
constexpr int TileHeight = 20;
constexpr int TileStrip = 4; ///< of the side's pattern, on the tile's far edge as beside the page
constexpr int TileGap = 9;
constexpr int BarHeight = 7;
constexpr int BarSpace = 4; ///< above and below the bar
constexpr int SignSize = 10;
constexpr int SignGap = 6;
constexpr int TrailingGap = 10;
constexpr int MarkWidth = 3;
constexpr int MostSizes = 100'000; ///< remembered, some 5 MB

QFont fontOf(const QFont &base, Tone tone)
{
    QFont font = base;
    switch (tone) {
    case Tone::Plain:
        break;
    case Tone::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case Tone::Quiet:
        font.setPointSizeF(base.pointSizeF() > 0 ? base.pointSizeF() * 0.92 : 8.5);
        break;
    case Tone::Heading:
        font.setPointSizeF(base.pointSizeF() > 0 ? base.pointSizeF() * 0.92 : 8.5);
        font.setWeight(QFont::DemiBold);
        font.setLetterSpacing(QFont::PercentageSpacing, 103);
        break;
    }
    return font;
}

QColor inkOf(const QPalette &palette, Tone tone)
{
    return tone == Tone::Quiet || tone == Tone::Heading ? quietText(palette) : palette.color(QPalette::Text);
}

/// The width a row has in its view; the option's own is not set when heights are asked for.
int rowWidth(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!view) {
        return option.rect.width();
    }
    int width = view->viewport()->width();
    if (const auto *tree = qobject_cast<const QTreeView *>(view)) {
        int depth = tree->rootIsDecorated() ? 1 : 0;
        for (QModelIndex up = index.parent(); up.isValid(); up = up.parent()) {
            ++depth;
        }
        width -= depth * tree->indentation();
    }
    return width;
}

bool isHeading(const Row &row)
{
    return !row.lines.empty() && row.lines.front().tone == Tone::Heading;
}

/// Lays one RowLine out; the same steps measure and paint, so that they can never disagree.
class LineSetter
{
public:
    LineSetter(const RowLine &line, const QFont &base, const QPalette &palette, double width,
               Qt::LayoutDirection direction, bool indented)
        : m_line(line)
        , m_font(fontOf(base, line.tone))
        , m_trailingFont(fontOf(base, Tone::Quiet))
        , m_width(width)
        , m_direction(direction)
        , m_layout(line.text, m_font)
    {
        m_indent = line.sign != Sign::None || indented ? SignSize + SignGap : 0;
        m_trailing = line.trailing.isEmpty()
            ? 0
            : QFontMetricsF(m_trailingFont).horizontalAdvance(line.trailing) + TrailingGap;
        setFormats(palette);
        setLines();
    }

    [[nodiscard]] double height() const
    {
        return m_height;
    }

    void paint(QPainter &painter, QPointF at, const QPalette &palette)
    {
        const QColor ink = inkOf(palette, m_line.tone);
        const bool mirrored = m_direction == Qt::RightToLeft;
        const double ascent = QFontMetricsF(m_font).ascent();
        painter.setPen(ink);
        for (int i = 0; i < m_layout.lineCount(); ++i) {
            const QTextLine line = m_layout.lineAt(i);
            if (i == m_layout.lineCount() - 1 && m_elided) {
                const double width = m_width - m_indent - (i == 0 ? m_trailing : 0);
                const double left = mirrored ? (i == 0 ? m_trailing : 0) : m_indent;
                const QRectF box(at.x() + left, at.y() + line.y(), width, line.height());
                painter.setFont(m_font);
                painter.drawText(box,
                                 int(Qt::AlignVCenter | Qt::TextSingleLine)
                                     | int(mirrored ? Qt::AlignRight : Qt::AlignLeft),
                                 QFontMetricsF(m_font).elidedText(m_line.text.sliced(line.textStart()),
                                                                  Qt::ElideRight, width));
            } else {
                line.draw(&painter, at);
            }
        }
        if (m_trailing > 0) {
            painter.setFont(m_trailingFont);
            painter.setPen(inkOf(palette, Tone::Quiet));
            const double width = m_trailing - TrailingGap;
            const double x = mirrored ? at.x() : at.x() + m_width - width;
            painter.drawText(QPointF(x, at.y() + ascent), m_line.trailing);
        }
        if (m_line.sign != Sign::None) {
            const double capital = QFontMetricsF(m_font).capHeight();
            const double x = mirrored ? at.x() + m_width - SignSize : at.x();
            drawSign(painter, QRectF(x, at.y() + ascent - capital / 2 - SignSize / 2.0, SignSize, SignSize),
                     m_line.sign, ink);
        }
    }

private:
    void setFormats(const QPalette &palette)
    {
        QList<QTextLayout::FormatRange> formats;
        QTextCharFormat bold;
        bold.setFontWeight(QFont::DemiBold);
        if (const qsizetype at = m_line.text.indexOf(m_line.strong); !m_line.strong.isEmpty() && at >= 0) {
            formats.push_back({int(at), int(m_line.strong.size()), bold});
        }
        bold.setBackground(markColours(MarkColour::Yellow, palette).wash);
        for (const Stretch &mark : m_line.marks) {
            formats.push_back({mark.start, mark.end - mark.start, bold});
        }
        m_layout.setFormats(formats);
    }

    void setLines()
    {
        QTextOption option;
        option.setTextDirection(m_direction);
        option.setAlignment(m_direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout.setTextOption(option);
        const bool mirrored = m_direction == Qt::RightToLeft;
        m_layout.beginLayout();
        for (int count = 0; m_line.maxLines == 0 || count < m_line.maxLines; ++count) {
            QTextLine line = m_layout.createLine();
            if (!line.isValid()) {
                break;
            }
            const double beside = count == 0 ? m_trailing : 0;
            line.setLineWidth(std::max(20.0, m_width - m_indent - beside));
            line.setPosition(QPointF(mirrored ? beside : m_indent, m_height));
            m_height += line.height();
            m_elided = line.textStart() + line.textLength() < m_line.text.size();
        }
        m_layout.endLayout();
        m_height = std::ceil(std::max(m_height, QFontMetricsF(m_font).height()));
    }

    const RowLine &m_line;
    QFont m_font;
    QFont m_trailingFont;
    double m_width;
    Qt::LayoutDirection m_direction;
    QTextLayout m_layout;
    double m_indent = 0;
    double m_trailing = 0;
    double m_height = 0;
    bool m_elided = false;
};

int topSpace(const Row &row, const QModelIndex &index)
{
    return isHeading(row) && (index.row() > 0 || index.parent().isValid()) ? HeadingSpace : Padding;
}

double tileSpace(const Row &row)
{
    return row.initials.isEmpty() && !row.inset ? 0 : TileWidth + TileGap;
}

double contentWidth(const Row &row, double width)
{
    return width - 2 * Margin - tileSpace(row);
}

/// Whether a line stands below one with a sign, with whose text it is to be in line.
bool isIndented(const Row &row, size_t line)
{
    return std::any_of(row.lines.begin(), row.lines.begin() + qsizetype(line),
                       [](const RowLine &above) { return above.sign != Sign::None; });
}

void paintTile(QPainter &painter, const QRectF &tile, const Row &row, const QFont &base,
               const QPalette &palette, Qt::LayoutDirection direction)
{
    const PartyColours colours = partyColours(row.side, palette);
    painter.fillRect(tile, colours.wash);
    const bool mirrored = direction == Qt::RightToLeft;
    QRectF strip = tile;
    QRectF letters = tile;
    if (mirrored) {
        strip.setWidth(TileStrip);
        letters.setLeft(strip.right());
    } else {
        strip.setLeft(tile.right() - TileStrip);
        letters.setRight(strip.left());
    }
    fillAsParty(painter, strip, row.side, palette);
    QFont font = fontOf(base, Tone::Quiet);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    // The line colour is measured against Base; upon the wash the palette's own text is the safe one.
    painter.setPen(contrast(colours.line, colours.wash) >= 4.5 ? colours.line
                                                               : palette.color(QPalette::Text));
    painter.drawText(letters, Qt::AlignCenter, row.initials);
}

void paintBar(QPainter &painter, const QRectF &track, const RowBar &bar, const QPalette &palette,
              Qt::LayoutDirection direction)
{
    const double middle = track.center().y();
    painter.save();
    // Nothing said is a track with nothing on it: dashed, so that it is seen to be empty on purpose.
    painter.setPen(
        QPen(mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), bar.share > 0 ? 0.22 : 0.42),
             1, bar.share > 0 ? Qt::SolidLine : Qt::DashLine));
    painter.drawLine(QPointF(track.left(), std::floor(middle) + 0.5),
                     QPointF(track.right(), std::floor(middle) + 0.5));
    painter.restore();
    if (bar.share > 0) {
        QRectF filled = track;
        filled.setWidth(std::max(2.0, track.width() * std::min(1.0, bar.share)));
        if (direction == Qt::RightToLeft) {
            filled.moveRight(track.right());
        }
        fillAsParty(painter, filled, bar.side, palette);
    }
}

int rowHeight(const QStyleOptionViewItem &option, const QModelIndex &index, int width)
{
    const Row row = index.data(RowModel::RowRole).value<Row>();
    double height = topSpace(row, index) + Padding - LineGap;
    for (size_t i = 0; i < row.lines.size(); ++i) {
        height += LineSetter(row.lines[i], option.font, option.palette, contentWidth(row, width),
                             option.direction, isIndented(row, i))
                      .height()
            + LineGap;
    }
    if (row.bar) {
        height += BarHeight + 2 * BarSpace - LineGap;
    }
    if (!row.initials.isEmpty()) {
        height = std::max(height, double(topSpace(row, index) + TileHeight + Padding));
    }
    return int(std::ceil(height));
}

} // namespace

void paintRowGround(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option, const Row &row,
                    RowPart part)
{
    const bool atEdge = part == RowPart::AtEdge;
    const QPalette &palette = option.palette;
    const QColor base = palette.color(QPalette::Base);
    const QColor accent = row.mark == Row::Mark::Chosen ? partyColours(row.side, palette).line
                                                        : palette.color(QPalette::Highlight);
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused =
        selected && (option.state & QStyle::State_Active) && (option.state & QStyle::State_HasFocus);
    QColor ground = base;
    if (row.mark == Row::Mark::Chosen) {
        ground = partyColours(row.side, palette).wash;
    } else if (selected) {
        ground = mixed(palette.color(QPalette::Highlight), base, focused ? 0.22 : 0.14);
    } else if (option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled) {
        ground = mixed(palette.color(QPalette::Text), base, 0.05);
    }
    painter.fillRect(rect, ground);
    if (row.mark != Row::Mark::None && atEdge) {
        QRect mark = rect;
        mark.setWidth(MarkWidth);
        painter.fillRect(QStyle::visualRect(option.direction, rect, mark), accent);
    }
    if (focused && atEdge && rect.width() == option.rect.width()) {
        painter.setPen(QPen(accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Row row = index.data(RowModel::RowRole).value<Row>();
    // Headings are disabled so that the keyboard passes them by; they are not to look disabled.
    QPalette palette = option.palette;
    palette.setCurrentColorGroup(QPalette::Active);
    QStyleOptionViewItem own = option;
    own.palette = palette;
    painter->save();
    const auto *tree = qobject_cast<const QTreeView *>(option.widget);
    const bool atEdge = !tree || (!index.parent().isValid() && !tree->rootIsDecorated());
    paintRowGround(*painter, option.rect, own, row, atEdge ? RowPart::AtEdge : RowPart::Within);

    const double width = contentWidth(row, option.rect.width());
    const bool mirrored = option.direction == Qt::RightToLeft;
    QPointF at(option.rect.left() + Margin + (mirrored ? 0 : tileSpace(row)),
               option.rect.top() + topSpace(row, index));
    if (!row.initials.isEmpty()) {
        const double x =
            mirrored ? option.rect.right() + 1 - Margin - TileWidth : option.rect.left() + Margin;
        paintTile(*painter, QRectF(x, at.y(), TileWidth, TileHeight), row, option.font, palette,
                  option.direction);
    }
    for (size_t i = 0; i < row.lines.size(); ++i) {
        LineSetter setter(row.lines[i], option.font, palette, width, option.direction, isIndented(row, i));
        setter.paint(*painter, at, palette);
        at.ry() += setter.height() + LineGap;
        if (row.bar && row.bar->afterLine == int(i)) {
            paintBar(*painter, QRectF(at.x(), at.y() + BarSpace - LineGap, width, BarHeight), *row.bar,
                     palette, option.direction);
            at.ry() += BarHeight + 2 * BarSpace - LineGap;
        }
    }
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = rowWidth(option, index);
    if (m_font != option.font || m_sizes.size() > MostSizes) {
        m_font = option.font;
        m_sizes.clear();
    }
    QSize &size = m_sizes[index.data(RowModel::StampRole).toULongLong()];
    if (size.width() != width) {
        size = {width, rowHeight(option, index, width)};
    }
    return size;
}

} // namespace Chancery::App
