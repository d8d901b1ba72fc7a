// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace Chancery::App
{

/// Paints a line of a concordance: the keyword in the middle of the view, what stands before it running up
/// to it and what follows running from it, so that the eye goes down the keywords; at the end, small, the document.
/// Takes rows of contextItems(): four lines, left, keyword, right and source.
class ContextDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Chancery::App
