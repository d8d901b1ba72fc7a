// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/timelineview.h"

#include "core/timeline/sample.h"
#include "support/testsupport.h"
#include "timeline/timelinepanel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

struct Fixture {
    explicit Fixture(DocumentRecord content = TestSupport::sampleRecord())
        : record(std::make_shared<const DocumentRecord>(std::move(content)))
        , spy(&view, &Canvas::locationActivated)
    {
        view.setAnimated(false);
        view.resize(1400, 220);
        view.setRecord(record);
        view.show();
    }
    [[nodiscard]] int find(QStringView words) const
    {
        const auto found = std::ranges::find_if(
            view.items(), [&](const Canvas::Item &item) { return item.name.contains(words); });
        return found == view.items().end() ? -1 : int(found - view.items().begin());
    }
    void click(int item)
    {
        REQUIRE(item >= 0);
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.items()[size_t(item)].area.center().toPoint());
    }
    [[nodiscard]] Location last()
    {
        REQUIRE_FALSE(spy.isEmpty());
        return spy.last().front().value<Location>();
    }

    std::shared_ptr<const DocumentRecord> record;
    TimelineView view;
    QSignalSpy spy;
};

void wheel(QWidget &widget, QPointF position, int angle, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(position, widget.mapToGlobal(position), {}, {0, angle}, {}, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

} // namespace

TEST_CASE("a click on a mark goes to its passages one after the other")
{
    const TestSupport::NoWarnings guard;
    Fixture f;
    const int mark = f.find(u"Soviet draft declaration expected");
    f.click(mark);
    CHECK(f.last() == Location{f.record->document.key, 4, {}});
    f.click(mark);
    CHECK(f.last() == Location{f.record->document.key, 22, {}});
    f.click(mark);
    CHECK(f.last() == Location{f.record->document.key, 4, {}});
    CHECK(f.spy.size() == 3);
}

TEST_CASE("a drag pans and activates nothing")
{
    const TestSupport::NoWarnings guard;
    Fixture f;
    const Timeline::Interval before = f.view.scale().visible();
    const QPoint from =
        f.view.items()[size_t(f.find(u"Soviet draft declaration expected"))].area.center().toPoint();
    QTest::mousePress(&f.view, Qt::LeftButton, {}, from);
    QTest::mouseMove(&f.view, from - QPoint(120, 0));
    QTest::mouseRelease(&f.view, Qt::LeftButton, {}, from - QPoint(120, 0));
    CHECK(f.view.scale().visible().begin > before.begin);
    CHECK(f.view.scale().visible().span() == before.span());
    CHECK(f.spy.isEmpty());
}

TEST_CASE("the wheel pans, and with Ctrl zooms round the pointer")
{
    const TestSupport::NoWarnings guard;
    Fixture f;
    const Timeline::Interval before = f.view.scale().visible();
    wheel(f.view, {700, 50}, 120, Qt::NoModifier);
    CHECK(f.view.scale().visible().begin < before.begin);
    CHECK(f.view.scale().visible().span() == before.span());
    wheel(f.view, {700, 50}, 120, Qt::ControlModifier);
    CHECK(f.view.scale().visible().span() < before.span());
}

TEST_CASE("the keyboard reaches every mark and arrow, and leaves the view after the last")
{
    const TestSupport::NoWarnings guard;
    QWidget window;
    auto *view = new TimelineView(&window);
    auto *after = new QLineEdit(&window);
    view->setAnimated(false);
    view->resize(1400, 220);
    view->setRecord(std::make_shared<const DocumentRecord>(TestSupport::sampleRecord()));
    window.show();
    window.activateWindow();
    view->setFocus(Qt::TabFocusReason);
    REQUIRE(QTest::qWaitFor([&] { return view->hasFocus(); }));

    std::set<int> seen{view->focusedItem()};
    QString described = view->accessibleDescription();
    CHECK_FALSE(described.isEmpty());
    for (size_t i = 1; i < view->items().size(); ++i) {
        QTest::keyClick(view, Qt::Key_Tab);
        REQUIRE(view->hasFocus());
        CHECK(seen.insert(view->focusedItem()).second);
        CHECK(view->accessibleDescription() != described);
        described = view->accessibleDescription();
    }
    CHECK(seen.size() == view->items().size());
    QTest::keyClick(view, Qt::Key_Tab);
    CHECK(after->hasFocus());
}

TEST_CASE("Enter on the focused item does what a click does")
{
    const TestSupport::NoWarnings guard;
    Fixture f;
    f.view.setFocusedItem(f.find(u"Soviet draft protocol"));
    REQUIRE(f.view.focusedItem() >= 0);
    QTest::keyClick(&f.view, Qt::Key_Return);
    CHECK(f.last() == Location{f.record->document.key, 12, {}});
    QTest::keyClick(&f.view, Qt::Key_Home);
    CHECK(f.view.focusedItem() == 0);
    QTest::keyClick(&f.view, Qt::Key_Right);
    CHECK(f.view.focusedItem() == 1);
    QTest::keyClick(&f.view, Qt::Key_Left);
    CHECK(f.view.focusedItem() == 0);
}

TEST_CASE("keys zoom and pan, and the focus stays with its thing")
{
    const TestSupport::NoWarnings guard;
    Fixture f;
    const Timeline::Interval first = f.view.scale().visible();
    f.view.setFocusedItem(f.find(u"press conference"));
    QTest::keyClick(&f.view, Qt::Key_Plus);
    CHECK(f.view.scale().visible().span() < first.span());
    REQUIRE(f.view.focusedItem() >= 0);
    CHECK(f.view.items()[size_t(f.view.focusedItem())].name.contains(QStringLiteral("press conference")));
    QTest::keyClick(&f.view, Qt::Key_Right, Qt::ShiftModifier);
    CHECK(f.view.scale().visible().begin > first.begin);
    QTest::keyClick(&f.view, Qt::Key_0);
    CHECK(f.view.scale().visible() == first);
    QTest::keyClick(&f.view, Qt::Key_0);
    CHECK(Timeline::wallClockAt(f.view.scale().visible().begin).date() < QDate(1945, 6, 26));
}

TEST_CASE("an arrow at the edge brings what lies beyond into view")
{
    const TestSupport::NoWarnings guard;
    Fixture f;
    f.click(f.find(u"earlier"));
    CHECK(Timeline::wallClockAt(f.view.scale().visible().end).date() < QDate(1950, 1, 1));
    CHECK(f.find(u"Rio Pact in force") >= 0);
    CHECK(f.find(u"later") >= 0);
    CHECK(f.spy.isEmpty());
}

TEST_CASE("a cluster that zooming can part is zoomed into, one that it cannot offers a choice")
{
    const TestSupport::NoWarnings guard;
    Fixture f;
    f.view.fit();
    const Timeline::Interval whole = f.view.scale().visible();
    f.click(f.find(u"in one place"));
    CHECK(f.view.scale().visible().span() < whole.span());
    CHECK(f.spy.isEmpty());

    f.view.resize(1400, 150);
    // Everything in it is "not before December 3"; only the Soviet draft has days of its own.
    f.view.showInterval({Timeline::momentOf(QDateTime(QDate(1962, 12, 2), QTime(0, 0))),
                         Timeline::momentOf(QDateTime(QDate(1962, 12, 9), QTime(0, 0)))});
    const int foreseen = f.find(u"Next meeting");
    REQUIRE(foreseen >= 0);
    REQUIRE(f.view.items()[size_t(foreseen)].name.contains(QStringLiteral("in one place")));
    f.click(foreseen);
    auto *menu = f.view.findChild<QMenu *>();
    REQUIRE(menu);
    REQUIRE(menu->actions().size() >= 3);
    menu->actions().front()->trigger();
    CHECK(f.last().passage == 4);
    menu->close();
}

TEST_CASE("hovering shows the label, the date, its basis and the words of the passages, escaped")
{
    const TestSupport::NoWarnings guard;
    DocumentRecord record = TestSupport::sampleRecord();
    record.events[8].label = QStringLiteral("Soviet <b>draft</b> protocol");
    Fixture f(record);
    const int mark = f.find(u"protocol");
    REQUIRE(mark >= 0);
    const QPoint at = f.view.items()[size_t(mark)].area.center().toPoint();
    QHelpEvent help(QEvent::ToolTip, at, f.view.mapToGlobal(at));
    QApplication::sendEvent(&f.view, &help);
    const QString card = QToolTip::text();
    CHECK(card.contains(QStringLiteral("&lt;b&gt;draft")));
    CHECK(card.contains(record.events[8].date.toDisplay()));
    CHECK(card.contains(QStringLiteral("our reading")));
    CHECK(card.contains(QStringLiteral("Castro points")));
    QToolTip::hideText();
}

TEST_CASE("the current location marks what it speaks of and moves nothing")
{
    const TestSupport::NoWarnings guard;
    Fixture f;
    const Timeline::Interval before = f.view.scale().visible();
    const QImage plain = f.view.grab().toImage();
    f.view.setCurrentLocation({f.record->document.key, 12, {}});
    const QImage marked = f.view.grab().toImage();
    CHECK(plain != marked);
    CHECK(f.view.scale().visible() == before);
    f.view.setCurrentLocation({{QStringLiteral("elsewhere"), QStringLiteral("d1")}, 12, {}});
    CHECK(f.view.grab().toImage() == plain);

    f.view.setCurrentLocation({f.record->document.key, 12, {}});
    f.view.revealCurrentLocation();
    CHECK(f.view.scale().visible().span() < before.span());
}

TEST_CASE("the same document read anew after an edit stays where it was, another is fitted")
{
    const TestSupport::NoWarnings guard;
    Fixture f;
    const Timeline::Interval first = f.view.scale().visible();
    f.view.zoomBy(3, 500);
    const Timeline::Interval zoomed = f.view.scale().visible();
    f.view.setRecord(std::make_shared<const DocumentRecord>(TestSupport::sampleRecord()));
    CHECK(f.view.scale().visible() == zoomed);
    DocumentRecord other = TestSupport::sampleRecord();
    other.document.key.xmlId = QStringLiteral("d224");
    f.view.setRecord(std::make_shared<const DocumentRecord>(other));
    CHECK(f.view.scale().visible() == first);
}

TEST_CASE("a document without dates, and none at all, say so and survive every key")
{
    const TestSupport::NoWarnings guard;
    DocumentRecord empty;
    empty.document.key = {QStringLiteral("v"), QStringLiteral("d1")};
    Fixture f(empty);
    for (const int key : {Qt::Key_Tab, Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_End,
                          Qt::Key_Return, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_0, Qt::Key_PageUp}) {
        QTest::keyClick(&f.view, Qt::Key(key));
    }
    f.view.setRecord(nullptr);
    CHECK_FALSE(f.view.grab().isNull());
    CHECK(f.view.items().empty());
    CHECK(f.spy.isEmpty());
}

TEST_CASE("every widget of the panel has a name for those who do not see it")
{
    const TestSupport::NoWarnings guard;
    TimelinePanel panel;
    panel.setRecord(std::make_shared<const DocumentRecord>(TestSupport::sampleRecord()));
    CHECK_FALSE(panel.accessibleName().isEmpty());
    CHECK_FALSE(panel.timeline()->accessibleName().isEmpty());
    for (const auto *button : panel.findChildren<QAbstractButton *>()) {
        CHECK_FALSE(button->accessibleName().isEmpty());
        CHECK(button->focusPolicy() != Qt::NoFocus);
    }
    for (const auto *label : panel.findChildren<QLabel *>()) {
        CHECK_FALSE(label->accessibleName().isEmpty());
    }
    CHECK(panel.page() == TimelinePanel::Page::Timeline);
    panel.setPage(TimelinePanel::Page::Meeting);
    CHECK(panel.page() == TimelinePanel::Page::Meeting);
}
