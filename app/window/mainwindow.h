// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "navigator.h"

#include "desk/readingdesk.h"

#include "library/library.h"

#include <QMainWindow>

class QLabel;
class QToolButton;

namespace Chancery::App
{

class AnnotationsPanel;
class BusyLine;
class CommandPalette;
class LibraryPanel;
class ReferencesPanel;
class SourcePanel;
class SpeakersPanel;
class TimelinePanel;
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
    [[nodiscard]] CommandPalette *palette() const
    {
        return m_palette;
    }
    [[nodiscard]] SpeakersPanel *speakers() const
    {
        return m_speakers;
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
    [[nodiscard]] SourcePanel *source() const
    {
        return m_source;
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

private:
    QDockWidget *addPanel(QWidget *panel, const QString &title, const QString &name, Qt::DockWidgetArea area);
    void buildPanels();
    void buildToolBar();
    void buildStatusBar();
    void arrangePanels();
    void joinViews();
    void joinActions();
    void showRecord(const Library::Record &record, const Location &location);
    void showPlace(const Location &location);
    void follow(const CrossReference &reference, Qt::KeyboardModifiers modifiers);
    void goToOrBeside(const Location &location, Qt::KeyboardModifiers modifiers);
    void chooseSpeaker(PersonId person);
    void stepDocument(int direction);
    void showHistory(QToolButton *button, bool back);
    void setTelegraphese(Telegraphese telegraphese);
    void reloadTags();
    void updateStatus(const Location &location);
    void tell(const Error &error);

    Library &m_library;
    WindowActions *m_actions;
    ReadingDesk *m_desk;
    Navigator *m_navigator;
    WorkDesk *m_work;
    SpeakersPanel *m_speakers = nullptr;
    TimelinePanel *m_timeline = nullptr;
    AnnotationsPanel *m_annotations = nullptr;
    ReferencesPanel *m_references = nullptr;
    LibraryPanel *m_libraryPanel = nullptr;
    SourcePanel *m_source = nullptr;
    CommandPalette *m_palette = nullptr;
    BusyLine *m_busy = nullptr;
    QList<QDockWidget *> m_docks;
    QLabel *m_title = nullptr;
    QLabel *m_place = nullptr;
    QLabel *m_saved = nullptr;
    QLabel *m_zoom = nullptr;
    QByteArray m_defaultPanels;
};

} // namespace Chancery::App
