// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/draft.h"
#include "model/error.h"
#include "model/libraryvalues.h"
#include "model/search.h"
#include "model/searchplan.h"

#include <functional>
#include <memory>

namespace Chancery::Store
{

class Connection;

/// Told how many of a volume's documents are written; returning false breaks the writing off. Also asked,
/// with the same numbers, inside long statements: must be quick. Called on the writer's thread.
using WriteSink = std::function<bool(int documentsDone, int documents)>;

/// The one writer of a library in this program. One thread at a time. Every call is one transaction: when
/// it returns a value, that is on disk; when it returns an Error, nothing has changed.
class LibraryWriter
{
public:
    /// \a file must have been opened by openLibrary() before, and not be read-only.
    static Result<std::unique_ptr<LibraryWriter>> open(const QString &file);
    ~LibraryWriter();
    LibraryWriter(const LibraryWriter &) = delete;
    LibraryWriter &operator=(const LibraryWriter &) = delete;

    /// Writes a volume, in place of an older revision of the same id where there is one; the reader's marks
    /// are placed again where their words match uniquely. The same file (SHA-256) changes nothing.
    /// \a sink may break it off (Error::Kind::Cancelled); then the library is as it was before.
    Result<VolumeWritten> writeVolume(const VolumeDraft &draft, const WriteSink &sink = {});
    /// Takes a volume out; the reader's marks in it stay, without a place.
    Result<VolumeRemoved> removeVolume(const QString &volume, const WriteSink &sink = {});

    /// Adds a text of the reader's own to the collection `own-texts`, which is made on first use.
    /// Returns its identity.
    Result<DocumentKey> addOwnText(const DocumentDraft &draft);

    /// Does one act of the reader's. Conflict, with nothing changed, where the store no longer holds what
    /// the act was made on (another program has been there).
    Result<void> apply(const WorkChange &change);

    /// A number that changes with every commit of another connection, and with none of this writer's own.
    Result<int> dataVersion();
    /// Keeps a search; Conflict where another has that name.
    Result<void> saveSearch(const SavedSearch &search);
    Result<void> removeSavedSearch(const QUuid &uuid);
    /// \a found is all the search finds now.
    Result<void> markSearchSeen(const QUuid &uuid, const std::vector<DocumentKey> &found);
    /// Brings a stretch of the list of words up to date: those behind \a after, up to \a until or the end.
    Result<void> replaceWords(const QString &after, const QString &until,
                              const std::vector<WordCount> &words);
    /// That list is now whole, for \a generation of the contents.
    Result<void> settleWords(qint64 generation);

private:
    explicit LibraryWriter(std::unique_ptr<Connection> connection);

    std::unique_ptr<Connection> m_connection;
};

/// The volume that holds the reader's own texts.
inline const QString ownTextsVolume = QStringLiteral("own-texts");

} // namespace Chancery::Store
