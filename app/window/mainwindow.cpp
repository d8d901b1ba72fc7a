// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "filedrop.h"
#include "filenotice.h"
#include "panels.h"
#include "session.h"
#include "tabbeddesk.h"
#include "windowactions.h"
#include "windowbar.h"
#include "workdesk.h"

#include "annotations/annotationspanel.h"
#include "people/peoplepanel.h"
#include "reader/findbar.h"
#include "references/referencespanel.h"
#include "search/searchpanel.h"
#include "shelves/librarypanel.h"
#include "speakers/speakerspanel.h"
#include "timeline/timelinepanel.h"
#include "widgets/busyline.h"
#include "widgets/commandpalette.h"
#include "widgets/framewatch.h"
#include "widgets/opening.h"
#include "widgets/passagelabel.h"

#include "export/citation.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMouseEvent>
#include <QStatusBar>
#include <QUndoStack>

namespace Chancery::App
{

namespace
{

constexpr int statusEdge = 8;
constexpr int toldTime = 6000; ///< milliseconds a sentence stays in the status bar
constexpr int zoomStep = 10; ///< per cent
constexpr QSize firstSize(1400, 900);

} // namespace

MainWindow::MainWindow(Library &library, QWidget *parent)
    : QMainWindow(parent)
    , m_library(library)
    , m_actions(new WindowActions(this))
    , m_desk(new ReadingDesk(library, this))
    , m_navigator(new Navigator(
          [this](const Location &place) {
              const Library::Record shown = m_desk->record();
              return shown && shown->document.key == place.document
                  ? std::optional(m_desk->page()->viewState())
                  : std::nullopt;
          },
          this))
    , m_tabbedDesk(new TabbedDesk(library, *m_desk, *m_navigator, *m_actions, this))
    , m_panels(new Panels(this))
    , m_frames(new FrameWatch(m_desk->page()->viewport()))
{
    setWindowTitle(tr("Chancery"));
    setObjectName(QStringLiteral("mainWindow"));
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks | GroupedDragging);
    resize(firstSize);
    setCentralWidget(m_tabbedDesk->column());
    m_actions->undo = library.undoStack()->createUndoAction(this, tr("&Undo"));
    m_actions->undo->setShortcuts(QKeySequence::Undo);
    m_actions->redo = library.undoStack()->createRedoAction(this, tr("&Redo"));
    // Some desktops know the one, some the other; a reader's hand does not change with the desktop.
    QList<QKeySequence> redoKeys = QKeySequence::keyBindings(QKeySequence::Redo);
    if (const QKeySequence other(Qt::CTRL | Qt::Key_Y); !redoKeys.contains(other)) {
        redoKeys << other;
    }
    m_actions->redo->setShortcuts(redoKeys);

    buildStatusBar();
    m_work = new WorkDesk(library, *m_desk, *m_busy, this);
    statusBar()->insertPermanentWidget(1, new FileNotice(*m_work, this));
    buildPanels();
    m_bar = new WindowBar(*m_actions, *m_navigator, this);
    addToolBar(m_bar);
    m_actions->fillMenuBar(m_panels->toggles());
    m_palette = new CommandPalette(this);
    m_palette->setLibrary(library);
    joinViews();
    joinActions();
    reloadTags();
}

MainWindow::~MainWindow() = default;

void MainWindow::start(const Location &location)
{
    const Session session = Session::restore(*this, m_library.file());
    m_panels->adapt(); // to the size the session brought
    m_desk->setZoom(session.zoom);
    setTelegraphese(session.telegraphese);
    m_palette->setRecentKeys(session.recentKeys);
    if (session.tabs.size() > 1 || (!session.tabs.empty() && !location.isValid())) {
        m_tabbedDesk->tabs().restore(session.tabs, session.currentTab);
        if (location.isValid()) {
            m_tabbedDesk->tabs().open(location);
        }
    } else {
        goTo(location.isValid() ? location : Location{Library::firstDocument(), -1, {}});
    }
    m_desk->page()->setFocus();
}

void MainWindow::goTo(const Location &location)
{
    m_navigator->goTo(location);
}

