// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QSplitter;
class QStackedLayout;

namespace Chancery::App
{

class CaptionLabel;
class EmptyState;
class RowModel;
class RowView;
class SettlePane;

/// The references a reader could settle, of the document being read or of the whole library, and below them
/// the place to settle the one picked. Settled ones stay on the list, so that they can be opened again.
class WorkList : public QWidget
{
    Q_OBJECT
public:
    explicit WorkList(QWidget *parent = nullptr);

    void setLibrary(Library &library);
    void setRecord(const Library::Record &record);
    /// Asks the library again; selection and scroll stay.
    void reload();

    [[nodiscard]] RowView *view() const;
    [[nodiscard]] QComboBox *scope() const;
    [[nodiscard]] SettlePane *settlePane() const;

Q_SIGNALS:
    void changeRequested(const Chancery::WorkChange &change);
    /// The reader picked a reference, which stands there.
    void locationSelected(const Chancery::Location &location);
    void locationActivated(const Chancery::Location &location, Qt::KeyboardModifiers modifiers);

private:
    [[nodiscard]] bool isWholeLibrary() const;
    void show(OpenReferences open);
    void showPane();
    void showPaneWith(const Library::Record &record, const OpenReference &item);
    [[nodiscard]] const OpenReference *itemAt(const QModelIndex &index) const;

    Library *m_library = nullptr;
    Library::Record m_record;
    std::vector<OpenReference> m_items;
    QComboBox *m_scope;
    CaptionLabel *m_caption;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QSplitter *m_splitter;
    RowModel *m_model;
    RowView *m_view;
    SettlePane *m_pane;
    int m_question = 0; ///< answers to older questions are dropped
    int m_paneQuestion = 0;
};

} // namespace Chancery::App
