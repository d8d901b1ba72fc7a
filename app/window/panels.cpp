// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels.h"

#include "paneltitle.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QScopedValueRollback>
#include <QTabWidget>

#include <algorithm>
#include <utility>

namespace Chancery::App
{

namespace
{

enum Panel {
    LibraryDock,
    SpeakersDock,
    AnnotationsDock,
    ReferencesDock,
    SearchDock,
    TimelineDock,
    PanelCount
};

/// Two side panels, and between them a page of 66 characters with its margins at the usual size of type.
constexpr int WideFrom = 1240;
constexpr int PageWidth = 620; ///< of a second page beside the first
constexpr int NarrowestPage = 606; ///< of some 60 characters with its margins, at the usual size of type
constexpr int LeftWidth = 256;
constexpr int RightWidth = 312;
constexpr int TabbedWidth = 364; ///< of five names
constexpr int LibraryHeight = 320;
constexpr int SpeakersHeight = 350;
constexpr int TimelineHeight = 190;
constexpr int TimelineShare = 4; ///< at most this part of the window is the timeline's

} // namespace

Panels::Panels(QMainWindow *window)
    : QObject(window)
    , m_window(window)
{
}

void Panels::add(QWidget *panel, const QString &title, const QString &name, QWidget *head)
{
    auto *dock = new QDockWidget(title, m_window);
    dock->setObjectName(name);
    dock->setWidget(panel);
    new PanelTitle(dock, head);
    panel->setAccessibleName(title);
    m_docks << dock;
    m_window->addDockWidget(Qt::LeftDockWidgetArea, dock);
    // Which panels share tabs is settled only after the signals that tell of a move.
    const auto later = [this] { QMetaObject::invokeMethod(this, &Panels::nameTabbed, Qt::QueuedConnection); };
    connect(dock, &QDockWidget::dockLocationChanged, this, later);
    connect(dock, &QDockWidget::topLevelChanged, this, later);
    connect(dock, &QDockWidget::visibilityChanged, this, later);
}

QList<QAction *> Panels::toggles() const
{
    QList<QAction *> actions;
    for (const QDockWidget *dock : m_docks) {
        actions << dock->toggleViewAction();
    }
    return actions;
}

void Panels::reset()
{
    m_before.clear();
    m_cleared = false;
    const Arrangement now = wanted();
    arrange(now == Arrangement::Pages ? Arrangement::Narrow : now);
    if (now == Arrangement::Pages) {
        clear();
    }
}

void Panels::adapt()
{
    if (m_arranging) {
        return;
    }
    const Arrangement best = wanted();
    if (best == Arrangement::Pages) {
        // Once: a panel the reader brings back meanwhile stays.
        if (!m_cleared) {
            clear();
        }
        return;
    }
    if (m_cleared) {
        giveBack();
    }
    const std::optional<Arrangement> now = arrangement();
    if (now && *now != best) {
        keep();
        arrange(best);
    }
}

void Panels::setPages(int pages)
{
    if (pages == m_pages) {
        return;
    }
    m_pages = pages;
    if (pages == 1) {
        giveBack();
    }
    adapt();
}

void Panels::keep()
{
    if (m_pages > 1 && m_before.isEmpty()) {
        m_before = m_window->saveState();
    }
}

void Panels::giveBack()
{
    m_cleared = false;
    if (!m_before.isEmpty()) {
        const QScopedValueRollback arranging(m_arranging, true);
        m_window->restoreState(std::exchange(m_before, {}));
        nameTabbed();
    }
}

void Panels::clear()
{
    const QScopedValueRollback arranging(m_arranging, true);
    keep();
    m_cleared = true;
    for (QDockWidget *dock : std::as_const(m_docks)) {
        if (isBesidePages(dock)) {
            dock->hide();
        }
    }
}

bool Panels::isBesidePages(QDockWidget *dock) const
{
    const Qt::DockWidgetArea area = m_window->dockWidgetArea(dock);
    return !dock->isHidden() && !dock->isFloating()
        && (area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea);
}

Panels::Arrangement Panels::wanted() const
{
    const int width = m_window->width();
    if (width - (m_pages - 1) * PageWidth >= WideFrom) {
        return Arrangement::Wide;
    }
    return m_pages > 1 && width - TabbedWidth < m_pages * NarrowestPage ? Arrangement::Pages
                                                                        : Arrangement::Narrow;
}

std::optional<Panels::Arrangement> Panels::arrangement() const
{
    if (m_docks.size() != PanelCount) {
        return std::nullopt;
    }
    const auto stands = [this](Panel panel, Qt::DockWidgetArea area) {
        const QDockWidget *dock = m_docks[panel];
        return !dock->isHidden() && !dock->isFloating() && m_window->dockWidgetArea(m_docks[panel]) == area;
    };
    if (m_cleared && stands(TimelineDock, Qt::BottomDockWidgetArea)
        && std::ranges::all_of(m_docks, [this](QDockWidget *dock) {
               return dock == m_docks[TimelineDock] || dock->isHidden();
           })) {
        return Arrangement::Pages;
    }
    const auto tabbed = [this](Panel panel) { return m_window->tabifiedDockWidgets(m_docks[panel]).size(); };
    if (!stands(TimelineDock, Qt::BottomDockWidgetArea) || !stands(LibraryDock, Qt::LeftDockWidgetArea)
        || !stands(SpeakersDock, Qt::LeftDockWidgetArea) || tabbed(TimelineDock) > 0) {
        return std::nullopt;
    }
    const auto reading = [&](Qt::DockWidgetArea area) {
        return stands(AnnotationsDock, area) && stands(ReferencesDock, area) && stands(SearchDock, area);
    };
    if (reading(Qt::RightDockWidgetArea) && tabbed(LibraryDock) == 0 && tabbed(SpeakersDock) == 0
        && tabbed(AnnotationsDock) == 2) {
        return Arrangement::Wide;
    }
    if (reading(Qt::LeftDockWidgetArea) && tabbed(LibraryDock) == 4) {
        return Arrangement::Narrow;
    }
    return std::nullopt;
}

void Panels::arrange(Arrangement arrangement)
{
    const QScopedValueRollback arranging(m_arranging, true);
    const bool wide = arrangement == Arrangement::Wide;
    QDockWidget *library = m_docks[LibraryDock];
    QDockWidget *speakers = m_docks[SpeakersDock];
    QDockWidget *annotations = m_docks[AnnotationsDock];
    QDockWidget *references = m_docks[ReferencesDock];
    QDockWidget *search = m_docks[SearchDock];
    QDockWidget *timeline = m_docks[TimelineDock];
    // The tab in front stays in front where it still shares tabs.
    QDockWidget *front = wide ? annotations : speakers;
    for (QDockWidget *dock : {references, search}) {
        front = dock->visibleRegion().isEmpty() ? front : dock;
    }
    for (QDockWidget *dock : std::as_const(m_docks)) {
        m_window->removeDockWidget(dock);
        dock->setFloating(false);
    }
    m_window->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    m_window->addDockWidget(Qt::LeftDockWidgetArea, library);
    m_window->addDockWidget(wide ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea, annotations);
    m_window->addDockWidget(Qt::BottomDockWidgetArea, timeline);
    if (wide) {
        m_window->splitDockWidget(library, speakers, Qt::Vertical);
    } else {
        m_window->tabifyDockWidget(library, speakers);
        m_window->tabifyDockWidget(speakers, annotations);
    }
    m_window->tabifyDockWidget(annotations, references);
    m_window->tabifyDockWidget(references, search);
    for (QDockWidget *dock : std::as_const(m_docks)) {
        dock->show();
    }
    front->raise();
    if (wide) {
        m_window->resizeDocks({library, annotations}, {LeftWidth, RightWidth}, Qt::Horizontal);
        m_window->resizeDocks({library, speakers}, {LibraryHeight, SpeakersHeight}, Qt::Vertical);
    } else {
        m_window->resizeDocks({library}, {TabbedWidth}, Qt::Horizontal);
    }
    m_window->resizeDocks({timeline}, {std::min(TimelineHeight, m_window->height() / TimelineShare)},
                          Qt::Vertical);
    nameTabbed();
}

void Panels::raise(const QWidget *panel)
{
    for (QDockWidget *dock : std::as_const(m_docks)) {
        if (dock->widget() == panel) {
            dock->show();
            dock->raise();
        }
    }
}

void Panels::setGround()
{
    QPalette ground;
    ground.setColor(QPalette::Base, m_window->palette().color(QPalette::Window));
    for (const QDockWidget *dock : std::as_const(m_docks)) {
        dock->widget()->setPalette(ground);
    }
}

void Panels::nameTabbed()
{
    for (QDockWidget *dock : std::as_const(m_docks)) {
        if (auto *title = qobject_cast<PanelTitle *>(dock->titleBarWidget())) {
            title->setTabbed(!dock->isFloating() && !m_window->tabifiedDockWidgets(dock).isEmpty());
        }
    }
}

} // namespace Chancery::App