void MainWindow::buildPanels()
{
    m_libraryPanel = new LibraryPanel(this);
    m_libraryPanel->setLibrary(m_library);
    m_speakers = new SpeakersPanel(this);
    m_people = new PeoplePanel(m_speakers, this);
    m_people->setLibrary(m_library);
    m_annotations = new AnnotationsPanel(m_library, this);
    m_references = new ReferencesPanel(this);
    m_references->setLibrary(m_library);
    m_search = new SearchPanel(this);
    m_search->setLibrary(m_library);
    m_timeline = new TimelinePanel(this);
    m_timeline->setLibrary(m_library);
    m_panels->add(m_libraryPanel, tr("Library"), QStringLiteral("libraryPanel"));
    m_panels->add(m_people, tr("Speakers"), QStringLiteral("speakersPanel"), m_people->bar());
    m_panels->add(m_annotations, tr("Annotations"), QStringLiteral("annotationsPanel"));
    m_panels->add(m_references, tr("References"), QStringLiteral("referencesPanel"));
    m_panels->add(m_search, tr("Search"), QStringLiteral("searchPanel"));
    m_panels->add(m_timeline, tr("Timeline"), QStringLiteral("timelinePanel"), m_timeline->bar());
    m_panels->setGround();
    m_panels->reset();
}

void MainWindow::buildStatusBar()
{
    m_place = new QLabel(this);
    m_place->setContentsMargins(statusEdge, 0, 0, 0);
    m_busy = new BusyLine(this);
    m_zoom = new QLabel(this);
    m_saved = new QLabel(m_library.isWritable() ? tr("saved") : tr("read-only"), this);
    m_saved->setContentsMargins(statusEdge, 0, statusEdge, 0);
    m_saved->setToolTip(m_library.isWritable()
                            ? tr("Every mark and note is on disk as soon as it is on the screen.")
                            : tr("This library can only be read."));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_place, 1);
    statusBar()->addPermanentWidget(m_busy);
    statusBar()->addPermanentWidget(m_zoom);
    statusBar()->addPermanentWidget(m_saved);
}

void MainWindow::joinViews()
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
    connect(new FileDrop(this), &FileDrop::dropped, m_work, &WorkDesk::importFrom);
    connect(m_search, &SearchPanel::locationActivated, this, &MainWindow::openAs);
    connect(m_search, &SearchPanel::failed, this, &MainWindow::tell);
    connect(m_search, &SearchPanel::attentionWanted, this, [this] { m_panels->raise(m_search); });
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

    connect(m_work, &WorkDesk::locationRequested, this, &MainWindow::goTo);
    connect(m_work, &WorkDesk::annotationTouched, m_annotations, &AnnotationsPanel::showAnnotation);
    connect(m_work, &WorkDesk::told, this,
            [this](const QString &sentence) { statusBar()->showMessage(sentence, toldTime); });
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

