// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "filedrop.h"
#include "session.h"
#include "windowactions.h"
#include "workdesk.h"

#include "annotations/annotationspanel.h"
#include "browse/librarypanel.h"
#include "reader/findbar.h"
#include "references/referencespanel.h"
#include "source/sourcepanel.h"
#include "speakers/speakerspanel.h"
#include "timeline/timelinepanel.h"
#include "widgets/busyline.h"
#include "widgets/commandpalette.h"
#include "widgets/passagelabel.h"

#include "export/citation.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMouseEvent>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>

namespace Chancery::App
{

namespace
{

constexpr int historyMenuLength = 15;
constexpr int toldTime = 6000; ///< milliseconds a sentence stays in the status bar
constexpr int zoomStep = 10; ///< per cent
constexpr QSize firstSize(1400, 900);

} // namespace

MainWindow::MainWindow(Library &library, QWidget *parent)
    : QMainWindow(parent)
    , m_library(library)
    , m_actions(new WindowActions(this))
    , m_desk(new ReadingDesk(library, this))
    , m_navigator(new Navigator([this] { return m_desk->page()->viewState(); }, this))
{
    setWindowTitle(tr("Chancery"));
    setObjectName(QStringLiteral("mainWindow"));
    setDockNestingEnabled(true);
    resize(firstSize);
    setCentralWidget(m_desk);
    m_actions->undo = library.undoStack()->createUndoAction(this, tr("&Undo"));
    m_actions->undo->setShortcut(QKeySequence::Undo);
    m_actions->redo = library.undoStack()->createRedoAction(this, tr("&Redo"));
    m_actions->redo->setShortcut(QKeySequence::Redo);

    buildStatusBar();
    m_work = new WorkDesk(library, *m_desk, *m_busy, this);
    buildPanels();
    buildToolBar();
    QList<QAction *> toggles;
    for (QDockWidget *dock : std::as_const(m_docks)) {
        toggles << dock->toggleViewAction();
    }
    m_actions->fillMenuBar(toggles);
    m_palette = new CommandPalette(this);
    m_palette->setLibrary(library);
    joinViews();
    joinActions();
    m_defaultPanels = saveState();
    reloadTags();
}

MainWindow::~MainWindow() = default;

void MainWindow::start(const Location &location)
{
    const Session session = Session::restore(*this, m_library.file());
    m_desk->setZoom(session.zoom);
    setTelegraphese(session.telegraphese);
    if (location.isValid() || !session.location.isValid()) {
        goTo(location.isValid() ? location : Location{Library::firstDocument(), -1, {}});
    } else {
        m_navigator->goTo(session.location);
        m_desk->show(session.location, session.view);
    }
    m_desk->page()->setFocus();
}

void MainWindow::goTo(const Location &location)
{
    m_navigator->goTo(location);
}

QDockWidget *MainWindow::addPanel(QWidget *panel, const QString &title, const QString &name,
                                  Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(panel);
    panel->setAccessibleName(title);
    addDockWidget(area, dock);
    m_docks << dock;
    return dock;
}

void MainWindow::buildPanels()
{
    m_libraryPanel = new LibraryPanel(this);
    m_libraryPanel->setLibrary(m_library);
    m_speakers = new SpeakersPanel(this);
    m_annotations = new AnnotationsPanel(m_library, this);
    m_references = new ReferencesPanel(this);
    m_references->setLibrary(m_library);
    m_timeline = new TimelinePanel(this);
    addPanel(m_libraryPanel, tr("Library"), QStringLiteral("libraryPanel"), Qt::LeftDockWidgetArea);
    addPanel(m_speakers, tr("Speakers"), QStringLiteral("speakersPanel"), Qt::LeftDockWidgetArea);
    addPanel(m_annotations, tr("Annotations"), QStringLiteral("annotationsPanel"), Qt::RightDockWidgetArea);
    addPanel(m_references, tr("References"), QStringLiteral("referencesPanel"), Qt::RightDockWidgetArea);
    addPanel(m_timeline, tr("Timeline"), QStringLiteral("timelinePanel"), Qt::BottomDockWidgetArea);
    m_source = new SourcePanel(this);
    m_source->setLibrary(m_library);
    // Read by few and never by all: there on demand.
    addPanel(m_source, tr("Source"), QStringLiteral("sourcePanel"), Qt::BottomDockWidgetArea)->hide();
    arrangePanels();
}

void MainWindow::arrangePanels()
{
    QDockWidget *library = m_docks[0];
    QDockWidget *speakers = m_docks[1];
    QDockWidget *annotations = m_docks[2];
    QDockWidget *references = m_docks[3];
    QDockWidget *timeline = m_docks[4];
    QDockWidget *source = m_docks[5];
    splitDockWidget(library, speakers, Qt::Vertical);
    tabifyDockWidget(annotations, references);
    tabifyDockWidget(timeline, source);
    source->hide();
    annotations->raise();
    setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North);
    resizeDocks({library, annotations}, {250, 310}, Qt::Horizontal);
    resizeDocks({library, speakers}, {150, 510}, Qt::Vertical);
    resizeDocks({timeline}, {190}, Qt::Vertical);
}

