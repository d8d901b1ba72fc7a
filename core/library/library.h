// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/documentrecord.h"
#include "model/error.h"
#include "model/libraryvalues.h"
#include "model/location.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <vector>

class QTimer;
class QUndoStack;

namespace Chancery
{

class Backups;
class ReaderPool;
class WriterThread;

/// An open library: the one way in for the window and the command line.
///
/// Reading runs on a pool of threads, each with a connection of its own, and answers with a QFuture; it
/// never waits for the writer. Writing runs on one writer thread. Lives on the thread that opened it
/// (the interface thread in the window); signals come on that thread. Values it returns do not follow
/// later edits: listen to the signals and ask again.
class Library : public QObject
{
    Q_OBJECT
public:
    using Record = std::shared_ptr<const DocumentRecord>;

    /// Opens \a file (see OpenOutcome; refusals are Errors with a sentence), and brings the bundled volumes
    /// in where it does not hold them as this version of the program has them. Blocks: about 20 ms for a
    /// library in use, a few hundred when it is made.
    static Result<std::unique_ptr<Library>> open(const QString &file,
                                                 OpenMode mode = OpenMode::CreateIfMissing);
    /// Waits for running work; a cancelled import ends at once with nothing of its volume stored.
    ~Library() override;

    [[nodiscard]] QString file() const;
    [[nodiscard]] Opened opened() const;
    /// Whether the reader can annotate here.
    [[nodiscard]] bool isWritable() const;
    /// What taking the bundled volumes in had to say; empty when all was well.
    [[nodiscard]] const std::vector<Diagnostic> &openingDiagnostics() const;

    /// The user's own library: in the data folder of the desktop, made on first use.
    static QString defaultFile();
    /// The document the program opens on.
    static DocumentKey firstDocument();

    // Reading -------------------------------------------------------------------------------------

    QFuture<Result<Record>> record(const DocumentKey &key);
    QFuture<Result<LibraryCounts>> counts();
    QFuture<Result<std::vector<Volume>>> volumes();
    /// Of \a volume in reading order; of the whole library for an empty one.
    QFuture<Result<std::vector<Document>>> documents(const QString &volume = {});
    /// What cites a document, passage by passage.
    QFuture<Result<std::vector<Citation>>> citations(const DocumentKey &key);
    /// The work list: references that are ambiguous, broken or unresolved, settled ones included.
    QFuture<Result<std::vector<OpenReference>>> openReferences();
    QFuture<Result<std::vector<Annotation>>> annotations(std::optional<Layer> layer = std::nullopt);
    QFuture<Result<Annotation>> annotation(const QUuid &uuid);
    QFuture<Result<std::vector<Tag>>> tags();
    QFuture<Result<std::vector<Person>>> people(const QString &volume = {});
    /// Where an id of a volume stands: a document, or a passage of one. NotFound where nothing has that id.
    QFuture<Result<Location>> locate(const DocumentKey &identity);
    /// Passages that hold what \a query asks for (grammar in search/query.h), best first.
    QFuture<Result<PassageHits>> search(const QString &query, int limit, int offset = 0);

    // The reader's work ----------------------------------------------------------------------------

    /// Does \a change, and lets undoStack() take it back. When this returns without an Error the change is
    /// on disk. Takes a few milliseconds: the window waits for the disk so that what it shows is stored.
    Result<void> perform(const WorkChange &change);
    /// Undo and redo of everything done through perform(), across documents. A step that the store refuses
    /// (another program was there before) is dropped and told through undoRefused().
    [[nodiscard]] QUndoStack *undoStack() const;

    // Coming in and going out ----------------------------------------------------------------------

    /// Takes TEI volumes in: files, and folders with every XML file in them and below. The future gains one
    /// result a file as it is finished; progress goes up to the size of all in KiB, with a text that says
    /// what is being done. It can be suspended and cancelled; then volumes finished stay, and of the others
    /// nothing is there. Reading and annotating go on meanwhile. One import at a time; further ones wait.
    QFuture<VolumeImport> importVolumes(const QStringList &paths);
    /// The same for one file.
    QFuture<Result<VolumeWritten>> importVolume(const QString &path);
    /// The TEI of a document as it stands in the file its volume was read from. NotFound where that file is
    /// not kept: texts of the reader's own, files over 64 MiB.
    QFuture<Result<QString>> source(const DocumentKey &key);
    /// What the import of \a volume read and did not read, as it was told then.
    QFuture<Result<VolumeWritten>> importReport(const QString &volume);
    /// Takes a volume out; the reader's marks in it stay, without a place. undoStack() brings it back, marks
    /// and all, until the program ends. Volumes that came with the program, the reader's own texts, and a
    /// volume whose source is not kept (see source()) are refused.
    QFuture<Result<VolumeRemoved>> removeVolume(const QString &volume);
    /// What would go with \a volume, and how many marks of the reader's would lose their place.
    QFuture<Result<VolumeRemoved>> holdings(const QString &volume);
    /// Takes a plain text of the reader's own in, splits it into passages and detects what it mentions.
    /// \a title may be empty: then the text's own heading, or the file's name, is taken.
    QFuture<Result<TextAdded>> addText(const QString &path, const QString &title = {});
    /// Takes annotations in from W3C JSON-LD; each item that cannot be taken is reported. One undo step.
    Result<AnnotationsTaken> importAnnotations(const QString &path);
    /// A copy of the whole library, consistent even while it is written to.
    QFuture<Result<void>> backup(const QString &target);
    QFuture<Result<IntegrityReport>> check();
    /// The folder beside the library where automatic backups rotate.
    [[nodiscard]] QString backupFolder() const;

Q_SIGNALS:
    /// Marks, tags or decisions changed, by this program; \a change says which.
    void workChanged(const Chancery::WorkChange &change);
    /// Documents came or went. While an import runs, told now and then.
    void contentsChanged();
    /// Another program wrote to this library; within a second of its commit. Ask again for what is shown.
    void changedElsewhere();
    /// A volume that was taken out and brought back by undo, or out again by redo, is there, or not; the
    /// sentence says which.
    void volumeChanged(const QString &sentence);
    /// An undo or redo step could not be done; the sentence says why.
    void undoRefused(const QString &sentence);

private:
    friend class WorkCommand;
    friend class RemoveCommand;

    Library(const QString &file, Opened opened);
    Result<void> openConnections();
    Result<void> takeBundledVolumes();
    void import(const QStringList &paths, struct ImportHooks hooks);
    QFuture<Result<VolumeRemoved>> takeOut(const QString &volume);
    QFuture<Result<VolumeWritten>> putBack(const struct RemovedVolume &volume);
    void contentsWritten();
    template<typename T>
    void watchImport(const QFuture<T> &future);
    Result<void> write(const WorkChange &change);
    void watchOtherPrograms();

    QString m_file;
    Opened m_opened;
    std::vector<Diagnostic> m_openingDiagnostics;
    std::unique_ptr<ReaderPool> m_readers;
    std::unique_ptr<WriterThread> m_writer;
    std::unique_ptr<Backups> m_backups;
    QUndoStack *m_undoStack = nullptr;
    QTimer *m_watch = nullptr; ///< over other programs' writes; has a reader of its own
    int m_dataVersion = 0;
    int m_ownWrites = 0; ///< commits of this program since the last look at others'
    std::vector<QFuture<void>> m_imports; ///< running or waiting; then what is new in the file is theirs
    QThreadPool m_importThread; ///< of one thread
};

} // namespace Chancery
