// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document.h"
#include "error.h"
#include "passage.h"

#include <QDateTime>
#include <QUuid>

#include <optional>
#include <vector>

/// What is asked of a search over the whole library, and what it answers with: values, free of threads.
namespace Chancery
{

/// In which order documents are found. The reverse of Relevance is Relevance.
enum class SearchSort {
    /// Best first (BM25 over body, notes and headings; a heading weighs most). Cards and the editors' own words count
    /// half, unless all that was asked for stands in their heading: documents of the record come first.
    Relevance,
    Date, ///< earliest first; undated documents last
    DateDescending, ///< latest first; undated documents last
    Place, ///< by volume, then as printed
};

template<>
struct Names<SearchSort> {
    using enum SearchSort;
    static constexpr NameTable<SearchSort, 4> words{{
        {Relevance, QLatin1StringView("relevance")},
        {Date, QLatin1StringView("date")},
        {DateDescending, QLatin1StringView("date-descending")},
        {Place, QLatin1StringView("place")},
    }};
};

/// What a reader has narrowed a search to by choosing in the facets. Values of one list are alternatives;
/// the lists together all hold. Empty lists narrow nothing.
struct SearchFilter {
    QList<int> years; ///< of the document's earliest moment; 0 for undated
    QStringList volumes; ///< volume ids
    std::vector<DocumentKind> kinds;
    QStringList classifications; ///< as printed; an empty text for "none printed"
    QStringList people; ///< names as the lists of persons print them; who wrote, received or took part
    std::vector<QUuid> tags; ///< the reader's; a tag stands for all under it too

    [[nodiscard]] bool isEmpty() const
    {
        return years.isEmpty() && volumes.isEmpty() && kinds.empty() && classifications.isEmpty()
            && people.isEmpty() && tags.empty();
    }
    bool operator==(const SearchFilter &) const = default;
};

/// A search as the window, the command line and a saved search mean it; the grammar of `query` is in
/// search/query.h.
struct SearchRequest {
    QString query;
    SearchFilter filter;
    SearchSort sort = SearchSort::Relevance;

