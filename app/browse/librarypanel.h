// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QHash>
#include <QWidget>

#include <vector>

class QLineEdit;
class QStackedLayout;

namespace Chancery::App
{

class CaptionLabel;
class EmptyState;
class LibraryFilter;
class RowModel;
class RowView;

/// What the library holds: volumes with their documents, catalogue cards apart, the reader's own texts.
/// A volume's documents are read when it is opened, or when the reader filters. Enter or a double click
/// opens a document, with Ctrl (or the middle button) beside the page.
class LibraryPanel : public QWidget
{
    Q_OBJECT
public:
    explicit LibraryPanel(QWidget *parent = nullptr);

    void setLibrary(Library &library);
    /// Marks the record's document.
    void setRecord(const Library::Record &record);
    /// Marks the document, opens its volume and brings it into view where the document is another one.
    void setCurrentLocation(const Location &location);

    [[nodiscard]] RowView *view() const;
    [[nodiscard]] QLineEdit *filterLine() const;

Q_SIGNALS:
    void locationActivated(const Chancery::Location &location, Qt::KeyboardModifiers modifiers);
    /// The reader asks what the import of a volume read and did not read.
    void reportRequested(const QString &volume);
    void removeRequested(const QString &volume);
    /// The empty library's invitation was taken up.
    void importRequested();

private:
    void showMenu(const QPoint &place);
    [[nodiscard]] const Volume *volumeAt(const QModelIndex &index) const;
    void reload();
    void readShelves(int run, const std::vector<Volume> &volumes);
    void build();
    void readVolume(const QString &volume);
    void takeDocuments(const QString &volume, const std::vector<Document> &documents);
    void readNextForFilter();
    void filter();
    void showCurrent(bool scroll);
    void markCurrent(const DocumentKey &before);
    void showCaption();
    void open(const QModelIndex &index, Qt::KeyboardModifiers modifiers);

    Library *m_library = nullptr;
    DocumentKey m_current;
    std::vector<Volume> m_volumes;
    QHash<QString, std::vector<Document>> m_documents; ///< of the volumes read
    QString m_error;
    int m_run = 0; ///< answers of an older run are dropped
    QLineEdit *m_filter;
    CaptionLabel *m_caption;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    RowModel *m_model;
    LibraryFilter *m_proxy;
    RowView *m_view;
};

} // namespace Chancery::App
