// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/pageview.h"

#include "library/library.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

class QWidget;

namespace Chancery::App
{

class BusyLine;
class DownloadDialog;
class ReadingDesk;
class SourcePanel;

/// What the reader does to the library from the window: marks, notes, tags, what comes in and what goes
/// out. Asks where it must, performs, and tells in a sentence what could not be done. Interface thread.
class WorkDesk : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it. Dialogs open over \a window.
    WorkDesk(Library &library, ReadingDesk &desk, BusyLine &busy, QWidget *window);

    /// One of the acts of the selection bar, on the words selected on the active page; Highlight, Note and Tag
    /// change the mark of the reader's that is on exactly these words, where there is one.
    void actOnSelection(SelectionAction action);
    void highlight(MarkColour colour);
    void moveEnds(const QUuid &annotation, const std::vector<Segment> &segments);
    /// Performs \a change; false where the store refuses, which is told together with what can be done then.
    bool perform(const WorkChange &change);
    /// One step on the library's undo stack, told by its name.
    void undo();
    void redo();
    void manageTags();

    void addText();
    void addVolumes();
    void addFolder();
    /// Files and folders of volumes, chosen or dropped.
    QFuture<VolumeImport> importFrom(const QStringList &paths);
    /// Volumes of the public repository, or of the mirror that the setting download/from names.
    void getVolumes();
    /// The TEI of the document on the page, in a window of its own that follows the page.
    void showSource();
    void showImportReport(const QString &volume);
    /// Asks where marks of the reader's stand in it.
    void removeVolume(const QString &volume);
    void importAnnotations();
    void backup();
    void print();
    /// \a annotations as listed; with \a listFirst they are what is to be exported.
    void exportFrom(const std::vector<Annotation> &annotations, bool listFirst);

    void tell(const Error &error);

Q_SIGNALS:
    void locationRequested(const Chancery::Location &location);
    /// A mark was made or changed: show it in the list.
    void annotationTouched(const QUuid &annotation);
    /// \a file has been written; \a sentence says so.
    void fileWritten(const QString &sentence, const QString &file);
    /// A sentence for the status bar.
    void told(const QString &sentence);

private:
    void importFetched(const QStringList &files);
    /// Each asks what it must; nothing where the reader changed their mind.
    [[nodiscard]] std::optional<WorkChange> changeOf(const Annotation &mark, SelectionAction action);
    [[nodiscard]] std::optional<WorkChange> newMark(const std::vector<Segment> &selection,
                                                    SelectionAction action);
    void refuse(const WorkChange &change, const Error &error);
    void tellStep(const std::function<void()> &step, const QString &sentence);
    void copyWithCitation();
    void addToMark();
    void reportDiagnostics(const QString &title, const QString &summary,
                           const std::vector<Diagnostic> &diagnostics);

    Library &m_library;
    ReadingDesk &m_desk;
    BusyLine &m_busy;
    QWidget *m_window;
    SourcePanel *m_source = nullptr; ///< made when it is first asked for
    DownloadDialog *m_download = nullptr; ///< the same
    MarkColour m_colour = MarkColour::Yellow; ///< of the last highlight
};

} // namespace Chancery::App
