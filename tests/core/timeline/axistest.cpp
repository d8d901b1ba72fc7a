// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/axis.h"

#include "support/testsupport.h"

#include <QTimeZone>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::Timeline;

namespace
{

double sevenPixels(const QString &text)
{
    return 7.0 * double(text.size());
}

Moment at(int year, int month, int day, int hour = 0)
{
    return momentOf(QDateTime(QDate(year, month, day), QTime(hour, 0), QTimeZone::UTC));
}

void checkApart(const std::vector<Tick> &ticks, double width)
{
    double free = 0;
    for (const Tick &tick : ticks) {
        CHECK(tick.x >= 0);
        if (tick.label.isEmpty()) {
            continue;
        }
        CHECK(tick.x >= free);
        free = tick.x + TickLabelGap + sevenPixels(tick.label);
        CHECK(free <= width + 0.001);
    }
}

} // namespace

TEST_CASE("labels of the axis never touch, from minutes to centuries and in any language")
{
    for (const QLocale &locale :
         {QLocale(QLocale::English), QLocale(QLocale::German), QLocale(QLocale::Russian)}) {
        for (double width : {300.0, 1000.0, 1900.0}) {
            Scale scale({at(1962, 12, 3, 12), at(1962, 12, 3, 13)}, width);
            for (int step = 0; step < 120; ++step) {
                const Axis axis = axisFor(scale, sevenPixels, locale);
                INFO("span of " << scale.visible().span() / OneMinute << " minutes over " << width);
                CHECK(axis.ticks.size() < 200);
                checkApart(axis.ticks, width);
                checkApart(axis.context, width);
                scale = scale.zoomed(0.86, width * 0.4);
            }
        }
    }
}

TEST_CASE("ticks stand on the calendar's own borders")
{
    const auto axisOver = [](Moment begin, Moment end) {
        return axisFor(Scale({begin, end}, 1000), sevenPixels, QLocale(QLocale::English));
    };
    SECTION("hours")
    {
        const Axis axis = axisOver(at(1962, 12, 3, 1), at(1962, 12, 4, 1));
        CHECK(axis.step.unit == TickUnit::Hour);
        for (const Tick &tick : axis.ticks) {
            CHECK(wallClockAt(tick.at).time().minute() == 0);
        }
        CHECK(axis.context.front().label == QStringLiteral("Monday, 3 December 1962"));
    }
    SECTION("days count anew with every month, and a leap day is one of them")
    {
        const Axis axis = axisOver(at(1964, 2, 20), at(1964, 3, 10));
        CHECK(axis.step == TickStep{TickUnit::Day, 1});
        CHECK(axis.ticks.size() == 19);
        CHECK(axis.ticks[9].label == QStringLiteral("29"));
        CHECK(axis.ticks[10].label == QStringLiteral("1"));
    }
    SECTION("months")
    {
        const Axis axis = axisOver(at(1962, 3, 5), at(1963, 3, 5));
        CHECK(axis.step == TickStep{TickUnit::Month, 1});
        CHECK(wallClockAt(axis.ticks.front().at).date() == QDate(1962, 4, 1));
        CHECK(axis.context.front().label == QStringLiteral("1962"));
        CHECK(axis.context.back().label == QStringLiteral("1963"));
    }
    SECTION("decades")
    {
        const Axis axis = axisOver(at(1861, 1, 1), at(1992, 1, 1));
        CHECK(axis.step.unit == TickUnit::Year);
        for (const Tick &tick : axis.ticks) {
            CHECK(wallClockAt(tick.at).date().year() % axis.step.count == 0);
        }
    }
}

TEST_CASE("panning by a pixel never changes the step of the axis")
{
    Scale scale({at(1962, 1, 17), at(1962, 9, 20)}, 700);
    const TickStep step = axisFor(scale, sevenPixels).step;
    for (int i = 0; i < 400; ++i) {
        scale = scale.panned(-1);
        CHECK(axisFor(scale, sevenPixels).step == step);
    }
}
