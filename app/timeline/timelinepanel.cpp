// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelinepanel.h"

#include "chronologypage.h"
#include "chronologyview.h"
#include "sequenceview.h"
#include "timelineview.h"

#include "widgets/elidedlabel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>

namespace Chancery::App
{

namespace
{

constexpr double ButtonZoom = 1.6;

} // namespace

TimelinePanel::TimelinePanel(QWidget *parent)
    : QWidget(parent)
    , m_timeline(new TimelineView)
    , m_meeting(new SequenceView)
    , m_bar(new QWidget)
    , m_chronology(new ChronologyPage)
    , m_pages(new QStackedLayout)
    , m_choice(new QButtonGroup(this))
    , m_counts(new ElidedLabel(m_bar))
{
    setObjectName(QStringLiteral("timelinePanel"));
    setAccessibleName(tr("Timeline and meeting"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    fillBar();

    m_pages->addWidget(m_timeline);
    m_pages->addWidget(m_meeting);
    m_pages->addWidget(m_chronology);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 3, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_bar);
    column->addLayout(m_pages, 1);

    connect(m_choice, &QButtonGroup::idClicked, this, [this](int id) { setPage(Page(id)); });
    connect(m_timeline, &Canvas::locationActivated, this, &TimelinePanel::locationActivated);
    connect(m_meeting, &Canvas::locationActivated, this, &TimelinePanel::locationActivated);
    connect(m_chronology, &ChronologyPage::locationActivated, this, &TimelinePanel::documentActivated);
    connect(m_chronology, &ChronologyPage::searchRequested, this, &TimelinePanel::searchRequested);
    connect(m_chronology, &ChronologyPage::failed, this, &TimelinePanel::failed);
    connect(m_chronology->view(), &ChronologyView::sightChanged, this, &TimelinePanel::showCounts);
    setPage(Page::Timeline);
}

void TimelinePanel::setLibrary(Chancery::Library &library)
{
    m_chronology->setLibrary(library);
}

void TimelinePanel::fillBar()
{
    m_counts->setAccessibleName(tr("What is shown"));
    m_counts->setQuiet(true);

    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(8, 0, 8, 0);
    bar->setSpacing(2);
    bar->addWidget(addPage(Page::Timeline, tr("Timeline"),
                           tr("When things were written, happened, are referred to and foreseen")));
    bar->addWidget(
        addPage(Page::Meeting, tr("Meeting"), tr("Who spoke on what, in the order of the report")));
    bar->addSpacing(8);
    bar->addWidget(addPage(Page::Library, tr("Library"), tr("All documents of the library over the years")));
    bar->addSpacing(14);
    bar->addWidget(m_counts, 1);
    m_undated = addAct(tr("Undated"), tr("List undated documents"),
                       tr("The documents of the library without a date"), nullptr);
    connect(m_undated, &QToolButton::clicked, this, [this] { m_chronology->choose(DayStretch()); });
    bar->addWidget(m_undated);
    bar->addWidget(addAct(tr("Here"), tr("Show the place being read"),
                          tr("Bring what belongs to the place being read into view"),
                          &Canvas::revealCurrentLocation));
    auto *out = addAct(QStringLiteral("−"), tr("Zoom out"), tr("Zoom out (−)"), nullptr);
    auto *in = addAct(QStringLiteral("+"), tr("Zoom in"), tr("Zoom in (+)"), nullptr);
    connect(out, &QToolButton::clicked, this,
            [this] { current()->zoomBy(1 / ButtonZoom, current()->width() / 2.0); });
    connect(in, &QToolButton::clicked, this,
            [this] { current()->zoomBy(ButtonZoom, current()->width() / 2.0); });
    bar->addWidget(out);
    bar->addWidget(in);
    bar->addWidget(
        addAct(tr("Fit"), tr("Fit"), tr("Show all that matters; once more, everything (0)"), &Canvas::fit));
}

QToolButton *TimelinePanel::addPage(Page page, const QString &text, const QString &tip)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setAccessibleDescription(tip);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_choice->addButton(button, int(page));
    return button;
}

QToolButton *TimelinePanel::addAct(const QString &text, const QString &name, const QString &tip,
                                   void (Canvas::*act)())
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    if (act) {
        connect(button, &QToolButton::clicked, this, [this, act] { (current()->*act)(); });
    }
    return button;
}

Canvas *TimelinePanel::current() const
{
    switch (page()) {
    case Page::Timeline:
        return m_timeline;
    case Page::Meeting:
        return m_meeting;
    case Page::Library:
        return m_chronology->view();
    }
    return m_timeline;
}

void TimelinePanel::setRecord(std::shared_ptr<const DocumentRecord> record)
{
    m_hasRecord = record != nullptr;
    m_timeline->setRecord(record);
    m_chronology->view()->setRecord(record);
    m_meeting->setRecord(std::move(record));
    showCounts();
}

void TimelinePanel::setTags(std::vector<Tag> tags)
{
    m_meeting->setTags(std::move(tags));
}

void TimelinePanel::setCurrentLocation(const Location &location)
{
    m_timeline->setCurrentLocation(location);
    m_meeting->setCurrentLocation(location);
}

void TimelinePanel::setPage(Page page)
{
    m_choice->button(int(page))->setChecked(true);
    m_pages->setCurrentIndex(int(page));
    m_undated->setVisible(page == Page::Library);
    setFocusProxy(current());
    showCounts();
}

TimelinePanel::Page TimelinePanel::page() const
{
    return Page(m_pages->currentIndex());
}

void TimelinePanel::showCounts()
{
    if (page() == Page::Library) {
        m_counts->setFullText(m_chronology->view()->summary());
        return;
    }
    if (!m_hasRecord) {
        m_counts->setFullText({});
        return;
    }
    if (page() == Page::Meeting) {
        const Timeline::Sequence &talk = m_meeting->talk();
        const auto silent = std::ranges::count_if(talk.lanes, &Timeline::SequenceLane::isSilent);
        const auto present = std::ranges::count(talk.lanes, Timeline::SequenceLane::Kind::Participant,
                                                &Timeline::SequenceLane::kind);
        m_counts->setFullText(tr("Speeches: %1 · silent participants: %2 of %3")
                                  .arg(talk.items.size())
                                  .arg(silent)
                                  .arg(present));
        return;
    }
    const auto &things = m_timeline->things();
    const auto undated =
        std::ranges::count_if(things, [](const auto &thing) { return !thing.date.isValid(); });
    const auto stated = std::ranges::count_if(things, &Timeline::DatedThing::stated);
    m_counts->setFullText(tr("Dates given by the document itself: %1 of %2 · no date known: %3 of %2")
                              .arg(stated)
                              .arg(things.size())
                              .arg(undated));
}

} // namespace Chancery::App
