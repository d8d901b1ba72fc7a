// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contextdelegate.h"

#include "widgets/rowdelegate.h"
#include "widgets/rowmodel.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace Chancery::App
{

namespace
{

constexpr int Margin = 8;
constexpr int Padding = 4;
constexpr double SourceSize = 0.88; ///< of the words' size
constexpr double MostForSource = 0.34; ///< of the width
constexpr double KeywordShare =
    0.4; ///< of the width before the keyword, so that more of what follows is seen

/// The column at the end that says where the line comes from, as wide in every row; returns where it begins. The other
/// end of the row is always the right one: the words around a keyword run from left to right.
double paintSource(QPainter &painter, const QRectF &box, const QString &source,
                   const QStyleOptionViewItem &option, int flags)
{
    QFont small = option.font;
    small.setPointSizeF(option.font.pointSizeF() > 0 ? option.font.pointSizeF() * SourceSize : 8);
    const QFontMetricsF metrics(small);
    const double width = std::min(metrics.horizontalAdvance(QStringLiteral("8888 · 28 Mmm 8888")),
                                  box.width() * MostForSource);
    const QRectF column(box.right() - width, box.top(), width, box.height());
    painter.setFont(small);
    painter.setPen(quietText(option.palette));
    painter.drawText(column, flags | int(Qt::AlignLeft | Qt::AlignAbsolute),
                     metrics.elidedText(source, Qt::ElideRight, width));
    return column.left() - Margin;
}

} // namespace

void ContextDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Row row = index.data(RowModel::RowRole).value<Row>();
    if (row.lines.size() != 4) {
        return;
    }
    QStyleOptionViewItem own = option;
    own.palette.setCurrentColorGroup(QPalette::Active);
    painter->save();
    painter->setClipRect(option.rect);
    paintRowGround(*painter, option.rect, own, row, RowPart::AtEdge);

    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetricsF plainMetrics(option.font);
    const QFontMetricsF boldMetrics(bold);
    const int line = int(Qt::AlignVCenter | Qt::TextSingleLine);
    QRectF box = QRectF(option.rect).adjusted(Margin, 0, -Margin, 0);
    box.setRight(paintSource(*painter, box, row.lines[3].text, own, line));
    const double keyword = std::min(boldMetrics.horizontalAdvance(row.lines[1].text), box.width() / 2);
    const double space = plainMetrics.horizontalAdvance(u' ');
    // A comma stays at its word.
    const auto gapAt = [&](const QString &text, qsizetype at) {
        return !text.isEmpty() && text[at].isSpace() ? space : 0;
    };
    const double gapBefore = gapAt(row.lines[0].text, row.lines[0].text.size() - 1);
    const double gapAfter = gapAt(row.lines[2].text, 0);
    const double at = box.left() + (box.width() - keyword) * KeywordShare;
    const QRectF before(box.left(), box.top(), std::max(0.0, at - gapBefore - box.left()), box.height());
    const QRectF middle(at, box.top(), keyword, box.height());
    const QRectF after(at + keyword + gapAfter, box.top(),
                       std::max(0.0, box.right() - at - keyword - gapAfter), box.height());
    painter->setFont(option.font);
    painter->setPen(quietText(own.palette));
    painter->drawText(before, line | int(Qt::AlignRight | Qt::AlignAbsolute),
                      plainMetrics.elidedText(row.lines[0].text.trimmed(), Qt::ElideLeft, before.width()));
    painter->drawText(after, line | int(Qt::AlignLeft | Qt::AlignAbsolute),
                      plainMetrics.elidedText(row.lines[2].text.trimmed(), Qt::ElideRight, after.width()));
    painter->setFont(bold);
    painter->setPen(own.palette.color(QPalette::Text));
    painter->drawText(middle, line | int(Qt::AlignLeft | Qt::AlignAbsolute),
                      boldMetrics.elidedText(row.lines[1].text, Qt::ElideRight, middle.width() + 1));
    painter->restore();
}

QSize ContextDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), int(QFontMetricsF(option.font).height()) + 2 * Padding};
}

} // namespace Chancery::App
