// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library.h"

#include "importer.h"
#include "refusals.h"
#include "removecommand.h"
#include "threads.h"
#include "whendone.h"

#include "detect/printedreferences.h"
#include "import/teireader.h"
#include "model/sourcepacking.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QUndoStack>

#include <memory>
#include <mutex>

/// Volumes that come into a library and go out of it; the rest of Library is in library.cpp.
namespace Chancery
{

namespace
{

constexpr qint64 progressUnit = 1024; ///< bytes; progress is an int
constexpr int contentsInterval = 2000; ///< milliseconds between two times contents are told of meanwhile

/// What an import tells, told to the promise of its future.
ImportHooks hooksFor(QPromise<VolumeImport> &promise)
{
    ImportHooks hooks;
    hooks.isCancelled = [&promise] { return promise.isCanceled(); };
    hooks.waitWhilePaused = [&promise] { promise.suspendIfRequested(); };
    // The range once: setting it puts the value back to its beginning.
    hooks.progress = [&promise, ranged = std::make_shared<std::once_flag>()](qint64 done, qint64 total,
                                                                             const QString &now) {
        std::call_once(*ranged, [&] { promise.setProgressRange(0, std::max(1, int(total / progressUnit))); });
        promise.setProgressValueAndText(int(done / progressUnit), now);
    };
    return hooks;
}

Result<VolumeRemoved> removeNow(WriterThread &thread, const QString &volume)
{
    return thread.runGivingWay<Result<VolumeRemoved>>(
        [] { return false; },
        [&](Store::LibraryWriter &writer, const std::function<bool()> &mayGoOn) {
            return writer.removeVolume(volume, [&](int, int) { return mayGoOn(); });
        });
}

/// Whether \a volume may be taken out, and what it takes to bring it back.
Result<void> removable(Store::LibraryReader &reader, const QString &volume, RemovedVolume &removed)
{
    const auto volumes = reader.volumes();
    if (!volumes) {
        return std::unexpected(volumes.error());
    }
    const auto found = std::ranges::find(*volumes, volume, &Volume::id);
    if (found == volumes->end()) {
        return failure(
            Error::Kind::NotFound,
            Library::tr("There is no volume %1 in this library. Nothing was removed.").arg(volume));
    }
    if (found->origin != VolumeOrigin::Imported) {
        return failure(
            Error::Kind::BadInput,
            found->origin == VolumeOrigin::Bundled
                ? Library::tr("%1 comes with the program and cannot be removed.").arg(volume)
                : Library::tr("%1 holds texts of your own and cannot be removed as a whole.").arg(volume));
    }
    const auto file = reader.sourceFile(volume);
    if (!file && file.error().kind == Error::Kind::NotFound) {
        return failure(
            Error::Kind::NotFound,
            Library::tr("The library does not keep the file that %1 was read from, so that removing it could "
                        "not be undone. Nothing was removed. If it was imported by an older version of the "
                        "program, import its file once more; files beyond 64 MB are never kept.")
                .arg(volume));
    }
    if (!file
        || QString::fromLatin1(QCryptographicHash::hash(*file, QCryptographicHash::Sha256).toHex())
            != found->sourceSha256) {
        return failure(Error::Kind::Damaged,
                       Library::tr("What the library keeps of the file that %1 was read from is damaged, so "
                                   "that removing it could not be undone. Nothing was removed.")
                           .arg(volume));
    }
    removed = {*found, qCompress(*file)};
    return {};
}

} // namespace

/// Runs on the import's thread.
void Library::import(const QStringList &paths, ImportHooks hooks)
{
    Importer(*m_readers, *m_writer, std::move(hooks)).run(paths);
}

void Library::watchImport(const QFuture<VolumeImport> &future)
{
    m_imports.emplace_back(future);
    auto *watcher = new QFutureWatcher<VolumeImport>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        std::erase_if(m_imports, [](const QFuture<void> &each) { return each.isFinished(); });
        Q_EMIT contentsChanged();
        watcher->deleteLater();
    });
    // Whoever shows the contents reads them anew: not with each of ten volumes a second.
    connect(watcher, &QFutureWatcherBase::resultsReadyAt, this,
            [this, sinceTold = QElapsedTimer()]() mutable {
                if (!sinceTold.isValid() || sinceTold.hasExpired(contentsInterval)) {
                    sinceTold.start();
                    Q_EMIT contentsChanged();
                }
            });
    watcher->setFuture(future);
}

