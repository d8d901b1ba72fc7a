// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "libraryreader.h"

#include "documentfinder.h"
#include "recordreader.h"
#include "rows.h"
#include "savedsearches.h"

#include "model/sourcepacking.h"
#include "model/volumename.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QStringDecoder>

namespace Chancery::Store
{

namespace
{

QString say(const char *text)
{
    return QCoreApplication::translate("Chancery::Store", text);
}

/// The file \a volume was read from. Within a snapshot of the caller's.
Result<QByteArray> keptFile(Connection &connection, const QString &volume)
{
    auto row = connection.query("volume_source");
    row.bind(volume);
    if (!row.next()) {
        return failure(Error::Kind::NotFound,
                       say("The file that %1 was read from is not kept in this library.").arg(volume));
    }
    const QByteArray packed = row.blob(0);
    const auto damaged = [&] {
        return failure(
            Error::Kind::Damaged,
            say("The file that %1 was read from cannot be put together again from what the library "
                "keeps of it. The text of the volume is not concerned.")
                .arg(volume));
    };
    if (row.text(1) == QLatin1StringView("whole")) {
        const QByteArray file = unpackBounded(packed, row.integer(2));
        return file.isEmpty() ? Result<QByteArray>(damaged()) : file;
    }
    QByteArray text;
    auto passages = connection.query("texts_of_volume");
    passages.bind(volume);
    while (passages.next()) {
        text += passages.blob(0);
        text += '\n';
    }
    const auto file = unpackBeside(packed, text, row.integer(2));
    return file ? Result<QByteArray>(*file) : damaged();
}

} // namespace

LibraryReader::LibraryReader(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}

LibraryReader::~LibraryReader() = default;

Result<std::unique_ptr<LibraryReader>> LibraryReader::open(const QString &file)
{
    return guarded(file, [&]() -> Result<std::unique_ptr<LibraryReader>> {
        return std::unique_ptr<LibraryReader>(
            new LibraryReader(std::make_unique<Connection>(file, Access::ReadOnly)));
    });
}

Result<LibraryCounts> LibraryReader::counts()
{
    return guarded(m_connection->file(), [&]() -> Result<LibraryCounts> {
        auto row = m_connection->query("counts");
        row.next();
        return LibraryCounts{row.number(0), row.number(1), row.number(2),  row.number(3),
                             row.number(4), row.number(5), row.number(6),  row.number(7),
                             row.number(8), row.number(9), row.number(10), row.number(11)};
    });
}

Result<std::vector<Volume>> LibraryReader::volumes()
{
    return guarded(m_connection->file(), [&]() -> Result<std::vector<Volume>> {
        std::vector<Volume> volumes;
        auto rows = m_connection->query("volumes");
        while (rows.next()) {
            volumes.push_back(readVolume(rows));
        }
        return volumes;
    });
}

Result<std::vector<Document>> LibraryReader::documents(const QString &volume)
{
    return guarded(m_connection->file(), [&]() -> Result<std::vector<Document>> {
        std::vector<Document> documents;
        auto rows = m_connection->query("documents");
        rows.bind(volume);
        while (rows.next()) {
            documents.push_back(readDocument(rows));
        }
        return documents;
    });
}

Result<DocumentRecord> LibraryReader::record(const DocumentKey &key)
{
    return guarded(m_connection->file(), [&]() -> Result<DocumentRecord> {
        const Snapshot snapshot(*m_connection);
        qint64 id = 0;
        {
            auto row = m_connection->query("document_id");
            row.bind(key.volume, key.xmlId);
            if (!row.next()) {
                return failure(Error::Kind::NotFound,
                               say("There is no document %1 in this library.").arg(key.toString()));
            }
            id = row.integer(0);
        }
        return readRecord(*m_connection, {id});
    });
}

Result<std::pair<DocumentKey, int>> LibraryReader::locate(const DocumentKey &identity)
{
    return guarded(m_connection->file(), [&]() -> Result<std::pair<DocumentKey, int>> {
        auto row = m_connection->query("place_of_identity");
        row.bind(identity.volume, identity.xmlId);
        if (!row.next()) {
            return failure(Error::Kind::NotFound,
                           say("Nothing in this library is called %1.").arg(identity.toString()));
        }
        return std::pair(DocumentKey{identity.volume, row.text(0)}, row.isNull(1) ? -1 : row.number(1));
    });
}

Result<Citations> LibraryReader::citations(const DocumentKey &key, int limit, CrossReferenceId after)
{
    return guarded(m_connection->file(), [&]() -> Result<Citations> {
        const Snapshot snapshot(*m_connection);
        Citations citations;
        qint64 id = 0;
        {
            auto row = m_connection->query("document_id");
            row.bind(key.volume, key.xmlId);
            id = row.next() ? row.integer(0) : 0;
        }
        {
            auto row = m_connection->query("citation_count");
            row.bind(id, key.toString());
            row.next();
            citations.total = row.number(0);
        }
        auto rows = m_connection->query("citations");
        rows.bind(id, key.toString(), after.value, limit);
        int references = 0;
        CrossReferenceId last;
        while (rows.next()) {
            references += rows.integer(0) == last.value ? 0 : 1;
            last = {rows.integer(0)};
            if (!rows.isNull(12) && rows.text(12) != key.toString()) {
                continue; // the reader has sent this reference elsewhere
            }
            citations.list.push_back(readCitation(rows));
        }
        citations.next = references < limit ? CrossReferenceId() : last;
        return citations;
    });
}

Result<OpenReferences> LibraryReader::openReferences(int limit, CrossReferenceId after)
{
    return guarded(m_connection->file(), [&]() -> Result<OpenReferences> {
        const Snapshot snapshot(*m_connection);
        OpenReferences open;
        {
            auto row = m_connection->query("worklist_count");
            row.next();
            open.total = row.number(0);
            open.settled = row.number(1);
        }
        auto rows = m_connection->query("worklist");
        rows.bind(after.value, limit);
        while (rows.next()) {
            OpenReference item;
            Citation &citation = item.citation;
            citation.reference = {rows.integer(0)};
            citation.fromKey = {rows.text(1), rows.text(2)};
            citation.fromTitle = rows.text(3);
            citation.passageOrdinal = rows.number(4);
            citation.range = {rows.number(5), rows.number(6)};
            citation.words = textIn(rows.text(7), citation.range);
            citation.context = sentenceAround(rows.text(7), citation.range);
            citation.state = fromNameOr(rows.text(8), ReferenceState::Unresolved);
            citation.reason = rows.text(9);
            item.settled = !rows.isNull(10);
            item.decision = rows.text(10);
            open.list.push_back(std::move(item));
        }
        open.next = int(open.list.size()) < limit ? CrossReferenceId() : open.list.back().citation.reference;
        return open;
    });
}

Result<std::vector<Annotation>> LibraryReader::annotations(std::optional<Layer> layer)
{
    return guarded(m_connection->file(), [&]() -> Result<std::vector<Annotation>> {
        const Snapshot snapshot(*m_connection);
        auto rows = m_connection->query("annotations_all");
        rows.bind(layer ? QString(nameOf(*layer)) : QString());
        return readAnnotations(*m_connection, rows);
    });
}

Result<Annotation> LibraryReader::annotation(const QUuid &uuid)
{
    return guarded(m_connection->file(), [&]() -> Result<Annotation> {
        const Snapshot snapshot(*m_connection);
        auto rows = m_connection->query("annotation");
        rows.bind(uuidColumn(uuid));
        std::vector<Annotation> found = readAnnotations(*m_connection, rows);
        if (found.empty()) {
            return failure(Error::Kind::NotFound,
                           say("There is no annotation %1 in this library.").arg(uuidColumn(uuid)));
        }
        return std::move(found.front());
    });
}

Result<std::vector<Tag>> LibraryReader::tags()
{
    return guarded(m_connection->file(), [&]() -> Result<std::vector<Tag>> {
        std::vector<Tag> tags;
        auto rows = m_connection->query("tags");
        while (rows.next()) {
            tags.push_back(readTag(rows));
        }
        return tags;
    });
}

Result<std::vector<Person>> LibraryReader::people(const QString &volume)
{
    return guarded(m_connection->file(), [&]() -> Result<std::vector<Person>> {
        const Snapshot snapshot(*m_connection);
        std::vector<Person> people;
        {
            auto rows = m_connection->query("people_of_volume");
            rows.bind(volume);
            while (rows.next()) {
                people.push_back(readPerson(rows));
            }
        }
        for (Person &person : people) {
            completePerson(*m_connection, person);
        }
        return people;
    });
}

Result<std::vector<PersonLink>> LibraryReader::personLinks(const DocumentKey &person, int limit)
{
    return guarded(m_connection->file(), [&]() -> Result<std::vector<PersonLink>> {
        return readPersonLinks(*m_connection, person, limit);
    });
}

Result<std::vector<Party>> LibraryReader::parties(const QString &volume)
{
    return guarded(m_connection->file(), [&]() -> Result<std::vector<Party>> {
        auto rows = m_connection->query("parties");
        rows.bind(volume);
        return readParties(rows);
    });
}

DocumentFinder &LibraryReader::finder(const std::shared_ptr<FindingMemory> &memory)
{
    if (!m_finder) {
        m_finder = std::make_unique<DocumentFinder>(*m_connection, memory);
    }
    return *m_finder;
}

Result<std::vector<SavedSearch>> LibraryReader::savedSearches()
{
    return guarded(m_connection->file(),
                   [&]() -> Result<std::vector<SavedSearch>> { return Store::savedSearches(*m_connection); });
}

Result<std::pair<SavedSearch, std::vector<quint64>>> LibraryReader::savedSearch(const QUuid &uuid)
{
    return guarded(m_connection->file(), [&]() -> Result<std::pair<SavedSearch, std::vector<quint64>>> {
        auto kept = Store::savedSearch(*m_connection, uuid);
        if (!kept) {
            return failure(Error::Kind::NotFound,
                           say("There is no saved search %1 in this library.").arg(uuidColumn(uuid)));
        }
        return std::pair(std::move(kept->search), readIdentities(kept->identities));
    });
}

Result<int> LibraryReader::dataVersion()
{
    return guarded(m_connection->file(), [&]() -> Result<int> {
        auto row = m_connection->query("data_version");
        row.next();
        return row.number(0);
    });
}

Result<VolumeWritten> LibraryReader::importReport(const QString &volume)
{
    return guarded(m_connection->file(), [&]() -> Result<VolumeWritten> {
        auto row = m_connection->query("import_report");
        row.bind(volume);
        if (!row.next()) {
            return failure(Error::Kind::NotFound,
                           say("No import report of %1 is kept in this library.").arg(volume));
        }
        VolumeWritten written = volumeWrittenFrom(QJsonDocument::fromJson(row.text(0).toUtf8()).object());
        written.name = storedVolume(*m_connection, volume).transform(shortNameOf).value_or(QString());
        return written;
    });
}

Result<bool> LibraryReader::keepsSource(const QString &volume)
{
    return guarded(m_connection->file(), [&]() -> Result<bool> {
        auto row = m_connection->query("keeps_source");
        row.bind(volume);
        return row.next();
    });
}

Result<QByteArray> LibraryReader::sourceFile(const QString &volume)
{
    return guarded(m_connection->file(), [&]() -> Result<QByteArray> {
        const Snapshot snapshot(*m_connection);
        return keptFile(*m_connection, volume);
    });
}

Result<QString> LibraryReader::source(const DocumentKey &key)
{
    return guarded(m_connection->file(), [&]() -> Result<QString> {
        const Snapshot snapshot(*m_connection);
        const auto file = keptFile(*m_connection, key.volume);
        if (!file) {
            return std::unexpected(file.error());
        }
        auto row = m_connection->query("source_range");
        row.bind(key.volume, key.xmlId);
        if (!row.next() || row.isNull(0)) {
            return failure(
                Error::Kind::NotFound,
                say("Where %1 stands in the file of its volume is not known.").arg(key.toString()));
        }
        const auto encoding = QStringConverter::encodingForData(*file, u'<');
        QStringDecoder decode(encoding.value_or(QStringConverter::Utf8));
        const QString text = decode(*file);
        const qsizetype start = std::clamp<qsizetype>(row.integer(0), 0, text.size());
        return text.sliced(start, std::clamp<qsizetype>(row.integer(1) - start, 0, text.size() - start));
    });
}

Result<VolumeRemoved> LibraryReader::holdings(const QString &volume)
{
    return guarded(m_connection->file(), [&]() -> Result<VolumeRemoved> {
        const Snapshot snapshot(*m_connection);
        const auto stored = storedVolume(*m_connection, volume);
        if (!stored) {
            return failure(Error::Kind::NotFound, say("There is no volume %1 in this library.").arg(volume));
        }
        auto counts = m_connection->query("volume_holdings");
        counts.bind(volume);
        counts.next();
        return VolumeRemoved{volume, stored->title, counts.number(0), counts.number(1)};
    });
}

} // namespace Chancery::Store
