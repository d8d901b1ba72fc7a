// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/chronology.h"
#include "model/documentrecord.h"
#include "model/error.h"
#include "model/libraryvalues.h"
#include "model/location.h"
#include "model/people.h"
#include "model/search.h"
#include "model/shelves.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

class QUndoStack;

namespace Chancery::Store
{
class LibraryWriter;
}

namespace Chancery
{

class Backups;
class Finder;
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
    static constexpr int pageOfDocuments = 200; ///< of a division
    static constexpr int pageOfReferences = 200; ///< read in a few milliseconds, and more than one looks at

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
    /// What cites a document: the first \a limit references after \a after, and how many there are.
    QFuture<Result<Citations>> citations(const DocumentKey &key, int limit = pageOfReferences,
                                         CrossReferenceId after = {});
    /// The work list: references that are ambiguous, broken or unresolved, settled ones included.
    QFuture<Result<OpenReferences>> openReferences(int limit = pageOfReferences, CrossReferenceId after = {});
    QFuture<Result<std::vector<Annotation>>> annotations(std::optional<Layer> layer = std::nullopt);
    QFuture<Result<Annotation>> annotation(const QUuid &uuid);
    QFuture<Result<std::vector<Tag>>> tags();
    QFuture<Result<std::vector<Person>>> people(const QString &volume = {});
    /// Persons of two volumes who may be one: of \a person (`volume#id`), whoever the reader has joined with
    /// them included; of the whole library for an empty one. At most \a limit.
    QFuture<Result<std::vector<PersonLink>>> personLinks(const DocumentKey &person = {}, int limit = 1000);
    /// Where an id of a volume stands: a document, or a passage of one. NotFound where nothing has that id.
    QFuture<Result<Location>> locate(const DocumentKey &identity);
    /// Passages that hold what \a query asks for (grammar in search/query.h), of the best \a documents at most, the
    /// best first. For a quick choice; find() tells what else there is.
    QFuture<Result<std::vector<PassageHit>>> findPassages(const QString &query, int documents);

    // Shelves (shelves.cpp) -------------------------------------------------------------------------

    /// Every volume with how much is in it: some hundredths of a second at 300,000 documents.
    QFuture<Result<std::vector<ShelvedVolume>>> shelves();
    /// The divisions of \a volume, each before those in it.
    QFuture<Result<std::vector<Chapter>>> chapters(const QString &volume);
    /// Documents that hang directly in \a division of \a volume, in none for an invalid one, after the place
    /// \a after (-1 for the first): a page of them, and on to the place \a through where that is farther.
    QFuture<Result<ChapterPage>> chapterDocuments(const QString &volume, DivisionId division, int after = -1,
                                                  int through = -1);
    /// What stands before and after a document in its volume, and the divisions it hangs in.
    QFuture<Result<Surroundings>> surroundings(const DocumentKey &key);
    /// Documents, divisions and volumes with titles (numbers, datelines) that have every word of \a words at
    /// the beginning of one of theirs. Can be cancelled, and then has no result, as under Finding.
    QFuture<Result<ShelfMatches>> matchShelves(const QString &words);
    /// Some of the documents that matched, whole, with the divisions above them.
    QFuture<Result<ShelvedDocuments>> shelvedDocuments(const std::vector<DocumentId> &documents);

    // Finding (finding.cpp) ------------------------------------------------------------------------
    //
    // Every call can be cancelled through its future, within some 20 ms; a cancelled future has no result.
    // They run on threads of their own and keep no reading waiting. BadInput where the query cannot be
    // read, with the column and the reason.

    /// Where a query cannot be read, why; nothing for one that can. Immediate, for use at every keystroke.
    static std::optional<QueryFault> queryFault(const QString &query);
    /// A page of documents that match. Comes before counts are known; see SearchPage::reach.
    QFuture<Result<SearchPage>> find(const SearchRequest &request, PageRange range = {});
    /// Exact number of documents that match, and the facets to narrow by.
    QFuture<Result<SearchCounts>> findCounts(const SearchRequest &request);
    /// The same results as lines of a concordance: keyword in context.
    QFuture<Result<Concordance>> concordance(const SearchRequest &request, ContextSort sort,
                                             PageRange range = {0, 100});
    /// Likelier spellings of the words in \a query that no document holds; most frequent first.
    QFuture<Result<std::vector<Suggestion>>> suggestions(const QString &query);
    /// Reads into memory, some 40 bytes a document, what sorting and counting need: a tenth of a second
    /// or so for a large library, which the first call that needs it would wait for. True when done.
    QFuture<Result<bool>> prepareFinding();
    /// Brings the list of the library's words up to date, for prefixes and suggestions: a few seconds for a
    /// large library, on a thread of its own. Happens by itself after opening, and once no document has come for
    /// three seconds; without it searches give the same answers, some of them later.
    QFuture<Result<void>> listWords();
    /// By name.
    QFuture<Result<std::vector<SavedSearch>>> savedSearches();
    /// Keeps \a search, in place of the one of the same UUID where there is one; what it has seen stays.
    /// Conflict where another search has that name already.
    QFuture<Result<void>> saveSearch(const SavedSearch &search);
    QFuture<Result<void>> removeSavedSearch(const QUuid &uuid);
    /// What a saved search finds that it did not when it was last marked as seen.
    QFuture<Result<NewSinceSeen>> newSinceSeen(const QUuid &uuid);
    /// Marks all a saved search finds now as seen.
    QFuture<Result<void>> markSearchSeen(const QUuid &uuid);

