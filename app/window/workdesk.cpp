// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workdesk.h"

#include "annotations/annotationactions.h"
#include "annotations/tagsdialog.h"
#include "desk/readingdesk.h"
#include "dialogs/exportdialog.h"
#include "widgets/busyline.h"

#include "export/clipboardtext.h"
#include "library/edits.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QUndoStack>

namespace Chancery::App
{

namespace
{

/// The notes that \a change adds or changes.
QString writtenIn(const WorkChange &change)
{
    QStringList notes;
    for (const auto &[before, after] : change.annotations) {
        if (after && !after->body.isEmpty() && (!before || before->body != after->body)) {
            notes << after->body;
        }
    }
    return notes.join(QStringLiteral("\n\n"));
}

} // namespace

WorkDesk::WorkDesk(Library &library, ReadingDesk &desk, BusyLine &busy, QWidget *window)
    : QObject(window)
    , m_library(library)
    , m_desk(desk)
    , m_busy(busy)
    , m_window(window)
{
    connect(&library, &Library::volumeChanged, this, &WorkDesk::told);
}

bool WorkDesk::perform(const WorkChange &change)
{
    if (const auto done = m_library.perform(change); !done) {
        refuse(change, done.error());
        return false;
    }
    Q_EMIT told(change.name);
    for (const auto &annotation : change.annotations) {
        if (annotation.after) {
            Q_EMIT annotationTouched(annotation.after->uuid);
            break;
        }
    }
    return true;
}

/// Costs the reader nothing: where another try may succeed the change waits for it, and what was written can be taken
/// along.
void WorkDesk::refuse(const WorkChange &change, const Error &error)
{
    const bool mayPass = error.kind == Error::Kind::Busy || error.kind == Error::Kind::DiskFull
        || error.kind == Error::Kind::System;
    const QString written = writtenIn(change);
    if (!mayPass && written.isEmpty()) {
        tell(error);
        return;
    }
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("Chancery"), error.message, QMessageBox::Close, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setDetailedText(error.detail);
    if (!written.isEmpty()) {
        const auto *copy = box->addButton(tr("&Copy What I Wrote"), QMessageBox::ActionRole);
        connect(copy, &QAbstractButton::clicked, this, [this, written] {
            QApplication::clipboard()->setText(written);
            Q_EMIT told(tr("What you wrote is on the clipboard."));
        });
    }
    if (mayPass) {
        QPushButton *again = box->addButton(tr("&Try Again"), QMessageBox::AcceptRole);
        connect(
            again, &QAbstractButton::clicked, this, [this, change] { perform(change); },
            Qt::QueuedConnection); // when this box is gone
        box->setDefaultButton(again);
    }
    box->open();
}

void WorkDesk::undo()
{
    tellStep([this] { m_library.undoStack()->undo(); }, tr("Undone: %1"));
}

void WorkDesk::redo()
{
    tellStep([this] { m_library.undoStack()->redo(); }, tr("Redone: %1"));
}

void WorkDesk::tellStep(const std::function<void()> &step, const QString &sentence)
{
    // A step that is refused, or that is done later (a volume that comes back), tells of itself.
    QString name;
    const auto heard = connect(&m_library, &Library::workChanged, this,
                               [&name](const WorkChange &change) { name = change.name; });
    step();
    disconnect(heard);
    if (!name.isEmpty()) {
        Q_EMIT told(sentence.arg(name));
    }
}

void WorkDesk::actOnSelection(SelectionAction action)
{
    PageView *page = m_desk.activePage();
    if (!page->record()) {
        return;
    }
    if (action == SelectionAction::CopyWithCitation) {
        copyWithCitation();
        return;
    }
    if (action == SelectionAction::AddToMark) {
        addToMark();
        return;
    }
    const std::vector<Segment> selection = page->selectedSegments();
    const std::vector<Annotation> annotations = page->annotations(); // a dialog may run meanwhile
    const Annotation *mark = nullptr;
    if (selection.empty()) {
        // Without words selected the keys speak of the active mark.
        const auto active = std::ranges::find(annotations, page->activeAnnotation(), &Annotation::uuid);
        if (active == annotations.end() || active->layer != Layer::Reader) {
            Q_EMIT told(tr("Select words on the page first."));
            return;
        }
        mark = &*active;
    } else if (action != SelectionAction::Link && action != SelectionAction::Query) {
        mark = Actions::markOn(annotations, selection, page->activeAnnotation());
    }
    const std::optional<WorkChange> change = mark ? changeOf(*mark, action) : newMark(selection, action);
    if (change) {
        perform(*change);
    } else if (mark && action == SelectionAction::Highlight) {
        Q_EMIT told(tr("These words bear a mark in this colour already."));
    }
}

std::optional<WorkChange> WorkDesk::changeOf(const Annotation &mark, SelectionAction action)
{
    const std::span<const Annotation> one(&mark, 1);
    switch (action) {
    case SelectionAction::Note:
    case SelectionAction::Query:
        return Actions::editNote(mark, m_window);
    case SelectionAction::Tag:
        return Actions::editTags(m_library, one, m_window);
    case SelectionAction::Link:
        return Actions::addLink(m_library, m_desk.activePage()->record(), mark, m_window);
    default:
        return Actions::recolour(one, m_colour);
    }
}

std::optional<WorkChange> WorkDesk::newMark(const std::vector<Segment> &selection, SelectionAction action)
{
    Actions::Chosen chosen{m_library, m_desk.activePage()->record(), {}, m_colour, m_window};
    for (const Segment &segment : selection) {
        chosen.selection.push_back({segment.passageOrdinal, segment.range});
    }
    switch (action) {
    case SelectionAction::Note:
        return Actions::note(chosen);
    case SelectionAction::Tag:
        return Actions::tag(chosen);
    case SelectionAction::Link:
        return Actions::link(chosen);
    case SelectionAction::Query:
        return Actions::query(chosen);
    default:
        return Actions::highlight(chosen);
    }
}

void WorkDesk::highlight(MarkColour colour)
{
    m_colour = colour;
    actOnSelection(SelectionAction::Highlight);
}

void WorkDesk::moveEnds(const QUuid &annotation, const std::vector<Segment> &segments)
{
    const auto &all = m_desk.activePage()->annotations();
    const auto found = std::ranges::find(all, annotation, &Annotation::uuid);
    if (found == all.end() || found->layer != Layer::Reader) {
        return;
    }
    Annotation after = *found;
    after.segments = segments;
    perform(Edits::changeAnnotation(*found, std::move(after)));
}

void WorkDesk::addToMark()
{
    PageView *page = m_desk.activePage();
    const auto active = std::ranges::find(page->annotations(), page->activeAnnotation(), &Annotation::uuid);
    if (active == page->annotations().end() || active->layer != Layer::Reader) {
        return;
    }
    Annotation after = *active;
    for (const Segment &segment : page->selectedSegments()) {
        after.segments.push_back(segment);
    }
    std::ranges::sort(after.segments, {}, [](const Segment &segment) {
        return std::pair(segment.passageOrdinal, segment.range);
    });
    perform(Edits::changeAnnotation(*active, std::move(after), tr("Add words to mark")));
}

void WorkDesk::copyWithCitation()
{
    PageView *page = m_desk.activePage();
    const std::vector<Segment> selection = page->selectedSegments();
    if (selection.empty()) {
        Q_EMIT told(tr("Select words on the page first."));
        return;
    }
    const DocumentRecord &record = *page->record();
    const Export::ClipboardText text =
        Export::clipboardText(Export::makeExcerpt(std::span(&record, 1), selection, {}));
    auto *data = new QMimeData;
    data->setText(text.plain);
    data->setHtml(text.html);
    QApplication::clipboard()->setMimeData(data);
    Q_EMIT told(tr("Copied with citation."));
}

void WorkDesk::manageTags()
{
    TagsDialog dialog(m_library, m_window);
    connect(&dialog, &TagsDialog::changeRequested, this, &WorkDesk::perform);
    dialog.exec();
}

void WorkDesk::addText()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Add Text"), QDir::homePath(),
                                                      tr("Plain text (*.txt *.text *.md);;All files (*)"));
    if (path.isEmpty()) {
        return;
    }
    const auto stop = std::make_shared<std::stop_source>();
    const auto future = m_library.addText(path, {}, stop->get_token());
    m_busy.watch(future, tr("Reading %1").arg(QFileInfo(path).fileName()), [stop] { stop->request_stop(); });
    QFuture<Result<TextAdded>>(future).then(this, [this](const Result<TextAdded> &added) {
        if (!added) {
            tell(added.error());
            return;
        }
        Q_EMIT told(tr("%1 added; %2 proposed, %3 of %4 references with a target.")
                        .arg(tr("%n passage(s)", nullptr, added->passages),
                             tr("%n mention(s)", nullptr, added->mentions))
                        .arg(added->resolvedReferences)
                        .arg(added->references));
        Q_EMIT locationRequested({added->document, -1, {}});
        if (!added->diagnostics.empty()) {
            reportDiagnostics(tr("Add Text"), tr("The text was added. The program had to guess:"),
                              added->diagnostics);
        }
    });
}

