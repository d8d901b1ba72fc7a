// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Chancery::App
{

class DocumentIndex;
class RowModel;
class RowView;
struct RowItem;

/// Where the reader settles one reference: chooses among the candidates, or any document of the library, or
/// says that it leads nowhere; and takes that back. Changes nothing itself: it asks for the change.
class SettlePane : public QWidget
{
    Q_OBJECT
public:
    explicit SettlePane(QWidget *parent = nullptr);

    void setLibrary(Library &library);
    /// Shows \a reference of \a record; the candidates are its targets.
    void setReference(const Library::Record &record, const CrossReference &reference);
    /// Shows nothing.
    void clear();

    [[nodiscard]] RowView *choices() const;
    [[nodiscard]] QLineEdit *searchLine() const;

Q_SIGNALS:
    void changeRequested(const Chancery::WorkChange &change);

private:
    void fillChoices();
    [[nodiscard]] std::vector<RowItem> proposed() const;
    void showChoices(std::vector<RowItem> items);
    void settle();
    void unsettle();
    void showState();

    Library *m_library = nullptr;
    DocumentIndex *m_documents = nullptr;
    Library::Record m_record;
    CrossReference m_reference;
    QLabel *m_context;
    QLineEdit *m_search;
    int m_asked = 0; ///< an answer to an older question is dropped
    RowModel *m_model;
    RowView *m_choices;
    QPushButton *m_settle;
    QPushButton *m_unsettle;
};

} // namespace Chancery::App
