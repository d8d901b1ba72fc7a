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
constexpr double KeywordShare =
    0.4; ///< of the width before the keyword, so that more of what follows is seen

} // namespace

void ContextDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Row row = index.data(RowModel::RowRole).value<Row>();
    if (row.lines.size() != 3) {
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
    const QRectF box = QRectF(option.rect).adjusted(Margin, 0, -Margin, 0);
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
    const int line = int(Qt::AlignVCenter | Qt::TextSingleLine);
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
