// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library.h"

#include "backups.h"
#include "finder.h"
#include "refusals.h"
#include "threads.h"
#include "workcommand.h"

#include "detect/papersigns.h"
#include "import/teireader.h"
#include "model/sourcepacking.h"
#include "store/migrator.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTimer>
#include <QUndoStack>

namespace Chancery
{

namespace
{

constexpr int watchInterval = 400; ///< milliseconds between two looks at other programs' writes

struct BundledVolume {
    QLatin1StringView path;
    QLatin1StringView sha256; ///< of the file, as Volume::sourceSha256 has it
};

constexpr BundledVolume bundledVolumes[] = {
#include "bundledvolumes.inc" // generated: the volumes of resources/library
};

} // namespace

Library::Library(const QString &file, Opened opened)
    : m_file(file)
    , m_opened(std::move(opened))
    , m_undoStack(new QUndoStack(this))
{
    m_importThread.setMaxThreadCount(1);
}

Library::~Library()
{
    for (QFuture<void> &running : m_imports) {
        running.cancel(); // which also ends a pause
    }
    m_importThread.waitForDone();
    if (m_backups) {
        m_backups->finish();
    }
}

Result<std::unique_ptr<Library>> Library::open(const QString &file, OpenMode mode)
{
    if (mode == OpenMode::CreateIfMissing && file == defaultFile()) {
        QDir().mkpath(QFileInfo(file).absolutePath());
    }
    auto opened = Store::openLibrary(file, mode);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    std::unique_ptr<Library> library(new Library(file, *opened));
    if (auto connected = library->openConnections(); !connected) {
        return std::unexpected(connected.error());
    }
    if (auto taken = library->takeBundledVolumes(); !taken) {
        return std::unexpected(taken.error());
    }
    library->keepWordsCurrent();
    library->watchOtherPrograms();
    return library;
}

Result<void> Library::openConnections()
{
    m_readers = std::make_unique<ReaderPool>(m_file);
    m_finder = std::make_unique<Finder>(*m_readers);
    if (!isWritable()) {
        return {};
    }
    auto writer = WriterThread::open(m_file);
    if (!writer) {
        return std::unexpected(writer.error());
    }
    m_writer = std::move(*writer);
    m_backups = std::make_unique<Backups>(m_file, *m_readers);
    return {};
}

Result<void> Library::takeBundledVolumes()
{
    if (!isWritable()) {
        return {};
    }
    const auto stored = volumes().result();
    if (!stored) {
        return std::unexpected(stored.error());
    }
    for (const auto &[path, sha256] : bundledVolumes) {
        QFile file(path);
        const QString id = QFileInfo(path).completeBaseName();
        const auto known = std::ranges::find(*stored, id, &Volume::id);
        if (known != stored->end()
            && (known->sourceSha256 == sha256 || known->origin != VolumeOrigin::Bundled)) {
            continue; // as this program has it, or a whole volume of the reader's in its place
        }
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        auto draft = Import::readTei(file, QFileInfo(path).fileName());
        if (!draft) {
            return std::unexpected(draft.error());
        }
        draft->volume.origin = VolumeOrigin::Bundled;
        Detect::readPaperSigns(*draft); // its own references are the editors' work
        file.seek(0);
        packSource(*draft, file.readAll());
        const auto written =
            m_writer
                ->run<Result<VolumeWritten>>([volume = std::move(*draft)](Store::LibraryWriter &writer) {
                    return writer.writeVolume(volume);
                })
                .result();
        if (!written) {
            return std::unexpected(written.error());
        }
    }
    return {};
}

void Library::watchOtherPrograms()
{
    // `PRAGMA data_version` speaks of commits by other connections. Asked where this program writes, it is
    // silent about this program's own. The connection that is asked must always be the same one.
    auto *timer = new QTimer(this);
    if (m_writer) {
        m_dataVersion = dataVersionOfOthers().result().value_or(0);
        connect(timer, &QTimer::timeout, this, [this] {
            if (m_isLooking) {
                return; // the writer is busy with something long; nobody else can write meanwhile
            }
            m_isLooking = true;
            dataVersionOfOthers().then(this, [this](const Result<int> &version) {
                m_isLooking = false;
                noticeOthers(version);
            });
        });
    } else {
        auto watcher = Store::LibraryReader::open(m_file);
        if (!watcher) {
            return;
        }
        auto shared = std::shared_ptr<Store::LibraryReader>(std::move(*watcher));
        m_dataVersion = shared->dataVersion().value_or(0);
        connect(timer, &QTimer::timeout, this, [this, shared] { noticeOthers(shared->dataVersion()); });
    }
    timer->start(watchInterval);
}

QFuture<Result<int>> Library::dataVersionOfOthers()
{
    // Behind a volume, not before it: a look may wait.
    return m_writer->runLong<Result<int>>([](Store::LibraryWriter &writer) { return writer.dataVersion(); });
}

void Library::noticeOthers(const Result<int> &version)
{
    if (version && *version != m_dataVersion) {
        m_dataVersion = *version;
        Q_EMIT changedElsewhere();
    }
}

QString Library::file() const
{
    return m_file;
}

Opened Library::opened() const
{
    return m_opened;
}

bool Library::isWritable() const
{
    return m_opened.outcome != OpenOutcome::ReadOnly && m_opened.outcome != OpenOutcome::NewerReadOnly;
}

QString Library::defaultFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("library.chancery"));
}

