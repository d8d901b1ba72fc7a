// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowview.h"

#include "opening.h"
#include "rowdelegate.h"
#include "rowmodel.h"

#include "theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <functional>
#include <utility>

namespace Chancery::App
{

namespace
{

void forEachIndex(const QAbstractItemModel &model, const QModelIndex &parent,
                  const std::function<void(const QModelIndex &)> &visit)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        visit(index);
        forEachIndex(model, index, visit);
    }
}

} // namespace

RowView::RowView(const QString &accessibleName, QWidget *parent)
    : QTreeView(parent)
{
    setAccessibleName(accessibleName);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setIndentation(14);
    setUniformRowHeights(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setExpandsOnDoubleClick(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setItemDelegate(new RowDelegate(this));
    setMinimumWidth(120);
}

void RowView::setModel(QAbstractItemModel *newModel)
{
    if (model()) {
        model()->disconnect(this);
    }
    // Before the view's own handling of a reset, which forgets everything.
    if (newModel) {
        connect(newModel, &QAbstractItemModel::modelAboutToBeReset, this, &RowView::rememberState);
    }
    QTreeView::setModel(newModel);
    if (newModel) {
        connect(newModel, &QAbstractItemModel::modelReset, this, &RowView::restoreState);
        connect(newModel, &QAbstractItemModel::dataChanged, this, [this] { scheduleDelayedItemsLayout(); });
    }
}

void RowView::openOnClick()
{
    m_opensOnClick = true;
}

bool RowView::opensOnClick(const QModelIndex &index) const
{
    return m_opensOnClick && index.data(RowModel::PayloadRole).isValid();
}

void RowView::showCurrent(const QModelIndex &index)
{
    const QScopedValueRollback quiet(m_quiet, true);
    setCurrentIndex(index);
    if (index.isValid()) {
        scrollTo(index, EnsureVisible);
    }
}

QString RowView::currentKey() const
{
    return currentIndex().data(RowModel::KeyRole).toString();
}

QModelIndex RowView::indexOfKey(const QString &key) const
{
    QModelIndex found;
    if (model() && !key.isEmpty()) {
        forEachIndex(*model(), {}, [&](const QModelIndex &index) {
            if (!found.isValid() && index.data(RowModel::KeyRole).toString() == key) {
                found = index;
            }
        });
    }
    return found;
}

void RowView::rememberState()
{
    m_hadRows = model()->rowCount() > 0;
    m_keptCurrent = currentKey();
    const QModelIndex top = indexAt(QPoint(viewport()->width() / 2, 0));
    m_keptTop = top.data(RowModel::KeyRole).toString();
    m_keptTopOffset = top.isValid() ? visualRect(top).top() : 0;
    m_keptOpen.clear();
    forEachIndex(*model(), {}, [this](const QModelIndex &index) {
        if (isExpanded(index)) {
            m_keptOpen.insert(index.data(RowModel::KeyRole).toString());
        }
    });
}

void RowView::restoreState()
{
    if (!m_hadRows) {
        return;
    }
    const QScopedValueRollback quiet(m_quiet, true);
    forEachIndex(*model(), {}, [this](const QModelIndex &index) {
        if (m_keptOpen.contains(index.data(RowModel::KeyRole).toString())) {
            expand(index);
        }
    });
    if (const QModelIndex current = indexOfKey(m_keptCurrent); current.isValid()) {
        setCurrentIndex(current);
    }
    if (const QModelIndex top = indexOfKey(m_keptTop); top.isValid()) {
        scrollTo(top, PositionAtTop);
        verticalScrollBar()->setValue(verticalScrollBar()->value() - m_keptTopOffset);
    }
}

void RowView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex(), event->modifiers() & ~Qt::KeypadModifier);
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
    const auto moving = {Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End, Qt::Key_Space};
    if (std::ranges::find(moving, event->key()) != moving.end()) {
        tellCurrent(); // a key that leads to where one is already is a choice too
    }
}

void RowView::focusInEvent(QFocusEvent *event)
{
    const QScopedValueRollback quiet(m_quiet, true); // Qt makes the first row current; the reader did not
    QTreeView::focusInEvent(event);
}

void RowView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool onRow =
        event->button() == Qt::LeftButton && visualRect(index).contains(event->position().toPoint());
    m_pressed = onRow ? index : QModelIndex();
    QTreeView::mousePressEvent(event);
}

void RowView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTreeView::mouseDoubleClickEvent(event); // takes a row that has come under the mouse since for pressed
    m_pressed = QModelIndex(); // the first of the two clicks has opened what one click opens
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index.flags().testFlag(Qt::ItemIsEnabled)
        && !opensOnClick(index)) {
        Q_EMIT opened(index, event->modifiers());
    }
}

void RowView::mouseReleaseEvent(QMouseEvent *event)
{
    const QPersistentModelIndex pressed = std::exchange(m_pressed, QPersistentModelIndex());
    QTreeView::mouseReleaseEvent(event);
    const QPersistentModelIndex index =
        indexAt(event->position().toPoint()); // those who are told may change rows
    if (!index.flags().testFlag(Qt::ItemIsEnabled)) {
        return;
    }
    if (event->button() == Qt::LeftButton && index == currentIndex()) {
        tellCurrent();
    }
    if (event->button() == Qt::LeftButton && index.isValid() && index == pressed && opensOnClick(index)) {
        Q_EMIT opened(index, event->modifiers());
    }
    if (event->button() == Qt::MiddleButton) {
        Q_EMIT opened(index, modifiersFor(Opening::Tab));
    }
}

void RowView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        scheduleDelayedItemsLayout(); // text wraps anew
    }
}

void RowView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        scheduleDelayedItemsLayout();
    }
}

void RowView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    // The style fills this part with the full highlight; it is to look like the rest of the row.
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.palette.setCurrentColorGroup(QPalette::Active);
    option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
    option.state.setFlag(QStyle::State_MouseOver, false);
    if (rect.width() > 0) {
        paintRowGround(*painter, rect, option, index.data(RowModel::RowRole).value<Row>(), RowPart::AtEdge);
    }
    if (rootIsDecorated() && index.model()->hasChildren(index)) {
        drawChevron(*painter, rect, index);
    }
}

void RowView::drawChevron(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    // In line with the row's first words; a style's own sign stands in the middle of what may be four lines.
    const bool mirrored = isRightToLeft();
    const double x = mirrored ? rect.left() + indentation() / 2.0 : rect.right() - indentation() / 2.0;
    const double y = rect.top() + RowPadding + fontMetrics().height() / 2.0;
    QPolygonF chevron = isExpanded(index) ? QPolygonF{{-3.5, -2}, {0, 1.5}, {3.5, -2}}
        : mirrored                        ? QPolygonF{{2, -3.5}, {-1.5, 0}, {2, 3.5}}
                                          : QPolygonF{{-2, -3.5}, {1.5, 0}, {-2, 3.5}};
    chevron.translate(x, y);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(quietText(palette()), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(chevron);
    painter.restore();
}

void RowView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    m_untold = m_quiet && current.isValid();
    if (!m_quiet && current.isValid()) {
        Q_EMIT picked(current);
    }
}

void RowView::tellCurrent()
{
    if (m_untold && currentIndex().isValid()) {
        m_untold = false;
        Q_EMIT picked(currentIndex());
    }
}

} // namespace Chancery::App
