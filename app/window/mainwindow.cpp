// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "filenotice.h"
#include "panels.h"
#include "session.h"
#include "tabbeddesk.h"
#include "windowactions.h"
#include "windowbar.h"
#include "workdesk.h"

#include "annotations/annotationspanel.h"
#include "people/peoplepanel.h"
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
#include <QCloseEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QStatusBar>
#include <QUndoStack>

namespace Chancery::App
{

namespace
{

constexpr int statusEdge = 8;
constexpr int toldTime = 6000; ///< milliseconds a sentence stays in the status bar
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
    joinDesk();
    joinPanels();
    joinShelves();
    joinPalette();
    joinWork();
    joinFileActions();
    joinEditActions();
    joinGoActions();
    joinViewActions();
    m_palette->setActions(QMainWindow::actions());
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
        say(reference.targets.empty()
                ? tr("It is not settled where this leads; settle it in the References panel.")
                : tr("%1 is not in this library.").arg(reference.targets.front().key.toString()));
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

void MainWindow::say(const QString &sentence)
{
    statusBar()->showMessage(sentence, toldTime);
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