void WorkDesk::importAnnotations()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Import Annotations"), QDir::homePath(),
                                                      tr("Web Annotations (*.jsonld *.json)"));
    if (path.isEmpty()) {
        return;
    }
    const auto taken = m_library.importAnnotations(path);
    if (!taken) {
        tell(taken.error());
        return;
    }
    reportDiagnostics(tr("Import Annotations"),
                      tr("%1 of %2 annotations added, %3 already here, %4 refused.")
                          .arg(taken->added)
                          .arg(taken->read)
                          .arg(taken->unchanged)
                          .arg(taken->refused),
                      taken->diagnostics);
}

void WorkDesk::backup()
{
    const QString proposal = QDir::home().filePath(
        QStringLiteral("library-%1.chancery").arg(QDate::currentDate().toString(Qt::ISODate)));
    const QString path =
        QFileDialog::getSaveFileName(m_window, tr("Back Up Library"), proposal, tr("Libraries (*.chancery)"));
    if (path.isEmpty()) {
        return;
    }
    const auto future = m_library.backup(path);
    m_busy.watch(future, tr("Backing up"));
    QFuture<Result<void>>(future).then(this, [this, path](const Result<void> &done) {
        if (!done) {
            tell(done.error());
        } else {
            Q_EMIT fileWritten(tr("The library is backed up in %1.").arg(QDir::toNativeSeparators(path)),
                               path);
        }
    });
}

