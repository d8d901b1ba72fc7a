// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "row.h"

#include <QFont>
#include <QHash>
#include <QStyledItemDelegate>

namespace Chancery::App
{

inline constexpr int RowPadding = 5; ///< above and below a row's words

/// Where a part of a row's line begins: at the view's edge, which is where a mark is drawn, or within.
enum class RowPart { AtEdge, Within };

/// The ground of \a row in \a rect, a part of its line: selection, hovering, being chosen.
void paintRowGround(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option, const Row &row,
                    RowPart part);

/// Paints a Row (RowModel::RowRole) in the view's width, as high as its text needs. Follows the palette,
/// the font and the direction of writing of the view. To be used with RowView, which lays out again when
/// its width changes.
///
/// A view asks for the height of every row it holds each time rows come or change; heights are remembered
/// by RowModel::StampRole, so that only new and changed rows are set.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    mutable QHash<quint64, QSize> m_sizes; ///< by stamp; a size for another width is out of date
    mutable QFont m_font; ///< they were set in
};

} // namespace Chancery::App
