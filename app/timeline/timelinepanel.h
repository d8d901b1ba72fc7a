// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/documentrecord.h"
#include "model/location.h"

#include <QWidget>

#include <memory>
#include <vector>

class QButtonGroup;
class QLabel;
class QStackedLayout;
class QToolButton;

namespace Chancery::App
{

class Canvas;
class SequenceView;
class TimelineView;

/// The dock's content: the timeline and the meeting, one at a time, of one document. Both follow the current
/// location by marking what belongs to it; neither moves by itself. Interface thread.
class TimelinePanel : public QWidget
{
    Q_OBJECT

public:
    enum class Page { Timeline, Meeting };

    explicit TimelinePanel(QWidget *parent = nullptr);

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

Q_SIGNALS:
    /// The reader chose a place: the page is to go there.
    void locationActivated(const Chancery::Location &location);

private:
    [[nodiscard]] Canvas *current() const;
    QToolButton *addPage(Page page, const QString &text, const QString &tip);
    QToolButton *addAct(const QString &text, const QString &name, const QString &tip, void (Canvas::*act)());
    void showCounts();

    TimelineView *m_timeline;
    SequenceView *m_meeting;
    QWidget *m_bar;
    QStackedLayout *m_pages;
    QButtonGroup *m_choice;
    QLabel *m_counts;
    bool m_hasRecord = false;
};

} // namespace Chancery::App
