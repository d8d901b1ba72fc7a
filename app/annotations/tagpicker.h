// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tagtree.h"

#include <QDialog>
#include <QHash>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace Chancery::App
{

/// Chooses the tags of one or more annotations, and makes new ones.
///
/// Typing narrows the tree; Return takes the line that is lit, and what was typed becomes a tag where there
/// is none ("Parent/Child" makes both). Down goes into the list, Space ticks there, typing goes on where it
/// was; Return accepts. Nothing is stored: the answer is read with the functions below.
class TagPicker : public QDialog
{
    Q_OBJECT
public:
    explicit TagPicker(QWidget *parent = nullptr);

    /// May come, or come again, while the dialog is open; ticks are kept.
    void setTags(const std::vector<Tag> &tags);
    /// How a tag stands with the annotations: on all of them, on some, on none.
    void setStates(const QHash<QUuid, Qt::CheckState> &states);

    [[nodiscard]] Qt::CheckState state(const QUuid &tag) const;
    /// Tags to be made, parents before children: those that were typed and are wanted, with what is above them.
    [[nodiscard]] std::vector<Tag> made() const;
    /// What \a tags become: the unticked leave, the ticked come, the others and their order stay.
    [[nodiscard]] std::vector<QUuid> applied(const std::vector<QUuid> &tags) const;

    [[nodiscard]] QLineEdit *field() const
    {
        return m_field;
    }
    [[nodiscard]] QListWidget *list() const
    {
        return m_list;
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void addLine(const TagPlace &place, bool isFound);
    void tick(QListWidgetItem *item);
    void makeTyped();
    void acceptTyped();
    bool handleFieldKey(int key);
    bool handleListKey(QKeyEvent *event);

    std::vector<Tag> m_tags;
    std::vector<Tag> m_made;
    QHash<QUuid, Qt::CheckState> m_states;
    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace Chancery::App
