// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QObject>
#include <QPointer>

namespace Chancery::App
{

/// One search at a time over a library: a new one cancels what the old one still does, and no answer of an
/// old one is ever told. The first page comes before the counts; further pages are asked for. Interface
/// thread.
class SearchRun : public QObject
{
    Q_OBJECT
public:
    /// A second reading of the same results.
    enum class Reading { Documents, Context };

    using QObject::QObject;
    ~SearchRun() override;

    void setLibrary(Library &library);
    /// Starts on \a request. Where \a counted, the counts of an earlier start are still right.
    void start(const SearchRequest &request, Reading reading, ContextSort sort, bool counted = false);
    /// Asks for the page after the last, where there is one and it is not on its way.
    void fetchMore();
    void stop();
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    void pageFound(const Chancery::SearchPage &page);
    void linesFound(const Chancery::Concordance &lines);
    void counted(const Chancery::SearchCounts &counts);
    /// Nothing was found: how it might be spelt.
    void suggested(const std::vector<Chancery::Suggestion> &suggestions);
    void failed(const Chancery::Error &error);

private:
    void ask();
    void askCounts();
    void askSuggestions();
    template<typename Value, typename Take>
    void await(QFuture<Result<Value>> future, QFuture<void> &held, Take take);

    QPointer<Library> m_library;
    SearchRequest m_request;
    Reading m_reading = Reading::Documents;
    ContextSort m_sort = ContextSort::AsFound;
    QFuture<void> m_page;
    QFuture<void> m_counts;
    int m_run = 0;
    int m_next = 0; ///< offset of the page to come
    bool m_more = false;
    bool m_asking = false;
};

} // namespace Chancery::App
