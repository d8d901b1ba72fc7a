// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/layout.h"

#include "sample.h"
#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <numeric>
#include <random>

using namespace Chancery;
using namespace Chancery::Timeline;
using TestSupport::sampleRecord;

namespace
{

Style style()
{
    Style result;
    result.measure = [](const QString &text) { return 6.5 * double(text.size()); };
    return result;
}

struct Box {
    double left;
    double right;
    const void *owner;
};

/// What a row shows: marks (of flat ones the handle alone), their words unless they stand upon the mark, names
/// of pins.
std::vector<Box> boxesOf(const Lane &lane, int row)
{
    std::vector<Box> boxes;
    for (const Mark &mark : lane.marks) {
        if (mark.row != row) {
            continue;
        }
        boxes.push_back({mark.anchorLeft, mark.anchorRight, &mark});
        CHECK(mark.anchorLeft >= mark.left);
        CHECK(mark.anchorRight <= mark.right + 0.001);
        if (mark.label.isShown() && !mark.label.inside) {
            boxes.push_back({mark.label.left, mark.label.left + mark.label.width, &mark});
        } else if (mark.label.isShown()) {
            CHECK(mark.label.left >= mark.left);
            CHECK(mark.label.left + mark.label.width <= mark.right);
        }
    }
    for (const Pin &pin : lane.pins) {
        if (pin.row == row && pin.label.isShown()) {
            boxes.push_back({pin.label.left, pin.label.left + pin.label.width, &pin});
        }
    }
    std::ranges::sort(boxes, {}, &Box::left);
    return boxes;
}

void checkLayout(const Layout &layout, const std::vector<DatedThing> &things, double width)
{
    std::vector<int> seen(things.size(), 0);
    for (const Lane &lane : layout) {
        int count = 0;
        const auto take = [&](const std::vector<size_t> &indices) {
            for (const size_t index : indices) {
                ++seen[index];
                ++count;
                CHECK(things[index].clock == lane.clock);
            }
        };
        for (const Mark &mark : lane.marks) {
            take(mark.things);
            CHECK(mark.row >= 0);
            CHECK(mark.row < lane.rows);
        }
        std::vector<std::pair<bool, int>> gutters;
        for (const Pin &pin : lane.pins) {
            take(pin.things);
            CHECK(pin.row < lane.rows);
            gutters.emplace_back(pin.side == Pin::Side::Earlier, pin.row);
        }
        CHECK(count == lane.total);
        std::ranges::sort(gutters);
        CHECK(std::ranges::adjacent_find(gutters) == gutters.end());
        for (int row = 0; row < lane.rows; ++row) {
            double free = 0;
            for (const Box &box : boxesOf(lane, row)) {
                CHECK(box.left >= free - 0.001);
                CHECK(box.right <= width + 0.001);
                free = box.right;
            }
        }
    }
    CHECK(std::ranges::all_of(seen, [](int times) { return times == 1; }));
}

/// Things of every precision thrown over \a span around 1962, always the same for the same seed.
std::vector<DatedThing> crowd(int count, Moment span, unsigned seed)
{
    std::mt19937 random(seed);
    const QDateTime middle = HistoricalDate::fromTei(u"1962-10-22").earliest;
    std::vector<DatedThing> things;
    for (int i = 0; i < count; ++i) {
        DatedThing thing;
        thing.label = QStringLiteral("thing %1 ").arg(i) + QString(int(random() % 30), u'x');
        thing.clock = Clocks[random() % 4];
        const qint64 offset =
            qint64(double(random()) / double(std::mt19937::max()) * double(span)) - span / 2;
        const QDateTime begin = middle.addMSecs(offset);
        const auto precision = DatePrecision(random() % 9);
        const qint64 length = precision == DatePrecision::Minute ? 0 : qint64(random() % 40) * OneDay;
        thing.date = {begin, begin.addMSecs(length), precision, {}};
        if (random() % 17 == 0) {
            thing.date = {};
        }
        things.push_back(thing);
    }
    return things;
}

} // namespace

