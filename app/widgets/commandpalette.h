// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paletteindex.h"

#include "library/library.h"

#include <QFrame>
#include <QPointer>
#include <QStringList>

class QAction;
class QLineEdit;

namespace Chancery::App
{

class CaptionLabel;
class RowModel;
class RowView;

/// One line to find every action, person, document, annotation and place by name (Ctrl+K). A popup over
/// the upper part of its window: the keyboard stays in the line, arrows move in the results, Enter does,
/// Ctrl+Enter opens beside, Escape closes. With nothing typed it shows what was chosen lately.
///
/// The matching of large libraries runs off the interface thread; a newer search drops an older one's answer.
class CommandPalette : public QFrame
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);

    /// The actions to offer, in their order. Hidden, disabled and separating ones are left out when shown.
    void setActions(const QList<QAction *> &actions);
    void setLibrary(Library &library);
    /// The document being read: its people are chosen as speakers, "¶ 7" means its paragraph.
    void setRecord(const Library::Record &record);

    /// Shows it over the upper part of the window, empty or with \a text in it.
    void openWith(const QString &text = {});

    /// What was chosen lately, newest first, for the session to keep.
    [[nodiscard]] QStringList recentKeys() const;
    void setRecentKeys(const QStringList &keys);

    /// The line, for tests and for those who want to put it into a tool bar's tab order.
    [[nodiscard]] QLineEdit *lineEdit() const;
    [[nodiscard]] RowView *results() const;

Q_SIGNALS:
    void locationActivated(const Chancery::Location &location, Qt::KeyboardModifiers modifiers);
    /// A person of the document being read.
    void speakerChosen(Chancery::PersonId person);
    /// A person of another document: whoever searches can look for the name.
    void personSearchRequested(const QString &familyName);
    void annotationActivated(const QUuid &annotation);
    /// Nothing is called that: the texts may hold it.
    void searchRequested(const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void place();
    void collectActions();
    void readPeople();
    void readAnnotations();
    void joinEntries();
    void refresh();
    void show(std::vector<PaletteEntry> entries, const QString &caption);
    void showRecent();
    void tellCurrent();
    void activate(const QModelIndex &index, Qt::KeyboardModifiers modifiers);
    void goTo(const Location &location, Qt::KeyboardModifiers modifiers);

    QLineEdit *m_line;
    CaptionLabel *m_caption;
    RowModel *m_model;
    RowView *m_view;
    QPointer<Library> m_library;
    Library::Record m_record;
    DocumentIndex *m_documents = nullptr;
    QList<QPointer<QAction>> m_actions;
    std::vector<PaletteEntry> m_actionEntries;
    std::vector<PaletteEntry> m_people;
    std::vector<PaletteEntry> m_annotations;
    std::shared_ptr<const std::vector<PaletteEntry>> m_entries; ///< the three above
    std::vector<PaletteEntry> m_shown;
    QStringList m_recent;
    bool m_peopleRead = false;
    bool m_annotationsRead = false;
    int m_search = 0;
    int m_fullHeight = 0; ///< with more found than there is room for
};

} // namespace Chancery::App
