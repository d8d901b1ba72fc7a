// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/historicaldate.h"

#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;

TEST_CASE("a day is kept as an interval, never as an instant")
{
    const auto date = HistoricalDate::fromTei(u"1962-10-27");
    REQUIRE(date.isValid());
    CHECK(date.precision == DatePrecision::Day);
    CHECK(isoText(date.earliest).startsWith(QStringLiteral("1962-10-27T00:00:00")));
    CHECK(isoText(date.latest).startsWith(QStringLiteral("1962-10-27T23:59:59")));
}

TEST_CASE("TEI dating attributes are read with the precision they state")
{
    struct Row {
        QStringView from;
        QStringView to;
        DatePrecision precision;
    };
    const Row rows[] = {
        {u"1962", u"1962", DatePrecision::Year},
        {u"1962-12", u"1962-12", DatePrecision::Month},
        {u"1962-12-03", u"1962-12-03", DatePrecision::Day},
        {u"1962-12-03T20:00:00-05:00", u"1962-12-03T20:00:00-05:00", DatePrecision::Minute},
        {u"1962-12-03T00:00:00-05:00", u"1962-12-03T23:59:59-05:00", DatePrecision::Day},
        {u"1962-10-27", u"1962-10-28", DatePrecision::Span},
        {u"1962-10-27", u"", DatePrecision::Day},
    };
    for (const Row &row : rows) {
        INFO(row.from.toString().toStdString() << " to " << row.to.toString().toStdString());
        const auto date = HistoricalDate::fromTei(row.from, row.to);
        CHECK(date.isValid());
        CHECK(date.precision == row.precision);
    }
}

TEST_CASE("a limit alone never looks like a date, and two limits never like a duration")
{
    struct Row {
        QStringView notBefore;
        QStringView notAfter;
        DatePrecision precision;
    };
    const Row rows[] = {
        {u"1962-12-04", u"1962-12-06", DatePrecision::Between},
        {u"1962-12-03", u"", DatePrecision::After},
        {u"", u"1962-12-03", DatePrecision::Before},
        {u"1962-12-03T00:00:00", u"1962-12-03T23:59:59", DatePrecision::Day},
        {u"", u"", DatePrecision::Unknown},
    };
    for (const Row &row : rows) {
        INFO(row.notBefore.toString().toStdString() << " to " << row.notAfter.toString().toStdString());
        CHECK(HistoricalDate::fromTeiLimits(row.notBefore, row.notAfter).precision == row.precision);
    }
    const QString after = HistoricalDate::fromTeiLimits(u"1962-12-03", u"").toDisplay();
    CHECK(after != HistoricalDate::fromTei(u"1962-12-03").toDisplay());
    CHECK(after.contains(HistoricalDate::fromTei(u"1962-12-03").toDisplay()));
}

TEST_CASE("what is no date gives no date")
{
    for (const auto text : {u"", u"1962-13-01", u"soon", u"19621203", u"1962-1-1"}) {
        CHECK_FALSE(HistoricalDate::fromTei(text).isValid());
    }
    CHECK_FALSE(HistoricalDate::fromTei(u"1962-10-28", u"1962-10-27").isValid());
}
