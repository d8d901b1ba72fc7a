// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading: opening, finding words, hearing one speaker, the clocks, coming back another day.

#include "room.h"

#include "reader/findbar.h"
#include "speakers/speakerspanel.h"
#include "timeline/timelinepanel.h"
#include "timeline/timelineview.h"
#include "widgets/rowview.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

using namespace Journeys;
using namespace Chancery::App;

TEST_CASE("The window opens on the telegram, and Ctrl+F finds words in it as they are typed")
{
    Room room;
    room.open();
    room.stands(Library::firstDocument().xmlId);
    CHECK(room.window().windowTitle().contains(room.page().record()->document.title));

    room.page().setFocus();
    room.press(Qt::Key_F, Qt::ControlModifier);
    FindBar *bar = room.window().desk()->findBar();
    REQUIRE(bar->isVisible());
    REQUIRE(bar->isAncestorOf(QApplication::focusWidget()));
    room.type(QStringLiteral("jaundiced"));
    CHECK(room.page().state().hits.size() == 1);
    CHECK(room.page().currentHit() == 1);
    const auto found = room.page().rectangles(room.place(QStringLiteral("jaundiced")));
    REQUIRE_FALSE(found.empty());
    CHECK(room.page().viewport()->rect().contains(found.front()));

    room.press(Qt::Key_Escape);
    CHECK_FALSE(bar->isVisible());
    CHECK(room.page().hasFocus());
    CHECK(room.page().state().hits.empty());
}

TEST_CASE("A speaker chosen in the panel is alone on the page, and the arrow steps through the words")
{
    Room room;
    room.open();
    const auto record = room.page().record();
    const auto speaker = std::ranges::find_if(record->people, [](const Person &person) {
        return person.familyName() == QStringLiteral("Kuznetsov");
    });
    REQUIRE(speaker != record->people.end());
    RowView *view = room.window().speakers()->view();
    const QModelIndex row = view->indexOfKey(QStringLiteral("person:%1").arg(speaker->id.value));
    REQUIRE(row.isValid());
    view->scrollTo(row);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(row).center());
    CHECK(room.page().focusSpeaker() == speaker->id);

    QSignalSpy stepped(&room.page(), &PageView::speakerStepped);
    view->setFocus();
    for (const int step : {1, 2}) {
        room.press(Qt::Key_Right);
        REQUIRE(stepped.size() == step);
        CHECK(stepped.back()[1].toInt() > 2);
        const Location here = room.page().currentLocation();
        const PassageId passage = record->passageAt(here.passage)->id;
        CHECK(std::ranges::any_of(record->speeches, [&](const Speech &speech) {
            return speech.speaker == speaker->id
                && std::ranges::contains(speech.ranges, passage, &PassageRange::passage);
        }));
    }
    CHECK(stepped[1][0].toInt() == stepped[0][0].toInt() + 1);

    room.press(Qt::Key_Escape);
    CHECK_FALSE(room.page().focusSpeaker().isValid());
}

TEST_CASE("A click on a mark of the timeline goes to a passage that speaks of it")
{
    Room room;
    room.open();
    TimelineView *timeline = room.window().timeline()->timeline();
    timeline->setAnimated(false);
    QSignalSpy chosen(room.window().timeline(), &TimelinePanel::locationActivated);
    // Marks that stand for several things open a menu or zoom in; the first that stands for one goes there.
    for (size_t i = 0; i < timeline->items().size() && chosen.isEmpty(); ++i) {
        const QPoint middle = timeline->items()[i].area.center().toPoint();
        if (timeline->rect().contains(middle)) {
            QTest::mouseClick(timeline, Qt::LeftButton, {}, middle);
        }
        if (QWidget *menu = QApplication::activePopupWidget()) {
            menu->close();
        }
    }
    REQUIRE(chosen.size() == 1);
    const auto location = chosen[0][0].value<Location>();
    CHECK(location.document == Library::firstDocument());
    CHECK(location.passage >= 0);
    CHECK(room.page().currentLocation().passage == location.passage);
    CHECK(room.window().navigator()->current().location == location);
}

TEST_CASE("Another day the reader is where the reader was, at the same size, with the marks made")
{
    Room room;
    room.open();
    const Annotation mark = room.highlight(QStringLiteral("jaundiced look"));
    room.page().setFocus();
    room.press(Qt::Key_Plus, Qt::ControlModifier);
    room.press(Qt::Key_Plus, Qt::ControlModifier);
    REQUIRE(room.page().zoom() == 120);
    const ViewState before = room.page().viewState();
    REQUIRE(before.passage > 0);
    room.close();

    room.open();
    room.stands(Library::firstDocument().xmlId);
    CHECK(room.page().zoom() == 120);
    const ViewState after = room.page().viewState();
    CHECK(after.passage == before.passage);
    CHECK(after.offset == before.offset);
    CHECK(room.work() == std::vector{mark});
    CHECK(std::ranges::contains(room.page().annotations(), mark));
}
