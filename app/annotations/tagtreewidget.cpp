// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tagtreewidget.h"

#include "glyphs.h"

#include "models/roles.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QSignalBlocker>

namespace Chancery::App
{

TagTreeWidget::TagTreeWidget(QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(2);
    setHeaderLabels({tr("Tag"), tr("Marks")});
    headerItem()->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Tags"));
    setDragDropMode(QAbstractItemView::InternalMove);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setUniformRowHeights(true);
}

void TagTreeWidget::setTags(const std::vector<Tag> &tags, const QHash<QUuid, int> &bearers, int total)
{
    const QUuid chosen = currentTag();
    QSet<QUuid> shut;
    for (auto item = m_items.cbegin(); item != m_items.cend(); ++item) {
        if (item.value()->childCount() > 0 && !item.value()->isExpanded()) {
            shut.insert(item.key());
        }
    }
    const QSignalBlocker quiet(this);
    clear();
    m_items.clear();
    QTreeWidgetItem *editors = nullptr;
    for (const TagPlace &place : tagTree(tags)) {
        QTreeWidgetItem *above = m_items.value(place.tag.parent);
        if (!above && place.tag.layer == Layer::Editor) {
            if (!editors) {
                editors = new QTreeWidgetItem(this, {tr("Editor’s tags, for reading only")});
                editors->setFlags(Qt::ItemIsEnabled);
                QFont italic = font();
                italic.setItalic(true);
                editors->setFont(0, italic);
            }
            above = editors;
        }
        auto *item = above ? new QTreeWidgetItem(above) : new QTreeWidgetItem(this);
        const bool isOwn = place.tag.layer == Layer::Reader;
        item->setText(0, place.tag.name);
        item->setText(1,
                      tr("%1 of %2", "annotations that bear a tag, of all")
                          .arg(bearers.value(place.tag.uuid))
                          .arg(total));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setIcon(0, colourIcon(place.tag.colour));
        item->setData(0, UuidRole, place.tag.uuid);
        item->setData(0, Qt::AccessibleTextRole, place.path);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable
                       | (isOwn ? Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled : Qt::NoItemFlags));
        m_items.insert(place.tag.uuid, item);
    }
    for (auto item = m_items.cbegin(); item != m_items.cend(); ++item) {
        item.value()->setExpanded(!shut.contains(item.key()));
    }
    if (editors) {
        editors->setExpanded(true);
    }
    setCurrentTag(chosen);
}

QUuid TagTreeWidget::currentTag() const
{
    return currentItem() ? currentItem()->data(0, UuidRole).toUuid() : QUuid();
}

void TagTreeWidget::setCurrentTag(const QUuid &tag)
{
    if (QTreeWidgetItem *item = m_items.value(tag)) {
        setCurrentItem(item);
    }
}

void TagTreeWidget::dropEvent(QDropEvent *event)
{
    const QUuid dragged = currentTag();
    const QTreeWidgetItem *target = itemAt(event->position().toPoint());
    const auto where = dropIndicatorPosition();
    if (target && where != OnItem && where != OnViewport) {
        target = target->parent();
    }
    // The view would take the row away from where it was; only the store's answer moves it.
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    if (!dragged.isNull()) {
        Q_EMIT moveRequested(dragged, target ? target->data(0, UuidRole).toUuid() : QUuid());
    }
}

} // namespace Chancery::App