DocumentKey Library::firstDocument()
{
    return {QStringLiteral("frus1961-63v11"), QStringLiteral("d223")};
}

QFuture<Result<Library::Record>> Library::record(const DocumentKey &key)
{
    return m_readers->ask<Result<Record>>([key](Store::LibraryReader &reader) -> Result<Record> {
        auto record = reader.record(key);
        if (!record) {
            return std::unexpected(record.error());
        }
        return std::make_shared<const DocumentRecord>(std::move(*record));
    });
}

QFuture<Result<LibraryCounts>> Library::counts()
{
    return m_readers->ask<Result<LibraryCounts>>(
        [](Store::LibraryReader &reader) { return reader.counts(); });
}

QFuture<Result<std::vector<Volume>>> Library::volumes()
{
    return m_readers->ask<Result<std::vector<Volume>>>(
        [](Store::LibraryReader &reader) { return reader.volumes(); });
}

QFuture<Result<std::vector<Document>>> Library::documents(const QString &volume)
{
    return m_readers->ask<Result<std::vector<Document>>>(
        [volume](Store::LibraryReader &reader) { return reader.documents(volume); });
}

QFuture<Result<Citations>> Library::citations(const DocumentKey &key, int limit, CrossReferenceId after)
{
    return m_readers->ask<Result<Citations>>(
        [key, limit, after](Store::LibraryReader &reader) { return reader.citations(key, limit, after); });
}

QFuture<Result<OpenReferences>> Library::openReferences(int limit, CrossReferenceId after)
{
    return m_readers->ask<Result<OpenReferences>>(
        [limit, after](Store::LibraryReader &reader) { return reader.openReferences(limit, after); });
}

QFuture<Result<std::vector<Annotation>>> Library::annotations(std::optional<Layer> layer)
{
    return m_readers->ask<Result<std::vector<Annotation>>>(
        [layer](Store::LibraryReader &reader) { return reader.annotations(layer); });
}

QFuture<Result<Annotation>> Library::annotation(const QUuid &uuid)
{
    return m_readers->ask<Result<Annotation>>(
        [uuid](Store::LibraryReader &reader) { return reader.annotation(uuid); });
}

QFuture<Result<std::vector<Tag>>> Library::tags()
{
    return m_readers->ask<Result<std::vector<Tag>>>(
        [](Store::LibraryReader &reader) { return reader.tags(); });
}

QFuture<Result<std::vector<Person>>> Library::people(const QString &volume)
{
    return m_readers->ask<Result<std::vector<Person>>>(
        [volume](Store::LibraryReader &reader) { return reader.people(volume); });
}

QFuture<Result<std::vector<PersonLink>>> Library::personLinks(const DocumentKey &person, int limit)
{
    return m_readers->ask<Result<std::vector<PersonLink>>>(
        [person, limit](Store::LibraryReader &reader) { return reader.personLinks(person, limit); });
}

QFuture<Result<Location>> Library::locate(const DocumentKey &identity)
{
    return m_readers->ask<Result<Location>>([identity](Store::LibraryReader &reader) -> Result<Location> {
        const auto place = reader.locate(identity);
        if (!place) {
            return std::unexpected(place.error());
        }
        return Location{place->first, place->second, {}};
    });
}

Result<void> Library::perform(const WorkChange &change)
{
    if (change.isEmpty()) {
        return {};
    }
    if (auto done = write(change); !done) {
        return done;
    }
    m_undoStack->push(new WorkCommand(*this, change));
    return {};
}

Result<void> Library::write(const WorkChange &change)
{
    if (!m_writer) {
        return std::unexpected(onlyReadable(Wanted::Work, m_file));
    }
    const auto done =
        m_writer->run<Result<void>>([change](Store::LibraryWriter &writer) { return writer.apply(change); })
            .result();
    if (done) {
        m_backups->schedule();
        Q_EMIT workChanged(change);
    } else if (done.error().kind == Error::Kind::Conflict) {
        Q_EMIT changedElsewhere();
    }
    return done;
}

QUndoStack *Library::undoStack() const
{
    return m_undoStack;
}

} // namespace Chancery
