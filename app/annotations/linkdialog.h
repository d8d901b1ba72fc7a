// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "linktargets.h"

#include "library/library.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace Chancery::App
{

/// Chooses what a mark leads to, and in which sense. Looks among the marks of the library, documents and
/// people of this volume and of those that came with the program, the events of this document, and, as one
/// types, the passages of the whole library; or takes a pasted `chancery:` location.
///
/// Down goes from the field into the list, Return accepts the line that is lit. \a library must outlive it.
class LinkDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a record is the document in front of the reader; may be null.
    LinkDialog(Library &library, const Library::Record &record, const Annotation &from,
               QWidget *parent = nullptr);

    /// Has a target once the dialog is accepted.
    [[nodiscard]] AnnotationLink link() const;

    [[nodiscard]] QLineEdit *field() const
    {
        return m_field;
    }
    [[nodiscard]] QComboBox *types() const
    {
        return m_types;
    }
    [[nodiscard]] QListWidget *list() const
    {
        return m_list;
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildLayout(const Annotation &from);
    void askLibrary(const Library::Record &record, const QUuid &except);
    void addTargets(const std::vector<LinkTarget> &targets);
    void searchPassages();
    void rebuild();
    void addLine(const LinkTarget &target);
    void proveLit();

    Library &m_library;
    std::vector<LinkTarget> m_targets;
    std::vector<LinkTarget> m_passages; ///< found for the words in the field
    QTimer m_pause; ///< after the last key, before the library is searched
    QLineEdit *m_field;
    QComboBox *m_types;
    QListWidget *m_list;
    QLabel *m_proof; ///< what is known of a pasted identity
    QPushButton *m_accept = nullptr;
    int m_search = 0; ///< counts searches; an older answer is not taken
};

} // namespace Chancery::App
