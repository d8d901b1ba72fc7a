// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "threads.h"

#include "model/libraryvalues.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <atomic>
#include <functional>

/// Private to the library: taking many volumes in.
namespace Chancery
{

/// What an import tells while it runs, and how it learns that it should not go on. All are called on
/// threads of the import's own.
struct ImportHooks {
    std::function<bool()> isCancelled;
    /// Returns when work may go on: at once, or after a pause.
    std::function<void()> waitWhilePaused;
    /// Work done of all, both in bytes of the files; reading a byte is half of its work, storing it the other.
    std::function<void(qint64 done, qint64 total, const QString &now)> progress;
    std::function<void(VolumeImport)> finished; ///< one volume, in the order of the files
};

/// The files an import of \a paths takes: files as they are; of folders every XML file in them and below,
/// by name, links not followed. A folder without any stands for itself, so that it is told. Looks at the
/// disk.
[[nodiscard]] QStringList volumeFiles(const QStringList &paths);

/// Takes volumes in one after another; while one is written the next are read, and their files packed, on another
/// thread, ahead of it by two at most, so that no more than three are in memory. Each is a transaction of its own:
/// whatever ends the import, volumes finished stay and nothing of the others is there.
///
/// An edit of the reader's does not wait for a volume: the writing of that volume is taken back and begun
/// again once the reader has been quiet for a moment; after four times edits wait until it is done.
class Importer
{
public:
    Importer(ReaderPool &readers, WriterThread &writer, ImportHooks hooks);

    /// Blocks until all are done, or as far as they got when cancelled.
    void run(const QStringList &paths);

private:
    struct Reading {
        QString path;
        qint64 size = 0;
        Result<VolumeDraft> draft;
        QString alreadyHere; ///< id of the volume that came from the same file; then there is no draft
        QString rival; ///< file of this run that is another volume of the same id
    };
    /// A volume's file, and what is in it.
    struct Source {
        QString name;
        QString sha256;
    };
    using Sources = QHash<QString, Source>; ///< by volume id
    Reading read(const QString &path, qint64 size);
    [[nodiscard]] Sources sources() const;
    [[nodiscard]] bool keepsSource(const QString &volume) const;
    void finish(Reading reading);
    [[nodiscard]] Result<VolumeWritten> takeIn(Reading &reading);
    [[nodiscard]] VolumeWritten reportOf(const QString &volume) const;
    Result<VolumeWritten> write(Reading &reading);
    void tell(const QString &now);

    ReaderPool &m_readers;
    WriterThread &m_writer;
    ImportHooks m_hooks;
    /// Volumes of the library when the run began, and those read since; of the reading thread.
    Sources m_known;
    Sources m_arrived; ///< of those, what was read in this run; some of it may fail to be written yet
    QSet<QString> m_failed; ///< volumes of this run that could not be written; of the writing thread
    int m_files = 0;
    std::atomic<int> m_begun = 0; ///< told by both threads
    qint64 m_total = 0;
    std::atomic<qint64> m_read = 0;
    std::atomic<qint64> m_written = 0;
};

} // namespace Chancery
