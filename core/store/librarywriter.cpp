// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarywriter.h"

#include "markplacer.h"
#include "rows.h"
#include "volumewriter.h"
#include "workwriter.h"

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

/// References of and into a volume that has just come: to documents, to passages, and from cards to what
/// they describe; then each reference's state.
void resolve(Connection &connection, const QString &volume)
{
    connection.query("resolve_documents").bind(volume).run();
    connection.query("resolve_passages").bind(volume).run();
    connection.query("resolve_pages").bind(volume).run();
    connection.query("resolve_described").run();
    connection.query("resolve_states").bind(volume).run();
}

/// The words of SQLITE_INTERRUPT, for a stop between two statements.
std::unexpected<Error> stopped()
{
    return failure(Error::Kind::Cancelled,
                   say("Writing the volume was stopped. Nothing of it was stored."));
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
    written.counts = draft.counts;
    written.diagnostics = draft.diagnostics;
    written.documents = int(draft.documents.size());
    VolumeWritten::Taken &taken = written.taken;
    taken.persons = int(draft.people.size());
    taken.terms = int(draft.terms.size());
    int own = 0;
    for (const DocumentDraft &document : draft.documents) {
        own += document.document.kind == DocumentKind::FrontMatter ? 0 : 1;
        taken.attachments += document.document.kind == DocumentKind::Attachment ? 1 : 0;
        taken.references += int(document.references.size());
        written.passages += int(document.passages.size());
        for (const auto &[passage, anchor] : document.passages) {
            taken.notes += isNote(passage.kind) || (passage.kind == PassageKind::Summary && anchor >= 0) ? 1 : 0;
            taken.cells += passage.kind == PassageKind::TableCell ? 1 : 0;
            taken.pageBreaks += int(
                std::ranges::count(passage.renditions, RenditionKind::PageBreak, &Rendition::kind));
            taken.characters += passage.text.size() - passage.text.count(u' ');
        }
    }
    // Attachments without a `div` are documents here without being counted there.
    taken.documents = std::min(own, draft.counts.documents);
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

Result<VolumeWritten> LibraryWriter::writeVolume(const VolumeDraft &draft, const WriteSink &sink)
{
    return guarded(m_connection->file(), [&]() -> Result<VolumeWritten> {
        VolumeWritten written = reportOf(draft);
        int done = 0;
        const auto mayGoOn = [&] { return !sink || sink(done, int(draft.documents.size())); };
        Transaction transaction(*m_connection);
        const Connection::Watch watch(*m_connection, mayGoOn);
        if (const auto stored = storedVolume(*m_connection, draft.volume.id)) {
            if (stored->sourceSha256 == draft.volume.sourceSha256) {
                written.unchanged = true;
                written.revision = stored->revision;
                return written;
            }
            written.revision = stored->revision + 1;
            deleteVolume(*m_connection, draft.volume.id);
        } else {
            written.revision = draft.volume.revision;
        }
        VolumeWriter writer(*m_connection, draft, written.revision);
        const bool whole = writer.write(written.diagnostics, [&] {
            ++done;
            return mayGoOn();
        });
        if (!whole) {
            return stopped();
        }
        written.marks = placeMarks(*m_connection, draft.volume.id);
        resolve(*m_connection, draft.volume.id);
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
        // References into it that were led here from a catalogue card go back to the card.
        QStringList touched;
        {
            auto rows = m_connection->query("identities_led_into_volume");
            rows.bind(volume);
            while (rows.next()) {
                touched << rows.text(0);
            }
        }
        deleteVolume(*m_connection, volume);
        for (const QString &other : std::as_const(touched)) {
            resolve(*m_connection, other);
        }
        resolve(*m_connection, volume);
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
        VolumeWriter::writeDocument(*m_connection, numbered, ownTextsVolume);
        resolve(*m_connection, ownTextsVolume);
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
        m_connection->query("delete_document").bind(key.volume, key.xmlId).run();
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
        transaction.commit();
        return {};
    });
}

} // namespace Chancery::Store
