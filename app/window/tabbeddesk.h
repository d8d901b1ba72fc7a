// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tabs.h"

#include "library/library.h"

#include <QObject>

class QWidget;

namespace Chancery::App
{

class LibraryPanel;
class TrailBar;
class WindowActions;

/// Going from document to document: tabs, the one before and the one after in the volume, and the line over the
/// page that says where the document stands. Interface thread.
class TabbedDesk : public QObject
{
    Q_OBJECT
public:
    /// What is joined must outlive this; \a parent is what holds column().
    TabbedDesk(Library &library, ReadingDesk &desk, Navigator &navigator, WindowActions &actions,
               QWidget *parent);

    /// The desk with the tabs and the line above it.
    [[nodiscard]] QWidget *column() const
    {
        return m_column;
    }
    [[nodiscard]] Tabs &tabs()
    {
        return m_tabs;
    }
    [[nodiscard]] TrailBar *trail() const
    {
        return m_trail;
    }
    /// Of the document on the page; empty until they are known.
    [[nodiscard]] const Surroundings &surroundings() const
    {
        return m_around;
    }
    /// What the page shows now; asks for what stands around it.
    void setRecord(const Library::Record &record);

Q_SIGNALS:
    /// A volume, or a chapter of it where that is valid, is to be shown on its shelf.
    void chapterRequested(const QString &volume, Chancery::DivisionId chapter);
    void documentRequested(const Chancery::DocumentKey &document);
    /// A sentence for the status bar.
    void told(const QString &sentence);

private:
    void joinActions();
    /// To the next (1) or previous (-1) document of the volume; at an end of it that is told.
    void step(int direction);
    void close();
    void showWhatCanClose();
    void take(const Surroundings &around);

    Library &m_library;
    ReadingDesk &m_desk;
    Navigator &m_navigator;
    WindowActions &m_actions;
    QWidget *m_column;
    Tabs m_tabs;
    TrailBar *m_trail;
    Library::Record m_record;
    Surroundings m_around; ///< of m_record, once they are known
    int m_wish = 0; ///< a step asked for before the neighbours were known
    int m_run = 0; ///< answers of an older run are dropped
};

} // namespace Chancery::App
