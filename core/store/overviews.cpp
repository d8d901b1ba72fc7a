// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chronology.h"
#include "connection.h"
#include "documentfinder.h"
#include "personbrowser.h"
#include "searchwatch.h"

#include <QCoreApplication>

#include <ranges>

/// What the finder answers about a library as a whole; searching is in documentfinder.cpp.
namespace Chancery::Store
{

namespace
{

DocumentSet setOf(Query rows, const Catalogue &catalogue)
{
    DocumentSet documents(qint64(catalogue.rows.size()));
    while (rows.next()) {
        documents.insert(rows.integer(0));
    }
    return documents;
}

} // namespace

Result<Chronology> DocumentFinder::chronology(const ChronologyQuestion &question,
                                              const CancelCheck &cancelled)
{
    return guarded(m_connection.file(), [&]() -> Result<Chronology> {
        const Snapshot snapshot(m_connection);
        const SearchWatch watch(m_connection, cancelled);
        const auto catalogue = m_memory->catalogue(m_connection);
        const ChronologySets sets{setOf(m_connection.query("marked_documents"), *catalogue),
                                  setOf(m_connection.query("open_dates"), *catalogue)};
        std::vector<qint32> named;
        Chronology answer = countByDate(*catalogue, sets, question, named);
        for (const qint32 id : named) {
            const auto found = hit({id});
            if (!found) {
                return std::unexpected(found.error());
            }
            answer.documents.push_back(*found);
        }
        return answer;
    });
}

Result<ListedDocuments> DocumentFinder::documentsDated(QDate first, QDate last, PageRange range,
                                                       const CancelCheck &cancelled)
{
    return guarded(m_connection.file(), [&]() -> Result<ListedDocuments> {
        const Snapshot snapshot(m_connection);
        const SearchWatch watch(m_connection, cancelled);
        const auto catalogue = m_memory->catalogue(m_connection);
        const std::vector<qint32> all = Store::documentsDated(*catalogue, first, last);
        ListedDocuments page;
        page.range = range;
        page.total = int(all.size());
        page.ofDocuments = int(catalogue->byDate.size());
        for (const qint32 id : all | std::views::drop(range.offset) | std::views::take(range.limit)) {
            auto found = hit({id});
            if (!found) {
                return std::unexpected(found.error());
            }
            const Location place{found->document, -1, {}};
            page.documents.push_back({std::move(*found), place, false});
        }
        return page;
    });
}

Result<PeoplePage> DocumentFinder::people(const PeopleQuestion &question, const CancelCheck &cancelled)
{
    return guarded(m_connection.file(), [&]() -> Result<PeoplePage> {
        const Snapshot snapshot(m_connection);
        const SearchWatch watch(m_connection, cancelled);
        return PersonBrowser(m_connection).page(question, cancelled);
    });
}

Result<PersonOverview> DocumentFinder::person(const DocumentKey &person, const CancelCheck &cancelled)
{
    return guarded(m_connection.file(), [&]() -> Result<PersonOverview> {
        const Snapshot snapshot(m_connection);
        const SearchWatch watch(m_connection, cancelled);
        auto overview = PersonBrowser(m_connection).overview(person, *m_memory->catalogue(m_connection));
        if (!overview) {
            return failure(
                Error::Kind::NotFound,
                QCoreApplication::translate("Chancery::Store", "There is no person %1 in this library.")
                    .arg(person.toString()));
        }
        return std::move(*overview);
    });
}

Result<ListedDocuments> DocumentFinder::documentsOf(const DocumentKey &person, PersonRole role,
                                                    PageRange range, const CancelCheck &cancelled)
{
    return guarded(m_connection.file(), [&]() -> Result<ListedDocuments> {
        const Snapshot snapshot(m_connection);
        const SearchWatch watch(m_connection, cancelled);
        PersonBrowser browser(m_connection);
        const auto catalogue = m_memory->catalogue(m_connection);
        const auto all = browser.documents(person, role, *catalogue);
        ListedDocuments page;
        page.range = range;
        page.total = int(all.size());
        page.ofDocuments = int(catalogue->byDate.size());
        for (const auto &[id, sure] : all | std::views::drop(range.offset) | std::views::take(range.limit)) {
            auto found = hit({id});
            if (!found) {
                return std::unexpected(found.error());
            }
            const Location place = role == PersonRole::Named ? browser.firstMention(person, *found)
                                                             : Location{found->document, -1, {}};
            page.documents.push_back({std::move(*found), place, !sure});
        }
        return page;
    });
}

} // namespace Chancery::Store