    // Overviews by date and by person (overviews.cpp): cancelled as searches are -----------------------

    /// How the documents of the whole library lie over a stretch of time.
    QFuture<Result<Chronology>> chronology(const ChronologyQuestion &question);
    /// The documents that may be of \a first … \a last, as `date:` finds them; undated ones where \a first is
    /// invalid.
    QFuture<Result<ListedDocuments>> documentsDated(QDate first, QDate last, PageRange range = {});
    /// Persons by name, page by page; those the reader has joined are one.
    QFuture<Result<PeoplePage>> listPeople(const PeopleQuestion &question);
    /// Who a person is, with whom they may be one, and how many documents they wrote, received, took part in
    /// or are named in, by year. NotFound where there is nobody of that identity.
    QFuture<Result<PersonOverview>> person(const DocumentKey &person);
    /// Those documents, by date.
    QFuture<Result<ListedDocuments>> documentsOf(const DocumentKey &person, PersonRole role,
                                                 PageRange range = {});

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
    ///
    /// A cancelled future takes no more results: \a late is given the volume that was past stopping when the
    /// word came, on the import's thread, before the future is finished.
    QFuture<VolumeImport> importVolumes(const QStringList &paths,
                                        const std::function<void(const VolumeImport &)> &late = {});
    /// The TEI of a document as it stands in the file its volume was read from. NotFound where that file is
    /// not kept: texts of the reader's own, files over 64 MiB.
    QFuture<Result<QString>> source(const DocumentKey &key);
    /// The whole file \a volume was read from, byte for byte; NotFound as for source().
    QFuture<Result<QByteArray>> sourceFile(const QString &volume);
    /// What the import of \a volume read and did not read, as it was told then.
    QFuture<Result<VolumeWritten>> importReport(const QString &volume);
    /// Takes a volume out; the reader's marks in it stay, without a place. undoStack() brings it back, marks
    /// and all, until the program ends. Volumes that came with the program, the reader's own texts, and a
    /// volume whose source is not kept (see source()) are refused.
    QFuture<Result<VolumeRemoved>> removeVolume(const QString &volume);
    /// What would go with \a volume, and how many marks of the reader's would lose their place.
    QFuture<Result<VolumeRemoved>> holdings(const QString &volume);
    /// Takes a plain text of the reader's own in, splits it into passages and detects what it mentions.
    /// \a title may be empty: then the text's own heading, or the file's name, is taken. Asked to stop it ends as
    /// Cancelled with nothing added, unless the text is being written already. The future itself is not cancelled: it
    /// alone knows what became of the text.
    QFuture<Result<TextAdded>> addText(const QString &path, const QString &title = {},
                                       const std::stop_token &stop = {});
    /// Takes annotations in from W3C JSON-LD; each item that cannot be taken is reported. One undo step.
    Result<AnnotationsTaken> importAnnotations(const QString &path);
    /// A copy of the whole library, consistent even while it is written to.
    QFuture<Result<void>> backup(const QString &target);
    QFuture<Result<IntegrityReport>> check();

Q_SIGNALS:
    /// Marks, tags or decisions changed, by this program; \a change says which.
    void workChanged(const Chancery::WorkChange &change);
    /// Documents came or went. While an import runs, told now and then.
    void contentsChanged();
    /// A search was saved, renamed, removed or marked as seen, by this program.
    void savedSearchesChanged();
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
    void watchImport(const QFuture<VolumeImport> &future);
    Result<void> write(const WorkChange &change);
    void watchOtherPrograms();
    QFuture<Result<int>> dataVersionOfOthers();
    void noticeOthers(const Result<int> &version);
    void keepWordsCurrent();
    QFuture<Result<void>> keepSearches(std::function<Result<void>(Store::LibraryWriter &)> work);

    QString m_file;
    Opened m_opened;
    // Goes after all that still hands it work; and only a connection that may write folds SQLite's log into the
    // file when it is the last to close, so that a closed library is one file.
    std::unique_ptr<WriterThread> m_writer;
    std::unique_ptr<ReaderPool> m_readers;
    std::unique_ptr<Finder> m_finder;
    std::unique_ptr<Backups> m_backups;
    QUndoStack *m_undoStack = nullptr;
    int m_dataVersion = 0;
    std::vector<QFuture<void>> m_imports; ///< running or waiting
    bool m_isLooking = false; ///< the writer's connection has been asked and has not answered yet
    // Goes first: an import still uses the rest.
    QThreadPool m_importThread; ///< of one thread
};

} // namespace Chancery
