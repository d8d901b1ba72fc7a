// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowmodel.h"

#include <QStringList>

#include <algorithm>

namespace Chancery::App
{

namespace
{

QString spokenText(const Row &row)
{
    if (!row.spoken.isEmpty()) {
        return row.spoken;
    }
    QStringList parts;
    for (const RowLine &line : row.lines) {
        parts << line.text;
        if (!line.trailing.isEmpty()) {
            parts << line.trailing;
        }
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

Row headingRow(const QString &text, const QString &trailing)
{
    Row row;
    row.lines.push_back({text, Tone::Heading, 2, {}, trailing, Sign::None});
    return row;
}

quint64 RowModel::nextStamp()
{
    static quint64 last = 0; // of all models: they belong to one thread
    return ++last;
}

void RowModel::append(RowItem item)
{
    const int id = int(m_nodes.size());
    auto &siblings = item.parent < 0 ? m_top : m_nodes[size_t(item.parent)].children;
    const int place = int(siblings.size());
    siblings.push_back(id);
    m_byKey.insert(item.key, id);
    m_nodes.push_back({std::move(item), {}, place, false});
}

bool RowModel::hasShapeOf(const std::vector<RowItem> &items) const
{
    return std::ranges::equal(m_nodes, items, [](const Node &node, const RowItem &item) {
        return node.item.key == item.key && node.item.parent == item.parent && node.item.lazy == item.lazy
            && node.item.selectable == item.selectable;
    });
}

void RowModel::setItems(std::vector<RowItem> items)
{
    if (!m_nodes.empty() && hasShapeOf(items)) {
        for (size_t i = 0; i < items.size(); ++i) {
            m_nodes[i].item.payload = std::move(items[i].payload);
            replaceRow(int(i), items[i].row);
        }
        return;
    }
    beginResetModel();
    m_nodes.clear();
    m_top.clear();
    m_byKey.clear();
    m_nodes.reserve(items.size());
    for (RowItem &item : items) {
        append(std::move(item));
    }
    endResetModel();
}

void RowModel::appendChildren(const QString &parentKey, std::vector<RowItem> children)
{
    const QModelIndex parent = indexOf(parentKey);
    if (!parent.isValid()) {
        return;
    }
    const int id = int(parent.internalId());
    m_nodes[size_t(id)].asked = true;
    m_nodes[size_t(id)].item.lazy = false;
    if (children.empty()) {
        return;
    }
    const int first = int(m_nodes[size_t(id)].children.size());
    beginInsertRows(parent, first, first + int(children.size()) - 1);
    for (RowItem &child : children) {
        child.parent = id;
        append(std::move(child));
    }
    endInsertRows();
}

void RowModel::continueAt(const QString &key, std::vector<RowItem> items)
{
    const auto known = m_byKey.constFind(key);
    if (known == m_byKey.cend() || items.empty()) {
        return;
    }
    const int id = *known;
    const int parent = m_nodes[size_t(id)].item.parent;
    m_byKey.erase(known);
    items.front().parent = parent;
    m_nodes[size_t(id)].item = std::move(items.front());
    m_nodes[size_t(id)].asked = false;
    m_nodes[size_t(id)].stamp = nextStamp();
    m_byKey.insert(m_nodes[size_t(id)].item.key, id);
    Q_EMIT dataChanged(indexAt(id), indexAt(id));
    if (items.size() == 1) {
        return;
    }
    const int first = m_nodes[size_t(id)].place + 1;
    beginInsertRows(parent < 0 ? QModelIndex() : indexAt(parent), first, first + int(items.size()) - 2);
    for (size_t i = 1; i < items.size(); ++i) {
        items[i].parent = parent;
        append(std::move(items[i]));
    }
    endInsertRows();
}

void RowModel::appendItems(std::vector<RowItem> items)
{
    const auto tops = std::ranges::count_if(items, [](const RowItem &item) { return item.parent < 0; });
    if (tops == 0) {
        return;
    }
    const int offset = int(m_nodes.size());
    const int first = int(m_top.size());
    beginInsertRows({}, first, first + int(tops) - 1);
    for (RowItem &item : items) {
        item.parent = item.parent < 0 ? -1 : item.parent + offset;
        append(std::move(item));
    }
    endInsertRows();
}

void RowModel::setRow(const QString &key, const Row &row)
{
    if (const auto id = m_byKey.constFind(key); id != m_byKey.constEnd()) {
        replaceRow(*id, row);
    }
}

void RowModel::replaceRow(int id, const Row &row)
{
    Row &present = m_nodes[size_t(id)].item.row;
    if (present != row) {
        present = row;
        m_nodes[size_t(id)].stamp = nextStamp();
        Q_EMIT dataChanged(indexAt(id), indexAt(id));
    }
}

QModelIndex RowModel::indexOf(const QString &key) const
{
    const auto id = m_byKey.constFind(key);
    return id == m_byKey.constEnd() ? QModelIndex() : indexAt(*id);
}

QModelIndex RowModel::indexAt(int id) const
{
    return createIndex(m_nodes[size_t(id)].place, 0, quintptr(id));
}

const RowModel::Node *RowModel::node(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() < m_nodes.size() ? &m_nodes[size_t(index.internalId())]
                                                                  : nullptr;
}

const std::vector<int> &RowModel::childrenOf(const QModelIndex &parent) const
{
    const Node *owner = node(parent);
    return owner ? owner->children : m_top;
}

QModelIndex RowModel::index(int row, int column, const QModelIndex &parent) const
{
    const auto &siblings = childrenOf(parent);
    if (column != 0 || row < 0 || row >= int(siblings.size())) {
        return {};
    }
    return createIndex(row, 0, quintptr(siblings[size_t(row)]));
}

QModelIndex RowModel::parent(const QModelIndex &child) const
{
    const Node *own = node(child);
    if (!own || own->item.parent < 0) {
        return {};
    }
    return indexAt(own->item.parent);
}

int RowModel::rowCount(const QModelIndex &parent) const
{
    return int(childrenOf(parent).size());
}

int RowModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool RowModel::hasChildren(const QModelIndex &parent) const
{
    const Node *own = node(parent);
    return (own && own->item.lazy) || !childrenOf(parent).empty();
}

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    const Node *own = node(index);
    if (!own) {
        return {};
    }
    const Row &row = own->item.row;
    switch (role) {
    case RowRole:
        return QVariant::fromValue(row);
    case KeyRole:
        return own->item.key;
    case PayloadRole:
        return own->item.payload;
    case StampRole:
        return own->stamp;
    case Qt::DisplayRole:
        return row.lines.empty() ? QString() : row.lines.front().text;
    case Qt::AccessibleTextRole:
        return spokenText(row);
    case Qt::ToolTipRole:
        return row.toolTip.isEmpty() ? QVariant() : QVariant(row.toolTip);
    default:
        return {};
    }
}

Qt::ItemFlags RowModel::flags(const QModelIndex &index) const
{
    const Node *own = node(index);
    if (!own) {
        return Qt::NoItemFlags;
    }
    return own->item.selectable ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

bool RowModel::canFetchMore(const QModelIndex &parent) const
{
    const Node *own = node(parent);
    return own && own->item.lazy && !own->asked;
}

void RowModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        m_nodes[size_t(parent.internalId())].asked = true;
        Q_EMIT fetchRequested(m_nodes[size_t(parent.internalId())].item.key);
    }
}

} // namespace Chancery::App
