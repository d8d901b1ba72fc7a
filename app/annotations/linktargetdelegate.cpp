// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linktargetdelegate.h"

#include "glyphs.h"
#include "linktargets.h"

#include "models/labels.h"
#include "models/roles.h"
#include "theme/theme.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace Chancery::App
{

namespace
{

constexpr int margin = 6;
constexpr int glyphSide = 16;
constexpr int textLeft = margin + glyphSide + 10;
constexpr double smallScale = 0.9;

QFont smallFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(QFontInfo(font).pointSizeF() * smallScale);
    return small;
}

QFont titleFont(const QFont &font, LinkTargetKind kind)
{
    const bool isQuoted = kind == LinkTargetKind::Annotation || kind == LinkTargetKind::Passage;
    return isQuoted ? quotationFont(font) : font;
}

} // namespace

void LinkTargetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const auto target = index.data(TargetRole).value<LinkTarget>();
    const QPalette &palette = option.palette;
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    QColor quiet = quietText(palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected || option.state & QStyle::State_MouseOver) {
        const QColor wash = mixed(palette.color(QPalette::Highlight), base, isSelected ? 0.20 : 0.06);
        painter->setPen(Qt::NoPen);
        painter->setBrush(wash);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 5, 5);
        quiet = mixed(text, wash, 0.80);
    }
    const QFont title = titleFont(option.font, target.kind);
    const QFont small = smallFont(option.font);
    const double titleHeight = QFontMetricsF(title).height();
    const double width = option.rect.width() - textLeft - margin;
    const QRectF upper(option.rect.left() + textLeft, option.rect.top() + margin, width, titleHeight);
    const QRectF lower(upper.left(), upper.bottom() + 1, width, QFontMetricsF(small).height());
    paintGlyph(
        *painter,
        QRectF(option.rect.left() + margin + 2, upper.center().y() - glyphSide / 2.0, glyphSide, glyphSide),
        glyphOf(target.kind), quiet);
    painter->setPen(text);
    painter->setFont(title);
    painter->drawText(upper, Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetricsF(title).elidedText(target.title, Qt::ElideRight, width));
    const QString kind = targetKindLabel(target.kind);
    const QString facts = target.detail.isEmpty() ? kind : tr("%1 · %2").arg(kind, target.detail);
    painter->setPen(quiet);
    painter->setFont(small);
    painter->drawText(lower, Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetricsF(small).elidedText(facts, Qt::ElideRight, width));
    painter->restore();
}

QSize LinkTargetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // One height for all, so that a list of mixed faces keeps an even step.
    const double height = QFontMetricsF(quotationFont(option.font)).height()
        + QFontMetricsF(smallFont(option.font)).height() + 1;
    return {100, int(std::ceil(height)) + 2 * margin};
}

} // namespace Chancery::App
