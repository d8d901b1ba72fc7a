// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "references/referencespanel.h"
#include "search/searchpanel.h"
#include "timeline/timelinepanel.h"
#include "window/panels.h"
#include "window/windowactions.h"

#include <QAction>
#include <QDockWidget>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

/// The longest line of the page's text, in characters.
int longestLine(const MainWindow &window)
{
    const PageView *page = window.desk()->page();
    int longest = 0;
    for (QTextBlock block = page->document()->firstBlock(); block.isValid(); block = block.next()) {
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            longest = std::max(longest, block.layout()->lineAt(i).textLength());
        }
    }
    return longest;
}

} // namespace

TEST_CASE("The page keeps a readable measure in a large window and in a small one")
{
    TestSupport::WindowDesk desk;
    for (const QSize size : {QSize(1400, 900), QSize(1000, 700)}) {
        MainWindow &window = desk.open(size);
        INFO("window of " << window.width() << " × " << window.height());
        const int longest = longestLine(window);
        CHECK(longest >= 60);
        CHECK(longest <= 85); // of the notes, whose type is smaller
        desk.close();
    }
}

TEST_CASE(
    "Panels go under tabs where the window grows narrow, and back, unless the reader has put them elsewhere")
{
    TestSupport::WindowDesk desk;
    MainWindow &window = desk.open();
    CHECK(window.panels()->arrangement() == Panels::Arrangement::Wide);
    window.resize(1000, 700);
    QTest::qWait(1);
    CHECK(window.panels()->arrangement() == Panels::Arrangement::Narrow);
    window.resize(1400, 900);
    QTest::qWait(1);
    CHECK(window.panels()->arrangement() == Panels::Arrangement::Wide);

    auto *timeline = window.findChild<QDockWidget *>(QStringLiteral("timelinePanel"));
    REQUIRE(timeline);
    window.addDockWidget(Qt::TopDockWidgetArea, timeline);
    CHECK_FALSE(window.panels()->arrangement());
    window.resize(1000, 700);
    QTest::qWait(1);
    CHECK_FALSE(window.panels()->arrangement());
    CHECK(window.dockWidgetArea(timeline) == Qt::TopDockWidgetArea);
    window.actions()->resetLayout->trigger();
    CHECK(window.panels()->arrangement() == Panels::Arrangement::Narrow);
}

TEST_CASE(
    "Two documents beside each other have lines of sixty characters and more, or all the width there is")
{
    TestSupport::WindowDesk desk;
    for (const int width : {1000, 1400, 1600, 1900}) {
        MainWindow &window = desk.open({width, 900});
        INFO("window of " << width);
        const auto before = window.panels()->arrangement();
        window.desk()->showBeside({Library::firstDocument(), 4, {}});
        REQUIRE(QTest::qWaitFor([&] { return window.desk()->pageBeside() != nullptr; }, 5000));
        QTest::qWait(20);
        const int longest = longestLine(window);
        CHECK(longest <= 85);
        if (width >= 1400) {
            CHECK(longest >= 60);
        } else {
            CHECK(window.desk()->width() == window.width());
        }
        window.desk()->closeBeside();
        CHECK(window.panels()->arrangement() == before);
        desk.close();
    }
}

TEST_CASE("Panels that made room for a second document come back as the reader had put them")
{
    TestSupport::WindowDesk desk;
    MainWindow &window = desk.open({1400, 900});
    const auto dock = [&](const QString &name) { return window.findChild<QDockWidget *>(name); };
    QDockWidget *library = dock(QStringLiteral("libraryPanel"));
    QDockWidget *search = dock(QStringLiteral("searchPanel"));
    QDockWidget *references = dock(QStringLiteral("referencesPanel"));
    search->close();
    references->raise();
    window.resizeDocks({library}, {310}, Qt::Horizontal);
    QTest::qWait(20);
    const int wide = library->width();
    CHECK(wide > 290);
    window.desk()->showBeside({Library::firstDocument(), 4, {}});
    REQUIRE(QTest::qWaitFor([&] { return window.desk()->pageBeside() != nullptr; }, 5000));
    QTest::qWait(20);
    CHECK(library->isHidden());
    CHECK(references->isHidden());
    CHECK(dock(QStringLiteral("timelinePanel"))->isVisible());
    // A panel that is called comes, and stays though the window changes.
    window.panels()->raise(window.references());
    window.resize(1420, 900);
    QTest::qWait(20);
    CHECK(references->isVisible());
    CHECK(library->isHidden());
    window.resize(1400, 900);
    window.desk()->closeBeside();
    QTest::qWait(20);
    CHECK(library->width() == wide);
    CHECK(search->isHidden());
    CHECK(references->isVisible());
    CHECK_FALSE(references->visibleRegion().isEmpty());
}

TEST_CASE("In a narrow window two documents have the whole width, and the panels come back with the room")
{
    TestSupport::WindowDesk desk;
    MainWindow &window = desk.open({1000, 700});
    window.panels()->raise(window.findChild<SearchPanel *>());
    QTest::qWait(1);
    window.desk()->showBeside({Library::firstDocument(), 4, {}});
    REQUIRE(
        QTest::qWaitFor([&] { return window.panels()->arrangement() == Panels::Arrangement::Pages; }, 5000));
    QTest::qWait(1);
    CHECK(window.desk()->page()->width() >= 480);
    // A panel that is called comes, and does not keep the others away later.
    window.actions()->searchLibrary->trigger();
    QTest::qWait(1);
    CHECK(window.findChild<SearchPanel *>()->isVisible());
    window.desk()->closeBeside();
    CHECK(window.panels()->arrangement() == Panels::Arrangement::Narrow);
    QTest::qWait(1);
    CHECK(window.findChild<SearchPanel *>()->isVisible());
}

TEST_CASE("A panel is hidden by the cross in its head and comes back by its action")
{
    TestSupport::WindowDesk desk;
    MainWindow &window = desk.open();
    auto *library = window.findChild<QDockWidget *>(QStringLiteral("libraryPanel"));
    REQUIRE(library);
    auto *cross = library->titleBarWidget()->findChild<QToolButton *>();
    REQUIRE(cross);
    CHECK(cross->accessibleName().contains(library->windowTitle()));
    cross->click();
    CHECK(library->isHidden());
    library->toggleViewAction()->trigger();
    CHECK(library->isVisible());
}
