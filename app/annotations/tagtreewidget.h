// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tagtree.h"

#include <QHash>
#include <QTreeWidget>

namespace Chancery::App
{

/// The tree of the tags dialog: the reader's tags, then under a heading of their own the editor's. Dragging
/// asks for a move and moves nothing by itself.
class TagTreeWidget : public QTreeWidget
{
    Q_OBJECT
public:
    explicit TagTreeWidget(QWidget *parent = nullptr);

    /// \a bearers counts the annotations of each tag, of \a total. Keeps what is open and chosen.
    void setTags(const std::vector<Tag> &tags, const QHash<QUuid, int> &bearers, int total);
    [[nodiscard]] QUuid currentTag() const; ///< null on a heading
    void setCurrentTag(const QUuid &tag);

Q_SIGNALS:
    void moveRequested(const QUuid &tag, const QUuid &parent);

protected:
    void dropEvent(QDropEvent *event) override;

private:
    QHash<QUuid, QTreeWidgetItem *> m_items;
};

} // namespace Chancery::App