void MainWindow::buildToolBar()
{
    QToolBar *bar = addToolBar(tr("Main"));
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setMovable(false);
    const auto history = [&](QAction *action, bool back) {
        auto *button = new QToolButton(bar);
        button->setDefaultAction(action);
        button->setArrowType(back ? Qt::LeftArrow : Qt::RightArrow);
        button->setPopupMode(QToolButton::DelayedPopup);
        button->setMenu(new QMenu(button));
        button->setAutoRaise(true);
        connect(button->menu(), &QMenu::aboutToShow, this,
                [this, button, back] { showHistory(button, back); });
        bar->addWidget(button);
    };
    history(m_actions->back, true);
    history(m_actions->forward, false);
    m_title = new QLabel(bar);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setContentsMargins(10, 0, 10, 0);
    m_title->setMinimumWidth(1); // long titles give way to the buttons
    m_title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(m_title);
    auto *search = new QToolButton(bar);
    search->setDefaultAction(m_actions->palette);
    search->setText(tr("Find a word, a person, a command   Ctrl+K"));
    search->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar->addWidget(search);
    auto *type = new QToolButton(bar);
    type->setText(tr("Aa"));
    type->setAccessibleName(tr("How the text is set"));
    type->setToolTip(tr("Abbreviations as printed, hinted, or in full; size of type"));
    type->setPopupMode(QToolButton::InstantPopup);
    auto *typeMenu = new QMenu(type);
    typeMenu->addActions(
        {m_actions->telegrapheseOff, m_actions->telegrapheseHinted, m_actions->telegrapheseFull});
    typeMenu->addSeparator();
    typeMenu->addActions({m_actions->zoomIn, m_actions->zoomOut, m_actions->zoomReset});
    type->setMenu(typeMenu);
    bar->addWidget(type);
    auto *exporting = new QToolButton(bar);
    exporting->setDefaultAction(m_actions->exportExcerpts);
    exporting->setText(tr("Export"));
    exporting->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar->addWidget(exporting);
}

