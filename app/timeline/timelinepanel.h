// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"
#include "model/documentrecord.h"
#include "model/location.h"

#include <QWidget>

#include <memory>
#include <vector>

class QButtonGroup;
class QStackedLayout;
class QToolButton;

namespace Chancery::App
{

class Canvas;
class ChronologyPage;
class ElidedLabel;
class SequenceView;
class TimelineView;

/// The dock's content: the timeline and the meeting of one document, or the whole library over time, one at a
/// time. All follow the current location by marking what belongs to it; none moves by itself. Interface thread.
class TimelinePanel : public QWidget
{
    Q_OBJECT

public:
    enum class Page { Timeline, Meeting, Library };

    explicit TimelinePanel(QWidget *parent = nullptr);

    void setLibrary(Chancery::Library &library);
    /// Shows another document; null shows what one could do here.
    void setRecord(std::shared_ptr<const DocumentRecord> record);
    /// Every tag the record's annotations use, ancestors included: the issues are found by them.
    void setTags(std::vector<Tag> tags);
    void setCurrentLocation(const Location &location);
    void setPage(Page page);
    [[nodiscard]] Page page() const;

    /// What chooses between the pages and moves in them; whoever shows the panel may put it into its head.
    [[nodiscard]] QWidget *bar() const
    {
        return m_bar;
    }
    [[nodiscard]] TimelineView *timeline() const
    {
        return m_timeline;
    }
    [[nodiscard]] SequenceView *meeting() const
    {
        return m_meeting;
    }
    [[nodiscard]] ChronologyPage *chronology() const
    {
        return m_chronology;
    }

Q_SIGNALS:
    /// The reader chose a place: the page is to go there.
    void locationActivated(const Chancery::Location &location);
    /// The same of a document of the library, with the keys that were held.
    void documentActivated(const Chancery::Location &location, Qt::KeyboardModifiers modifiers);
    /// The reader wants to search among what is chosen in the library.
    void searchRequested(const QString &query);
    void failed(const Chancery::Error &error);

private:
    [[nodiscard]] Canvas *current() const;
    void fillBar();
    QToolButton *addPage(Page page, const QString &text, const QString &tip);
    QToolButton *addAct(const QString &text, const QString &name, const QString &tip, void (Canvas::*act)());
    void showCounts();

    TimelineView *m_timeline;
    SequenceView *m_meeting;
    QWidget *m_bar;
    ChronologyPage *m_chronology;
    QStackedLayout *m_pages;
    QButtonGroup *m_choice;
    ElidedLabel *m_counts;
    QToolButton *m_undated = nullptr;
    bool m_hasRecord = false;
};

} // namespace Chancery::App
