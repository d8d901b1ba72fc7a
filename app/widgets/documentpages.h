// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagedquestion.h"
#include "rowview.h"

#include "library/library.h"

#include <functional>

namespace Chancery::App
{

class RowModel;

/// A list of documents by date that is read as one scrolls: a page at a time, and what is asked for no more is
/// cancelled. Payloads of the rows are Locations. Interface thread.
class DocumentPages : public RowView
{
    Q_OBJECT
public:
    /// Asks for one page; called again for the next as long as there is one.
    using Ask = std::function<QFuture<Result<ListedDocuments>>(PageRange)>;

    explicit DocumentPages(const QString &accessibleName, QWidget *parent = nullptr);
    ~DocumentPages() override;

    /// Another list; the one shown stays until its first page is there.
    void show(Ask ask);
    using RowView::show;
    /// The same list, read anew: the library has changed.
    void readAgain();
    void clear();
    /// How many documents the list has in all, of how many in the library; -1 while that is not known.
    [[nodiscard]] int total() const
    {
        return m_total;
    }
    [[nodiscard]] int ofDocuments() const
    {
        return m_ofDocuments;
    }

Q_SIGNALS:
    /// The first page has come.
    void counted();
    void failed(const Chancery::Error &error);

private:
    void start(int pageSize);
    void fetch();
    void take(const ListedDocuments &page);
    void fetchIfShort();

    RowModel *m_rows;
    Ask m_ask;
    PagedQuestion m_pages;
    int m_next = 0;
    int m_pageSize = 0;
    bool m_isNew = false; ///< the first page to come is of another list
    int m_total = -1;
    int m_ofDocuments = 0;
};

} // namespace Chancery::App