void MainWindow::joinActions()
{
    const auto on = [this](QAction *action, auto &&handler) {
        connect(action, &QAction::triggered, this, handler);
    };
    on(m_actions->addText, [this] { m_work->addText(); });
    on(m_actions->addVolumes, [this] { m_work->addVolumes(); });
    on(m_actions->source, [this] { m_work->showSource(); });
    on(m_actions->addFolder, [this] { m_work->addFolder(); });
    on(m_actions->getVolumes, [this] { m_work->getVolumes(); });
    on(m_actions->importAnnotations, [this] { m_work->importAnnotations(); });
    on(m_actions->exportExcerpts, [this] { m_work->exportFrom(m_annotations->shown(), false); });
    on(m_actions->backup, [this] { m_work->backup(); });
    on(m_actions->openLibrary, [this] { Q_EMIT openLibraryRequested(); });
    on(m_actions->print, [this] { m_work->print(); });
    on(m_actions->quit, [this] { close(); });

    // The stack's own actions, but for what they do: a step is also told.
    for (QAction *step : {m_actions->undo, m_actions->redo}) {
        disconnect(step, nullptr, m_library.undoStack(), nullptr);
    }
    on(m_actions->undo, [this] { m_work->undo(); });
    on(m_actions->redo, [this] { m_work->redo(); });
    on(m_actions->find, [this] { m_desk->findBar()->open(); });
    on(m_actions->findNext, [this] { m_desk->findBar()->findNext(); });
    on(m_actions->findPrevious, [this] { m_desk->findBar()->findPrevious(); });

    const std::pair<QAction *, SelectionAction> acts[] = {
        {m_actions->highlight, SelectionAction::Highlight},
        {m_actions->note, SelectionAction::Note},
        {m_actions->tag, SelectionAction::Tag},
        {m_actions->link, SelectionAction::Link},
        {m_actions->query, SelectionAction::Query},
        {m_actions->copyWithCitation, SelectionAction::CopyWithCitation},
    };
    for (const auto &[action, act] : acts) {
        on(action, [this, act] { m_work->actOnSelection(act); });
    }
    on(m_actions->manageTags, [this] { m_work->manageTags(); });
    const auto join = [this](PageView *page) {
        connect(page, &PageView::selectionActionRequested, m_work, &WorkDesk::actOnSelection);
        connect(page, &PageView::highlightRequested, m_work, &WorkDesk::highlight);
        connect(page, &PageView::annotationEndsMoved, m_work, &WorkDesk::moveEnds);
    };
    join(m_desk->page());
    connect(m_desk, &ReadingDesk::pageMade, this, join);

    on(m_actions->back, [this] { m_navigator->back(); });
    on(m_actions->forward, [this] { m_navigator->forward(); });
    on(m_actions->home, [this] { goTo({Library::firstDocument(), -1, {}}); });
    on(m_actions->nextReference, [this] { m_desk->activePage()->stepReference(1); });
    on(m_actions->previousReference, [this] { m_desk->activePage()->stepReference(-1); });
    on(m_actions->searchLibrary, [this] {
        // The source's own words, without what the page puts in brackets beside them.
        const std::vector<Segment> selected = m_desk->activePage()->selectedSegments();
        openSearch(selected.empty() ? QString() : selected.front().exact);
    });
    on(m_actions->chronology, [this] {
        m_panels->raise(m_timeline);
        m_timeline->setPage(TimelinePanel::Page::Library);
        m_timeline->setFocus();
    });
    on(m_actions->people, [this] {
        m_panels->raise(m_people);
        m_people->setPage(PeoplePanel::Page::Library);
        m_people->setFocus();
    });
    on(m_actions->palette, [this] { m_palette->openWith(); });

    on(m_actions->zoomIn, [this] { m_desk->setZoom(m_desk->page()->zoom() + zoomStep); });
    on(m_actions->zoomOut, [this] { m_desk->setZoom(m_desk->page()->zoom() - zoomStep); });
    on(m_actions->zoomReset, [this] { m_desk->setZoom(100); });
    on(m_actions->telegrapheseOff, [this] { setTelegraphese(Telegraphese::Off); });
    on(m_actions->telegrapheseHinted, [this] { setTelegraphese(Telegraphese::Hinted); });
    on(m_actions->telegrapheseFull, [this] { setTelegraphese(Telegraphese::Full); });
    joinAppearance();
    on(m_actions->resetLayout, [this] { m_panels->reset(); });
    on(m_actions->fullScreen, [this](bool full) { full ? showFullScreen() : showNormal(); });
    on(m_actions->searchHelp, [this] { m_search->showHelp(); });
    on(m_actions->about, [this] {
        QMessageBox::about(this, tr("About Chancery"),
                           tr("<p><b>Chancery %1</b></p><p>An explorer for historical documents.</p>"
                              "<p>© 2026 The Chancery contributors. GPL-3.0-or-later.</p><p>Library: %2</p>")
                               .arg(QApplication::applicationVersion(), m_library.file().toHtmlEscaped()));
    });
    m_palette->setActions(QMainWindow::actions());
}

void MainWindow::showRecord(const Library::Record &record, const Location &location)
{
    const QString title = record->document.title;
    m_navigator->setCurrentTitle(title);
    m_tabbedDesk->setRecord(record);
    m_bar->setDocument(
        title, record->document.date.toDisplay(),
        Export::citationText(record->volume, record->document, Export::CitationStyle::ChicagoNote));
    setWindowTitle(tr("%1 — Chancery").arg(title));
    m_zoom->setText(tr("%1 %").arg(m_desk->page()->zoom()));
    m_location = location;
    updateStatus(location);
    // The page first: what stands round it is filled in when the text is on the screen.
    if (isVisible()) {
        m_frames->next([this] { fillPanels(); });
    } else {
        fillPanels();
    }
}

void MainWindow::fillPanels()
{
    const Library::Record record = m_desk->record();
    if (!record) {
        return;
    }
    if (m_panelRecord != record) {
        m_panelRecord = record;
        m_speakers->setRecord(record);
        m_timeline->setRecord(record);
        m_annotations->setRecord(record);
        m_references->setRecord(record);
        m_libraryPanel->setRecord(record);
        m_palette->setRecord(record);
    }
    showPlace(m_location);
    Q_EMIT shown(m_location);
}

void MainWindow::showPlace(const Location &location)
{
    m_location = location;
    m_speakers->setCurrentLocation(location);
    m_timeline->setCurrentLocation(location);
    m_annotations->setCurrentLocation(location);
    m_references->setCurrentLocation(location);
    m_libraryPanel->setCurrentLocation(location);
    updateStatus(location);
}