TEST_CASE("at every zoom and place nothing touches and nothing is lost")
{
    const auto things = datedThings(sampleRecord());
    for (const double width : {120.0, 600.0, 1240.0}) {
        for (const int rows : {4, 7, 12}) {
            const Scale fit(denseInterval(things), width);
            for (const double x : {0.1, 0.5, 0.93}) {
                Scale scale = fit.zoomed(300, width * x);
                for (int step = 0; step < 90; ++step) {
                    INFO("span of " << scale.visible().span() / OneHour << " hours, " << width << " pixels, "
                                    << rows << " rows");
                    checkLayout(layOut(things, scale, shareRows(things, rows), style()), things, width);
                    scale = scale.zoomed(0.85, width * x);
                }
            }
        }
    }
}

TEST_CASE("a crowd of hundreds keeps the same promises")
{
    const auto seed = GENERATE(1U, 2U, 3U);
    const auto rows = GENERATE(4, 9);
    const auto things = crowd(400, 3 * OneYear, seed);
    Scale scale(wholeInterval(things), 1000);
    for (int step = 0; step < 14; ++step) {
        INFO("seed " << seed << ", step " << step);
        checkLayout(layOut(things, scale, shareRows(things, rows), style()), things, 1000);
        scale = scale.zoomed(1.7, 520);
    }
}

TEST_CASE("things in one place become a cluster that says how many, and zooming in parts them")
{
    std::vector<DatedThing> things = crowd(0, OneDay, 1);
    for (int hour = 0; hour < 5; ++hour) {
        DatedThing thing;
        thing.label = QStringLiteral("message");
        const QDateTime at = HistoricalDate::fromTei(u"1962-10-27").earliest.addSecs(hour * 3600);
        thing.date = {at, at, DatePrecision::Minute, {}};
        things.push_back(thing);
    }
    const Moment middle = intervalOf(things[2].date).begin;
    const Scale years({middle - 10 * OneYear, middle + 10 * OneYear}, 1000);
    const Layout crowded = layOut(things, years, {1, 1, 1, 1}, style());
    const Lane &lane = crowded[size_t(Clock::ReferredTo)];
    REQUIRE(lane.marks.size() == 1);
    CHECK(lane.marks.front().things.size() == 5);
    CHECK(lane.marks.front().separable);

    const Scale hours({middle - 4 * OneHour, middle + 4 * OneHour}, 1000);
    const Layout apart = layOut(things, hours, {1, 1, 1, 1}, style());
    CHECK(apart[size_t(Clock::ReferredTo)].marks.size() == 5);

    for (DatedThing &thing : things) {
        thing.date = things.front().date;
    }
    const Layout same = layOut(things, hours, {1, 1, 1, 1}, style());
    REQUIRE(same[size_t(Clock::ReferredTo)].marks.size() == 1);
    CHECK_FALSE(same[size_t(Clock::ReferredTo)].marks.front().separable);
}

TEST_CASE("precision is drawn: a point, a day, a duration, a guess and an open end all look different")
{
    const auto shapeOf = [](const HistoricalDate &date, Moment span, Clock clock = Clock::ReferredTo) {
        DatedThing thing;
        thing.label = QStringLiteral("thing");
        thing.date = date;
        thing.clock = clock;
        const Moment middle = intervalOf(date).middle();
        const Layout layout =
            layOut({thing}, Scale({middle - span / 2, middle + span / 2}, 1000), {1, 1, 1, 1}, style());
        REQUIRE(layout[size_t(clock)].marks.size() == 1);
        return layout[size_t(clock)].marks.front().shape;
    };
    CHECK(shapeOf(HistoricalDate::fromTei(u"1962-12-03T20:00:00-05:00"), OneDay) == MarkShape::Point);
    CHECK(shapeOf(HistoricalDate::fromTei(u"1962-12-03"), 3 * OneDay) == MarkShape::Within);
    CHECK(shapeOf(HistoricalDate::fromTei(u"1962-12-03"), OneYear) == MarkShape::Point);
    CHECK(shapeOf(HistoricalDate::fromTei(u"1962-12"), OneYear) == MarkShape::Within);
    CHECK(shapeOf(HistoricalDate::fromTei(u"1962-10-16", u"1962-10-28"), OneYear / 4) == MarkShape::Bar);
    const auto couple = HistoricalDate::fromTeiLimits(u"1962-12-04", u"1962-12-06");
    CHECK(shapeOf(couple, 10 * OneDay) == MarkShape::Fuzzy);
    CHECK(shapeOf(couple, 10 * OneYear) == MarkShape::Fuzzy);
    CHECK(shapeOf(HistoricalDate::fromTei(u"1962-12-04", u"1962-12-06"), 10 * OneDay, Clock::Foreseen)
          == MarkShape::Fuzzy);
    CHECK(shapeOf(HistoricalDate::fromTeiLimits(u"1962-12-03", {}), 10 * OneDay) == MarkShape::Onward);
    CHECK(shapeOf(HistoricalDate::fromTeiLimits({}, u"1962-12-03"), 10 * OneDay) == MarkShape::Until);
}

