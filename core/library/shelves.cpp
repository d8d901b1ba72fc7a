// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a library is looked along: its shelves, and what stands around a document.

#include "finder.h"
#include "library.h"
#include "threads.h"

namespace Chancery
{

QFuture<Result<std::vector<ShelvedVolume>>> Library::shelves()
{
    return m_readers->ask<Result<std::vector<ShelvedVolume>>>(
        [](Store::LibraryReader &reader) { return reader.shelves(); });
}

QFuture<Result<std::vector<Chapter>>> Library::chapters(const QString &volume)
{
    return m_readers->ask<Result<std::vector<Chapter>>>(
        [volume](Store::LibraryReader &reader) { return reader.chapters(volume); });
}

QFuture<Result<ChapterPage>> Library::chapterDocuments(const QString &volume, DivisionId division, int after,
                                                       int through)
{
    return m_readers->ask<Result<ChapterPage>>(
        [volume, division, after, through](Store::LibraryReader &reader) {
            return reader.chapterDocuments(volume, division, after, pageOfDocuments, through);
        });
}

QFuture<Result<Surroundings>> Library::surroundings(const DocumentKey &key)
{
    return m_readers->ask<Result<Surroundings>>(
        [key](Store::LibraryReader &reader) { return reader.surroundings(key); });
}

QFuture<Result<ShelfMatches>> Library::matchShelves(const QString &words)
{
    return m_finder->ask<ShelfMatches>(
        [words](Store::LibraryReader &reader, const Store::CancelCheck &cancelled) {
            return reader.matchShelves(words, cancelled);
        });
}

QFuture<Result<ShelvedDocuments>> Library::shelvedDocuments(const std::vector<DocumentId> &documents)
{
    return m_readers->ask<Result<ShelvedDocuments>>(
        [documents](Store::LibraryReader &reader) { return reader.shelvedDocuments(documents); });
}

} // namespace Chancery
