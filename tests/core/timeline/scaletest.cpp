// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/scale.h"

#include "support/testsupport.h"

#include <QTimeZone>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::Timeline;

namespace
{

Moment at(int year, int month, int day, int hour = 0)
{
    return momentOf(QDateTime(QDate(year, month, day), QTime(hour, 0), QTimeZone::UTC));
}

} // namespace

TEST_CASE("a moment is the wall clock of its place, so that an evening in New York stays in its day")
{
    const auto evening = HistoricalDate::fromTei(u"1962-12-03T20:00:00-05:00");
    const auto day = intervalOf(HistoricalDate::fromTei(u"1962-12-03"));
    CHECK(intervalOf(evening).begin == at(1962, 12, 3, 20));
    CHECK(intervalOf(evening).span() == 0);
    CHECK(day.begin == at(1962, 12, 3));
    CHECK(day.end == at(1962, 12, 4));
}

TEST_CASE("a scale maps its ends to its edges and back")
{
    const Scale scale({at(1962, 10, 1), at(1962, 12, 1)}, 1000);
    CHECK(scale.x(at(1962, 10, 1)) == Catch::Approx(0));
    CHECK(scale.x(at(1962, 12, 1)) == Catch::Approx(1000));
    CHECK(scale.at(scale.x(at(1962, 11, 7))) == at(1962, 11, 7));
}

TEST_CASE("zooming keeps the moment under the pointer in its place")
{
    const Scale scale({at(1962, 10, 1), at(1962, 12, 1)}, 1000);
    for (const double x : {0.0, 250.0, 1000.0}) {
        for (const double factor : {0.5, 1.25, 8.0}) {
            const Moment under = scale.at(x);
            CHECK(scale.zoomed(factor, x).x(under) == Catch::Approx(x).margin(0.01));
        }
    }
}

TEST_CASE("zooming stops at minutes and at two centuries")
{
    Scale scale({at(1962, 10, 1), at(1962, 12, 1)}, 1000);
    for (int i = 0; i < 200; ++i) {
        scale = scale.zoomed(1.5, 400);
    }
    CHECK(scale.visible().span() == ShortestSpan);
    for (int i = 0; i < 200; ++i) {
        scale = scale.zoomed(0.5, 400);
    }
    CHECK(scale.visible().span() == LongestSpan);
    CHECK(scale.zoomed(0, 10).visible().span() == LongestSpan);
}

TEST_CASE("panning ends at the ends of the calendar and never changes the span")
{
    Scale scale({at(3, 1, 1), at(103, 1, 1)}, 1000);
    const Moment span = scale.visible().span();
    for (int i = 0; i < 50; ++i) {
        scale = scale.panned(500);
    }
    CHECK(scale.visible().span() == span);
    CHECK(wallClockAt(scale.visible().begin).date() == QDate(1, 1, 1));
    CHECK(scale.panned(-100).visible().begin > scale.visible().begin);
}
