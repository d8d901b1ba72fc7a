// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What leads to what in the window; the rest of MainWindow is in mainwindow.cpp.

#include "mainwindow.h"

#include "filedrop.h"
#include "panels.h"
#include "session.h"
#include "tabbeddesk.h"
#include "windowactions.h"
#include "workdesk.h"

#include "annotations/annotationspanel.h"
#include "people/peoplepanel.h"
#include "reader/findbar.h"
#include "references/referencespanel.h"
#include "search/searchpanel.h"
#include "shelves/librarypanel.h"
#include "speakers/speakerspanel.h"
#include "timeline/timelinepanel.h"
#include "widgets/commandpalette.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QUndoStack>

namespace Chancery::App
{

namespace
{

constexpr int zoomStep = 10; ///< per cent

} // namespace

void MainWindow::joinDesk()
{
    connect(m_navigator, &Navigator::visitRequested, this, [this](const Navigator::Visit &visit) {
        m_desk->show(visit.location, visit.hasView ? std::optional(visit.view) : std::nullopt);
    });
    connect(m_navigator, &Navigator::historyChanged, this, [this] {
        m_actions->back->setEnabled(m_navigator->canGoBack());
        m_actions->forward->setEnabled(m_navigator->canGoForward());
    });
    m_actions->back->setEnabled(false);
    m_actions->forward->setEnabled(false);
    connect(m_desk, &ReadingDesk::recordShown, this, &MainWindow::showRecord);
    connect(m_desk, &ReadingDesk::locationChanged, this, &MainWindow::showPlace);
    connect(m_desk, &ReadingDesk::referenceActivated, this, &MainWindow::follow);
    connect(m_desk, &ReadingDesk::failed, this, &MainWindow::tell);
    connect(m_desk, &ReadingDesk::swapRequested, this, [this](const Location &location) {
        m_desk->closeBeside();
        goTo(location);
    });
    connect(m_desk, &ReadingDesk::besideChanged, this,
            [this](bool open) { m_panels->setPages(open ? 2 : 1); });

    PageView *page = m_desk->page();
    connect(page, &PageView::speakerActivated, this, &MainWindow::chooseSpeaker);
    connect(page, &PageView::speakerStepped, m_speakers, &SpeakersPanel::setStep);
    connect(page, &PageView::annotationActivated, m_annotations, &AnnotationsPanel::showAnnotation);
    connect(page, &PageView::zoomChanged, this,
            [this](int percent) { m_zoom->setText(tr("%1 %").arg(percent)); });
}

void MainWindow::joinPanels()
{
    PageView *page = m_desk->page();
    connect(m_speakers, &SpeakersPanel::speakerChosen, this, &MainWindow::chooseSpeaker);
    connect(m_speakers, &SpeakersPanel::stepRequested, page, &PageView::stepSpeaker);
    connect(m_speakers, &SpeakersPanel::locationActivated, this, &MainWindow::goTo);
    connect(m_people, &PeoplePanel::locationActivated, this, &MainWindow::openAs);
    connect(m_people, &PeoplePanel::searchRequested, this, &MainWindow::searchFor);
    connect(m_people, &PeoplePanel::changeRequested, m_work, &WorkDesk::perform);
    connect(m_people, &PeoplePanel::failed, this, &MainWindow::tell);
    connect(m_timeline, &TimelinePanel::locationActivated, this, &MainWindow::goTo);
    connect(m_timeline, &TimelinePanel::documentActivated, this, &MainWindow::openAs);
    connect(m_timeline, &TimelinePanel::searchRequested, this, &MainWindow::searchFor);
    connect(m_timeline, &TimelinePanel::failed, this, &MainWindow::tell);
    connect(m_annotations, &AnnotationsPanel::locationActivated, this, &MainWindow::goTo);
    connect(m_annotations, &AnnotationsPanel::annotationSelected, page, &PageView::setActiveAnnotation);
    connect(m_annotations, &AnnotationsPanel::changeRequested, m_work, &WorkDesk::perform);
    connect(m_annotations, &AnnotationsPanel::exportRequested, this,
            [this](const std::vector<Annotation> &annotations) { m_work->exportFrom(annotations, true); });
    connect(m_references, &ReferencesPanel::locationActivated, this, &MainWindow::openAs);
    connect(m_references, &ReferencesPanel::locationSelected, page,
            [page](const Location &location) { page->showLocation(location); });
    connect(m_references, &ReferencesPanel::changeRequested, m_work, &WorkDesk::perform);
    connect(m_search, &SearchPanel::locationActivated, this, &MainWindow::openAs);
    connect(m_search, &SearchPanel::failed, this, &MainWindow::tell);
    connect(m_search, &SearchPanel::attentionWanted, this, [this] { m_panels->raise(m_search); });
}

void MainWindow::joinShelves()
{
    connect(m_libraryPanel, &LibraryPanel::locationActivated, this, &MainWindow::openAs);
    connect(m_libraryPanel, &LibraryPanel::searchRequested, this, [this](const QString &words) {
        m_panels->raise(m_search);
        m_search->search(words);
    });
    connect(m_tabbedDesk, &TabbedDesk::chapterRequested, this,
            [this](const QString &volume, DivisionId chapter) {
                m_panels->raise(m_libraryPanel);
                m_libraryPanel->reveal(volume, chapter);
            });
    connect(m_tabbedDesk, &TabbedDesk::told, m_work, &WorkDesk::told);
    connect(m_tabbedDesk, &TabbedDesk::documentRequested, this, [this](const DocumentKey &document) {
        m_panels->raise(m_libraryPanel);
        m_libraryPanel->reveal(document);
    });
    connect(m_libraryPanel, &LibraryPanel::importRequested, m_work, &WorkDesk::addVolumes);
    connect(m_libraryPanel, &LibraryPanel::reportRequested, m_work, &WorkDesk::showImportReport);
    connect(m_libraryPanel, &LibraryPanel::removeRequested, m_work, &WorkDesk::removeVolume);
}

void MainWindow::joinPalette()
{
    connect(m_palette, &CommandPalette::locationActivated, this, &MainWindow::openAs);
    connect(m_palette, &CommandPalette::speakerChosen, this, &MainWindow::chooseSpeaker);
    connect(m_palette, &CommandPalette::personSearchRequested, this, &MainWindow::findPerson);
    connect(m_palette, &CommandPalette::searchRequested, this, &MainWindow::searchFor);
    connect(m_palette, &CommandPalette::annotationActivated, this, [this](const QUuid &uuid) {
        m_annotations->showAnnotation(uuid);
        m_library.annotation(uuid).then(this, [this](const Result<Annotation> &annotation) {
            if (annotation && !annotation->segments.empty()) {
                const Segment &segment = annotation->segments.front();
                goTo({segment.document, segment.passageOrdinal, segment.range});
            }
        });
    });
}

void MainWindow::joinWork()
{
    const auto join = [this](PageView *page) {
        connect(page, &PageView::selectionActionRequested, m_work, &WorkDesk::actOnSelection);
        connect(page, &PageView::highlightRequested, m_work, &WorkDesk::highlight);
        connect(page, &PageView::annotationEndsMoved, m_work, &WorkDesk::moveEnds);
    };
    join(m_desk->page());
    connect(m_desk, &ReadingDesk::pageMade, this, join);
    connect(new FileDrop(this), &FileDrop::dropped, m_work, &WorkDesk::importFrom);
    connect(m_work, &WorkDesk::locationRequested, this, &MainWindow::goTo);
    connect(m_work, &WorkDesk::annotationTouched, m_annotations, &AnnotationsPanel::showAnnotation);
    connect(m_work, &WorkDesk::told, this, &MainWindow::say);
    connect(&m_library, &Library::workChanged, this, [this](const WorkChange &change) {
        m_desk->refresh(change.decisions.empty() ? ReadingDesk::Refresh::Marks
                                                 : ReadingDesk::Refresh::Everything);
        if (!change.tags.empty()) {
            reloadTags();
        }
    });
    connect(&m_library, &Library::changedElsewhere, this, [this] {
        m_desk->refresh(ReadingDesk::Refresh::Everything);
        reloadTags();
    });
    connect(&m_library, &Library::contentsChanged, this,
            [this] { m_desk->refresh(ReadingDesk::Refresh::Everything); });
    connect(&m_library, &Library::undoRefused, this,
            [this](const QString &sentence) { tell({Error::Kind::Conflict, sentence, {}}); });
}

template<typename Act>
void MainWindow::when(QAction *action, Act act)
{
    connect(action, &QAction::triggered, this, std::move(act));
}

void MainWindow::joinFileActions()
{
    when(m_actions->addText, [this] { m_work->addText(); });
    when(m_actions->addVolumes, [this] { m_work->addVolumes(); });
    when(m_actions->addFolder, [this] { m_work->addFolder(); });
    when(m_actions->getVolumes, [this] { m_work->getVolumes(); });
    when(m_actions->importAnnotations, [this] { m_work->importAnnotations(); });
    when(m_actions->exportExcerpts, [this] { m_work->exportFrom(m_annotations->shown(), false); });
    when(m_actions->backup, [this] { m_work->backup(); });
    when(m_actions->openLibrary, [this] { Q_EMIT openLibraryRequested(); });
    when(m_actions->print, [this] { m_work->print(); });
    when(m_actions->quit, [this] { close(); });
}

void MainWindow::joinEditActions()
{
    // The stack's own actions, but for what they do: a step is also told.
    for (QAction *step : {m_actions->undo, m_actions->redo}) {
        disconnect(step, nullptr, m_library.undoStack(), nullptr);
    }
    when(m_actions->undo, [this] { m_work->undo(); });
    when(m_actions->redo, [this] { m_work->redo(); });
    when(m_actions->find, [this] { m_desk->findBar()->open(); });
    when(m_actions->findNext, [this] { m_desk->findBar()->findNext(); });
    when(m_actions->findPrevious, [this] { m_desk->findBar()->findPrevious(); });

    const std::pair<QAction *, SelectionAction> acts[] = {
        {m_actions->highlight, SelectionAction::Highlight},
        {m_actions->note, SelectionAction::Note},
        {m_actions->tag, SelectionAction::Tag},
        {m_actions->link, SelectionAction::Link},
        {m_actions->query, SelectionAction::Query},
        {m_actions->copyWithCitation, SelectionAction::CopyWithCitation},
    };
    for (const auto &[action, act] : acts) {
        when(action, [this, act] { m_work->actOnSelection(act); });
    }
    when(m_actions->manageTags, [this] { m_work->manageTags(); });
}

void MainWindow::joinGoActions()
{
    when(m_actions->back, [this] { m_navigator->back(); });
    when(m_actions->forward, [this] { m_navigator->forward(); });
    when(m_actions->home, [this] { goTo({Library::firstDocument(), -1, {}}); });
    when(m_actions->nextReference, [this] { m_desk->activePage()->stepReference(1); });
    when(m_actions->previousReference, [this] { m_desk->activePage()->stepReference(-1); });
    when(m_actions->searchLibrary, [this] {
        // The source's own words, without what the page puts in brackets beside them.
        const std::vector<Segment> selected = m_desk->activePage()->selectedSegments();
        openSearch(selected.empty() ? QString() : selected.front().exact);
    });
    when(m_actions->chronology, [this] {
        m_panels->raise(m_timeline);
        m_timeline->setPage(TimelinePanel::Page::Library);
        m_timeline->setFocus();
    });
    when(m_actions->people, [this] {
        m_panels->raise(m_people);
        m_people->setPage(PeoplePanel::Page::Library);
        m_people->setFocus();
    });
    when(m_actions->palette, [this] { m_palette->openWith(); });
}

void MainWindow::joinViewActions()
{
    when(m_actions->zoomIn, [this] { m_desk->setZoom(m_desk->page()->zoom() + zoomStep); });
    when(m_actions->zoomOut, [this] { m_desk->setZoom(m_desk->page()->zoom() - zoomStep); });
    when(m_actions->zoomReset, [this] { m_desk->setZoom(100); });
    when(m_actions->telegrapheseOff, [this] { setTelegraphese(Telegraphese::Off); });
    when(m_actions->telegrapheseHinted, [this] { setTelegraphese(Telegraphese::Hinted); });
    when(m_actions->telegrapheseFull, [this] { setTelegraphese(Telegraphese::Full); });
    when(m_actions->source, [this] { m_work->showSource(); });
    joinAppearance();
    when(m_actions->resetLayout, [this] { m_panels->reset(); });
    when(m_actions->fullScreen, [this](bool full) { full ? showFullScreen() : showNormal(); });
    when(m_actions->searchHelp, [this] { m_search->showHelp(); });
    when(m_actions->about, [this] {
        QMessageBox::about(this, tr("About Chancery"),
                           tr("<p><b>Chancery %1</b></p><p>An explorer for historical documents.</p>"
                              "<p>© 2026 The Chancery contributors. GPL-3.0-or-later.</p><p>Library: %2</p>")
                               .arg(QApplication::applicationVersion(), m_library.file().toHtmlEscaped()));
    });
}

void MainWindow::joinAppearance()
{
    const std::pair<QAction *, Appearance> choices[] = {
        {m_actions->appearanceDesktop, Appearance::Desktop},
        {m_actions->appearanceLight, Appearance::Light},
        {m_actions->appearanceDark, Appearance::Dark},
    };
    for (const auto &[action, choice] : choices) {
        action->setChecked(choice == appearance());
        connect(action, &QAction::triggered, this, [choice] {
            setAppearance(choice);
            Session::keepAppearance(choice);
        });
    }
}

} // namespace Chancery::App
