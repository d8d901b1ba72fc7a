// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importer.h"

#include "detect/printedreferences.h"
#include "import/filesource.h"
#include "import/teireader.h"
#include "model/sourcepacking.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <deque>
#include <optional>

using namespace Qt::StringLiterals;

namespace Chancery
{

namespace
{

/// Files up to this size are kept in the library, packed.
constexpr qint64 largestKeptSource = 64LL * 1024 * 1024;
/// Between two volumes the library is free for other programs, which look every millisecond.
constexpr int pauseForOthers = 3; // milliseconds
constexpr int betweenWords = 20; // milliseconds between two that say which document is being written
/// Volumes read and not yet written: a long one among short ones is to keep neither thread waiting.
constexpr size_t mostUnwritten = 2;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chancery::Importer)
};

QString nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

QString sha256Of(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex())
                                                                 : QString();
}

/// The volume of a file, with the references of its prose and, where it is kept, the file itself.
Result<VolumeDraft> draftOf(const QString &path, const Import::ProgressSink &progress,
                            const Import::IdTaken &taken)
{
    const auto file = Import::openForReading(path);
    if (!file) {
        return std::unexpected(file.error());
    }
    QBuffer kept;
    if ((*file)->size() <= largestKeptSource) {
        kept.setData((*file)->readAll());
        kept.open(QIODevice::ReadOnly);
    }
    QIODevice &source = kept.isOpen() ? static_cast<QIODevice &>(kept) : **file;
    auto draft = Import::readTei(source, path, progress, taken);
    if (draft) {
        Detect::readPrintedReferences(*draft);
        if (kept.isOpen()) {
            packSource(*draft, kept.data());
        }
    }
    return draft;
}

} // namespace

QStringList volumeFiles(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files << path;
            continue;
        }
        QStringList inside;
        for (QDirIterator iterator(path, {u"*.xml"_s}, QDir::Files | QDir::NoSymLinks,
                                   QDirIterator::Subdirectories);
             iterator.hasNext();) {
            inside << iterator.next();
        }
        inside.sort();
        files << (inside.isEmpty() ? QStringList{path} : inside);
    }
    files.removeDuplicates();
    // A volume's own file before excerpts and copies that only say inside which volume they are.
    std::ranges::stable_partition(files, Import::isNamedAsVolume);
    return files;
}

Importer::Importer(ReaderPool &readers, WriterThread &writer, ImportHooks hooks)
    : m_readers(readers)
    , m_writer(writer)
    , m_hooks(std::move(hooks))
{
}

void Importer::run(const QStringList &paths)
{
    const QStringList files = volumeFiles(paths);
    m_files = int(files.size());
    for (const QString &file : files) {
        m_total += QFileInfo(file).size();
    }
    m_known = sources();
    QThreadPool writing;
    writing.setMaxThreadCount(1);
    std::deque<QFuture<void>> unwritten;
    for (const QString &file : files) {
        m_hooks.waitWhilePaused();
        if (m_hooks.isCancelled()) {
            break;
        }
        ++m_begun;
        auto reading = std::make_shared<Reading>(read(file, QFileInfo(file).size()));
        m_hooks.waitWhilePaused();
        unwritten.push_back(QtConcurrent::run(&writing, [this, reading] { finish(std::move(*reading)); }));
        while (unwritten.size() > mostUnwritten) {
            unwritten.front().waitForFinished();
            unwritten.pop_front();
        }
    }
    for (QFuture<void> &volume : unwritten) {
        volume.waitForFinished();
    }
}

Importer::Sources Importer::sources() const
{
    Sources sources;
    const auto volumes = m_readers.askNow<Result<std::vector<Volume>>>(
        [](Store::LibraryReader &reader) { return reader.volumes(); });
    if (volumes) {
        for (const Volume &volume : *volumes) {
            sources.insert(volume.id, {volume.sourceName, volume.sourceSha256});
        }
    }
    return sources;
}

bool Importer::keepsSource(const QString &volume) const
{
    return m_readers
        .askNow<Result<bool>>([&](Store::LibraryReader &reader) { return reader.keepsSource(volume); })
        .value_or(false);
}

