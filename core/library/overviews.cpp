// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library.h"

#include "finder.h"
#include "threads.h"

/// A whole library by date and by person; the rest of Library is in library.cpp.
namespace Chancery
{

QFuture<Result<Chronology>> Library::chronology(const ChronologyQuestion &question)
{
    return m_finder->ask<Chronology>(
        [this, question](Store::LibraryReader &reader, const Store::CancelCheck &cancelled) {
            return m_finder->finderOf(reader).chronology(question, cancelled);
        });
}

QFuture<Result<ListedDocuments>> Library::documentsDated(QDate first, QDate last, PageRange range)
{
    return m_finder->ask<ListedDocuments>(
        [this, first, last, range](Store::LibraryReader &reader, const Store::CancelCheck &cancelled) {
            return m_finder->finderOf(reader).documentsDated(first, last, range, cancelled);
        });
}

QFuture<Result<PeoplePage>> Library::listPeople(const PeopleQuestion &question)
{
    return m_finder->ask<PeoplePage>(
        [this, question](Store::LibraryReader &reader, const Store::CancelCheck &cancelled) {
            return m_finder->finderOf(reader).people(question, cancelled);
        });
}

QFuture<Result<PersonOverview>> Library::person(const DocumentKey &person)
{
    return m_finder->ask<PersonOverview>(
        [this, person](Store::LibraryReader &reader, const Store::CancelCheck &cancelled) {
            return m_finder->finderOf(reader).person(person, cancelled);
        });
}

QFuture<Result<ListedDocuments>> Library::documentsOf(const DocumentKey &person, PersonRole role,
                                                      PageRange range)
{
    return m_finder->ask<ListedDocuments>(
        [this, person, role, range](Store::LibraryReader &reader, const Store::CancelCheck &cancelled) {
            return m_finder->finderOf(reader).documentsOf(person, role, range, cancelled);
        });
}

} // namespace Chancery
