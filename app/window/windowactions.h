// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace Chancery::App
{

/// Every act of the window, with its words, shortcut and icon; menus and toolbar are filled from here. The
/// window connects them. Owned by the window they are made for.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QMainWindow *window);

    QAction *addText;
    QAction *addVolumes;
    QAction *addFolder;
    QAction *getVolumes;
    QAction *importAnnotations;
    QAction *exportExcerpts;
    QAction *backup;
    QAction *openLibrary;
    QAction *print;
    QAction *quit;

    QAction *undo = nullptr; ///< the library's own; set by the window
    QAction *redo = nullptr;
    QAction *find;
    QAction *findNext;
    QAction *findPrevious;
    QAction *searchLibrary;

    QAction *highlight;
    QAction *note;
    QAction *tag;
    QAction *link;
    QAction *query;
    QAction *copyWithCitation;
    QAction *manageTags;

    QAction *back;
    QAction *forward;
    QAction *home;
    QAction *previousDocument;
    QAction *nextDocument;
    QAction *nextReference;
    QAction *previousReference;
    QAction *chronology;
    QAction *people;
    QAction *palette;

    QAction *newTab;
    QAction *nextTab;
    QAction *previousTab;
    QAction *closeTab; ///< or what lies beside the page, where something does

    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomReset;
    QAction *telegrapheseOff;
    QAction *telegrapheseHinted;
    QAction *telegrapheseFull;
    QAction *appearanceDesktop;
    QAction *appearanceLight;
    QAction *appearanceDark;
    QAction *source;
    QAction *resetLayout;
    QAction *fullScreen;

    QAction *searchHelp;
    QAction *about;

    /// The menus, in the order of the menu bar; the panels' own toggles go into \a panels.
    void fillMenuBar(const QList<QAction *> &panels);

private:
    void makeFileActions();
    void makeEditActions();
    void makeGoActions();
    void makeViewActions();
    void makeChoices();
    void makeSigns();
    QAction *make(const QString &text, const QKeySequence &shortcut = {});
    QAction *make(const QString &text, QKeySequence::StandardKey key);
    QAction *makeChoice(QActionGroup *group, const QString &text);

    QMainWindow *m_window;
};

} // namespace Chancery::App
