// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documentfinder.h"
#include "relevance.h"
#include "searchwatch.h"

#include <optional>

namespace Chancery::Store
{

/// One search under way, in a snapshot of the library. Throws as SQLite does.
class SearchRun
{
public:
    SearchRun(Connection &connection, FindingMemory &memory, RelevanceContext &relevance,
              const SearchPlan &plan, SearchWatch &watch);
    ~SearchRun();
    SearchRun(const SearchRun &) = delete;
    SearchRun &operator=(const SearchRun &) = delete;

    /// A page, within the time a first page has; see DocumentFinder for how.
    FoundDocuments page(SearchSort sort, PageRange range);
    /// All that match, however long it takes.
    DocumentSet everything();
    /// Read only when something asks for it: words alone are ranked without.
    const Catalogue &catalogue();

private:
    struct Ranked {
        qint64 row = 0;
        double relevance = 0;
        bool isWeighed = false; ///< relevance has its share, by what kind of document it is
    };
    enum class Ranking { No, Yes };

    void narrow();
    [[nodiscard]] bool keeps(qint64 row) const
    {
        return !m_narrowed || m_narrowed->contains(row);
    }
    std::optional<DocumentSet> knownWhole();
    std::optional<DocumentSet> probe(Ranking ranking, PageRange range);
    [[nodiscard]] bool isWalkQuicker(qint64 lastSeen, double elapsed, PageRange range) const;
    void rank(qint64 first, qint64 until, int mostKept, int mostSeen);
    void rankOnly(DocumentSet documents);
    void rankSample();
    [[nodiscard]] double shareOf(qint64 row);
    FoundDocuments rankedPage(PageRange range);
    FoundDocuments byRelevance(PageRange range);
    std::vector<qint32> order(SearchSort sort);
    FoundDocuments sorted(const DocumentSet &set, SearchSort sort, PageRange range);
    FoundDocuments walk(const std::vector<qint32> &order, PageRange range);
    FoundDocuments inOrder(SearchSort sort, PageRange range);

    Connection &m_connection;
    FindingMemory &m_memory;
    RelevanceContext &m_relevance;
    const SearchPlan &m_plan;
    SearchWatch &m_watch;
    qint64 m_generation = 0;
    qint64 m_last = 0; ///< highest row of a document
    std::shared_ptr<const Catalogue> m_catalogue;
    std::optional<DocumentSet> m_narrowed; ///< what the condition leaves
    std::vector<Ranked> m_ranked;
};

} // namespace Chancery::Store
