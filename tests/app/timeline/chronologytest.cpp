// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The library over time, by key and mouse.

#include "timeline/chronologypage.h"
#include "timeline/chronologyview.h"
#include "widgets/documentpages.h"
#include "widgets/rowmodel.h"

#include "support/lettervolume.h"
#include "support/openlibrary.h"
#include "support/testsupport.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

/// The page over a library with the volume of letters besides what is bundled: 59 + 9 documents.
struct Years : TestSupport::OpenLibrary {
    Years()
    {
        REQUIRE(TestSupport::importFile(
            *library, write(QStringLiteral("frus1961-63v99.xml"), TestSupport::letterVolume())));
        page = std::make_unique<ChronologyPage>();
        page->resize(1000, 240);
        page->view()->setAnimated(false);
        page->setLibrary(*library);
        page->show();
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        view().setFocus();
        settles();
    }
    [[nodiscard]] ChronologyView &view() const
    {
        return *page->view();
    }
    void settles() const
    {
        REQUIRE(QTest::qWaitFor([&] { return view().chronology() && !view().isAsking(); }));
        QTest::qWait(0);
    }
    [[nodiscard]] int item(const QString &beginning) const
    {
        const auto found = std::ranges::find_if(
            view().items(), [&](const Canvas::Item &each) { return each.name.startsWith(beginning); });
        return found == view().items().end() ? -1 : int(found - view().items().begin());
    }
    [[nodiscard]] QPoint middleOf(int index) const
    {
        REQUIRE(index >= 0);
        return view().items()[size_t(index)].area.center().toPoint();
    }
    void focus(const QString &beginning) const
    {
        const int index = item(beginning);
        REQUIRE(index >= 0);
        view().setFocusedItem(index);
    }
    void lists(int documents) const
    {
        REQUIRE(QTest::qWaitFor([&] { return page->list()->total() == documents; }));
    }

    TestSupport::NoWarnings guard;
    std::unique_ptr<ChronologyPage> page;
};

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

TEST_CASE("The whole library stands in bins of years at first, counted with its denominator")
{
    const Years years;
    REQUIRE(years.view().chronology()->question.unit == ChronologyUnit::Year);
    CHECK(years.item(QStringLiteral("1861: 1 document")) >= 0);
    // The telegram and six cards are of 1962 too; letters dated to the year lie in it, none of them on a day.
    CHECK(years.item(QStringLiteral("1962: 24 document")) >= 0);
    CHECK(years.view().summary().contains(QStringLiteral("of 68 documents in sight")));
    CHECK(years.view().summary().contains(QStringLiteral(" of 68")));
}

TEST_CASE("Zooming by keys goes from years over months and days to the documents, and Enter opens one")
{
    const Years years;
    years.focus(QStringLiteral("1962"));
    for (int i = 0; i < 8 && years.view().chronology()->question.unit != ChronologyUnit::Month; ++i) {
        QTest::keyClick(&years.view(), Qt::Key_Plus);
        years.settles();
    }
    REQUIRE(years.view().chronology()->question.unit == ChronologyUnit::Month);
    for (int i = 0; i < 20 && years.item(december()) < 0; ++i) {
        QTest::keyClick(&years.view(), Qt::Key_Right, Qt::ShiftModifier);
        years.settles();
    }
    CHECK(years.item(december() + QStringLiteral(": 17 document")) >= 0);
    CHECK(years.view().summary().contains(QStringLiteral("hatched: up to 2 more")));
    years.focus(december());
    for (int i = 0; i < 30 && years.item(QStringLiteral("Letter From")) < 0; ++i) {
        QTest::keyClick(&years.view(), Qt::Key_Plus);
        years.settles();
        if (const int day = years.item(third()); day >= 0) {
            CHECK(years.view().items()[size_t(day)].name.contains(QStringLiteral("13")));
            years.view().setFocusedItem(day);
        }
    }
    years.focus(QStringLiteral("Letter From Chairman Khrushchev"));
    QSignalSpy opened(years.page.get(), &ChronologyPage::locationActivated);
    QTest::keyClick(&years.view(), Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened[0][0].value<Location>().document.volume == QStringLiteral("frus1961-63v99"));
    // What there is no room for is told by its number.
    CHECK(std::ranges::any_of(years.view().items(), [](const Canvas::Item &item) {
        return item.name.contains(QStringLiteral("more of ") + third());
    }));
}