QFuture<VolumeImport> Library::importVolumes(const QStringList &paths,
                                             const std::function<void(const VolumeImport &)> &late)
{
    if (!m_writer) {
        QPromise<VolumeImport> refusing;
        refusing.start();
        const Result<VolumeWritten> refusal = std::unexpected(onlyReadable(Wanted::Contents, m_file));
        for (const QString &path : paths) {
            const VolumeImport refused{path, refusal};
            refusing.addResult(refused);
        }
        refusing.finish();
        return refusing.future();
    }
    auto future = QtConcurrent::run(&m_importThread, [this, paths, late](QPromise<VolumeImport> &promise) {
        ImportHooks hooks = hooksFor(promise);
        hooks.finished = [&promise, &late](const VolumeImport &volume) {
            if (!promise.addResult(volume) && late) {
                late(volume);
            }
        };
        import(paths, std::move(hooks));
    });
    watchImport(future);
    return future;
}

QFuture<Result<VolumeRemoved>> Library::takeOut(const QString &volume)
{
    return QtConcurrent::run(&m_importThread, [this, volume] { return removeNow(*m_writer, volume); });
}

QFuture<Result<VolumeWritten>> Library::putBack(const RemovedVolume &volume)
{
    return QtConcurrent::run(&m_importThread, [this, volume]() -> Result<VolumeWritten> {
        QByteArray bytes = qUncompress(volume.packed);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        // The file takes no other volume's place: neither that of the one it says it is from, nor that of a
        // newer file of its own volume.
        auto draft = Import::readTei(buffer, volume.volume.sourceName, {},
                                     [&](const QString &id) { return id != volume.volume.id; });
        if (!draft) {
            return std::unexpected(draft.error());
        }
        const auto stored = m_readers->askNow<Result<std::vector<Volume>>>(
            [](Store::LibraryReader &reader) { return reader.volumes(); });
        if (!stored) {
            return std::unexpected(stored.error());
        }
        const auto there = std::ranges::find(*stored, volume.volume.id, &Volume::id);
        if (draft->volume.id != volume.volume.id
            || (there != stored->end() && there->sourceSha256 != volume.volume.sourceSha256)) {
            return failure(Error::Kind::Conflict,
                           tr("%1 was not brought back: another file has its place in the library by now. "
                              "Nothing was changed.")
                               .arg(volume.volume.id));
        }
        Detect::readPrintedReferences(*draft);
        draft->volume.revision = volume.volume.revision;
        packSource(*draft, bytes);
        return m_writer->runGivingWay<Result<VolumeWritten>>(
            [] { return false; },
            [&](Store::LibraryWriter &writer, const std::function<bool()> &mayGoOn) {
                return writer.writeVolume(*draft, [&](int, int) { return mayGoOn(); });
            });
    });
}

QFuture<Result<VolumeRemoved>> Library::removeVolume(const QString &volume)
{
    if (!m_writer) {
        return refused<VolumeRemoved>(onlyReadable(Wanted::Contents, m_file));
    }
    auto removed = std::make_shared<RemovedVolume>();
    auto future = QtConcurrent::run(&m_importThread, [this, volume, removed]() -> Result<VolumeRemoved> {
        const auto may = m_readers->askNow<Result<void>>(
            [&](Store::LibraryReader &reader) { return removable(reader, volume, *removed); });
        return may ? removeNow(*m_writer, volume) : Result<VolumeRemoved>(std::unexpected(may.error()));
    });
    whenDone<Result<VolumeRemoved>>(this, future, [this, removed](const Result<VolumeRemoved> &done) {
        if (done) {
            Q_EMIT contentsChanged();
            m_undoStack->push(new RemoveCommand(*this, *removed));
        }
    });
    return future;
}

QFuture<Result<VolumeWritten>> Library::importReport(const QString &volume)
{
    return m_readers->ask<Result<VolumeWritten>>(
        [volume](Store::LibraryReader &reader) { return reader.importReport(volume); });
}

QFuture<Result<VolumeRemoved>> Library::holdings(const QString &volume)
{
    return m_readers->ask<Result<VolumeRemoved>>(
        [volume](Store::LibraryReader &reader) { return reader.holdings(volume); });
}

QFuture<Result<QString>> Library::source(const DocumentKey &key)
{
    return m_readers->ask<Result<QString>>(
        [key](Store::LibraryReader &reader) { return reader.source(key); });
}

QFuture<Result<QByteArray>> Library::sourceFile(const QString &volume)
{
    return m_readers->ask<Result<QByteArray>>(
        [volume](Store::LibraryReader &reader) { return reader.sourceFile(volume); });
}

} // namespace Chancery
