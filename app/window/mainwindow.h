// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "navigator.h"

#include "desk/readingdesk.h"

#include "library/library.h"

#include <QMainWindow>

class QLabel;

namespace Chancery::App
{

class AnnotationsPanel;
class TabbedDesk;
class BusyLine;
class CommandPalette;
class FrameWatch;
class LibraryPanel;
class Panels;
class PeoplePanel;
class ReferencesPanel;
class SearchPanel;
class SpeakersPanel;
class TimelinePanel;
class WindowBar;
class WindowActions;
class WorkDesk;

/// The window on one library: arranges the page and the panels round it and joins them, so that all are
/// views of one Location. What is done with the reader's work is in WorkDesk. Interface thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// \a library must outlive the window.
    explicit MainWindow(Library &library, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens on \a location; on an invalid one where the reader left off, or on the telegram.
    void start(const Location &location = {});
    void goTo(const Location &location);

    [[nodiscard]] ReadingDesk *desk() const
    {
        return m_desk;
    }
    [[nodiscard]] Navigator *navigator() const
    {
        return m_navigator;
    }
    [[nodiscard]] WindowActions *actions() const
    {
        return m_actions;
    }
    [[nodiscard]] TabbedDesk *tabbedDesk() const
    {
        return m_tabbedDesk;
    }
    [[nodiscard]] Panels *panels() const
    {
        return m_panels;
    }
    [[nodiscard]] CommandPalette *palette() const
    {
        return m_palette;
    }
    [[nodiscard]] SpeakersPanel *speakers() const
    {
        return m_speakers;
    }
    [[nodiscard]] PeoplePanel *people() const
    {
        return m_people;
    }
    [[nodiscard]] TimelinePanel *timeline() const
    {
        return m_timeline;
    }
    [[nodiscard]] AnnotationsPanel *annotations() const
    {
        return m_annotations;
    }
    [[nodiscard]] ReferencesPanel *references() const
    {
        return m_references;
    }
    [[nodiscard]] SearchPanel *searchPanel() const
    {
        return m_search;
    }
    [[nodiscard]] LibraryPanel *libraryPanel() const
    {
        return m_libraryPanel;
    }

Q_SIGNALS:
    /// A document stands on the page and in every panel.
    void shown(const Chancery::Location &location);
    /// The reader asks for another library file.
    void openLibraryRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildPanels();
    void buildStatusBar();
    void joinDesk();
    void joinPanels();
    void joinShelves();
    void joinPalette();
    void joinWork();
    template<typename Act>
    void when(QAction *action, Act act);
    void joinFileActions();
    void joinEditActions();
    void joinGoActions();
    void joinViewActions();
    void joinAppearance();
    void showRecord(const Library::Record &record, const Location &location);
    void fillPanels();
    void showPlace(const Location &location);
    void follow(const CrossReference &reference, Qt::KeyboardModifiers modifiers);
    void openAs(const Location &location, Qt::KeyboardModifiers modifiers);
    void openSearch(const QString &query);
    void chooseSpeaker(const Voice &voice);
    void setTelegraphese(Telegraphese telegraphese);
    void findPerson(const QString &familyName);
    void searchFor(const QString &query);
    void reloadTags();
    void updateStatus(const Location &location);
    /// In the status bar, for a while.
    void say(const QString &sentence);
    void tell(const Error &error);

    Library &m_library;
    WindowActions *m_actions;
    ReadingDesk *m_desk;
    Navigator *m_navigator;
    TabbedDesk *m_tabbedDesk;
    Panels *m_panels = nullptr;
    WorkDesk *m_work;
    SpeakersPanel *m_speakers = nullptr;
    PeoplePanel *m_people = nullptr;
    TimelinePanel *m_timeline = nullptr;
    AnnotationsPanel *m_annotations = nullptr;
    ReferencesPanel *m_references = nullptr;
    SearchPanel *m_search = nullptr;
    LibraryPanel *m_libraryPanel = nullptr;
    CommandPalette *m_palette = nullptr;
    BusyLine *m_busy = nullptr;
    FrameWatch *m_frames;
    Library::Record m_panelRecord; ///< what the panels show; the page's once they are filled
    Location m_location; ///< the reader's
    WindowBar *m_bar = nullptr;
    QLabel *m_place = nullptr;
    QLabel *m_saved = nullptr;
    QLabel *m_zoom = nullptr;
};

} // namespace Chancery::App