void WorkDesk::print()
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, m_window);
    if (dialog.exec() == QDialog::Accepted) {
        m_desk.activePage()->print(&printer);
    }
}

void WorkDesk::exportFrom(const std::vector<Annotation> &annotations, bool listFirst)
{
    PageView *page = m_desk.activePage();
    if (!page->record()) {
        return;
    }
    ExportSubject subject;
    subject.page = *page->record();
    subject.page.annotations = page->annotations();
    subject.annotations = annotations;
    subject.selection = page->selectedSegments();
    subject.tags = m_library.tags().result().value_or(std::vector<Tag>());
    subject.listFirst = listFirst;
    std::vector<DocumentKey> keys;
    for (const Annotation &annotation : annotations) {
        for (const Segment &segment : annotation.segments) {
            if (segment.document != subject.page.document.key
                && !std::ranges::contains(keys, segment.document)) {
                keys.push_back(segment.document);
                if (const auto record = m_library.record(segment.document).result()) {
                    subject.others.push_back(**record);
                }
            }
        }
    }
    auto *dialog = new ExportDialog(std::move(subject), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::written, this, [this](const QString &path) {
        Q_EMIT fileWritten(tr("Exported to %1").arg(QDir::toNativeSeparators(path)), path);
    });
    dialog->open();
}

void WorkDesk::tell(const Error &error)
{
    if (error.kind == Error::Kind::Cancelled) {
        Q_EMIT told(error.message);
        return;
    }
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("Chancery"), error.message, QMessageBox::Ok, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    if (!error.detail.isEmpty()) {
        box->setDetailedText(error.detail);
    }
    box->open();
}

void WorkDesk::reportDiagnostics(const QString &title, const QString &summary,
                                 const std::vector<Diagnostic> &diagnostics)
{
    Q_EMIT told(summary);
    if (diagnostics.empty()) {
        return;
    }
    QStringList lines;
    for (const Diagnostic &diagnostic : diagnostics) {
        lines << (diagnostic.where.isEmpty() ? diagnostic.message
                                             : tr("%1: %2").arg(diagnostic.where, diagnostic.message));
    }
    auto *box = new QMessageBox(QMessageBox::Information, title, summary, QMessageBox::Ok, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setDetailedText(lines.join(u'\n'));
    box->open();
}

} // namespace Chancery::App