TEST_CASE("what lies beyond an edge is named there, nearest first, and what has no date is named too")
{
    DocumentRecord record = sampleRecord();
    record.events.back().date = {};
    const auto things = datedThings(record);
    const Layout layout = layOut(things, Scale(denseInterval(things), 1200), shareRows(things, 8), style());
    const Lane &referred = layout[size_t(Clock::ReferredTo)];
    REQUIRE_FALSE(referred.pins.empty());
    CHECK(referred.pins.front().side == Pin::Side::Earlier);
    CHECK(referred.pins.front().text == QStringLiteral("1948 Rio Pact in force"));
    CHECK(referred.pins.front().label.isShown());
    const size_t pinned = std::accumulate(referred.pins.begin(), referred.pins.end(), size_t(0),
                                          [](size_t sum, const Pin &pin) { return sum + pin.things.size(); });
    CHECK(pinned == 3);
    const Lane &foreseen = layout[size_t(Clock::Foreseen)];
    REQUIRE(foreseen.pins.size() == 1);
    CHECK(foreseen.pins.front().side == Pin::Side::Undated);
}

TEST_CASE("what is expected in a couple of days does not vanish among what has no date to come")
{
    const auto things = datedThings(sampleRecord());
    const Layout layout = layOut(things, Scale(denseInterval(things), 1240), {1, 1, 2, 1}, style());
    const Lane &foreseen = layout[size_t(Clock::Foreseen)];
    const auto alone =
        std::ranges::find_if(foreseen.marks, [](const Mark &mark) { return !mark.isCluster(); });
    REQUIRE(alone != foreseen.marks.end());
    CHECK(alone->shape == MarkShape::Fuzzy);
    CHECK(alone->text == QStringLiteral("Soviet draft declaration expected"));
}

TEST_CASE("a month does not swallow its days")
{
    std::vector<DatedThing> things(4);
    things[0] = {QStringLiteral("November"),
                 {},
                 HistoricalDate::fromTei(u"1962-11"),
                 Clock::Happened,
                 {},
                 {},
                 false,
                 1,
                 {}};
    things[1] = {QStringLiteral("a"),
                 {},
                 HistoricalDate::fromTei(u"1962-11-05"),
                 Clock::Happened,
                 {},
                 {},
                 false,
                 1,
                 {}};
    things[2] = {QStringLiteral("b"),
                 {},
                 HistoricalDate::fromTei(u"1962-11-15"),
                 Clock::Happened,
                 {},
                 {},
                 false,
                 1,
                 {}};
    things[3] = {QStringLiteral("c"),
                 {},
                 HistoricalDate::fromTei(u"1962-11-25"),
                 Clock::Happened,
                 {},
                 {},
                 false,
                 1,
                 {}};
    const Layout layout = layOut(things, Scale(wholeInterval(things), 900), {1, 1, 1, 1}, style());
    const Lane &lane = layout[size_t(Clock::Happened)];
    REQUIRE(lane.marks.size() == 4);
    CHECK(lane.marks.front().flat);
    CHECK(lane.marks.front().label.isShown());
}

TEST_CASE("rows go where the things are, and the lanes never need more than they have")
{
    const auto things = datedThings(sampleRecord());
    CHECK(shareRows(things, 0) == std::array{1, 1, 1, 1});
    const auto rows = shareRows(things, 8);
    CHECK(std::accumulate(rows.begin(), rows.end(), 0) == 8);
    CHECK(rows[size_t(Clock::ReferredTo)] > rows[size_t(Clock::Foreseen)]);
    CHECK(rows[size_t(Clock::Written)] == 1);
    CHECK(shareRows({}, 20) == std::array{1, 1, 1, 1});
}
