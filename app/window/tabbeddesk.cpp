// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tabbeddesk.h"

#include "windowactions.h"

#include "desk/trailbar.h"

#include <QAction>
#include <QShortcut>
#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

namespace Chancery::App
{

TabbedDesk::TabbedDesk(Library &library, ReadingDesk &desk, Navigator &navigator, WindowActions &actions,
                       QWidget *parent)
    : QObject(parent)
    , m_library(library)
    , m_desk(desk)
    , m_navigator(navigator)
    , m_actions(actions)
    , m_column(new QWidget(parent))
    , m_tabs(navigator, desk, m_column)
    , m_trail(new TrailBar(actions.previousDocument, actions.nextDocument, m_column))
{
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs.bar());
    column->addWidget(m_trail);
    column->addWidget(&desk, 1);
    connect(m_trail, &TrailBar::chapterRequested, this, &TabbedDesk::chapterRequested);
    connect(m_trail, &TrailBar::documentRequested, this, &TabbedDesk::documentRequested);
    joinActions();
}

void TabbedDesk::joinActions()
{
    const auto on = [this](QAction *action, auto &&handler) {
        connect(action, &QAction::triggered, this, handler);
    };
    for (const auto &[action, direction] :
         {std::pair(m_actions.previousDocument, -1), std::pair(m_actions.nextDocument, 1)}) {
        on(action, [this, direction] { step(direction); });
        // At an end of the volume the action is disabled, and its keys would move the list that has the keyboard.
        auto *atEnd = new QShortcut(action->shortcut(), m_column);
        connect(action, &QAction::enabledChanged, atEnd,
                [atEnd](bool enabled) { atEnd->setEnabled(!enabled); });
        connect(atEnd, &QShortcut::activated, this, [this, direction] { step(direction); });
    }
    on(m_actions.newTab, [this] {
        const Location here = m_desk.page()->topLocation();
        m_tabs.open(here.isValid() ? here : m_navigator.current().location);
    });
    on(m_actions.nextTab, [this] { m_tabs.step(1); });
    on(m_actions.previousTab, [this] { m_tabs.step(-1); });
    on(m_actions.closeTab, [this] { close(); });
    connect(&m_tabs, &Tabs::countChanged, this, &TabbedDesk::showWhatCanClose);
    connect(&m_desk, &ReadingDesk::besideChanged, this, &TabbedDesk::showWhatCanClose);
    m_actions.previousDocument->setEnabled(false);
    m_actions.nextDocument->setEnabled(false);
    showWhatCanClose();
}

void TabbedDesk::step(int direction)
{
    if (!m_record) {
        return;
    }
    if (m_around.total == 0) {
        m_wish = direction; // until the neighbours are known
        return;
    }
    const DocumentKey &wanted = direction > 0 ? m_around.next : m_around.previous;
    if (wanted.isValid()) {
        m_navigator.goTo({wanted, -1, {}});
    } else {
        Q_EMIT told(direction > 0 ? tr("This is the last document of the volume.")
                                  : tr("This is the first document of the volume."));
    }
}

/// What was opened last goes first: the document beside the page, then the tab.
void TabbedDesk::close()
{
    if (m_desk.pageBeside()) {
        m_desk.closeBeside();
    } else {
        m_tabs.close(m_tabs.current());
    }
}

void TabbedDesk::showWhatCanClose()
{
    const bool beside = m_desk.pageBeside() != nullptr;
    m_actions.closeTab->setEnabled(beside || m_tabs.count() > 1);
    m_actions.closeTab->setText(beside ? tr("&Close Document Beside") : tr("&Close Tab"));
    for (QAction *action : {m_actions.nextTab, m_actions.previousTab}) {
        action->setEnabled(m_tabs.count() > 1);
    }
}

void TabbedDesk::setRecord(const Library::Record &record)
{
    const bool isAnother = !m_record || m_record->document.key != record->document.key;
    m_record = record;
    const Document &document = record->document;
    m_tabs.setTitle(document.number.isEmpty() || document.kind == DocumentKind::CatalogueCard
                        ? document.title
                        : tr("%1. %2").arg(document.number, document.title));
    if (isAnother) {
        // What is enabled stays so for the moment until the answer: a button that is pressed again and again
        // would lose the keyboard.
        m_around = {};
        m_wish = 0;
    }
    m_library.surroundings(document.key)
        .then(this, [this, run = ++m_run](const Result<Surroundings> &around) {
            if (run == m_run && around) {
                take(*around);
            }
        });
}

void TabbedDesk::take(const Surroundings &around)
{
    m_around = around;
    m_actions.previousDocument->setEnabled(around.previous.isValid());
    m_actions.nextDocument->setEnabled(around.next.isValid());
    m_trail->setTrail(m_record->volume, m_record->document, around);
    if (const int wish = std::exchange(m_wish, 0); wish != 0) {
        step(wish);
    }
}

} // namespace Chancery::App
