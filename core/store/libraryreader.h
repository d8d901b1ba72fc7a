// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/error.h"
#include "model/libraryvalues.h"
#include "model/search.h"
#include "model/shelves.h"

#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace Chancery::Store
{

class Connection;
class DocumentFinder;
class FindingMemory;

/// Reads a library through a connection of its own, never waiting for the writer. One thread at a time;
/// make one for every thread. Values it returns do not follow later edits.
class LibraryReader
{
public:
    /// \a file must have been opened by openLibrary() before.
    static Result<std::unique_ptr<LibraryReader>> open(const QString &file);
    ~LibraryReader();
    LibraryReader(const LibraryReader &) = delete;
    LibraryReader &operator=(const LibraryReader &) = delete;

    Result<LibraryCounts> counts();
    Result<std::vector<Volume>> volumes();
    /// The documents of \a volume in reading order; of the whole library for an empty one.
    Result<std::vector<Document>> documents(const QString &volume = {});

    // Shelves (shelves.cpp) -------------------------------------------------------------------------

    /// Every volume, in the order of volumes(), with how much is in it.
    Result<std::vector<ShelvedVolume>> shelves();
    /// The divisions of \a volume, each before those in it.
    Result<std::vector<Chapter>> chapters(const QString &volume);
    /// Documents directly in \a division of \a volume, in none for an invalid one, after the place \a after:
    /// \a limit of them, and more where the place \a through is farther.
    Result<ChapterPage> chapterDocuments(const QString &volume, DivisionId division, int after, int limit,
                                         int through = -1);
    /// NotFound where the library has no document of that identity.
    Result<Surroundings> surroundings(const DocumentKey &key);
    /// What has every word of \a words at the beginning of a word: of a document's number, title or dateline, of
    /// a division's title, or of a volume's, whose words count for all in it. Walks over every title; ends
    /// without a value soon after \a cancelled says so.
    Result<ShelfMatches> matchShelves(const QString &words, const std::function<bool()> &cancelled);
    Result<ShelvedDocuments> shelvedDocuments(const std::vector<DocumentId> &documents);

    /// Everything about a document; NotFound where the library has none of that identity.
    Result<DocumentRecord> record(const DocumentKey &key);
    /// What an id of a volume names: a document, or a passage of one (TEI `xml:id` of a block or note).
    /// Passage ordinal -1 for a document as a whole. NotFound where nothing has that id.
    Result<std::pair<DocumentKey, int>> locate(const DocumentKey &identity);
    /// At most \a limit references to a document, those after \a after.
    Result<Citations> citations(const DocumentKey &key, int limit, CrossReferenceId after = {});
    /// At most \a limit references that are ambiguous, broken or unresolved, settled ones included.
    Result<OpenReferences> openReferences(int limit, CrossReferenceId after = {});
    /// Annotations of a layer by age; of all layers where none is given.
    Result<std::vector<Annotation>> annotations(std::optional<Layer> layer = std::nullopt);
    /// NotFound where there is none.
    Result<Annotation> annotation(const QUuid &uuid);
    Result<std::vector<Tag>> tags();
    /// The list of persons of \a volume; of the whole library for an empty one.
    Result<std::vector<Person>> people(const QString &volume = {});
    /// Persons of two volumes who may be one, at most \a limit: of \a person, whoever the reader has joined
    /// with them included; of the whole library for an empty one.
    Result<std::vector<PersonLink>> personLinks(const DocumentKey &person, int limit);
    /// The parties of \a volume; of the whole library for an empty one.
    Result<std::vector<Party>> parties(const QString &volume = {});
    /// What the import of \a volume read and did not read; NotFound where none is kept.
    Result<VolumeWritten> importReport(const QString &volume);
    /// Whether the file \a volume was read from is kept.
    Result<bool> keepsSource(const QString &volume);
    /// That file, byte for byte; NotFound where it is not kept.
    Result<QByteArray> sourceFile(const QString &volume);
    /// The TEI of a document as it stands in that file, decoded. NotFound where the file is not kept.
    Result<QString> source(const DocumentKey &key);
    /// How much would go with \a volume, and how many of the reader's marks would lose their place.
    Result<VolumeRemoved> holdings(const QString &volume);
    /// What searches on this connection; \a memory is shared by all readers of the library. Lives as long
    /// as the reader.
    DocumentFinder &finder(const std::shared_ptr<FindingMemory> &memory);
    /// By name.
    Result<std::vector<SavedSearch>> savedSearches();
    /// A saved search, and the identity numbers (savedsearches.h) of what it has seen, ascending. NotFound
    /// where there is none.
    Result<std::pair<SavedSearch, std::vector<quint64>>> savedSearch(const QUuid &uuid);
    /// Changes whenever another connection, of this program or another, has committed a write.
    Result<int> dataVersion();

private:
    explicit LibraryReader(std::unique_ptr<Connection> connection);

    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<DocumentFinder> m_finder; ///< made on first use
};

} // namespace Chancery::Store
