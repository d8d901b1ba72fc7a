// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QMenu;
class QStackedLayout;

namespace Chancery::App
{

class CaptionLabel;
class EmptyState;
class LibraryMatches;
class LibraryTree;
class RowView;

/// What the library holds, on its shelves, and a line that narrows it to what is called so. Clearing the line
/// shows the shelves as they were left. Enter or a click opens a document, with Ctrl beside the page, with Ctrl
/// and Shift (or the middle button) in a tab of its own; arrows only move among the rows. Interface thread.
class LibraryPanel : public QWidget
{
    Q_OBJECT
public:
    explicit LibraryPanel(QWidget *parent = nullptr);

    void setLibrary(Library &library);
    /// Marks the record's document.
    void setRecord(const Library::Record &record);
    /// Marks the document and brings it into view on its shelf.
    void setCurrentLocation(const Location &location);
    /// Shows a volume, or a chapter of it where it is valid, on its shelf; the filter goes.
    void reveal(const QString &volume, DivisionId chapter);
    /// The same for a document.
    void reveal(const DocumentKey &document);

    /// The list that is to be seen: the shelves, or what the filter has found.
    [[nodiscard]] RowView *view() const;
    [[nodiscard]] QLineEdit *filterLine() const;
    [[nodiscard]] QString caption() const;

Q_SIGNALS:
    void locationActivated(const Chancery::Location &location, Qt::KeyboardModifiers modifiers);
    /// The reader asks what the import of a volume read and did not read.
    void reportRequested(const QString &volume);
    void removeRequested(const QString &volume);
    /// The empty library's invitation was taken up.
    void importRequested();
    /// No title has the words of the filter: the texts are to be asked.
    void searchRequested(const QString &words);

private:
    void buildTop();
    void join(RowView *view);
    void showMenu(RowView *view, const QPoint &place);
    void addDocumentActs(QMenu &menu, const QModelIndex &index);
    void addVolumeActs(QMenu &menu, const Volume &volume);
    [[nodiscard]] const Volume *volumeAt(const QModelIndex &index) const;
    void filter();
    void showState();
    void showCaption();
    void open(const QModelIndex &index, Qt::KeyboardModifiers modifiers);
    void act();

    Library *m_library = nullptr;
    DocumentKey m_current;
    QLineEdit *m_filter;
    CaptionLabel *m_caption;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    LibraryTree *m_tree;
    LibraryMatches *m_matches;
    QTimer m_patience; ///< before it is said that the answer is being looked for
};

} // namespace Chancery::App
