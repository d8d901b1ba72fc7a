// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QWidget>

class QButtonGroup;
class QStackedLayout;

namespace Chancery::App
{

class PeopleList;
class PersonPage;
class SpeakersPanel;

/// Who speaks in the document being read, or the persons of the whole library: the dock's content, one at a
/// time. Interface thread.
class PeoplePanel : public QWidget
{
    Q_OBJECT
public:
    enum class Page { Document, Library };

    /// Takes \a speakers in.
    explicit PeoplePanel(SpeakersPanel *speakers, QWidget *parent = nullptr);

    void setLibrary(Chancery::Library &library);
    void setPage(Page page);
    [[nodiscard]] Page page() const;
    /// All that the library knows of \a person (`volume#id`).
    void showPerson(const DocumentKey &person);

    /// What chooses between the pages; whoever shows the panel may put it into its head.
    [[nodiscard]] QWidget *bar() const
    {
        return m_bar;
    }
    [[nodiscard]] PeopleList *list() const
    {
        return m_list;
    }
    [[nodiscard]] PersonPage *person() const
    {
        return m_person;
    }

Q_SIGNALS:
    void locationActivated(const Chancery::Location &location, Qt::KeyboardModifiers modifiers);
    void searchRequested(const QString &query);
    void changeRequested(const Chancery::WorkChange &change);
    void failed(const Chancery::Error &error);

private:
    void addPage(Page page, const QString &text, const QString &tip);

    QWidget *m_bar;
    QButtonGroup *m_choice;
    PeopleList *m_list;
    PersonPage *m_person;
    QStackedLayout *m_library; ///< the list, or a person of it
    QStackedLayout *m_pages;
};

} // namespace Chancery::App
