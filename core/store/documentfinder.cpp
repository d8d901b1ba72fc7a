// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentfinder.h"

#include "conditions.h"
#include "connection.h"
#include "facets.h"
#include "relevance.h"
#include "rows.h"
#include "searchwatch.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace Chancery::Store
{

namespace
{

constexpr int firstPageLimit = 90; ///< milliseconds for a first page, its snippets not counted
constexpr int openPrefixLimit = 5000; ///< … where there is no list of words to spare the index its work
constexpr int probed = 500; ///< matches looked at to tell a rare search from a common one
constexpr int mostRanked = 12'000; ///< matches up to which all are ranked
constexpr int stretches = 32; ///< a power of two
constexpr int rankedOfStretch = 64; ///< of a common search, in each stretch of the library
constexpr int seenOfStretch = 2048; ///< matches passed over there because something else does not hold
constexpr int fewRows = 400; ///< documents that are quicker asked for one by one
constexpr int walkedPages = 200; ///< hits up to which an order is walked; behind them everything is read
constexpr qint32 longestRun = 128; ///< neighbouring rows that one question asks for

struct Ranked {
    qint64 row = 0;
    double relevance = 0;
};

/// 0, 16, 8, 24, 4 …: whenever time runs out, what was reached is spread over the whole.
int spread(int step)
{
    int reversed = 0;
    for (int bit = 1; bit < stretches; bit *= 2) {
        reversed = reversed * 2 + (step & bit ? 1 : 0);
    }
    return reversed;
}

} // namespace

struct DocumentFinder::Search {
    Search(DocumentFinder &finder, const SearchPlan &asked, SearchWatch &over)
        : connection(finder.m_connection)
        , memory(*finder.m_memory)
        , relevance(*finder.m_relevance)
        , plan(asked)
        , watch(over)
        , generation(contentsGeneration(connection))
    {
        auto row = connection.query("last_document");
        row.next();
        last = row.integer(0);
        relevance.groups = plan.groups;
        relevance.weights.clear();
        relevance.only = nullptr;
    }
    ~Search()
    {
        relevance.only = nullptr;
    }
    Search(const Search &) = delete;
    Search &operator=(const Search &) = delete;

    Connection &connection;
    FindingMemory &memory;
    RelevanceContext &relevance;
    const SearchPlan &plan;
    SearchWatch &watch;
    qint64 generation;
    qint64 last = 0; ///< row
    std::shared_ptr<const Catalogue> read; ///< see catalogue()
    std::optional<DocumentSet> narrowed; ///< what the condition leaves
    std::vector<Ranked> ranked;

    /// Read only when something asks for it: words alone are ranked without.
    const Catalogue &catalogue()
    {
        if (!read) {
            read = memory.catalogue(connection);
        }
        return *read;
    }
    [[nodiscard]] bool keeps(qint64 row) const
    {
        return !narrowed || narrowed->contains(row);
    }
    void narrow()
    {
        if (plan.condition) {
            narrowed = documentsWith(*plan.condition, connection, memory, catalogue());
            relevance.only = &*narrowed;
        }
    }

    DocumentSet everything()
    {
        narrow();
        if (plan.words.isEmpty()) {
            return narrowed ? *narrowed : catalogue().all;
        }
        DocumentSet found = *allMatches(plan.words, connection, memory, catalogue());
        if (narrowed) {
            found &= *narrowed;
        }
        return found;
    }

    [[nodiscard]] std::vector<qint32> order(SearchSort sort)
    {
        if (sort == SearchSort::Date) {
            return catalogue().byDate;
        }
        if (sort != SearchSort::DateDescending) {
            return catalogue().byPlace;
        }
        std::vector<qint32> order = catalogue().byDate;
        const auto undated = std::ranges::find_if(order, [&](qint32 row) {
            return catalogue().rows[size_t(row)].firstDay == Catalogue::undated;
        });
        std::reverse(order.begin(), undated);
        return order;
    }

    static FoundDocuments pageOf(const std::vector<qint64> &rows, PageRange range)
    {
        FoundDocuments found;
        for (size_t i = size_t(range.offset); i < rows.size(); ++i) {
            if (int(found.documents.size()) == range.limit) {
                found.more = true;
                break;
            }
            found.documents.push_back({rows[i]});
        }
        found.considered = int(rows.size());
        return found;
    }

    /// A page of a set that is known whole, in an order of the catalogue.
    FoundDocuments sorted(const DocumentSet &set, SearchSort sort, PageRange range)
    {
        std::vector<qint64> rows;
        for (const qint32 row : order(sort)) {
            if (set.contains(row)) {
                rows.push_back(row);
            }
        }
        FoundDocuments found = pageOf(rows, range);
        found.total = int(rows.size());
        return found;
    }

    /// All matches where there are not too many to rank; nothing where there are.
    std::optional<DocumentSet> allIfFew()
    {
        DocumentSet found(last + 1);
        int seen = 0;
        auto rows = connection.query("match_documents");
        rows.bind(plan.words, qint64(0), last);
        while (rows.next()) {
            const qint64 row = rows.integer(0);
            found.insert(row);
            ++seen;
            if (seen > mostRanked
                || (seen == probed && double(probed) * double(last) / double(row) > mostRanked)) {
                return std::nullopt;
            }
        }
        memory.remember(plan.words, generation, std::make_shared<const DocumentSet>(found));
        return found;
    }

    void rank(qint64 first, qint64 until, int mostKept, int mostSeen)
    {
        auto rows = connection.query("rank_documents");
        rows.bind(plan.words, first, until);
        while (mostKept > 0 && mostSeen > 0 && rows.next()) {
            --mostSeen;
            if (!rows.isNull(1) && keeps(rows.integer(0))) {
                ranked.push_back({rows.integer(0), rows.real(1)});
                --mostKept;
            }
        }
    }

    void rankAll(const DocumentSet &found)
    {
        const int count = found.count();
        if (count <= fewRows && !plan.openPrefix) {
            found.each([&](qint64 row) { rank(row, row, 1, 1); });
        } else {
            rank(0, last, count, std::numeric_limits<int>::max());
        }
    }

    /// The same number from everywhere.
    void rankSample()
    {
        if (plan.openPrefix) {
            rank(0, last, stretches * rankedOfStretch, stretches * seenOfStretch);
            return;
        }
        const qint64 width = last / stretches + 1;
        for (int step = 0; step < stretches; ++step) {
            const qint64 first = spread(step) * width;
            rank(first, std::min(last, first + width - 1), rankedOfStretch, seenOfStretch);
        }
    }

    FoundDocuments rankedPage(PageRange range)
    {
        std::ranges::sort(ranked, [](const Ranked &one, const Ranked &other) {
            return std::pair(-one.relevance, one.row) < std::pair(-other.relevance, other.row);
        });
        std::vector<qint64> rows;
        for (const Ranked &each : ranked) {
            rows.push_back(each.row);
        }
        return pageOf(rows, range);
    }

    FoundDocuments byRelevance(PageRange range)
    {
        std::optional<DocumentSet> found = knownWhole();
        if (!found) {
            found = allIfFew();
            if (found && narrowed) {
                *found &= *narrowed;
            }
        }
        if (!found && narrowed && !plan.openPrefix && narrowed->count() <= fewRows) {
            found = std::move(narrowed); // those of them that match are what is ranked
            narrowed.reset();
            relevance.only = nullptr;
            rankAll(*found);
            FoundDocuments page = rankedPage(range);
            page.total = page.considered;
            return page;
        }
        if (found && found->count() <= mostRanked) {
            narrowed = std::move(found);
            relevance.only = &*narrowed;
            rankAll(*narrowed);
            FoundDocuments page = rankedPage(range);
            page.total = page.considered;
            return page;
        }
        const std::optional<int> total = found ? std::optional(found->count()) : std::nullopt;
        if (found) {
            narrowed = std::move(found);
            relevance.only = &*narrowed;
        }
        rankSample();
        FoundDocuments page = rankedPage(range);
        page.reach = SearchReach::Sample;
        page.total = total;
        return page;
    }

    /// The whole of what matches, where an earlier question found that out.
    std::optional<DocumentSet> knownWhole()
    {
        const auto known = memory.matches(plan.words, generation);
        if (!known) {
            return std::nullopt;
        }
        DocumentSet found = *known;
        if (narrowed) {
            found &= *narrowed;
        }
        return found;
    }

    /// Asks for documents in \a order until the page is full.
    FoundDocuments walk(const std::vector<qint32> &order, PageRange range)
    {
        std::vector<qint64> rows;
        const auto wanted = size_t(range.offset) + size_t(range.limit) + 1;
        FoundDocuments page;
        try {
            for (size_t i = 0; i < order.size() && rows.size() < wanted;) {
                if (!keeps(order[i])) {
                    ++i;
                    continue;
                }
                const qint32 first = order[i];
                qint32 until = first;
                while (++i < order.size() && order[i] == until + 1 && keeps(order[i])
                       && until - first < longestRun) {
                    until = order[i];
                }
                auto matches = connection.query("match_documents");
                matches.bind(plan.words, qint64(first), qint64(until));
                while (rows.size() < wanted && matches.next()) {
                    rows.push_back(matches.integer(0));
                }
            }
        } catch (const SQLite::Exception &exception) {
            if (exception.getErrorCode() != SQLITE_INTERRUPT || watch.isCancelled()) {
                throw;
            }
            page.reach = SearchReach::Unfinished;
        }
        const SearchReach reach = page.reach;
        page = pageOf(rows, range);
        page.reach = reach;
        return page;
    }

    FoundDocuments inOrder(SearchSort sort, PageRange range)
    {
        std::optional<DocumentSet> found = knownWhole();
        if (!found) {
            found = allIfFew();
            if (found && narrowed) {
                *found &= *narrowed;
            }
        }
        if (!found && (plan.openPrefix || range.offset + range.limit > walkedPages)) {
            watch.setLimit(plan.openPrefix ? openPrefixLimit : -1);
            found = everything();
        }
        return found ? sorted(*found, sort, range) : walk(order(sort), range);
    }

    FoundDocuments page(SearchSort sort, PageRange range)
    {
        watch.setLimit(plan.openPrefix ? openPrefixLimit : firstPageLimit);
        try {
            narrow();
            if (plan.words.isEmpty()) {
                return sorted(narrowed ? *narrowed : catalogue().all, sort, range);
            }
            return sort == SearchSort::Relevance ? byRelevance(range) : inOrder(sort, range);
        } catch (const SQLite::Exception &exception) {
            if (exception.getErrorCode() != SQLITE_INTERRUPT || watch.isCancelled()) {
                throw;
            }
            FoundDocuments page = rankedPage(range);
            page.reach = SearchReach::Unfinished;
            return page;
        }
    }
};

DocumentFinder::DocumentFinder(Connection &connection, std::shared_ptr<FindingMemory> memory)
    : m_connection(connection)
    , m_memory(std::move(memory))
    , m_relevance(addRelevance(connection))
{
}

DocumentFinder::~DocumentFinder() = default;

Result<FoundDocuments> DocumentFinder::page(const SearchPlan &plan, SearchSort sort, PageRange range,
                                            const CancelCheck &cancelled)
{
    return guarded(m_connection.file(), [&]() -> Result<FoundDocuments> {
        const Snapshot snapshot(m_connection);
        SearchWatch watch(m_connection, cancelled);
        return Search(*this, plan, watch).page(sort, range);
    });
}

Result<SearchCounts> DocumentFinder::counts(const SearchPlan &plan, const CancelCheck &cancelled)
{
    return guarded(m_connection.file(), [&]() -> Result<SearchCounts> {
        const Snapshot snapshot(m_connection);
        SearchWatch watch(m_connection, cancelled);
        Search search(*this, plan, watch);
        return countFacets(search.everything(), m_connection, *m_memory, search.catalogue());
    });
}

Result<bool> DocumentFinder::prepare(const CancelCheck &cancelled)
{
    return guarded(m_connection.file(), [&]() -> Result<bool> {
        const Snapshot snapshot(m_connection);
        const SearchWatch watch(m_connection, cancelled);
        m_memory->catalogue(m_connection);
        m_memory->people(m_connection);
        return true;
    });
}

Result<std::vector<DocumentKey>> DocumentFinder::identities(const SearchPlan &plan,
                                                            const CancelCheck &cancelled)
{
    return guarded(m_connection.file(), [&]() -> Result<std::vector<DocumentKey>> {
        const Snapshot snapshot(m_connection);
        SearchWatch watch(m_connection, cancelled);
        Search search(*this, plan, watch);
        const DocumentSet found = search.everything();
        QHash<qint64, DocumentKey> keys;
        for (auto rows = m_connection.query("document_identities"); rows.next();) {
            if (found.contains(rows.integer(0))) {
                keys.insert(rows.integer(0), {rows.text(1), rows.text(2)});
            }
        }
        std::vector<DocumentKey> identities;
        for (const qint32 row : search.catalogue().byPlace) {
            if (found.contains(row)) {
                identities.push_back(keys.value(row));
            }
        }
        return identities;
    });
}

Result<DocumentHit> DocumentFinder::hit(DocumentId document)
{
    return guarded(m_connection.file(), [&]() -> Result<DocumentHit> {
        auto row = m_connection.query("hit");
        row.bind(document.value);
        DocumentHit hit;
        hit.id = document;
        if (row.next()) {
            hit.document = {row.text(0), row.text(1)};
            hit.number = row.text(2);
            hit.title = row.text(3);
            hit.kind = fromNameOr(row.text(4), DocumentKind::Document);
            hit.date = readDate(row, 5);
            hit.classification = row.text(8);
            hit.volumeTitle = row.text(9);
        }
        return hit;
    });
}

Result<std::vector<PassageText>> DocumentFinder::passages(DocumentId document)
{
    return guarded(m_connection.file(), [&]() -> Result<std::vector<PassageText>> {
        std::vector<PassageText> passages;
        auto rows = m_connection.query("passage_texts");
        rows.bind(document.value);
        while (rows.next()) {
            passages.push_back({rows.number(0), fromNameOr(rows.text(1), PassageKind::Paragraph), rows.text(2),
                                rows.text(3)});
        }
        return passages;
    });
}

Result<std::vector<MarkedPlace>> DocumentFinder::marks(const QString &expression)
{
    return guarded(m_connection.file(), [&]() -> Result<std::vector<MarkedPlace>> {
        std::vector<MarkedPlace> places;
        auto rows = m_connection.query("match_marks");
        rows.bind(expression);
        while (rows.next()) {
            places.push_back(
                {QUuid(rows.text(0)), {rows.integer(1)}, rows.number(2), {rows.number(3), rows.number(4)}});
        }
        return places;
    });
}

Result<bool> DocumentFinder::wordsAreCurrent()
{
    return guarded(m_connection.file(), [&]() -> Result<bool> {
        auto row = m_connection.query("word_generation");
        return row.next() && row.number(0) == 1;
    });
}

namespace
{

std::vector<WordCount> readWords(Query &rows)
{
    std::vector<WordCount> words;
    while (rows.next()) {
        words.push_back({rows.text(0), rows.number(1)});
    }
    return words;
}

} // namespace

Result<std::vector<WordCount>> DocumentFinder::wordsWithPrefix(const QString &prefix, int limit)
{
    return guarded(m_connection.file(), [&]() -> Result<std::vector<WordCount>> {
        auto rows = m_connection.query("words_with_prefix");
        rows.bind(prefix, prefix + QString::fromUcs4(U"\U0010FFFF", 1), limit);
        return readWords(rows);
    });
}

Result<std::vector<WordCount>> DocumentFinder::wordsOfLength(int shortest, int longest,
                                                             const CancelCheck &cancelled)
{
    return guarded(m_connection.file(), [&]() -> Result<std::vector<WordCount>> {
        const SearchWatch watch(m_connection, cancelled);
        auto rows = m_connection.query("words_of_length");
        rows.bind(shortest, longest);
        return readWords(rows);
    });
}

Result<bool> DocumentFinder::isKnown(const QString &word)
{
    return guarded(m_connection.file(), [&]() -> Result<bool> {
        auto row = m_connection.query("word_known");
        row.bind(QString(u'"' + word + u'"'));
        return row.next() && row.number(0) == 1;
    });
}

Result<std::vector<WordCount>> DocumentFinder::vocabulary(const QString &after, int limit,
                                                          const CancelCheck &cancelled)
{
    return guarded(m_connection.file(), [&]() -> Result<std::vector<WordCount>> {
        const SearchWatch watch(m_connection, cancelled);
        auto rows = m_connection.query("vocabulary");
        rows.bind(after, limit);
        return readWords(rows);
    });
}

Result<qint64> DocumentFinder::generation()
{
    return guarded(m_connection.file(),
                   [&]() -> Result<qint64> { return contentsGeneration(m_connection); });
}

} // namespace Chancery::Store
