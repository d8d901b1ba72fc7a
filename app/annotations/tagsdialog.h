// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tagtree.h"

#include "library/library.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Chancery::App
{

class TagTreeWidget;

/// Looks after the tags of a library: make, rename, recolour, describe, move, merge, delete. Asks for each
/// change at once (one undo step each) and follows what the library tells. The editor's tags are shown
/// apart and cannot be changed. \a library must outlive it.
///
/// Keys in the tree: Insert makes a tag below the chosen one's parent, Shift+Insert below the chosen one,
/// F2 renames, Del deletes, Ctrl+M merges, Alt+Left moves a tag up a level, Alt+Right below the one above it.
class TagsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit TagsDialog(Library &library, QWidget *parent = nullptr);
    ~TagsDialog() override;

    /// The acts themselves, as the buttons and keys do them. Each tells an objection in a sentence instead
    /// where it cannot be done.
    void makeTag(const QUuid &parent);
    void changeTag(const Tag &after);
    void moveTag(const QUuid &tag, const QUuid &parent);
    void mergeTag(const QUuid &from, const QUuid &into);
    void deleteTag(const QUuid &tag);

    [[nodiscard]] const std::vector<Tag> &tags() const
    {
        return m_tags;
    }
    [[nodiscard]] TagTreeWidget *tree() const
    {
        return m_tree;
    }
    [[nodiscard]] QString objection() const;

Q_SIGNALS:
    /// For Library::perform().
    void changeRequested(const Chancery::WorkChange &change);
    void loaded();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildForm();
    QWidget *buildButtons();
    void reload();
    void showTag(const Tag *tag);
    void commit();
    void askForMerge();
    void indent();
    void outdent();
    void object(const QString &sentence);
    void request(const WorkChange &change);
    [[nodiscard]] const Tag *current() const;
    [[nodiscard]] const Tag *own(
        const QUuid &tag) const; ///< null for the editor's, and in a library for reading only

    Library &m_library;
    std::vector<Tag> m_tags;
    std::vector<Annotation> m_annotations;
    TagTreeWidget *m_tree;
    QLineEdit *m_name = nullptr;
    QComboBox *m_colour = nullptr;
    QLineEdit *m_description = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_newBelow = nullptr;
    QPushButton *m_merge = nullptr;
    QPushButton *m_delete = nullptr;
    QLabel *m_objection = nullptr;
    QUuid m_shown; ///< the tag in the form
    QUuid m_wanted; ///< to be chosen, and its name written, as soon as it is there
    int m_round = 0;
};

} // namespace Chancery::App
