// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Browsing a library: from the decades down to a day and its telegram; from a person to what they received.

#include "room.h"

#include "people/peoplelist.h"
#include "people/peoplepanel.h"
#include "people/personpage.h"
#include "people/rolebutton.h"
#include "search/searchpanel.h"
#include "timeline/chronologypage.h"
#include "timeline/chronologyview.h"
#include "timeline/timelinepanel.h"
#include "widgets/documentpages.h"

#include "support/lettervolume.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Journeys;
using namespace Chancery::App;

namespace
{

constexpr int settling = 200; ///< milliseconds

void addLetters(Room &room)
{
    const QString file = room.write(QStringLiteral("frus1961-63v99.xml"), TestSupport::letterVolume());
    QSignalSpy told(&room.library(), &Library::contentsChanged);
    REQUIRE(TestSupport::importFile(room.library(), file));
    // The page reads its document again when contents change; the reader goes on when that is done.
    REQUIRE(becomes([&] { return !told.isEmpty(); }));
    QTest::qWait(settling);
}

int itemOf(const ChronologyView &view, const QString &beginning)
{
    const auto found = std::ranges::find_if(
        view.items(), [&](const Canvas::Item &each) { return each.name.startsWith(beginning); });
    return found == view.items().end() ? -1 : int(found - view.items().begin());
}

/// In the words of the locale that the tests run under.
QString december()
{
    return stretchText({{1962, 12, 1}, {1962, 12, 31}});
}

QString third()
{
    return stretchText({{1962, 12, 3}, {1962, 12, 3}});
}

} // namespace

TEST_CASE("From the decades of the library down to the telegram's day, and the telegram is opened")
{
    Room room;
    room.open({1000, 700});
    addLetters(room);
    room.window().goTo({{QStringLiteral("frus1961-63v99"), QStringLiteral("d1")}, -1, {}});
    room.stands(QStringLiteral("d1"));
    QTest::mouseClick(room.named<QToolButton>(QStringLiteral("Library"), room.window().timeline()->bar()),
                      Qt::LeftButton);
    ChronologyView *view = room.window().timeline()->chronology()->view();
    view->setAnimated(false);
    REQUIRE(becomes([&] { return itemOf(*view, QStringLiteral("1962")) >= 0; }));
    view->setFocus();
    // Enter chooses a year, Enter again looks into it; so on to the day.
    for (const QString &step : {QStringLiteral("1962"), december(), third()}) {
        INFO(step.toStdString());
        REQUIRE(becomes([&] { return itemOf(*view, step) >= 0; }));
        view->setFocusedItem(itemOf(*view, step));
        const auto before = view->chosen();
        room.press(Qt::Key_Return);
        REQUIRE(becomes([&] { return view->chosen() != before && !view->isAsking(); }));
        view->setFocus();
        const int chosen = itemOf(*view, step);
        REQUIRE(chosen >= 0);
        view->setFocusedItem(chosen);
        room.press(Qt::Key_Return);
    }
    // The day's documents beside it; the telegram is the last of them, and scrolling finds it.
    DocumentPages *list = room.window().timeline()->chronology()->list();
    REQUIRE(becomes([&] { return list->total() == 18; }));
    const auto row = [&] { return list->indexOfKey(Library::firstDocument().toString()); };
    REQUIRE(becomes([&] { return row().isValid(); }));
    list->setFocus();
    list->showCurrent(row());
    room.press(Qt::Key_Return);
    room.stands(QStringLiteral("d223"));
}

TEST_CASE("From a person to the letters they received, one is opened, and all are looked for")
{
    Room room;
    room.open();
    addLetters(room);
    QTest::mouseClick(room.named<QToolButton>(QStringLiteral("All persons")), Qt::LeftButton);
    PeoplePanel *people = room.window().people();
    people->list()->lineEdit()->setFocus();
    room.type(QStringLiteral("john kennedy"));
    const QString key = QStringLiteral("frus1961-63v99#p_J");
    RowView *list = people->list()->view();
    REQUIRE(becomes([&] { return list->indexOfKey(key).isValid(); }));
    list->setFocus();
    list->showCurrent(list->indexOfKey(key));
    room.press(Qt::Key_Return);
    RoleButton *received = people->person()->role(PersonRole::Received);
    REQUIRE(becomes([&] { return received->isEnabled() && received->isVisible(); }));
    QTest::mouseClick(received, Qt::LeftButton);
    REQUIRE(becomes([&] { return people->person()->documents()->total() == 17; }));
    people->person()->documents()->setFocus();
    room.press(Qt::Key_End);
    room.press(Qt::Key_Return);
    room.stands(QStringLiteral("d52"));
    QTest::mouseClick(room.named<QToolButton>(QStringLiteral("Show in search"), people), Qt::LeftButton);
    CHECK(room.window().searchPanel()->lineEdit()->text() == QStringLiteral("person:\"Kennedy\""));
    CHECK(becomes([&] { return room.window().searchPanel()->caption().contains(QStringLiteral(" of 68")); }));
}
