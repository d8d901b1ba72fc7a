// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchrun.h"

#include "conditions.h"
#include "connection.h"

#include <sqlite3.h>

#include <QElapsedTimer>

#include <algorithm>
#include <limits>
#include <utility>

namespace Chancery::Store
{

namespace
{

constexpr int firstPageLimit = 90; ///< milliseconds for a first page, its snippets not counted
constexpr int openPrefixLimit = 5000; ///< … where there is no list of words to spare the index its work
constexpr int probed = 500; ///< matches looked at to tell a rare search from a common one
constexpr int mostRanked = 8000; ///< matches up to which all are ranked
constexpr int rankedOfAll = 2048; ///< of a common search
constexpr int seenOfAll = 32 * rankedOfAll; ///< matches passed over because something else does not hold
constexpr int mostStretches = 32; ///< powers of two
constexpr int fewStretches = 8;
constexpr size_t fewPhrases = 8; ///< up to which beginning anew costs next to nothing
constexpr int fewRows = 400; ///< documents that are quicker asked for one by one
constexpr int walkedHits = 200; ///< up to which an order is walked; behind them everything is read
constexpr qint32 longestRun = 128; ///< neighbouring rows that one question asks for
/// Of the relevance of what is no record but speaks of records (cards, the editors' own words). Such texts are short,
/// and say in their headings what they are about: they would stand before the documents they are about.
constexpr double besideTheRecord = 0.5;
constexpr double questionCost = 0.1; ///< milliseconds to ask for one document, a phrase; measured

/// Whether \a exception only says that time was up.
bool isOver(const SQLite::Exception &exception, const SearchWatch &watch)
{
    return exception.getErrorCode() == SQLITE_INTERRUPT && !watch.isCancelled();
}

FoundDocuments pageOf(const std::vector<qint64> &rows, PageRange range)
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

/// The \a step-th of \a stretches in the order 0, 16, 8, 24, 4 …: whenever time runs out, what was reached
/// is spread over the whole.
int spread(int step, int stretches)
{
    int reversed = 0;
    for (int bit = 1; bit < stretches; bit *= 2) {
        reversed = reversed * 2 + ((step & bit) != 0 ? 1 : 0);
    }
    return reversed;
}

} // namespace

SearchRun::SearchRun(Connection &connection, FindingMemory &memory, RelevanceContext &relevance,
                     const SearchPlan &plan, SearchWatch &watch)
    : m_connection(connection)
    , m_memory(memory)
    , m_relevance(relevance)
    , m_plan(plan)
    , m_watch(watch)
    , m_generation(contentsGeneration(connection))
{
    auto row = m_connection.query("last_document");
    row.next();
    m_last = row.integer(0);
    m_relevance.groups = m_plan.groups;
    m_relevance.weights.clear();
    m_relevance.titled.clear();
    m_relevance.only = nullptr;
}

SearchRun::~SearchRun()
{
    m_relevance.only = nullptr;
}

const Catalogue &SearchRun::catalogue()
{
    if (!m_catalogue) {
        m_catalogue = m_memory.catalogue(m_connection);
    }
    return *m_catalogue;
}

void SearchRun::narrow()
{
    if (m_plan.condition) {
        m_narrowed = documentsWith(*m_plan.condition, m_connection, m_memory, catalogue());
        m_relevance.only = &*m_narrowed;
    }
}

DocumentSet SearchRun::everything()
{
    narrow();
    if (m_plan.words.isEmpty()) {
        return m_narrowed ? *m_narrowed : catalogue().all;
    }
    DocumentSet found = *allMatches(m_plan.words, m_connection, m_memory, catalogue());
    if (m_narrowed) {
        found &= *m_narrowed;
    }
    return found;
}

FoundDocuments SearchRun::page(SearchSort sort, PageRange range)
{
    m_watch.setLimit(m_plan.openPrefix ? openPrefixLimit : firstPageLimit);
    try {
        narrow();
        if (m_plan.words.isEmpty()) {
            return sorted(m_narrowed ? *m_narrowed : catalogue().all, sort, range);
        }
        return sort == SearchSort::Relevance ? byRelevance(range) : inOrder(sort, range);
    } catch (const SQLite::Exception &exception) {
        if (!isOver(exception, m_watch)) {
            throw;
        }
        FoundDocuments page = rankedPage(range);
        page.reach = SearchReach::Unfinished;
        return page;
    }
}

/// The whole of what matches, where an earlier question found that out.
std::optional<DocumentSet> SearchRun::knownWhole()
{
    const auto known = m_memory.matches(m_plan.words, m_generation);
    if (!known) {
        return std::nullopt;
    }
    DocumentSet found = *known;
    if (m_narrowed) {
        found &= *m_narrowed;
    }
    return found;
}

/// Reads the index from its beginning. Returns all matches, ranked where asked for, unless there are too
/// many to rank, or walking an order would be quicker.
std::optional<DocumentSet> SearchRun::probe(Ranking ranking, PageRange range)
{
    DocumentSet found(m_last + 1);
    int seen = 0;
    QElapsedTimer timer;
    timer.start();
    auto rows = m_connection.query(ranking == Ranking::Yes ? "rank_documents" : "match_documents");
    rows.bind(m_plan.words, qint64(0), m_last);
    while (rows.next()) {
        const qint64 row = rows.integer(0);
        found.insert(row);
        if (ranking == Ranking::Yes && !rows.isNull(1)) {
            m_ranked.push_back({row, rows.real(1)});
        }
        ++seen;
        const bool isTooMany = ranking == Ranking::Yes
            ? seen > mostRanked
                || (seen == probed && double(probed) * double(m_last) / double(row) > mostRanked)
            : seen == probed && isWalkQuicker(row, double(timer.nsecsElapsed()) / 1e6, range);
        if (isTooMany) {
            m_ranked.clear();
            return std::nullopt;
        }
    }
    m_memory.remember(m_plan.words, m_generation, std::make_shared<const DocumentSet>(found));
    if (m_narrowed) {
        found &= *m_narrowed;
    }
    return found;
}

/// From what the first matches cost: whether the whole list costs more than asking for single documents
/// until a page is full.
bool SearchRun::isWalkQuicker(qint64 lastSeen, double elapsed, PageRange range) const
{
    if (m_plan.openPrefix || range.offset + range.limit > walkedHits) {
        return false;
    }
    const double share = std::min(1.0, double(probed) / double(std::max<qint64>(lastSeen, 1)));
    const double wholeCost = elapsed * double(m_last) / double(lastSeen);
    const double walkCost = double(range.offset + range.limit + 1) / share * questionCost
        * double(std::max<size_t>(m_plan.groups.size(), 1));
    return walkCost < wholeCost;
}

void SearchRun::rank(qint64 first, qint64 until, int mostKept, int mostSeen)
{
    auto rows = m_connection.query("rank_documents");
    rows.bind(m_plan.words, first, until);
    while (mostKept > 0 && mostSeen > 0 && rows.next()) {
        --mostSeen;
        if (!rows.isNull(1) && keeps(rows.integer(0))) {
            m_ranked.push_back({rows.integer(0), rows.real(1)});
            --mostKept;
        }
    }
}

/// Ranks those of \a documents that match.
void SearchRun::rankOnly(DocumentSet documents)
{
    m_narrowed = std::move(documents);
    m_relevance.only = &*m_narrowed;
    const int count = m_narrowed->count();
    if (count > fewRows || m_plan.openPrefix) {
        rank(0, m_last, count, std::numeric_limits<int>::max());
        return;
    }
    m_narrowed->each([&](qint64 row) { rank(row, row, 1, 1); });
}

/// The same number from everywhere.
void SearchRun::rankSample()
{
    if (m_plan.openPrefix) {
        rank(0, m_last, rankedOfAll, seenOfAll);
        return;
    }
    const int stretches = m_plan.groups.size() > fewPhrases ? fewStretches : mostStretches;
    const qint64 width = m_last / stretches + 1;
    for (int step = 0; step < stretches; ++step) {
        const qint64 first = spread(step, stretches) * width;
        rank(first, std::min(m_last, first + width - 1), rankedOfAll / stretches, seenOfAll / stretches);
    }
}

double SearchRun::shareOf(qint64 row)
{
    auto rows = m_connection.query("document_kind");
    rows.bind(row);
    const auto kind = rows.next() ? fromNameOr(rows.text(0), DocumentKind::Document) : DocumentKind::Document;
    // What was asked for by its title is what is wanted, whatever it is.
    return isBesideTheRecord(kind) && !m_relevance.titled.contains(row) ? besideTheRecord : 1;
}

/// The kind of a document is looked at when its turn comes, which for all but a page's worth is never.
FoundDocuments SearchRun::rankedPage(PageRange range)
{
    m_watch.setLimit(-1); // what was ranked in time is to be shown
    const auto standsBehind = [](const Ranked &one, const Ranked &other) {
        return std::pair(one.relevance, -one.row) < std::pair(other.relevance, -other.row);
    };
    FoundDocuments found;
    found.considered = int(m_ranked.size());
    int passed = 0;
    for (std::ranges::make_heap(m_ranked, standsBehind); !m_ranked.empty() && !found.more;) {
        std::ranges::pop_heap(m_ranked, standsBehind);
        Ranked best = m_ranked.back();
        m_ranked.pop_back();
        if (const double share = best.isWeighed ? 1 : shareOf(best.row); share < 1) {
            m_ranked.push_back({best.row, best.relevance * share, true});
            std::ranges::push_heap(m_ranked, standsBehind);
        } else if (passed++ >= range.offset) {
            found.more = int(found.documents.size()) == range.limit;
            if (!found.more) {
                found.documents.push_back({best.row});
            }
        }
    }
    return found;
}

FoundDocuments SearchRun::byRelevance(PageRange range)
{
    std::optional<int> total;
    bool isWhole = true;
    if (auto known = knownWhole()) {
        total = known->count();
        isWhole = *total <= mostRanked;
        if (isWhole) {
            rankOnly(std::move(*known));
        }
    } else if (!probe(Ranking::Yes, range)) {
        isWhole = m_narrowed && !m_plan.openPrefix && m_narrowed->count() <= fewRows;
        if (isWhole) {
            rankOnly(std::move(*m_narrowed));
        }
    }
    if (!isWhole) {
        rankSample();
    }
    FoundDocuments page = rankedPage(range);
    page.reach = isWhole ? SearchReach::Whole : SearchReach::Sample;
    page.total = isWhole ? page.considered : total;
    return page;
}

std::vector<qint32> SearchRun::order(SearchSort sort)
{
    if (sort == SearchSort::Date) {
        return catalogue().byDate;
    }
    if (sort != SearchSort::DateDescending) {
        return catalogue().byPlace;
    }
    std::vector<qint32> order = catalogue().byDate;
    const auto undated = std::ranges::find_if(
        order, [&](qint32 row) { return m_catalogue->rows[size_t(row)].firstDay == Catalogue::undated; });
    std::reverse(order.begin(), undated);
    return order;
}

/// A page of a set that is known whole, in an order of the catalogue.
FoundDocuments SearchRun::sorted(const DocumentSet &set, SearchSort sort, PageRange range)
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

/// Asks for documents in \a order until the page is full.
FoundDocuments SearchRun::walk(const std::vector<qint32> &order, PageRange range)
{
    std::vector<qint64> rows;
    const auto wanted = size_t(range.offset) + size_t(range.limit) + 1;
    SearchReach reach = SearchReach::Whole;
    try {
        for (size_t i = 0; i < order.size() && rows.size() < wanted;) {
            if (!keeps(order[i])) {
                ++i;
                continue;
            }
            const qint32 first = order[i];
            qint32 until = first;
            for (++i;
                 i < order.size() && order[i] == until + 1 && keeps(order[i]) && until - first < longestRun;
                 ++i) {
                until = order[i];
            }
            auto matches = m_connection.query("match_documents");
            matches.bind(m_plan.words, qint64(first), qint64(until));
            while (rows.size() < wanted && matches.next()) {
                rows.push_back(matches.integer(0));
            }
        }
    } catch (const SQLite::Exception &exception) {
        if (!isOver(exception, m_watch)) {
            throw;
        }
        reach = SearchReach::Unfinished;
    }
    FoundDocuments page = pageOf(rows, range);
    page.reach = reach;
    return page;
}

FoundDocuments SearchRun::inOrder(SearchSort sort, PageRange range)
{
    if (range.offset + range.limit > walkedHits) {
        m_watch.setLimit(-1); // far from a first page: what is asked for is worth waiting for
    }
    std::optional<DocumentSet> found = knownWhole();
    if (!found) {
        found = probe(Ranking::No, range);
    }
    return found ? sorted(*found, sort, range) : walk(order(sort), range);
}

} // namespace Chancery::Store
