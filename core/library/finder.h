// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "threads.h"

#include "search/compile.h"
#include "store/documentfinder.h"

#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <atomic>
#include <functional>
#include <memory>

/// Private to the library: what search and store do together.
namespace Chancery
{

/// Whether a plan is for a page, which may not wait, or for all that matches.
enum class Asking { Page, Whole };

/// Runs searches on threads of their own. A cancelled future ends soon and has no result.
class Finder
{
public:
    explicit Finder(ReaderPool &readers);
    /// Waits for what runs, which stops at once.
    ~Finder();
    Finder(const Finder &) = delete;
    Finder &operator=(const Finder &) = delete;

    template<typename T>
    using Question = std::function<Result<T>(Store::LibraryReader &, const Store::CancelCheck &)>;

    template<typename T>
    QFuture<Result<T>> ask(Question<T> question)
    {
        return QtConcurrent::run(
            &m_threads, [this, question = std::move(question)](QPromise<Result<T>> &promise) {
                const auto cancelled = [&] { return promise.isCanceled() || m_closing; };
                Result<T> answer = m_readers.askNow<Result<T>>(
                    [&](Store::LibraryReader &reader) { return question(reader, cancelled); });
                if (!promise.isCanceled()) {
                    promise.addResult(std::move(answer));
                }
            });
    }

    /// What finds and browses on \a reader's connection, with the memory that all share.
    Store::DocumentFinder &finderOf(Store::LibraryReader &reader)
    {
        return reader.finder(m_memory);
    }
    Result<SearchPage> page(Store::LibraryReader &reader, const SearchRequest &request, PageRange range,
                            const Store::CancelCheck &cancelled);
    Result<SearchCounts> counts(Store::LibraryReader &reader, const SearchRequest &request,
                                const Store::CancelCheck &cancelled);
    Result<Concordance> concordance(Store::LibraryReader &reader, const SearchRequest &request,
                                    ContextSort sort, PageRange range, const Store::CancelCheck &cancelled);
    Result<std::vector<Suggestion>> suggestions(Store::LibraryReader &reader, const QString &query,
                                                const Store::CancelCheck &cancelled);
    Result<std::vector<DocumentKey>> identities(Store::LibraryReader &reader, const SearchRequest &request,
                                                const Store::CancelCheck &cancelled);

    /// Reads what pages in another order than relevance, and counts, need in memory.
    QFuture<Result<bool>> prepare();
    /// How many documents ever came or went: no fewer than there are. Immediate.
    qint64 documentsSeen();
    /// Brings the list of words up to date through \a writer, piece by piece. Does nothing where it is up to
    /// date. On the calling thread.
    Result<void> refreshWords(WriterThread &writer);
    /// The same on a thread of its own.
    QFuture<Result<void>> refreshWordsBeside(WriterThread &writer);

private:
    struct Asked {
        Search::Compiled compiled;
        bool cut = false; ///< a prefix stands for its most frequent words only
    };
    Result<Asked> compiled(Store::DocumentFinder &finder, const SearchRequest &request, Asking asking);
    Result<std::vector<DocumentHit>> hits(Store::DocumentFinder &finder, const Asked &asked,
                                          const std::vector<DocumentId> &documents,
                                          const Store::CancelCheck &cancelled);

    ReaderPool &m_readers;
    std::shared_ptr<Store::FindingMemory> m_memory;
    std::atomic<bool> m_closing = false;
    QThreadPool m_threads;
    QThreadPool m_wordThread;
};

} // namespace Chancery