void MainWindow::buildStatusBar()
{
    m_place = new QLabel(this);
    m_busy = new BusyLine(this);
    m_zoom = new QLabel(this);
    m_saved = new QLabel(m_library.isWritable() ? tr("saved") : tr("read-only"), this);
    m_saved->setToolTip(m_library.isWritable()
                            ? tr("Every mark and note is on disk as soon as it is on the screen.")
                            : tr("This library can only be read."));
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
    connect(m_desk, &ReadingDesk::besideChanged, m_actions->closeBeside, &QAction::setEnabled);

    PageView *page = m_desk->page();
    connect(page, &PageView::speakerActivated, this, &MainWindow::chooseSpeaker);
    connect(page, &PageView::speakerStepped, m_speakers, &SpeakersPanel::setStep);
    connect(page, &PageView::annotationActivated, m_annotations, &AnnotationsPanel::showAnnotation);
    connect(page, &PageView::zoomChanged, this,
            [this](int percent) { m_zoom->setText(tr("%1 %").arg(percent)); });

    connect(m_speakers, &SpeakersPanel::speakerChosen, this, &MainWindow::chooseSpeaker);
    connect(m_speakers, &SpeakersPanel::stepRequested, page, &PageView::stepSpeaker);
    connect(m_speakers, &SpeakersPanel::locationActivated, this, &MainWindow::goTo);
    connect(m_timeline, &TimelinePanel::locationActivated, this, &MainWindow::goTo);
    connect(m_annotations, &AnnotationsPanel::locationActivated, this, &MainWindow::goTo);
    connect(m_annotations, &AnnotationsPanel::annotationSelected, page, &PageView::setActiveAnnotation);
    connect(m_annotations, &AnnotationsPanel::changeRequested, m_work, &WorkDesk::perform);
    connect(m_annotations, &AnnotationsPanel::exportRequested, this,
            [this](const std::vector<Annotation> &annotations) { m_work->exportFrom(annotations, true); });
    connect(m_references, &ReferencesPanel::locationActivated, this, &MainWindow::goToOrBeside);
    connect(m_references, &ReferencesPanel::locationSelected, page,
            [page](const Location &location) { page->showLocation(location); });
    connect(m_references, &ReferencesPanel::changeRequested, m_work, &WorkDesk::perform);
    connect(m_libraryPanel, &LibraryPanel::locationActivated, this, &MainWindow::goToOrBeside);
    connect(m_libraryPanel, &LibraryPanel::importRequested, m_work, &WorkDesk::addVolumes);
    connect(m_libraryPanel, &LibraryPanel::reportRequested, m_work, &WorkDesk::showImportReport);
    connect(m_libraryPanel, &LibraryPanel::removeRequested, m_work, &WorkDesk::removeVolume);
    connect(new FileDrop(this), &FileDrop::dropped, m_work, &WorkDesk::importFrom);
    connect(m_palette, &CommandPalette::locationActivated, this, &MainWindow::goToOrBeside);
    connect(m_palette, &CommandPalette::speakerChosen, this, &MainWindow::chooseSpeaker);
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
    on(m_actions->addFolder, [this] { m_work->addFolder(); });
    on(m_actions->importAnnotations, [this] { m_work->importAnnotations(); });
    on(m_actions->exportExcerpts, [this] { m_work->exportFrom(m_annotations->shown(), false); });
    on(m_actions->backup, [this] { m_work->backup(); });
    on(m_actions->openLibrary, [this] { Q_EMIT openLibraryRequested(); });
    on(m_actions->print, [this] { m_work->print(); });
    on(m_actions->quit, [this] { close(); });

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
    for (PageView *page : findChildren<PageView *>()) {
        connect(page, &PageView::selectionActionRequested, m_work, &WorkDesk::actOnSelection);
        connect(page, &PageView::highlightRequested, m_work, &WorkDesk::highlight);
        connect(page, &PageView::annotationEndsMoved, m_work, &WorkDesk::moveEnds);
    }

    on(m_actions->back, [this] { m_navigator->back(); });
    on(m_actions->forward, [this] { m_navigator->forward(); });
    on(m_actions->home, [this] { goTo({Library::firstDocument(), -1, {}}); });
    on(m_actions->previousDocument, [this] { stepDocument(-1); });
    on(m_actions->nextDocument, [this] { stepDocument(1); });
    on(m_actions->nextReference, [this] { m_desk->activePage()->stepReference(1); });
    on(m_actions->previousReference, [this] { m_desk->activePage()->stepReference(-1); });
    on(m_actions->palette, [this] { m_palette->openWith(); });
    on(m_actions->closeBeside, [this] { m_desk->closeBeside(); });

    on(m_actions->zoomIn, [this] { m_desk->setZoom(m_desk->page()->zoom() + zoomStep); });
    on(m_actions->zoomOut, [this] { m_desk->setZoom(m_desk->page()->zoom() - zoomStep); });
    on(m_actions->zoomReset, [this] { m_desk->setZoom(100); });
    on(m_actions->telegrapheseOff, [this] { setTelegraphese(Telegraphese::Off); });
    on(m_actions->telegrapheseHinted, [this] { setTelegraphese(Telegraphese::Hinted); });
    on(m_actions->telegrapheseFull, [this] { setTelegraphese(Telegraphese::Full); });
    on(m_actions->resetLayout, [this] {
        restoreState(m_defaultPanels);
        arrangePanels();
    });
    on(m_actions->fullScreen, [this](bool full) { full ? showFullScreen() : showNormal(); });
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
    m_title->setText(QStringLiteral("%1  ·  %2").arg(title, record->document.date.toDisplay()));
    m_title->setToolTip(
        Export::citationText(record->volume, record->document, Export::CitationStyle::ChicagoNote));
    setWindowTitle(tr("%1 — Chancery").arg(title));
    m_speakers->setRecord(record);
    m_timeline->setRecord(record);
    m_annotations->setRecord(record);
    m_references->setRecord(record);
    m_libraryPanel->setRecord(record);
    m_source->setRecord(record);
    m_palette->setRecord(record);
    m_zoom->setText(tr("%1 %").arg(m_desk->page()->zoom()));
    showPlace(location);
    Q_EMIT shown(location);
}

