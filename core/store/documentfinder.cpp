// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentfinder.h"

#include "connection.h"
#include "facets.h"
#include "namefilter.h"
#include "rows.h"
#include "searchrun.h"

#include "model/volumename.h"

#include <QCoreApplication>

namespace Chancery::Store
{

Error searchStopped()
{
    return {Error::Kind::Cancelled,
            QCoreApplication::translate("Chancery::Store", "The search was stopped."),
            {}};
}

DocumentFinder::DocumentFinder(Connection &connection, std::shared_ptr<FindingMemory> memory)
    : m_connection(connection)
    , m_memory(std::move(memory))
    , m_relevance(addRelevance(connection))
{
    addNameFilter(connection);
}

DocumentFinder::~DocumentFinder() = default;

Result<FoundDocuments> DocumentFinder::page(const SearchPlan &plan, SearchSort sort, PageRange range,
                                            const CancelCheck &cancelled)
{
    return guarded(m_connection.file(), [&]() -> Result<FoundDocuments> {
        const Snapshot snapshot(m_connection);
        SearchWatch watch(m_connection, cancelled);
        return SearchRun(m_connection, *m_memory, *m_relevance, plan, watch).page(sort, range);
    });
}

Result<SearchCounts> DocumentFinder::counts(const SearchPlan &plan, const CancelCheck &cancelled)
{
    return guarded(m_connection.file(), [&]() -> Result<SearchCounts> {
        const Snapshot snapshot(m_connection);
        SearchWatch watch(m_connection, cancelled);
        SearchRun search(m_connection, *m_memory, *m_relevance, plan, watch);
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
        SearchRun search(m_connection, *m_memory, *m_relevance, plan, watch);
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
            Volume volume;
            volume.id = hit.document.volume;
            volume.title = row.text(10);
            volume.subSeries = row.text(11);
            volume.number = row.text(12);
            hit.volumeName = shortNameOf(volume);
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
            passages.push_back({rows.number(0), fromNameOr(rows.text(1), PassageKind::Paragraph),
                                rows.text(2), rows.text(3)});
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
    return guarded(m_connection.file(), [&]() -> Result<qint64> { return contentsGeneration(m_connection); });
}

} // namespace Chancery::Store