void MainWindow::updateStatus(const Location &location)
{
    const Library::Record record = m_desk->record();
    const Passage *passage = record ? record->passageAt(location.passage) : nullptr;
    if (!passage) {
        m_place->setText(record ? tr("%n passage(s)", nullptr, int(record->passages.size())) : QString());
        return;
    }
    QStringList parts{passageLabel(*record, passage->ordinal)};
    for (const Speech &speech : record->speeches) {
        const bool here = std::ranges::any_of(speech.ranges, [&](const PassageRange &range) {
            return range.passage == passage->id
                && (location.range.isEmpty() || range.range.overlaps(location.range));
        });
        const Person *speaker = record->person(speech.speaker);
        if (here && speaker) {
            parts << tr("%1, reported").arg(speaker->familyName());
            break;
        }
    }
    const auto references = std::ranges::count(record->references, passage->id, &CrossReference::passage);
    parts << tr("%n reference(s) in this passage", nullptr, int(references));
    m_place->setText(parts.join(QStringLiteral("  ·  ")));
}

void MainWindow::follow(const CrossReference &reference, Qt::KeyboardModifiers modifiers)
{
    std::vector<const ReferenceTarget *> reachable;
    for (const ReferenceTarget &target : reference.targets) {
        if (target.place.isValid()) {
            reachable.push_back(&target);
        }
    }
    if (reachable.empty()) {
        statusBar()->showMessage(
            reference.targets.empty()
                ? tr("It is not settled where this leads; settle it in the References panel.")
                : tr("%1 is not in this library.").arg(reference.targets.front().key.toString()),
            toldTime);
        m_references->setPage(ReferencesPanel::Cites);
        m_panels->raise(m_references);
        return;
    }
    if (reachable.size() == 1) {
        openAs(reachable.front()->place, modifiers);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ReferenceTarget *target : reachable) {
        menu->addAction(m_desk->targetLine(*target).replace(u'&', QStringLiteral("&&")), this,
                        [this, place = target->place, modifiers] { openAs(place, modifiers); });
    }
    menu->setActiveAction(menu->actions().constFirst());
    PageView *page = m_desk->activePage();
    menu->popup(page->viewport()->mapToGlobal(page->cursorRect().bottomLeft()));
}

void MainWindow::openAs(const Location &location, Qt::KeyboardModifiers modifiers)
{
    switch (openingFor(modifiers)) {
    case Opening::Here:
        goTo(location);
        break;
    case Opening::Beside:
        m_desk->showBeside(location);
        break;
    case Opening::Tab:
        m_tabbedDesk->tabs().open(location);
        break;
    }
}

void MainWindow::openSearch(const QString &query)
{
    m_panels->raise(m_search);
    if (query.isEmpty()) {
        m_search->activate();
    } else {
        // Words of the page are looked for as they stand, whatever signs are in them.
        m_search->search(QStringLiteral("\"%1\"").arg(QString(query).remove(u'"')));
    }
}

void MainWindow::chooseSpeaker(const Voice &voice)
{
    m_desk->page()->setFocusSpeaker(voice);
    m_speakers->setChosen(voice);
}

void MainWindow::setTelegraphese(Telegraphese telegraphese)
{
    m_desk->setTelegraphese(telegraphese);
    QAction *choices[] = {m_actions->telegrapheseOff, m_actions->telegrapheseHinted,
                          m_actions->telegrapheseFull};
    choices[int(telegraphese)]->setChecked(true);
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

void MainWindow::findPerson(const QString &familyName)
{
    searchFor(QStringLiteral("person:\"%1\"").arg(QString(familyName).remove(u'"')));
}

void MainWindow::searchFor(const QString &query)
{
    m_panels->raise(m_search);
    m_search->search(query);
}

void MainWindow::reloadTags()
{
    m_library.tags().then(this, [this](const Result<std::vector<Tag>> &tags) {
        if (tags) {
            m_desk->setTags(*tags);
            m_timeline->setTags(*tags);
            m_annotations->setTags(*tags);
        }
    });
}

void MainWindow::tell(const Error &error)
{
    m_work->tell(error);
}

void MainWindow::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton) {
        m_navigator->back();
    } else if (event->button() == Qt::ForwardButton) {
        m_navigator->forward();
    } else {
        QMainWindow::mousePressEvent(event);
    }
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_panels->adapt();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_panels) {
        m_panels->setGround();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Session session;
    PageView *page = m_desk->page();
    if (m_desk->record()) {
        session.tabs = m_tabbedDesk->tabs().kept();
        session.currentTab = m_tabbedDesk->tabs().current();
    }
    session.zoom = page->zoom();
    session.telegraphese = page->telegraphese();
    session.recentKeys = m_palette->recentKeys();
    m_panels->setPages(1); // the next day begins with all panels
    session.save(*this, m_library.file());
    QMainWindow::closeEvent(event);
}

} // namespace Chancery::App
