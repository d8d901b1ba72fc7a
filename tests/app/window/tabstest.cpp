// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several documents in tabs, and the way from one document of a volume to the next.

#include "desk.h"

#include "desk/trailbar.h"
#include "shelves/librarypanel.h"
#include "widgets/rowview.h"
#include "window/tabbeddesk.h"
#include "window/windowactions.h"

#include "support/testsupport.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

const QString cards = QStringLiteral("chancery-cards");
const DocumentKey telegram = Library::firstDocument();
const DocumentKey rioPact{cards, QStringLiteral("rio-pact")};

/// Waits until \a document is on the page and in the panels.
bool stands(MainWindow &window, const DocumentKey &document)
{
    return QTest::qWaitFor(
        [&] {
            const auto record = window.desk()->record();
            return record && record->document.key == document && window.desk()->page()->record() == record;
        },
        15'000);
}

void press(MainWindow &window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
{
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.desk()->page()->setFocus();
    QTest::keyClick(window.desk()->page(), key, modifiers);
}

QTabBar &barOf(MainWindow &window)
{
    return *window.tabbedDesk()->tabs().bar();
}

} // namespace

TEST_CASE("The bar of tabs is there from the second document on, and the last one cannot be closed")
{
    const Chancery::TestSupport::NoWarnings noWarnings;
    ::TestSupport::WindowDesk desk;
    MainWindow &window = desk.open();
    CHECK_FALSE(barOf(window).isVisible());
    CHECK_FALSE(window.actions()->closeTab->isEnabled());
    press(window, Qt::Key_T);
    CHECK(barOf(window).isVisible());
    CHECK(barOf(window).count() == 2);
    REQUIRE(stands(window, telegram));
    press(window, Qt::Key_W);
    CHECK_FALSE(barOf(window).isVisible());
    press(window, Qt::Key_W);
    REQUIRE(stands(window, telegram));
    CHECK(window.tabbedDesk()->tabs().count() == 1);
}

TEST_CASE("Every tab keeps its place and its own way back")
{
    ::TestSupport::WindowDesk desk;
    MainWindow &window = desk.open();
    PageView *page = window.desk()->page();
    page->showLocation({telegram, 20, {}});
    QTest::qWait(1);
    const int there = page->verticalScrollBar()->value();
    REQUIRE(there > 0);
    window.tabbedDesk()->tabs().open({rioPact, -1, {}});
    REQUIRE(stands(window, rioPact));
    CHECK_FALSE(window.navigator()->canGoBack());
    window.goTo({{cards, QStringLiteral("un-charter")}, -1, {}});
    REQUIRE(stands(window, {cards, QStringLiteral("un-charter")}));
    CHECK(window.navigator()->canGoBack());

    press(window, Qt::Key_Tab);
    REQUIRE(stands(window, telegram));
    CHECK(std::abs(page->verticalScrollBar()->value() - there) <= 1);
    CHECK_FALSE(window.navigator()->canGoBack());
    press(window, Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(stands(window, {cards, QStringLiteral("un-charter")}));
    press(window, Qt::Key_Left, Qt::AltModifier);
    REQUIRE(stands(window, rioPact));
}

TEST_CASE("What lies beside the page is the tab's own")
{
    ::TestSupport::WindowDesk desk;
    MainWindow &window = desk.open();
    window.desk()->showBeside({rioPact, -1, {}});
    REQUIRE(QTest::qWaitFor([&] { return window.desk()->pageBeside() != nullptr; }, 15'000));
    window.tabbedDesk()->tabs().open({rioPact, -1, {}});
    REQUIRE(stands(window, rioPact));
    CHECK_FALSE(window.desk()->pageBeside());
    barOf(window).setCurrentIndex(0);
    REQUIRE(QTest::qWaitFor([&] { return window.desk()->pageBeside() != nullptr; }, 15'000));
    CHECK(window.desk()->pageBeside()->record()->document.key == rioPact);
    // What was opened last is closed first.
    press(window, Qt::Key_W);
    CHECK_FALSE(window.desk()->pageBeside());
    CHECK(barOf(window).count() == 2);
    press(window, Qt::Key_W);
    CHECK(barOf(window).count() == 1);
    REQUIRE(stands(window, rioPact));
}

TEST_CASE("Tabs are there another day, each where it was")
{
    ::TestSupport::WindowDesk desk;
    {
        MainWindow &window = desk.open();
        window.tabbedDesk()->tabs().open({rioPact, -1, {}});
        REQUIRE(stands(window, rioPact));
        window.tabbedDesk()->tabs().open({telegram, 20, {}});
        REQUIRE(stands(window, telegram));
        barOf(window).setCurrentIndex(1);
        REQUIRE(stands(window, rioPact));
        desk.close();
    }
    MainWindow &window = desk.open();
    REQUIRE(stands(window, rioPact));
    CHECK(barOf(window).isVisible());
    REQUIRE(barOf(window).count() == 3);
    CHECK(barOf(window).currentIndex() == 1);
    CHECK(barOf(window).tabToolTip(2).startsWith(QStringLiteral("223. ")));
    barOf(window).setCurrentIndex(2);
    REQUIRE(stands(window, telegram));
    QTest::qWait(1);
    CHECK(window.desk()->page()->verticalScrollBar()->value() > 0);
}

TEST_CASE("Tabs are closed by the middle button, and moved with their documents")
{
    ::TestSupport::WindowDesk desk;
    MainWindow &window = desk.open();
    window.tabbedDesk()->tabs().open({rioPact, -1, {}});
    REQUIRE(stands(window, rioPact));
    QTabBar &bar = barOf(window);
    bar.moveTab(1, 0);
    CHECK(window.tabbedDesk()->tabs().current() == 0);
    REQUIRE(stands(window, rioPact));
    bar.setCurrentIndex(1);
    REQUIRE(stands(window, telegram));
    QTest::mouseClick(&bar, Qt::MiddleButton, {}, bar.tabRect(1).center());
    REQUIRE(stands(window, rioPact));
    CHECK(bar.count() == 1);
}

TEST_CASE("Thirty tabs lay out one page")
{
    ::TestSupport::WindowDesk desk;
    MainWindow &window = desk.open();
    const qsizetype pages = window.findChildren<PageView *>().size();
    for (int i = 0; i < 29; ++i) {
        window.tabbedDesk()->tabs().open({i % 2 ? telegram : rioPact, -1, {}});
    }
    REQUIRE(stands(window, rioPact));
    CHECK(barOf(window).count() == 30);
    CHECK(window.findChildren<PageView *>().size() == pages);
}

TEST_CASE("A reference and a search result open in a tab by the middle button's modifiers")
{
    ::TestSupport::WindowDesk desk;
    MainWindow &window = desk.open();
    Q_EMIT window.libraryPanel()->locationActivated({rioPact, -1, {}},
                                                    Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(stands(window, rioPact));
    CHECK(barOf(window).count() == 2);
    CHECK_FALSE(window.desk()->pageBeside());
}

TEST_CASE("Next and previous lead through the volume, are told where it ends, and are walked back")
{
    ::TestSupport::WindowDesk desk;
    MainWindow &window = desk.open();
    WindowActions *acts = window.actions();
    window.goTo({rioPact, -1, {}});
    REQUIRE(stands(window, rioPact));
    const auto isKnown = [&] { return window.tabbedDesk()->surroundings().total > 0; };
    REQUIRE(QTest::qWaitFor(isKnown, 15'000));
    const auto documentNow = [&] { return window.desk()->record()->document.key; };
    int steps = 0;
    while (acts->nextDocument->isEnabled()) {
        const DocumentKey before = documentNow();
        press(window, Qt::Key_PageDown);
        REQUIRE(QTest::qWaitFor([&] { return documentNow() != before && isKnown(); }, 15'000));
        CHECK(acts->previousDocument->isEnabled());
        ++steps;
        REQUIRE(steps < 10);
    }
    const DocumentKey last = documentNow();
    press(window, Qt::Key_PageDown);
    QTest::qWait(20);
    CHECK(documentNow() == last);
    CHECK_FALSE(acts->nextDocument->isEnabled());
    press(window, Qt::Key_PageUp);
    REQUIRE(QTest::qWaitFor([&] { return documentNow() != last; }, 15'000));
    window.navigator()->back();
    REQUIRE(stands(window, last));
}

TEST_CASE("The trail leads from the page to the shelves, and its arrows to the neighbours")
{
    ::TestSupport::WindowDesk desk;
    MainWindow &window = desk.open();
    window.goTo({rioPact, -1, {}});
    REQUIRE(stands(window, rioPact));
    REQUIRE(QTest::qWaitFor([&] { return window.tabbedDesk()->surroundings().total > 0; }, 15'000));
    window.libraryPanel()->filterLine()->setText(QStringLiteral("telegram"));
    TrailBar *trail = window.tabbedDesk()->trail();
    QToolButton *last = nullptr;
    for (QToolButton *button : trail->findChildren<QToolButton *>()) {
        if (button->toolTip() == window.desk()->record()->document.title) {
            last = button;
        }
    }
    REQUIRE(last);
    QTest::mouseClick(last, Qt::LeftButton);
    CHECK(window.libraryPanel()->filterLine()->text().isEmpty());
    REQUIRE(QTest::qWaitFor(
        [&] {
            return window.libraryPanel()->view()->currentKey()
                == QStringLiteral("document:") + rioPact.toString();
        },
        15'000));
}
