// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalogue.h"

#include "model/chronology.h"
#include "model/error.h"
#include "model/people.h"
#include "model/searchplan.h"

#include <functional>
#include <memory>
#include <vector>

namespace Chancery::Store
{

class Connection;
struct RelevanceContext;

/// Whether whoever asked has lost interest; looked at every millisecond or so, on the finder's thread.
using CancelCheck = std::function<bool()>;

/// What a search ends with that was stopped, by a CancelCheck, between two statements.
[[nodiscard]] Error searchStopped();

/// A stretch of the documents found, in order.
struct FoundDocuments {
    std::vector<DocumentId> documents;
    bool more = false;
    SearchReach reach = SearchReach::Whole;
    int considered = 0;
    std::optional<int> total;
};

/// Carries searches out over a whole library, on a reader's connection and thread.
///
/// The first page never waits for a long list: the index gives documents by row and can begin anywhere, so
/// a search with more matches than can be ranked in time ranks the same number from each of 32 stretches of
/// the library, and one in another order walks that order and asks the index document by document where
/// that is quicker. Counts read the whole list, and what they found is remembered.
/// Every call ends with Error::Kind::Cancelled soon after \a cancelled says so.
class DocumentFinder
{
public:
    DocumentFinder(Connection &connection, std::shared_ptr<FindingMemory> memory);
    ~DocumentFinder();
    DocumentFinder(const DocumentFinder &) = delete;
    DocumentFinder &operator=(const DocumentFinder &) = delete;

    Result<FoundDocuments> page(const SearchPlan &plan, SearchSort sort, PageRange range,
                                const CancelCheck &cancelled);
    Result<SearchCounts> counts(const SearchPlan &plan, const CancelCheck &cancelled);
    /// Reads what pages in order and counts need into the memory.
    Result<bool> prepare(const CancelCheck &cancelled);
    /// Identities of all that match, by place.
    Result<std::vector<DocumentKey>> identities(const SearchPlan &plan, const CancelCheck &cancelled);
    /// What a document is, without its snippets.
    Result<DocumentHit> hit(DocumentId document);
    Result<std::vector<PassageText>> passages(DocumentId document);
    /// Places of the reader's annotations that match \a expression.
    Result<std::vector<MarkedPlace>> marks(const QString &expression);

    /// Whether the list of words is of the library as it is now.
    Result<bool> wordsAreCurrent();
    /// Words of that list that begin with \a prefix (folded), the most frequent first.
    Result<std::vector<WordCount>> wordsWithPrefix(const QString &prefix, int limit);
    Result<std::vector<WordCount>> wordsOfLength(int shortest, int longest, const CancelCheck &cancelled);
    /// Whether any document holds the word.
    Result<bool> isKnown(const QString &word);
    /// The words of the index itself, behind \a after in order; slower than the list by the text's size.
    Result<std::vector<WordCount>> vocabulary(const QString &after, int limit, const CancelCheck &cancelled);

    // Overviews by date and by person (overviews.cpp)
    Result<Chronology> chronology(const ChronologyQuestion &question, const CancelCheck &cancelled);
    /// Documents that may be of \a first … \a last; undated ones where \a first is invalid.
    Result<ListedDocuments> documentsDated(QDate first, QDate last, PageRange range,
                                           const CancelCheck &cancelled);
    Result<PeoplePage> people(const PeopleQuestion &question, const CancelCheck &cancelled);
    /// Without links. NotFound where there is nobody of that identity.
    Result<PersonOverview> person(const DocumentKey &person, const CancelCheck &cancelled);
    Result<ListedDocuments> documentsOf(const DocumentKey &person, PersonRole role, PageRange range,
                                        const CancelCheck &cancelled);

    /// Which state of the contents the library is in.
    Result<qint64> generation();

private:
    Connection &m_connection;
    std::shared_ptr<FindingMemory> m_memory;
    std::shared_ptr<RelevanceContext> m_relevance;
};

} // namespace Chancery::Store
