// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/sequenceview.h"

#include "core/timeline/sample.h"
#include "support/testsupport.h"
#include "timeline/timelinepanel.h"

#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

struct Fixture {
    Fixture()
    {
        panel.resize(1400, 240);
        panel.setTags(TestSupport::sampleTags());
        panel.setRecord(record);
        panel.setPage(TimelinePanel::Page::Meeting);
        view().setAnimated(false);
        panel.show();
    }
    SequenceView &view()
    {
        return *panel.meeting();
    }
    [[nodiscard]] Location last()
    {
        REQUIRE_FALSE(spy.isEmpty());
        return spy.last().front().value<Location>();
    }

    std::shared_ptr<const DocumentRecord> record =
        std::make_shared<const DocumentRecord>(TestSupport::sampleRecord());
    TimelinePanel panel;
    QSignalSpy spy{&panel, &TimelinePanel::locationActivated};
};

} // namespace

TEST_CASE("a click on a speech goes to its very words")
{
    const TestSupport::NoWarnings guard;
    Fixture f;
    REQUIRE(f.view().items().size() == f.record->speeches.size());
    QTest::mouseClick(&f.view(), Qt::LeftButton, {}, f.view().items()[12].area.center().toPoint());
    CHECK(f.last() == Location{f.record->document.key, 7, f.record->speeches[12].ranges.front().range});
}

TEST_CASE("the keyboard walks the talk in its order and across to the others")
{
    const TestSupport::NoWarnings guard;
    Fixture f;
    f.view().setFocusedItem(0);
    for (int i = 1; i <= 5; ++i) {
        QTest::keyClick(&f.view(), Qt::Key_Right);
        CHECK(f.view().focusedItem() == i);
    }
    QTest::keyClick(&f.view(), Qt::Key_End);
    CHECK(f.view().talk().lanes[size_t(f.view().talk().items.back().lane)].name == QStringLiteral("Yost"));
    QTest::keyClick(&f.view(), Qt::Key_Up);
    const int up = f.view().focusedItem();
    CHECK(f.view().talk().lanes[size_t(f.view().talk().items[size_t(up)].lane)].name
          == QStringLiteral("McCloy"));
    QTest::keyClick(&f.view(), Qt::Key_Space);
    CHECK(f.last() == f.view().talk().items[size_t(up)].locations.front());
    CHECK(f.view().accessibleDescription().contains(QStringLiteral("McCloy")));
}

TEST_CASE("zooming in gives every speech more room and panning stays inside the talk")
{
    const TestSupport::NoWarnings guard;
    Fixture f;
    const double before = f.view().items()[5].area.width();
    f.view().zoomBy(3, 700);
    CHECK(f.view().items()[5].area.width() > 2 * before);
    for (int i = 0; i < 30; ++i) {
        f.view().panBy(-400);
    }
    const double end = f.view().items().back().area.right();
    CHECK(end > f.view().width() / 2.0);
    CHECK(end <= f.view().width());
    f.view().fit();
    CHECK(f.view().items()[5].area.width() == before);
}

TEST_CASE("pointing at a speech sets off the others on the same issue")
{
    const TestSupport::NoWarnings guard;
    Fixture f;
    f.view().setFocusedItem(-1);
    const QRectF stranger = f.view().items()[20].area;
    const QPoint pixel = stranger.center().toPoint();
    const QImage plain = f.view().grab().toImage();
    QTest::mouseMove(&f.view(), f.view().items()[0].area.center().toPoint());
    const QImage pointed = f.view().grab().toImage();
    CHECK(plain.copy(QRect(pixel - QPoint(3, 3), QSize(7, 7)))
          != pointed.copy(QRect(pixel - QPoint(3, 3), QSize(7, 7))));
    const QPoint answer = f.view().items()[32].area.center().toPoint();
    CHECK(plain.pixel(answer) == pointed.pixel(answer));
}

TEST_CASE("the speech being read is marked without moving the talk")
{
    const TestSupport::NoWarnings guard;
    Fixture f;
    f.view().zoomBy(4, 300);
    const QRectF before = f.view().items()[30].area;
    const QImage plain = f.view().grab().toImage();
    f.panel.setCurrentLocation(f.view().talk().items[1].locations.front());
    CHECK(f.view().items()[30].area == before);
    f.panel.setCurrentLocation(f.view().talk().items[30].locations.front());
    CHECK(f.view().items()[30].area == before);
    f.view().revealCurrentLocation();
    CHECK(f.view().grab().toImage() != plain);
    CHECK(f.view().items()[30].area.center().x() > 200);
    CHECK(f.view().items()[30].area.center().x() < f.view().width());
}
