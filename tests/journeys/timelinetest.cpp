// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The four clocks and the meeting: from a mark to the words and back.

#include "room.h"

#include "timeline/sequenceview.h"
#include "timeline/timelinepanel.h"
#include "timeline/timelineview.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

#include <catch2/generators/catch_generators.hpp>

using namespace Journeys;
using namespace Chancery::App;

namespace
{

/// Clicks on what the lane shows until that leads to words: a cluster is zoomed into, a pin brings what lies
/// beyond the edge, and what stands in one place opens a menu, of which the first is taken.
Location reach(Room &room, int lane)
{
    TimelineView *timeline = room.window().timeline()->timeline();
    QSignalSpy chosen(room.window().timeline(), &TimelinePanel::locationActivated);
    for (int attempt = 0; attempt < 8 && chosen.isEmpty(); ++attempt) {
        const auto item = std::ranges::find_if(timeline->items(), [&](const Canvas::Item &each) {
            return each.lane == lane && timeline->rect().contains(each.area.center().toPoint());
        });
        REQUIRE(item != timeline->items().end());
        QTest::mouseClick(timeline, Qt::LeftButton, {}, item->area.center().toPoint());
        if (QApplication::activePopupWidget()) {
            room.press(Qt::Key_Down);
            room.press(Qt::Key_Return);
        }
    }
    REQUIRE(chosen.size() == 1);
    return chosen[0][0].value<Location>();
}

} // namespace

TEST_CASE("A click on a mark of each of the four lanes goes to a passage that speaks of it, and back")
{
    const int lane = GENERATE(0, 1, 2, 3);
    INFO("lane " << lane);
    Room room;
    room.open();
    TimelineView *timeline = room.window().timeline()->timeline();
    timeline->setAnimated(false);
    const Location before = room.window().navigator()->current().location;
    const Location location = reach(room, lane);

    CHECK(location.document == Library::firstDocument());
    CHECK(location.passage >= 0);
    CHECK(std::ranges::any_of(timeline->things(), [&](const Timeline::DatedThing &thing) {
        return thing.clock == Timeline::Clocks[size_t(lane)]
            && std::ranges::contains(thing.locations, location);
    }));
    CHECK(room.page().currentLocation().passage == location.passage);
    CHECK(room.window().navigator()->current().location == location);
    const auto words = room.page().rectangles(location);
    REQUIRE_FALSE(words.empty());
    CHECK(room.page().viewport()->rect().intersects(words.front()));

    room.page().setFocus();
    room.press(Qt::Key_Left, Qt::AltModifier);
    CHECK(room.window().navigator()->current().location == before);
}

TEST_CASE("The keyboard alone goes from the timeline's marks to the words")
{
    Room room;
    room.open();
    TimelineView *timeline = room.window().timeline()->timeline();
    timeline->setAnimated(false);
    QSignalSpy chosen(room.window().timeline(), &TimelinePanel::locationActivated);
    timeline->setFocus();
    room.press(Qt::Key_0);
    room.press(Qt::Key_Home);
    CHECK(timeline->focusedItem() == 0);
    for (size_t i = 0; i < timeline->items().size() && chosen.isEmpty(); ++i) {
        const auto isWritten = [&] {
            const int at = timeline->focusedItem();
            return at >= 0 && timeline->items()[size_t(at)].lane == 0;
        };
        room.press(isWritten() ? Qt::Key_Return : Qt::Key_Right);
    }
    REQUIRE(chosen.size() == 1);
    const Location dateline = room.place(QStringLiteral("December 3, 1962, 8 p.m."));
    CHECK(room.page().currentLocation().passage == dateline.passage);
    CHECK(timeline->hasFocus());
    CHECK_FALSE(timeline->accessibleDescription().isEmpty());
}

TEST_CASE("The meeting shows every speech in its order, and a click on one goes to its words")
{
    Room room;
    room.open();
    TimelinePanel *panel = room.window().timeline();
    QTest::mouseClick(room.named<QToolButton>(QStringLiteral("Meeting")), Qt::LeftButton);
    SequenceView *meeting = panel->meeting();
    REQUIRE(becomes([&] { return meeting->isVisible() && !meeting->items().empty(); }));
    const auto &talk = meeting->talk();
    REQUIRE(talk.items.size() == meeting->items().size());
    const auto silent = std::ranges::count_if(talk.lanes, &Timeline::SequenceLane::isSilent);
    CHECK(silent == 2); // Zorin and Mendelevich
    for (const QString &speaker :
         {QStringLiteral("Yost"), QStringLiteral("McCloy"), QStringLiteral("Kuznetsov")}) {
        INFO(speaker.toStdString());
        const auto speech = std::ranges::find(talk.items, speaker, &Timeline::SequenceItem::speaker);
        REQUIRE(speech != talk.items.end());
        const Location words = speech->locations.front();
        const QRectF block = meeting->items()[size_t(speech->order)].area;
        QTest::mouseClick(meeting, Qt::LeftButton, {}, block.center().toPoint());
        CHECK(room.page().currentLocation().passage == words.passage);
        CHECK(room.window().navigator()->current().location == words);
        REQUIRE_FALSE(room.page().rectangles(words).empty());
        CHECK(room.page().viewport()->rect().intersects(room.page().rectangles(words).front()));
    }
    QTest::mouseClick(room.named<QToolButton>(QStringLiteral("Timeline")), Qt::LeftButton);
    CHECK(panel->timeline()->isVisible());
    CHECK_FALSE(meeting->isVisible());
}

TEST_CASE("Reading on marks the place on the timeline without moving it")
{
    Room room;
    room.open();
    TimelineView *timeline = room.window().timeline()->timeline();
    timeline->setAnimated(false);
    room.bringIntoSight(room.place(QStringLiteral("in couple of days")));
    const auto visible = timeline->scale().visible();
    const QImage before = timeline->grab().toImage();
    room.click(room.place(QStringLiteral("in couple of days")));
    CHECK(timeline->scale().visible().begin == visible.begin);
    CHECK(timeline->scale().visible().end == visible.end);
    CHECK(timeline->grab().toImage() != before);
}
