// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library.h"

#include "finder.h"
#include "refusals.h"
#include "threads.h"
#include "whendone.h"

#include "search/query.h"
#include "store/savedsearches.h"

#include <QTimer>

#include <algorithm>

/// Finding in a library; the rest of Library is in library.cpp.
namespace Chancery
{

namespace
{

constexpr int quietBeforeWords = 3000; ///< milliseconds after the last document came before words are listed
constexpr qint64 smallLibrary = 2000; ///< documents whose words are listed while a library is opened

/// A hit's snippets as passages, marked between U+0002 and U+0003.
void addPassages(std::vector<PassageHit> &found, const DocumentHit &hit)
{
    for (const Snippet &snippet : hit.snippets) {
        PassageHit passage{hit.document, hit.title, snippet.passage, snippet.kind, hit.date.earliest, {}};
        int at = 0;
        for (const TextRange &mark : snippet.marks) {
            passage.snippet +=
                textIn(snippet.text, {at, mark.start}) + QChar(2) + textIn(snippet.text, mark) + QChar(3);
            at = mark.end;
        }
        passage.snippet += textIn(snippet.text, {at, codePointCount(snippet.text)});
        if (snippet.start > 0) {
            passage.snippet.prepend(u'…');
        }
        if (snippet.cutAfter) {
            passage.snippet += u'…';
        }
        found.push_back(std::move(passage));
    }
}

} // namespace

std::optional<QueryFault> Library::queryFault(const QString &query)
{
    const auto read = Search::readQuery(query);
    return read ? std::nullopt : std::optional(read.error());
}

QFuture<Result<std::vector<PassageHit>>> Library::findPassages(const QString &query, int documents)
{
    return m_finder->ask<std::vector<PassageHit>>(
        [this, query, documents](Store::LibraryReader &reader,
                                 const Store::CancelCheck &cancelled) -> Result<std::vector<PassageHit>> {
            const auto page = m_finder->page(reader, {query, {}, {}}, {0, documents}, cancelled);
            if (!page) {
                return std::unexpected(page.error());
            }
            std::vector<PassageHit> found;
            for (const DocumentHit &hit : page->hits) {
                addPassages(found, hit);
            }
            return found;
        });
}

QFuture<Result<SearchPage>> Library::find(const SearchRequest &request, PageRange range)
{
    return m_finder->ask<SearchPage>(
        [this, request, range](Store::LibraryReader &reader, const Store::CancelCheck &cancelled) {
            return m_finder->page(reader, request, range, cancelled);
        });
}

QFuture<Result<SearchCounts>> Library::findCounts(const SearchRequest &request)
{
    return m_finder->ask<SearchCounts>(
        [this, request](Store::LibraryReader &reader, const Store::CancelCheck &cancelled) {
            return m_finder->counts(reader, request, cancelled);
        });
}

QFuture<Result<Concordance>> Library::concordance(const SearchRequest &request, ContextSort sort,
                                                  PageRange range)
{
    return m_finder->ask<Concordance>(
        [this, request, sort, range](Store::LibraryReader &reader, const Store::CancelCheck &cancelled) {
            return m_finder->concordance(reader, request, sort, range, cancelled);
        });
}

QFuture<Result<std::vector<Suggestion>>> Library::suggestions(const QString &query)
{
    return m_finder->ask<std::vector<Suggestion>>(
        [this, query](Store::LibraryReader &reader, const Store::CancelCheck &cancelled) {
            return m_finder->suggestions(reader, query, cancelled);
        });
}

QFuture<Result<bool>> Library::prepareFinding()
{
    return m_finder->prepare();
}

QFuture<Result<std::vector<SavedSearch>>> Library::savedSearches()
{
    return m_readers->ask<Result<std::vector<SavedSearch>>>(
        [](Store::LibraryReader &reader) { return reader.savedSearches(); });
}

QFuture<Result<void>> Library::keepSearches(std::function<Result<void>(Store::LibraryWriter &)> work)
{
    if (!m_writer) {
        return refused<void>(onlyReadable(Wanted::Searches, m_file));
    }
    auto future = m_writer->run<Result<void>>(std::move(work));
    whenDone<Result<void>>(this, future, [this](const Result<void> &done) {
        if (done) {
            Q_EMIT savedSearchesChanged();
        }
    });
    return future;
}

QFuture<Result<void>> Library::saveSearch(const SavedSearch &search)
{
    return keepSearches([search](Store::LibraryWriter &writer) { return writer.saveSearch(search); });
}

QFuture<Result<void>> Library::removeSavedSearch(const QUuid &uuid)
{
    return keepSearches([uuid](Store::LibraryWriter &writer) { return writer.removeSavedSearch(uuid); });
}

QFuture<Result<NewSinceSeen>> Library::newSinceSeen(const QUuid &uuid)
{
    return m_finder->ask<NewSinceSeen>(
        [this, uuid](Store::LibraryReader &reader,
                     const Store::CancelCheck &cancelled) -> Result<NewSinceSeen> {
            const auto kept = reader.savedSearch(uuid);
            if (!kept) {
                return std::unexpected(kept.error());
            }
            const auto &[search, seen] = *kept;
            const auto found = m_finder->identities(reader, search.request, cancelled);
            if (!found) {
                return std::unexpected(found.error());
            }
            NewSinceSeen news;
            news.since = search.seen;
            news.documents = int(found->size());
            for (const DocumentKey &key : *found) {
                if (!std::ranges::binary_search(seen, Store::identityNumber(key))) {
                    news.fresh.push_back(key);
                }
            }
            news.gone = int(seen.size()) - (news.documents - int(news.fresh.size()));
            return news;
        });
}

QFuture<Result<void>> Library::markSearchSeen(const QUuid &uuid)
{
    if (!m_writer) {
        return refused<void>(onlyReadable(Wanted::Searches, m_file));
    }
    auto future = m_finder->ask<void>(
        [this, uuid](Store::LibraryReader &reader, const Store::CancelCheck &cancelled) -> Result<void> {
            const auto kept = reader.savedSearch(uuid);
            if (!kept) {
                return std::unexpected(kept.error());
            }
            const auto found = m_finder->identities(reader, kept->first.request, cancelled);
            if (!found) {
                return std::unexpected(found.error());
            }
            return m_writer
                ->run<Result<void>>(
                    [&](Store::LibraryWriter &writer) { return writer.markSearchSeen(uuid, *found); })
                .result();
        });
    whenDone<Result<void>>(this, future, [this](const Result<void> &done) {
        if (done) {
            Q_EMIT savedSearchesChanged();
        }
    });
    return future;
}

QFuture<Result<void>> Library::listWords()
{
    if (!m_writer) {
        return refused<void>(onlyReadable(Wanted::Searches, m_file));
    }
    return m_finder->refreshWordsBeside(*m_writer);
}

void Library::keepWordsCurrent()
{
    if (!m_writer) {
        return;
    }
    auto *quiet = new QTimer(this);
    quiet->setSingleShot(true);
    quiet->setInterval(quietBeforeWords);
    connect(quiet, &QTimer::timeout, this, [this] { listWords(); });
    connect(this, &Library::contentsChanged, quiet, qOverload<>(&QTimer::start));
    // A failure leaves the list as it was: searches then take the longer way round. A large library is opened and read
    // in first, as after an import.
    if (m_finder->documentsSeen() <= smallLibrary) {
        listWords().waitForFinished();
    } else {
        quiet->start();
    }
}

} // namespace Chancery