Importer::Reading Importer::read(const QString &path, qint64 size)
{
    const qint64 before = m_read;
    Reading reading{path, size, failure(Error::Kind::System, {}), {}, {}};
    const QString name = nameOf(path);
    // Only where a file of that name has come before is it worth reading one twice.
    for (const auto &[id, source] : std::as_const(m_known).asKeyValueRange()) {
        if (source.name == name && source.sha256 == sha256Of(path)
            && (size > largestKeptSource || keepsSource(id))) {
            reading.alreadyHere = id;
            m_arrived.insert(id, source);
            break;
        }
    }
    if (reading.alreadyHere.isEmpty()) {
        const auto progress = [&](qint64 done, qint64 /*total*/) {
            m_read = before + done;
            tell(Words::tr("Reading %1").arg(name));
            m_hooks.waitWhilePaused();
            return !m_hooks.isCancelled();
        };
        reading.draft = draftOf(path, progress, [&](const QString &id) {
            const auto other = m_known.constFind(id);
            return other != m_known.constEnd() && other->name != name;
        });
    }
    if (reading.draft) {
        const Volume &volume = reading.draft->volume;
        if (const auto rival = m_arrived.constFind(volume.id);
            rival != m_arrived.constEnd() && rival->sha256 != volume.sourceSha256) {
            reading.rival = rival->name;
        } else {
            m_arrived.insert(volume.id, {name, volume.sourceSha256});
            m_known.insert(volume.id, {name, volume.sourceSha256});
        }
    }
    m_read = before + size;
    return reading;
}

void Importer::finish(Reading reading)
{
    const qint64 before = m_written;
    Result<VolumeWritten> outcome = takeIn(reading);
    m_written = before + reading.size;
    tell(nameOf(reading.path));
    // A volume that was stopped on its way has no outcome: nothing of it happened.
    if (outcome || outcome.error().kind != Error::Kind::Cancelled || !m_hooks.isCancelled()) {
        m_hooks.finished({reading.path, std::move(outcome)});
    }
}

/// What is held against a file was said of others that were still to be written: only here is it known whether they
/// were.
Result<VolumeWritten> Importer::takeIn(Reading &reading)
{
    if (!reading.alreadyHere.isEmpty()) {
        if (!m_failed.contains(reading.alreadyHere)) {
            return reportOf(reading.alreadyHere);
        }
        // The one it is a copy of was not written after all.
        reading.draft = draftOf(
            reading.path, [this](qint64, qint64) { return !m_hooks.isCancelled(); },
            [&](const QString &id) { return id != reading.alreadyHere; });
    }
    if (!reading.draft) {
        return std::unexpected(reading.draft.error());
    }
    const QString volume = reading.draft->volume.id;
    if (!reading.rival.isEmpty() && !m_failed.contains(volume)) {
        return failure(Error::Kind::Conflict,
                       Words::tr("%1 says that it is the volume %2, as does %3, which has just been taken "
                                 "in. It was left out; import it alone if it is to take the other's place.")
                           .arg(nameOf(reading.path), volume, reading.rival),
                       reading.path);
    }
    auto written = write(reading);
    if (written) {
        m_failed.remove(volume);
    } else {
        m_failed.insert(volume);
    }
    return written;
}

/// What the file of a volume that is here already holds is known from when it came.
VolumeWritten Importer::reportOf(const QString &volume) const
{
    const auto report = m_readers.askNow<Result<VolumeWritten>>(
        [&](Store::LibraryReader &reader) { return reader.importReport(volume); });
    VolumeWritten here = report.value_or(VolumeWritten());
    here.volume = volume;
    here.unchanged = true;
    here.marks.clear();
    return here;
}

Result<VolumeWritten> Importer::write(Reading &reading)
{
    const qint64 before = m_written;
    const VolumeDraft &draft = *reading.draft;
    auto written = m_writer.runGivingWay<Result<VolumeWritten>>(
        m_hooks.isCancelled, [&](Store::LibraryWriter &writer, const std::function<bool()> &mayGoOn) {
            QElapsedTimer sinceTold;
            return writer.writeVolume(draft, [&](int done, int documents) {
                m_written = before + reading.size * done / documents;
                if (!sinceTold.isValid() || sinceTold.hasExpired(betweenWords)) {
                    sinceTold.start();
                    tell(Words::tr("%1, document %2 of %3").arg(draft.volume.id).arg(done).arg(documents));
                }
                return mayGoOn();
            });
        });
    QThread::msleep(pauseForOthers);
    return written;
}

void Importer::tell(const QString &now)
{
    m_hooks.progress(m_read / 2 + m_written / 2, m_total,
                     m_files > 1 ? Words::tr("%1 (file %2 of %3)").arg(now).arg(m_begun).arg(m_files) : now);
}

} // namespace Chancery
