// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarywriter.h"

#include "resolution.h"
#include "rows.h"
#include "samepeople.h"
#include "savedsearches.h"
#include "volumewriter.h"
#include "workwriter.h"

#include <QCoreApplication>

namespace Chancery::Store
{

namespace
{

QString say(const char *text)
{
    return QCoreApplication::translate("Chancery::Store", text);
}

/// Places marks that lost their passage when a volume was written anew: at the same place where the words
/// are the same, else where they occur exactly once in the document; never at a lookalike.
void placeSegments(Connection &connection, const QString &volume, VolumeWritten &written)
{
    struct Unplaced {
        qint64 annotation;
        int ordinal;
        TextRange range;
        QString exact;
        QString document;
        int passage;
    };
    std::vector<Unplaced> unplaced;
    {
        auto rows = connection.query("unplaced_segments");
        rows.bind(volume);
        while (rows.next()) {
            unplaced.push_back({rows.integer(0),
                                rows.number(1),
                                {rows.number(2), rows.number(3)},
                                rows.text(4),
                                rows.text(5),
                                rows.number(6)});
        }
    }
    for (const Unplaced &segment : unplaced) {
        struct Match {
            qint64 passage;
            int ordinal;
            TextRange range;
        };
        std::vector<Match> matches;
        const Match *kept = nullptr;
        auto rows = connection.query("passages_with_words");
        rows.bind(volume, segment.document, segment.exact);
        while (rows.next()) {
            const QString text = rows.text(2);
            const CodePointIndex index(text);
            for (qsizetype at = text.indexOf(segment.exact); at >= 0;
                 at = text.indexOf(segment.exact, at + 1)) {
                matches.push_back({rows.integer(0),
                                   rows.number(1),
                                   {index.fromUtf16(at), index.fromUtf16(at + segment.exact.size())}});
            }
        }
        for (const Match &match : matches) {
            if (match.ordinal == segment.passage && match.range == segment.range) {
                kept = &match;
            }
        }
        const Match *place = kept ? kept : matches.size() == 1 ? &matches.front() : nullptr;
        if (!place) {
            ++written.lostSegments;
            continue;
        }
        connection.query("place_segment")
            .bind(segment.annotation, segment.ordinal, place->passage, place->ordinal, place->range.start,
                  place->range.end)
            .run();
        ++(kept ? written.keptSegments : written.movedSegments);
    }
}

Volume ownTexts()
{
    Volume volume;
    volume.id = ownTextsVolume;
    volume.title = say("My texts");
    volume.origin = VolumeOrigin::Own;
    return volume;
}

std::optional<Volume> storedVolume(Connection &connection, const QString &id)
{
    auto row = connection.query("volumes");
    row.bind(id);
    return row.next() ? std::optional(readVolume(row)) : std::nullopt;
}

} // namespace

LibraryWriter::LibraryWriter(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}

LibraryWriter::~LibraryWriter() = default;

Result<std::unique_ptr<LibraryWriter>> LibraryWriter::open(const QString &file)
{
    return guarded(file, [&]() -> Result<std::unique_ptr<LibraryWriter>> {
        return std::unique_ptr<LibraryWriter>(
            new LibraryWriter(std::make_unique<Connection>(file, Access::ReadWrite)));
    });
}

Result<VolumeWritten> LibraryWriter::writeVolume(const VolumeDraft &draft)
{
    return guarded(m_connection->file(), [&]() -> Result<VolumeWritten> {
        VolumeWritten written;
        written.volume = draft.volume.id;
        written.counts = draft.counts;
        Transaction transaction(*m_connection);
        Resolution resolution(*m_connection);
        VolumeDraft revision;
        const VolumeDraft *toWrite = &draft;
        if (const auto stored = storedVolume(*m_connection, draft.volume.id)) {
            if (stored->sourceSha256 == draft.volume.sourceSha256) {
                written.unchanged = true;
                return written;
            }
            revision = draft;
            revision.volume.revision = stored->revision + 1;
            toWrite = &revision;
            resolution.volumeGoes(draft.volume.id);
            m_connection->query("delete_editor_annotation_words").bind(draft.volume.id).run();
            m_connection->query("delete_editor_annotations").bind(draft.volume.id).run();
            m_connection->query("delete_volume").bind(draft.volume.id).run();
            // Children first, then the parents that have become leaves.
            m_connection->query("delete_editor_tags").run();
            m_connection->query("delete_editor_tags").run();
        }
        written.diagnostics = draft.diagnostics;
        VolumeWriter(*m_connection, *toWrite).write(written.diagnostics);
        placeSegments(*m_connection, draft.volume.id, written);
        resolution.volumeComes(draft.volume.id);
        resolution.settle();
        proposeSamePeople(*m_connection, draft.volume.id);
        transaction.commit();
        written.documents = int(draft.documents.size());
        for (const DocumentDraft &document : draft.documents) {
            written.passages += int(document.passages.size());
        }
        return written;
    });
}

Result<void> LibraryWriter::removeVolume(const QString &id)
{
    return guarded(m_connection->file(), [&]() -> Result<void> {
        Transaction transaction(*m_connection);
        if (!storedVolume(*m_connection, id)) {
            return failure(Error::Kind::NotFound, say("There is no volume %1 in this library.").arg(id));
        }
        Resolution resolution(*m_connection);
        resolution.volumeGoes(id);
        m_connection->query("delete_editor_annotation_words").bind(id).run();
        m_connection->query("delete_editor_annotations").bind(id).run();
        m_connection->query("delete_volume").bind(id).run();
        m_connection->query("delete_person_proposals").bind(id).run();
        resolution.settle();
        transaction.commit();
        return {};
    });
}

Result<DocumentKey> LibraryWriter::addOwnText(const DocumentDraft &draft)
{
    return guarded(m_connection->file(), [&]() -> Result<DocumentKey> {
        Transaction transaction(*m_connection);
        if (!storedVolume(*m_connection, ownTextsVolume)) {
            VolumeDraft collection;
            collection.volume = ownTexts();
            std::vector<Diagnostic> none;
            VolumeWriter(*m_connection, collection).write(none);
        }
        DocumentDraft numbered = draft;
        {
            auto next = m_connection->query("next_own_number");
            next.bind(ownTextsVolume);
            next.next();
            numbered.document.key = {ownTextsVolume, QStringLiteral("text-%1").arg(next.integer(0))};
        }
        Resolution resolution(*m_connection);
        resolution.documentComes(VolumeWriter::writeDocument(*m_connection, numbered, ownTextsVolume));
        resolution.settle();
        transaction.commit();
        return numbered.document.key;
    });
}

Result<void> LibraryWriter::removeOwnText(const DocumentKey &key)
{
    return guarded(m_connection->file(), [&]() -> Result<void> {
        if (key.volume != ownTextsVolume) {
            return failure(
                Error::Kind::BadInput,
                say("%1 is not a text of your own and cannot be removed alone.").arg(key.toString()));
        }
        Transaction transaction(*m_connection);
        Resolution resolution(*m_connection);
        resolution.documentGoes(key);
        m_connection->query("delete_document").bind(key.volume, key.xmlId).run();
        resolution.settle();
        transaction.commit();
        return {};
    });
}

Result<void> LibraryWriter::apply(const WorkChange &change)
{
    return guarded(m_connection->file(), [&]() -> Result<void> {
        Transaction transaction(*m_connection);
        // Tags are made before a mark bears them and go after the last mark has let them go.
        for (const auto &tag : change.tags) {
            if (tag.after) {
                if (auto done = applyTag(*m_connection, tag); !done) {
                    return done;
                }
            }
        }
        for (const auto &annotation : change.annotations) {
            if (auto done = applyAnnotation(*m_connection, annotation); !done) {
                return done;
            }
        }
        for (const auto &tag : change.tags) {
            if (!tag.after) {
                if (auto done = applyTag(*m_connection, tag); !done) {
                    return done;
                }
            }
        }
        for (const auto &decision : change.decisions) {
            if (auto done = applyDecision(*m_connection, decision); !done) {
                return done;
            }
        }
        for (const auto &decision : change.people) {
            if (auto done = applyPersonDecision(*m_connection, decision); !done) {
                return done;
            }
        }
        transaction.commit();
        return {};
    });
}

Result<int> LibraryWriter::dataVersion()
{
    return guarded(m_connection->file(), [&]() -> Result<int> {
        auto row = m_connection->query("data_version");
        row.next();
        return row.number(0);
    });
}

Result<void> LibraryWriter::saveSearch(const SavedSearch &search)
{
    return guarded(m_connection->file(), [&]() -> Result<void> {
        const std::vector<SavedSearch> others = savedSearches(*m_connection);
        if (std::ranges::any_of(others, [&](const SavedSearch &other) {
                return other.name == search.name && other.uuid != search.uuid;
            })) {
            return failure(
                Error::Kind::Conflict,
                say("There is a saved search “%1” already. Nothing was changed; give this one another name.")
                    .arg(search.name));
        }
        Store::saveSearch(*m_connection, search);
        return {};
    });
}

Result<void> LibraryWriter::removeSavedSearch(const QUuid &uuid)
{
    return guarded(m_connection->file(), [&]() -> Result<void> {
        Store::removeSavedSearch(*m_connection, uuid);
        return {};
    });
}

Result<void> LibraryWriter::markSearchSeen(const QUuid &uuid, const std::vector<DocumentKey> &found)
{
    return guarded(m_connection->file(), [&]() -> Result<void> {
        Store::markSearchSeen(*m_connection, uuid, found);
        return {};
    });
}

Result<void> LibraryWriter::replaceWords(const QString &after, const QString &until,
                                         const std::vector<WordCount> &words)
{
    return guarded(m_connection->file(), [&]() -> Result<void> {
        Store::replaceWords(*m_connection, after, until, words);
        return {};
    });
}

Result<void> LibraryWriter::settleWords(qint64 generation)
{
    return guarded(m_connection->file(), [&]() -> Result<void> {
        Store::settleWords(*m_connection, generation);
        return {};
    });
}

} // namespace Chancery::Store
