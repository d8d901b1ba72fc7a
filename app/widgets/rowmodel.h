// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "row.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QVariant>

#include <vector>

namespace Chancery::App
{

/// One row handed to RowModel::setItems().
struct RowItem {
    QString key; ///< names the row over a change of contents; unique in the model
    Row row;
    QVariant payload; ///< whatever the panel needs to act on the row
    int parent = -1; ///< index of an earlier item; -1 at the top
    bool selectable = true; ///< false for headings: the keyboard passes them by
    bool lazy = false; ///< has children that are asked for through fetchRequested()
};

/// A tree of value rows, which every list of the panels shows. Interface thread only.
///
/// setItems() changes rows in place where keys and shape stay the same, so that selection and scroll stay
/// without any work; otherwise it resets, and RowView brings back what was current, open and in view.
class RowModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole + 1,
        KeyRole,
        PayloadRole,
        StampRole, ///< quint64: no row of any model has had it before; another one when the row changes
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setItems(std::vector<RowItem> items);
    /// The children of a lazy item; after this it is not asked for any more. `parent` is ignored.
    void appendChildren(const QString &parentKey, std::vector<RowItem> children);
    /// The row \a key, the last of its siblings and without children, becomes the first of \a items, and the
    /// rest follow it: how a list goes on where it was cut. `parent` is ignored.
    void continueAt(const QString &key, std::vector<RowItem> items);
    /// More rows at the end; `parent` counts from the first of \a items, and earlier rows get no children.
    void appendItems(std::vector<RowItem> items);
    void setRow(const QString &key, const Row &row);
    [[nodiscard]] QModelIndex indexOf(const QString &key) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// A view shows the children of a lazy item; told once per item.
    void fetchRequested(const QString &key);

private:
    static quint64 nextStamp();
    struct Node {
        RowItem item;
        std::vector<int> children;
        int place = 0; ///< row among its siblings
        bool asked = false;
        quint64 stamp = nextStamp();
    };
    [[nodiscard]] const Node *node(const QModelIndex &index) const;
    [[nodiscard]] const std::vector<int> &childrenOf(const QModelIndex &parent) const;
    void append(RowItem item);
    void replaceRow(int id, const Row &row);
    [[nodiscard]] QModelIndex indexAt(int id) const;
    [[nodiscard]] bool hasShapeOf(const std::vector<RowItem> &items) const;

    std::vector<Node> m_nodes;
    std::vector<int> m_top;
    QHash<QString, int> m_byKey;
};

} // namespace Chancery::App
