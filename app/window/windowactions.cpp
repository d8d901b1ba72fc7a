// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowactions.h"

#include "theme/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace Chancery::App
{

WindowActions::WindowActions(QMainWindow *window)
    : QObject(window)
    , m_window(window)
{
    makeFileActions();
    makeEditActions();
    makeGoActions();
    makeViewActions();
    makeChoices();
    makeSigns();
}

void WindowActions::makeFileActions()
{
    addText = make(tr("Add &Text…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    addVolumes = make(tr("Add &Volumes…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    addFolder = make(tr("Add &Folder of Volumes…"));
    getVolumes = make(tr("&Get Volumes from the Office of the Historian…"));
    importAnnotations = make(tr("&Import Annotations…"));
    exportExcerpts = make(tr("&Export…"), QKeySequence(Qt::CTRL | Qt::Key_E));
    backup = make(tr("&Back Up Library…"));
    openLibrary = make(tr("&Open Library…"), QKeySequence::Open);
    print = make(tr("&Print…"), QKeySequence::Print);
    quit = make(tr("&Quit"), QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::makeEditActions()
{
    find = make(tr("&Find in Page…"), QKeySequence::Find);
    findNext = make(tr("Find &Next"), QKeySequence::FindNext);
    findPrevious = make(tr("Find &Previous"), QKeySequence::FindPrevious);

    searchLibrary = make(tr("&Search the Library…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));

    // Single letters would take the keyboard from every text field: the page itself answers to them.
    highlight = make(tr("&Highlight\tH"));
    note = make(tr("&Note…\tN"));
    tag = make(tr("&Tag…\tT"));
    link = make(tr("&Link…\tL"));
    query = make(tr("&Query…\tQ"));
    copyWithCitation = make(tr("&Copy with Citation\tC"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    manageTags = make(tr("&Manage Tags…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
}

void WindowActions::makeGoActions()
{
    back = make(tr("&Back"), QKeySequence(Qt::ALT | Qt::Key_Left));
    forward = make(tr("&Forward"), QKeySequence(Qt::ALT | Qt::Key_Right));
    home = make(tr("The &Telegram"), QKeySequence(Qt::ALT | Qt::Key_Home));
    previousDocument = make(tr("&Previous Document"), QKeySequence(Qt::CTRL | Qt::Key_PageUp));
    nextDocument = make(tr("&Next Document"), QKeySequence(Qt::CTRL | Qt::Key_PageDown));
    nextReference = make(tr("Next &Reference"), QKeySequence(Qt::Key_F4));
    previousReference = make(tr("Previous Re&ference"), QKeySequence(Qt::SHIFT | Qt::Key_F4));
    chronology = make(tr("The Library by &Date"));
    people = make(tr("The Library by P&erson"));
    palette = make(tr("Find a Word, a Person, a &Command…"), QKeySequence(Qt::CTRL | Qt::Key_K));
    newTab = make(tr("New &Tab"), QKeySequence(Qt::CTRL | Qt::Key_T));
    nextTab = make(tr("Ne&xt Tab"), QKeySequence(Qt::CTRL | Qt::Key_Tab));
    previousTab = make(tr("Pre&vious Tab"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab));
    closeTab = make(tr("&Close Tab"), QKeySequence::Close);
}

void WindowActions::makeViewActions()
{
    zoomIn = make(tr("Zoom &In"), QKeySequence::ZoomIn);
    zoomOut = make(tr("Zoom &Out"), QKeySequence::ZoomOut);
    zoomReset = make(tr("&Actual Size"), QKeySequence(Qt::CTRL | Qt::Key_0));
    source = make(tr("&Source"), QKeySequence(Qt::CTRL | Qt::Key_U));
    resetLayout = make(tr("&Reset Panels"));
    fullScreen = make(tr("F&ull Screen"), QKeySequence(Qt::Key_F11));
    fullScreen->setCheckable(true);
    searchHelp = make(tr("&Searching"), QKeySequence::HelpContents);
    about = make(tr("&About Chancery"));
    about->setMenuRole(QAction::AboutRole);
}

void WindowActions::makeChoices()
{
    auto *group = new QActionGroup(this);
    telegrapheseOff = makeChoice(group, tr("Abbreviations as &Printed: Sovs"));
    telegrapheseHinted = makeChoice(group, tr("&Hinted: a Dotted Line, the Word on Pointing"));
    telegrapheseFull = makeChoice(group, tr("&Full Words in Brackets: Sovs [Soviets]"));
    const QString telegraphese =
        tr("Telegraphese is the clipped language of telegrams: “Sovs took strong position at mtg”. Its "
           "abbreviations can be left as printed, underlined so that pointing at one tells the word, or "
           "followed by the word in brackets. The text itself stays as printed, also in what is copied.");
    for (QAction *choice : group->actions()) {
        choice->setToolTip(telegraphese);
    }
    telegrapheseHinted->setChecked(true);
    auto *appearances = new QActionGroup(this);
    appearanceDesktop = makeChoice(appearances, tr("Follow the &Desktop"));
    appearanceLight = makeChoice(appearances, tr("&Light"));
    appearanceDark = makeChoice(appearances, tr("&Dark"));
}

void WindowActions::makeSigns()
{
    exportExcerpts->setIconText(tr("Export"));
    const bool rightToLeft = m_window->isRightToLeft();
    const std::pair<QAction *, Icon> signs[] = {{back, rightToLeft ? Icon::Forward : Icon::Back},
                                                {forward, rightToLeft ? Icon::Back : Icon::Forward},
                                                {previousDocument, Icon::Up},
                                                {nextDocument, Icon::Down},
                                                {exportExcerpts, Icon::Export}};
    for (const auto &[action, sign] : signs) {
        action->setIcon(lineIcon(sign));
        action->setIconVisibleInMenu(false);
    }
}

QAction *WindowActions::make(const QString &text, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, m_window);
    action->setShortcut(shortcut);
    m_window->addAction(action);
    return action;
}

QAction *WindowActions::make(const QString &text, QKeySequence::StandardKey key)
{
    QAction *action = make(text);
    // All that the desktop knows for it: Ctrl+Shift+Z and Ctrl+Y, Ctrl++ and Ctrl+=, Ctrl+W and Ctrl+F4.
    action->setShortcuts(key);
    return action;
}

QAction *WindowActions::makeChoice(QActionGroup *group, const QString &text)
{
    QAction *action = make(text);
    action->setCheckable(true);
    group->addAction(action);
    return action;
}

void WindowActions::fillMenuBar(const QList<QAction *> &panels)
{
    QMenuBar *bar = m_window->menuBar();
    QMenu *menu = bar->addMenu(tr("&File"));
    menu->addActions({exportExcerpts, importAnnotations, print});
    menu->addSeparator();
    menu->addAction(quit);

    menu = bar->addMenu(tr("&Library"));
    menu->addActions({addVolumes, addFolder, getVolumes, addText});
    menu->addSeparator();
    menu->addAction(searchLibrary);
    menu->addSeparator();
    menu->addActions({openLibrary, backup});

    menu = bar->addMenu(tr("&Edit"));
    menu->addActions({undo, redo});
    menu->addSeparator();
    menu->addActions({copyWithCitation, find, findNext, findPrevious});

    menu = bar->addMenu(tr("&Annotate"));
    menu->addActions({highlight, note, tag, link, query});
    menu->addSeparator();
    menu->addAction(manageTags);

    menu = bar->addMenu(tr("&Go"));
    menu->addActions({back, forward, home});
    menu->addSeparator();
    menu->addActions({previousDocument, nextDocument, previousReference, nextReference});
    menu->addSeparator();
    menu->addActions({newTab, nextTab, previousTab, closeTab});
    menu->addSeparator();
    menu->addActions({chronology, people, palette});

    menu = bar->addMenu(tr("&View"));
    menu->addActions({zoomIn, zoomOut, zoomReset});
    QMenu *abbreviations = menu->addMenu(tr("&Telegraphese (Abbreviations)"));
    abbreviations->setToolTipsVisible(true);
    abbreviations->addActions({telegrapheseOff, telegrapheseHinted, telegrapheseFull});
    QMenu *appearance = menu->addMenu(tr("&Appearance"));
    appearance->addActions({appearanceDesktop, appearanceLight, appearanceDark});
    menu->addSeparator();
    menu->addActions(panels);
    menu->addAction(source);
    menu->addActions({resetLayout, fullScreen});

    menu = bar->addMenu(tr("&Help"));
    menu->addActions({searchHelp, about});
}

} // namespace Chancery::App