    bool operator==(const SearchRequest &) const = default;
};

/// Why a query cannot be read.
struct QueryFault {
    int column = 0; ///< where, from 0, in UTF-16 units of the query; may equal its length
    int length = 1; ///< how many units to underline, at least 1 unless at the end
    QString reason; ///< a sentence
};

/// A stretch of a result list. Pages of one request fit together as long as the library does not change.
struct PageRange {
    int offset = 0;
    int limit = 25;
};

/// A stretch of one passage's words with what was looked for marked in it.
struct Snippet {
    int passage = -1; ///< ordinal in the document
    PassageKind kind = PassageKind::Paragraph;
    QString label; ///< of a note: its mark as printed
    QString text; ///< the words shown: a window into the passage, or the whole of it
    int start = 0; ///< where in the passage `text` begins, in code points; beyond 0 something is left out
    bool cutAfter = false; ///< whether words of the passage follow that are not shown
    std::vector<TextRange> marks; ///< in `text`, code points, ascending, never overlapping
    TextRange first; ///< the first marked place, in the passage: where to go; empty where nothing is marked
};

/// A document that was found.
struct DocumentHit {
    DocumentId id;
    DocumentKey document;
    QString number; ///< as printed; may be empty
    QString title;
    DocumentKind kind = DocumentKind::Document;
    HistoricalDate date; ///< invalid for an undated document
    QString classification; ///< as printed; may be empty
    QString volumeTitle; ///< as on the title page
    QString volumeName; ///< shortNameOf() the volume
    int places = 0; ///< how often what was looked for stands in it; 0 where only fields were asked for
    int passages = 0; ///< in how many of its passages
    std::vector<Snippet> snippets; ///< the best passages, in reading order; at most three
    std::optional<QUuid> annotation; ///< of a search `in:mine`: the reader's mark that matched
};

/// How far a search has looked before a page was shown.
enum class SearchReach {
    Whole, ///< the page is what it would be if every match had been looked at
    /// There are more matches than can be ranked before the first page: these are the best of `considered`
    /// of them, taken evenly from the whole library.
    Sample,
    /// The time for a first page was over. What is there was found so far; asked again after findCounts()
    /// has answered, the same request is answered in full.
    Unfinished,
};

template<>
struct Names<SearchReach> {
    using enum SearchReach;
    static constexpr NameTable<SearchReach, 3> words{{
        {Whole, QLatin1StringView("whole")},
        {Sample, QLatin1StringView("sample")},
        {Unfinished, QLatin1StringView("unfinished")},
    }};
};

/// A page of results, which does not wait for the counts.
struct SearchPage {
    std::vector<DocumentHit> hits;
    PageRange range; ///< as asked for
    bool more = false; ///< whether another page follows
    SearchReach reach = SearchReach::Whole;
    int considered = 0; ///< matching documents looked at
    std::optional<int> total; ///< matching documents, where the page happens to know; findCounts() knows
};

enum class FacetKind { Year, Volume, Person, Kind, Classification, Tag };

template<>
struct Names<FacetKind> {
    using enum FacetKind;
    static constexpr NameTable<FacetKind, 6> words{{
        {Year, QLatin1StringView("year")},
        {Volume, QLatin1StringView("volume")},
        {Person, QLatin1StringView("person")},
        {Kind, QLatin1StringView("kind")},
        {Classification, QLatin1StringView("classification")},
        {Tag, QLatin1StringView("tag")},
    }};
};

/// One line of a facet. `value` goes into the list of SearchFilter that bears the facet's name (a year as
/// its number with "0" for undated, a kind by its stored name, a tag by its UUID).
struct FacetValue {
    QString value;
    QString label; ///< to show; of a kind, an undated year and an unprinted marking the view makes its own
    int documents = 0; ///< of SearchCounts::documents
};

struct Facet {
    FacetKind kind = FacetKind::Year;
    /// Years ascending, volumes in order of their ids, all else most frequent first. Persons: the 200 most
    /// frequent. Persons of one printed name stand together; that is no claim that they are one person.
    std::vector<FacetValue> values;
    int distinct = 0; ///< values there are in all; more than values.size() where the list is cut
};

/// Exact counts, for the whole of what matches.
struct SearchCounts {
    int documents = 0; ///< that match
    int ofDocuments = 0; ///< in the library
    std::vector<Facet> facets; ///< one of each kind, in the order of FacetKind
};

/// One occurrence with its surroundings: a line of a concordance.
struct ContextLine {
    DocumentId id;
    DocumentKey document;
    DocumentKind documentKind = DocumentKind::Document;
    QString number; ///< of the document
    QString title; ///< of the document
    HistoricalDate date;
    int passage = -1; ///< ordinal in the document
    PassageKind kind = PassageKind::Paragraph;
    TextRange range; ///< the keyword, in the passage, code points
    QString left; ///< what stands before, in the passage; up to 80 code points, cut at a word
    QString keyword;
    QString right; ///< what follows
};

/// How the lines of a concordance stand.
enum class ContextSort {
    AsFound, ///< documents in the request's order, lines in reading order
    Left, ///< by the word before the keyword, then the one before that …
    Right, ///< by the keyword, then the words after it
};

template<>
struct Names<ContextSort> {
    using enum ContextSort;
    static constexpr NameTable<ContextSort, 3> words{{
        {AsFound, QLatin1StringView("as-found")},
        {Left, QLatin1StringView("left")},
        {Right, QLatin1StringView("right")},
    }};
};

/// A page of a concordance. Sorted left or right, lines are those of the first 5,000 at most, by the
/// request's own order, and `lines` says of how many.
struct Concordance {
    std::vector<ContextLine> lines;
    PageRange range;
    bool more = false;
    int gathered = 0; ///< lines the sorting had before it; the lines read so far where sorted as found
    int documents = 0; ///< documents those lines come from
    SearchReach reach = SearchReach::Whole; ///< Whole where `gathered` is every line of every match
};

/// A word that may have been meant, for a search that finds nothing.
struct Suggestion {
    QString query; ///< the whole search with the word put in its place
    QString instead; ///< the word as typed
    QString word; ///< the word of the library
    int documents = 0; ///< documents that hold it, by the last count of the library's words
};

/// A search the reader keeps, in the library file.
struct SavedSearch {
    QUuid uuid;
    QString name;
    SearchRequest request;
    QDateTime created; ///< UTC
    QDateTime seen; ///< UTC; when its results were last marked as seen; invalid where never
    int documentsSeen = 0; ///< how many documents matched then

    bool operator==(const SavedSearch &) const = default;
};

/// What a saved search finds now that it did not find when it was last seen.
struct NewSinceSeen {
    QDateTime since; ///< UTC; when it was last seen; invalid where never
    int documents = 0; ///< that match now
    std::vector<DocumentKey> fresh; ///< of those, not seen before; by place. All, where never seen
    int gone = 0; ///< seen before and not matching, or not here, any more
};

} // namespace Chancery