void MainWindow::showPlace(const Location &location)
{
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
        return;
    }
    if (reachable.size() == 1) {
        goToOrBeside(reachable.front()->place, modifiers);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ReferenceTarget *target : reachable) {
        menu->addAction(target->title, this,
                        [this, place = target->place, modifiers] { goToOrBeside(place, modifiers); });
    }
    menu->setActiveAction(menu->actions().constFirst());
    PageView *page = m_desk->activePage();
    menu->popup(page->viewport()->mapToGlobal(page->cursorRect().bottomLeft()));
}

void MainWindow::goToOrBeside(const Location &location, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ControlModifier)) {
        m_desk->showBeside(location);
    } else {
        goTo(location);
    }
}

void MainWindow::chooseSpeaker(PersonId person)
{
    m_desk->page()->setFocusSpeaker(person);
    m_speakers->setChosen(person);
}

void MainWindow::stepDocument(int direction)
{
    const Library::Record record = m_desk->record();
    if (!record) {
        return;
    }
    const DocumentKey key = record->document.key;
    m_library.documents(key.volume)
        .then(this, [this, key, direction](const Result<std::vector<Document>> &documents) {
            if (!documents) {
                return;
            }
            const auto here = std::ranges::find(*documents, key, &Document::key) - documents->begin();
            const auto next = here + direction;
            if (next >= 0 && next < std::ssize(*documents)) {
                goTo({(*documents)[size_t(next)].key, -1, {}});
            } else {
                statusBar()->showMessage(direction > 0 ? tr("This is the last document of the volume.")
                                                       : tr("This is the first document of the volume."),
                                         toldTime);
            }
        });
}

void MainWindow::showHistory(QToolButton *button, bool back)
{
    QMenu *menu = button->menu();
    menu->clear();
    int steps = 0;
    for (const Navigator::Visit &visit :
         back ? m_navigator->behind(historyMenuLength) : m_navigator->ahead(historyMenuLength)) {
        ++steps;
        const QString title = visit.title.isEmpty() ? visit.location.document.toString() : visit.title;
        menu->addAction(title, this, [this, steps = back ? -steps : steps] { m_navigator->step(steps); });
    }
}

void MainWindow::setTelegraphese(Telegraphese telegraphese)
{
    m_desk->setTelegraphese(telegraphese);
    QAction *choices[] = {m_actions->telegrapheseOff, m_actions->telegrapheseHinted,
                          m_actions->telegrapheseFull};
    choices[int(telegraphese)]->setChecked(true);
}

void MainWindow::reloadTags()
{
    m_library.tags().then(this, [this](const Result<std::vector<Tag>> &tags) {
        if (tags) {
            m_desk->setTags(*tags);
            m_timeline->setTags(*tags);
            m_annotations->setTags(*tags);
            m_work->setTags(*tags);
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

void MainWindow::closeEvent(QCloseEvent *event)
{
    Session session;
    PageView *page = m_desk->page();
    session.location = m_desk->record() ? m_navigator->current().location : Location{};
    session.view = page->viewState();
    session.zoom = page->zoom();
    session.telegraphese = page->telegraphese();
    session.save(*this, m_library.file());
    QMainWindow::closeEvent(event);
}

} // namespace Chancery::App
