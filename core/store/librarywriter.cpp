// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarywriter.h"

#include "markplacer.h"
#include "recordreader.h"
#include "resolution.h"
#include "rows.h"
#include "samepeople.h"
#include "savedsearches.h"
#include "volumewriter.h"
#include "workwriter.h"

#include "model/volumename.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Chancery::Store
{

namespace
{

QString say(const char *text)
{
    return QCoreApplication::translate("Chancery::Store", text);
}

/// The words of SQLITE_INTERRUPT, for a stop between two statements.
std::unexpected<Error> stopped()
{
    return failure(Error::Kind::Cancelled, say("Writing the volume was stopped. Nothing of it was stored."));
}

bool keepsSource(Connection &connection, const QString &volume)
{
    auto row = connection.query("keeps_source");
    row.bind(volume);
    return row.next();
}

/// With its editorial layer. The reader's marks stay, without a place.
void deleteVolume(Connection &connection, const QString &volume)
{
    connection.query("delete_editor_annotation_words").bind(volume).run();
    connection.query("delete_editor_annotations").bind(volume).run();
    connection.query("delete_volume").bind(volume).run();
    // Children first, then the parents that have become leaves.
    connection.query("delete_editor_tags").run();
    connection.query("delete_editor_tags").run();
}

/// What a draft holds of what its file held.
VolumeWritten reportOf(const VolumeDraft &draft)
{
    VolumeWritten written;
    written.volume = draft.volume.id;
    written.title = draft.volume.title;
    written.name = shortNameOf(draft.volume);
    written.counts = draft.counts;
    written.diagnostics = draft.diagnostics;
    written.documents = int(draft.documents.size());
    VolumeWritten::Taken &taken = written.taken;
    taken.persons = int(draft.people.size());
    taken.terms = int(draft.terms.size());
    for (const DocumentDraft &document : draft.documents) {
        written.sections += document.document.kind == DocumentKind::FrontMatter ? 1 : 0;
        taken.attachments += document.document.kind == DocumentKind::Attachment ? 1 : 0;
        for (const ReferenceDraft &reference : document.references) {
            const MentionDraft &mention = document.mentions[size_t(reference.mention)];
            ++(mention.mention.origin == Layer::Detected ? written.printedReferences : taken.references);
        }
        written.passages += int(document.passages.size());
        for (const auto &[passage, anchor] : document.passages) {
            taken.notes +=
                isNote(passage.kind) || (passage.kind == PassageKind::Summary && anchor >= 0) ? 1 : 0;
            taken.cells += passage.kind == PassageKind::TableCell ? 1 : 0;
            taken.pageBreaks +=
                int(std::ranges::count(passage.renditions, RenditionKind::PageBreak, &Rendition::kind));
            taken.characters += passage.text.size() - passage.text.count(u' ');
        }
    }
    // Attachments without a `div` are documents here without being counted there.
    taken.documents = std::min(written.documents - written.sections, draft.counts.documents);
    return written;
}

void countReferences(Connection &connection, VolumeWritten &written)
{
    auto rows = connection.query("reference_states_of_volume");
    rows.bind(written.volume);
    while (rows.next()) {
        const int count = rows.number(1);
        switch (fromNameOr(rows.text(0), ReferenceState::Unresolved)) {
        case ReferenceState::Resolved:
            written.references.resolved = count;
            break;
        case ReferenceState::KnownElsewhere:
            written.references.knownElsewhere = count;
            break;
        case ReferenceState::Ambiguous:
            written.references.ambiguous = count;
            break;
        case ReferenceState::Broken:
            written.references.broken = count;
            break;
        case ReferenceState::Unresolved:
            written.references.unresolved = count;
            break;
        }
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

Result<VolumeWritten> LibraryWriter::writeVolume(const VolumeDraft &draft, const WriteSink &sink)
{
    return guarded(m_connection->file(), [&]() -> Result<VolumeWritten> {
        VolumeWritten written = reportOf(draft);
        int halves = 0;
        const auto mayGoOn = [&] { return !sink || sink(halves / 2, int(draft.documents.size())); };
        Transaction transaction(*m_connection);
        const Connection::Watch watch(*m_connection, mayGoOn);
        Resolution resolution(*m_connection);
        if (const auto stored = storedVolume(*m_connection, draft.volume.id)) {
            // Of a volume that came before files were kept, the same file is worth reading once more.
            if (stored->sourceSha256 == draft.volume.sourceSha256
                && (draft.source.isEmpty() || keepsSource(*m_connection, draft.volume.id))) {
                written.unchanged = true;
                written.revision = stored->revision;
                return written;
            }
            written.revision = stored->revision + 1;
            resolution.volumeGoes(draft.volume.id);
            deleteVolume(*m_connection, draft.volume.id);
        } else {
            written.revision = draft.volume.revision;
        }
        VolumeWriter writer(*m_connection, draft, written.revision);
        const bool whole = writer.write(written.diagnostics, [&] {
            ++halves;
            return mayGoOn();
        });
        if (!whole) {
            return stopped();
        }
        written.marks = placeMarks(*m_connection, draft.volume.id);
        resolution.volumeComes(draft.volume.id);
        resolution.settle();
        proposeSamePeople(*m_connection, draft.volume.id);
        countReferences(*m_connection, written);
        m_connection->query("insert_import_report")
            .bind(written.volume, QJsonDocument(toJson(written)).toJson(QJsonDocument::Compact))
            .run();
        transaction.commit();
        return written;
    });
}

Result<VolumeRemoved> LibraryWriter::removeVolume(const QString &volume, const WriteSink &sink)
{
    return guarded(m_connection->file(), [&]() -> Result<VolumeRemoved> {
        Transaction transaction(*m_connection);
        const Connection::Watch watch(*m_connection, [&] { return !sink || sink(0, 0); });
        const auto stored = storedVolume(*m_connection, volume);
        if (!stored) {
            return failure(Error::Kind::NotFound,
                           say("There is no volume %1 in this library. Nothing was removed.").arg(volume));
        }
        VolumeRemoved removed{volume, stored->title, 0, 0};
        {
            auto counts = m_connection->query("volume_holdings");
            counts.bind(volume);
            counts.next();
            removed.documents = counts.number(0);
            removed.marks = counts.number(1);
        }
        Resolution resolution(*m_connection);
        resolution.volumeGoes(volume);
        deleteVolume(*m_connection, volume);
        m_connection->query("delete_person_proposals").bind(volume).run();
        resolution.settle();
        transaction.commit();
        return removed;
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
            VolumeWriter(*m_connection, collection, 1).write(none, [] { return true; });
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