TEST_CASE("A click chooses a year and lists its documents, Shift and click reach further, Escape ends it")
{
    const Years years;
    QTest::mouseClick(&years.view(), Qt::LeftButton, {}, years.middleOf(years.item(QStringLiteral("1861"))));
    years.lists(1);
    REQUIRE(years.page->list()->isVisible());
    years.settles();
    QTest::mouseClick(&years.view(), Qt::LeftButton, Qt::ShiftModifier,
                      years.middleOf(years.item(QStringLiteral("1864"))));
    years.lists(4);
    CHECK(years.view().chosen() == DayStretch{{1861, 1, 1}, {1864, 12, 31}});
    QSignalSpy opened(years.page.get(), &ChronologyPage::locationActivated);
    years.page->list()->setFocus();
    QTest::keyClick(years.page->list(), Qt::Key_Down);
    QTest::keyClick(years.page->list(), Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    QSignalSpy searched(years.page.get(), &ChronologyPage::searchRequested);
    for (QToolButton *button : years.page->findChildren<QToolButton *>()) {
        if (button->accessibleName() == QStringLiteral("Show in search")) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    REQUIRE(searched.size() == 1);
    CHECK(searched[0][0].toString() == QStringLiteral("date:1861..1864"));
    years.view().setFocus();
    QTest::keyClick(&years.view(), Qt::Key_Escape);
    CHECK_FALSE(years.view().chosen());
    CHECK_FALSE(years.page->list()->isVisible());
}

TEST_CASE("Dragging over the bars chooses whole bins, dragging the axis moves the view, the wheel zooms at "
          "the pointer")
{
    const Years years;
    const QPoint from = years.middleOf(years.item(QStringLiteral("1870")));
    const QPoint until = years.middleOf(years.item(QStringLiteral("1875")));
    QTest::mousePress(&years.view(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&years.view(), (from + until) / 2);
    QTest::mouseMove(&years.view(), until);
    QTest::mouseRelease(&years.view(), Qt::LeftButton, {}, until);
    years.lists(6);
    CHECK(years.view().chosen() == DayStretch{{1870, 1, 1}, {1875, 12, 31}});
    years.settles();

    const auto at = [&] { return years.view().scale().at(200); };
    const QPointF pointer(years.view().width() / 3.0, 60);
    const Timeline::Moment span = years.view().scale().visible().span();
    QWheelEvent wheel(pointer, years.view().mapToGlobal(pointer), {}, {0, 480}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&years.view(), &wheel);
    CHECK(years.view().scale().visible().span() < span);
    const Timeline::Moment before = at();
    const QPoint axis(300, years.view().height() - 8);
    QTest::mousePress(&years.view(), Qt::LeftButton, {}, axis);
    QTest::mouseMove(&years.view(), axis + QPoint(-40, 0));
    QTest::mouseMove(&years.view(), axis + QPoint(-80, 0));
    QTest::mouseRelease(&years.view(), Qt::LeftButton, {}, axis + QPoint(-80, 0));
    CHECK(at() > before);
    CHECK(years.view().chosen() == DayStretch{{1870, 1, 1}, {1875, 12, 31}}); // unmoved
}

TEST_CASE("Undated documents are listed too, and a list is read on as one scrolls")
{
    const Years years;
    years.page->choose(DayStretch());
    REQUIRE(QTest::qWaitFor([&] { return years.page->list()->total() >= 2; }));
    const int undated = years.page->list()->total();
    CHECK(undated == years.view().chronology()->undated);
    years.page->choose(DayStretch{{1861, 1, 1}, {1962, 12, 31}});
    REQUIRE(QTest::qWaitFor([&] { return years.page->list()->total() > undated; }));
    const int all = years.page->list()->total();
    QAbstractItemModel *rows = years.page->list()->model();
    CHECK(rows->rowCount() < all);
    for (int i = 0; i < 5 && rows->rowCount() < all; ++i) {
        years.page->list()->scrollToBottom();
        QTest::qWait(50);
    }
    CHECK(QTest::qWaitFor([&] { return rows->rowCount() == all; }));
}

TEST_CASE("A library without documents of a date says what one could do, and hears of what comes")
{
    const Years years;
    ChronologyView view;
    view.resize(600, 200);
    view.show();
    CHECK(view.items().empty());
    CHECK(view.summary().isEmpty());
    const int before = years.view().chronology()->ofDocuments;
    REQUIRE(TestSupport::importFile(*years.library,
                                    years.write(QStringLiteral("more.xml"), TestSupport::letterVolume())));
    CHECK(QTest::qWaitFor([&] { return years.view().chronology()->ofDocuments == before + 59; }));
}
