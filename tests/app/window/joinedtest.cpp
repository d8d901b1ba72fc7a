// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the palette and the panels ask of the window, and the session keeps.

#include "desk.h"

#include "search/searchpanel.h"
#include "speakers/speakerspanel.h"
#include "widgets/commandpalette.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include "support/widgets.h"

using namespace Chancery;
using namespace Chancery::App;

TEST_CASE("What was lately chosen in the palette is there another day")
{
    TestSupport::WindowDesk desk;
    const QStringList keys{QStringLiteral("action:Print…"), QStringLiteral("document:v#d1")};
    desk.open().palette()->setRecentKeys(keys);
    desk.close();
    CHECK(desk.open().palette()->recentKeys() == keys);
}

TEST_CASE("A person who is not on the page is looked for in the whole library")
{
    TestSupport::WindowDesk desk;
    MainWindow &window = desk.open();
    const Location before = window.navigator()->current().location;
    Q_EMIT window.palette()->personSearchRequested(QStringLiteral("Stevenson"));
    SearchPanel *search = window.searchPanel();
    CHECK(search->isVisible());
    CHECK(search->request().query == QStringLiteral("person:\"Stevenson\""));
    REQUIRE(QTest::qWaitFor([&] { return search->results()->model()->rowCount() > 0; }, 5000));
    CHECK(window.navigator()->current().location == before);
}

TEST_CASE("A side that speaks without a name is chosen in the panel, and the page steps through its words")
{
    TestSupport::WindowDesk desk;
    MainWindow &window = desk.open();
    const auto record = window.desk()->record();
    const auto speech = std::ranges::find_if(
        record->speeches, [](const Speech &each) { return !each.speaker.isValid() && each.party.isValid(); });
    REQUIRE(speech != record->speeches.end());
    const Voice side = Voice::of(*speech);
    RowView *view = window.speakers()->view();
    const QString key = QStringLiteral("side:%1").arg(side.party.value);
    REQUIRE(QTest::qWaitFor([&] { return view->indexOfKey(key).isValid(); }, 5000));
    const QModelIndex row = view->indexOfKey(key);
    view->scrollTo(row);
    TestSupport::clickRow(*view, row);
    CHECK(window.desk()->page()->focusSpeaker() == side);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Right);
    const int here = window.desk()->page()->currentLocation().passage;
    const PassageId passage = record->passageAt(here)->id;
    CHECK(std::ranges::any_of(record->speeches, [&](const Speech &each) {
        return Voice::of(each) == side && std::ranges::contains(each.ranges, passage, &PassageRange::passage);
    }));
}
