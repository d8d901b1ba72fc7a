// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finder.h"

#include "detect/gazetteer.h"
#include "search/marker.h"
#include "search/query.h"
#include "search/snippets.h"
#include "search/spelling.h"

#include <algorithm>

namespace Chancery
{

namespace
{

constexpr int finderThreads = 2; ///< a page and the counts beside it
constexpr int mostPrefixWords = 24; ///< that a page looks for
constexpr int mostPrefixWordsWhole = 200; ///< beyond, the index gathers a prefix faster by itself
constexpr int mostSortedLines = 5000;
constexpr int mostSortedDocuments = 2000;
constexpr int vocabularyPiece = 20'000; ///< words in one transaction of a few hundredths of a second
constexpr qsizetype longestKeptWord = 40; ///< characters; longer ones are damage

/// The abbreviations that hold as words of their own; the rest depend on their neighbours, which a search
/// does not know.
const Search::Synonyms &synonyms()
{
    static const Search::Synonyms built = [] {
        Search::Synonyms made;
        const auto &abbreviations = Detect::Gazetteer::instance().abbreviations();
        for (const std::vector<Detect::Abbreviation> &entries : abbreviations) {
            for (const Detect::Abbreviation &entry : entries) {
                if (entry.holds == Detect::Abbreviation::Holds::Word) {
                    made.add(entry.form, entry.reading);
                }
            }
        }
        return made;
    }();
    return built;
}

Snippet markSnippet(const std::vector<PassageText> &passages, const MarkedPlace &mark)
{
    const auto passage = std::ranges::find(passages, mark.passage, &PassageText::ordinal);
    return passage == passages.end() ? Snippet() : Search::snippetAt(*passage, mark.range);
}

} // namespace

Finder::Finder(ReaderPool &readers)
    : m_readers(readers)
    , m_memory(std::make_shared<Store::FindingMemory>())
{
    m_threads.setMaxThreadCount(finderThreads);
    m_wordThread.setMaxThreadCount(1);
}

Finder::~Finder()
{
    m_closing = true;
    m_threads.waitForDone();
    m_wordThread.waitForDone();
}

Result<Finder::Asked> Finder::compiled(Store::DocumentFinder &finder, const SearchRequest &request,
                                       Asking asking)
{
    const auto query = Search::readQuery(request.query);
    if (!query) {
        return std::unexpected(Search::toError(query.error()));
    }
    Asked asked;
    Search::PrefixWords prefixes;
    const QStringList wanted = Search::prefixesOf(*query);
    if (!wanted.isEmpty() && finder.wordsAreCurrent().value_or(false)) {
        const int most = asking == Asking::Page ? mostPrefixWords : mostPrefixWordsWhole;
        for (const QString &prefix : wanted) {
            const auto words = finder.wordsWithPrefix(prefix, most + 1);
            if (!words) {
                return std::unexpected(words.error());
            }
            const bool all = int(words->size()) <= most;
            if (!all && asking == Asking::Whole) {
                continue;
            }
            QStringList &terms = prefixes[prefix];
            for (const WordCount &word : *words) {
                terms << word.term;
            }
            if (!all) {
                terms.removeLast();
                asked.cut = true;
            }
            if (terms.isEmpty()) {
                terms << prefix; // nothing begins so; the prefix itself is found nowhere either
            }
        }
    }
    asked.compiled = Search::compile(*query, request.filter, synonyms(), prefixes);
    return asked;
}

Result<std::vector<DocumentHit>> Finder::hits(Store::DocumentFinder &finder, const Asked &asked,
                                              const std::vector<DocumentId> &documents,
                                              const Store::CancelCheck &cancelled)
{
    QHash<DocumentId, MarkedPlace> marked;
    for (const QString &expression : asked.compiled.mine) {
        const auto places = finder.marks(expression);
        if (!places) {
            return std::unexpected(places.error());
        }
        for (const MarkedPlace &place : *places) {
            if (!marked.contains(place.document)) {
                marked.insert(place.document, place);
            }
        }
    }
    const Search::Marker marker(asked.compiled.marks);
    std::vector<DocumentHit> hits;
    for (const DocumentId document : documents) {
        if (cancelled()) {
            return std::unexpected(Store::searchStopped());
        }
        auto hit = finder.hit(document);
        const auto passages = finder.passages(document);
        if (!hit || !passages) {
            return std::unexpected(!hit ? hit.error() : passages.error());
        }
        Search::addSnippets(*hit, *passages, marker);
        if (const auto mark = marked.constFind(document); mark != marked.cend()) {
            hit->annotation = mark->annotation;
            if (hit->places == 0) {
                hit->snippets = {markSnippet(*passages, *mark)};
            }
        }
        hits.push_back(std::move(*hit));
    }
    return hits;
}

Result<SearchPage> Finder::page(Store::LibraryReader &reader, const SearchRequest &request, PageRange range,
                                const Store::CancelCheck &cancelled)
{
    Store::DocumentFinder &finder = reader.finder(m_memory);
    const auto asked = compiled(finder, request, Asking::Page);
    if (!asked) {
        return std::unexpected(asked.error());
    }
    const PageRange asking{std::max(0, range.offset), std::max(0, range.limit)};
    auto found = finder.page(asked->compiled.plan, request.sort, asking, cancelled);
    if (!found) {
        return std::unexpected(found.error());
    }
    auto documents = hits(finder, *asked, found->documents, cancelled);
    if (!documents) {
        return std::unexpected(documents.error());
    }
    SearchPage page{std::move(*documents), asking,      found->more, found->reach,
                    found->considered,     found->total};
    if (asked->cut) {
        page.total.reset();
        page.reach = page.reach == SearchReach::Whole ? SearchReach::Sample : page.reach;
    }
    return page;
}

Result<SearchCounts> Finder::counts(Store::LibraryReader &reader, const SearchRequest &request,
                                    const Store::CancelCheck &cancelled)
{
    Store::DocumentFinder &finder = reader.finder(m_memory);
    const auto asked = compiled(finder, request, Asking::Whole);
    return asked ? finder.counts(asked->compiled.plan, cancelled) : std::unexpected(asked.error());
}

Result<Concordance> Finder::concordance(Store::LibraryReader &reader, const SearchRequest &request,
                                        ContextSort sort, PageRange range,
                                        const Store::CancelCheck &cancelled)
{
    Store::DocumentFinder &finder = reader.finder(m_memory);
    const auto asked = compiled(finder, request, Asking::Page);
    if (!asked) {
        return std::unexpected(asked.error());
    }
    const int from = std::max(0, range.offset);
    const int limit = std::max(0, range.limit);
    // In the order found every document gives a line at least; sorted, all must be there first.
    const bool sorted = sort != ContextSort::AsFound;
    const int mostLines = sorted ? mostSortedLines : from + limit + 1;
    const int mostDocuments = sorted ? mostSortedDocuments : mostLines;
    const auto found = finder.page(asked->compiled.plan, request.sort, {0, mostDocuments}, cancelled);
    if (!found) {
        return std::unexpected(found.error());
    }
    const Search::Marker marker(asked->compiled.marks);
    Concordance concordance;
    concordance.range = {from, limit};
    std::vector<ContextLine> lines;
    for (const DocumentId document : found->documents) {
        if (cancelled()) {
            return std::unexpected(Store::searchStopped());
        }
        if (int(lines.size()) >= mostLines || marker.isEmpty()) {
            break;
        }
        const auto hit = finder.hit(document);
        const auto passages = finder.passages(document);
        if (!hit || !passages) {
            return std::unexpected(!hit ? hit.error() : passages.error());
        }
        std::ranges::move(Search::contextLines(*hit, *passages, marker), std::back_inserter(lines));
        ++concordance.documents;
    }
    concordance.reach = asked->cut && found->reach == SearchReach::Whole ? SearchReach::Sample : found->reach;
    if (concordance.reach == SearchReach::Whole && sorted
        && (found->more || concordance.documents < int(found->documents.size()))) {
        concordance.reach = SearchReach::Sample;
    }
    concordance.gathered = int(lines.size());
    Search::sortLines(lines, sort);
    const auto first = std::min(lines.size(), size_t(from));
    const auto last = std::min(lines.size(), first + size_t(limit));
    concordance.more = last < lines.size() || (!sorted && found->more);
    concordance.lines.assign(std::make_move_iterator(lines.begin() + qsizetype(first)),
                             std::make_move_iterator(lines.begin() + qsizetype(last)));
    return concordance;
}

Result<std::vector<Suggestion>> Finder::suggestions(Store::LibraryReader &reader, const QString &query,
                                                    const Store::CancelCheck &cancelled)
{
    const auto read = Search::readQuery(query);
    if (!read) {
        return std::unexpected(Search::toError(read.error()));
    }
    Store::DocumentFinder &finder = reader.finder(m_memory);
    const bool current = finder.wordsAreCurrent().value_or(false);
    std::vector<Suggestion> suggestions;
    for (const Search::Spelled &spelled : Search::spelledWords(*read)) {
        if (finder.isKnown(spelled.word).value_or(true)) {
            continue;
        }
        const auto [shortest, longest] = Search::likelyLengths(spelled.word);
        std::vector<WordCount> near;
        QString after;
        for (bool more = true; more;) {
            const auto words = current ? finder.wordsOfLength(shortest, longest, cancelled)
                                       : finder.vocabulary(after, vocabularyPiece, cancelled);
            if (!words) {
                return std::unexpected(words.error());
            }
            std::ranges::move(Search::likelier(spelled.word, *words), std::back_inserter(near));
            more = !current && int(words->size()) == vocabularyPiece;
            after = words->empty() ? after : words->back().term;
        }
        for (const WordCount &word : Search::likelier(spelled.word, near)) {
            QString instead = query;
            instead.replace(spelled.at, spelled.length, word.term);
            suggestions.push_back(
                {instead, query.mid(spelled.at, spelled.length), word.term, word.documents});
        }
    }
    return suggestions;
}

Result<std::vector<DocumentKey>> Finder::identities(Store::LibraryReader &reader,
                                                    const SearchRequest &request,
                                                    const Store::CancelCheck &cancelled)
{
    Store::DocumentFinder &finder = reader.finder(m_memory);
    const auto asked = compiled(finder, request, Asking::Whole);
    return asked ? finder.identities(asked->compiled.plan, cancelled) : std::unexpected(asked.error());
}

QFuture<Result<bool>> Finder::prepare()
{
    return ask<bool>([this](Store::LibraryReader &reader, const Store::CancelCheck &cancelled) {
        return reader.finder(m_memory).prepare(cancelled);
    });
}

qint64 Finder::documentsSeen()
{
    return m_readers
        .askNow<Result<qint64>>(
            [this](Store::LibraryReader &reader) { return reader.finder(m_memory).generation(); })
        .value_or(0);
}

Result<void> Finder::refreshWords(WriterThread &writer)
{
    return m_readers.askNow<Result<void>>([&](Store::LibraryReader &reader) -> Result<void> {
        Store::DocumentFinder &finder = reader.finder(m_memory);
        const auto current = finder.wordsAreCurrent();
        const auto generation = finder.generation();
        if (!current || !generation || *current) {
            return {};
        }
        QString after;
        for (bool more = true; more;) {
            const auto words = finder.vocabulary(after, vocabularyPiece, [this] { return m_closing.load(); });
            if (!words) {
                return std::unexpected(words.error());
            }
            more = int(words->size()) == vocabularyPiece;
            const QString until = more ? words->back().term : QString();
            std::vector<WordCount> kept;
            std::ranges::copy_if(*words, std::back_inserter(kept), [](const WordCount &word) {
                return word.term.size() <= longestKeptWord && word.term.front() != QChar(0xe000);
            });
            if (const auto written = writer
                                         .runLong<Result<void>>([&](Store::LibraryWriter &library) {
                                             return library.replaceWords(after, until, kept);
                                         })
                                         .result();
                !written) {
                return written;
            }
            after = until;
        }
        if (finder.generation() != generation) {
            return {}; // something came in meanwhile: whoever brought it asks again
        }
        return writer
            .runLong<Result<void>>(
                [&](Store::LibraryWriter &library) { return library.settleWords(*generation); })
            .result();
    });
}

QFuture<Result<void>> Finder::refreshWordsBeside(WriterThread &writer)
{
    return QtConcurrent::run(&m_wordThread, [this, &writer] { return refreshWords(writer); });
}

} // namespace Chancery
