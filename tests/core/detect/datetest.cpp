// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detect/dateparser.h"
#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Qt::StringLiterals;

namespace
{

const HistoricalDate Written = HistoricalDate::fromTei(u"1962-12-03T20:00:00-05:00");

struct Example {
    const char16_t *words;
    const char *from;
    const char *to;
    DatePrecision precision;
};

} // namespace

TEST_CASE("a date is read in every form the service writes it in")
{
    const Example examples[] = {
        {u"December 3, 1962, 8 p.m.", "1962-12-03T20:00:00-05:00", "1962-12-03T20:00:00-05:00",
         DatePrecision::Minute},
        {u"October 27, 1962, 8:05 p.m.", "1962-10-27T20:05:00-05:00", "1962-10-27T20:05:00-05:00",
         DatePrecision::Minute},
        {u"December 3, 1962, noon", "1962-12-03T12:00:00-05:00", "1962-12-03T12:00:00-05:00",
         DatePrecision::Minute},
        {u"December 3, 1962, 12:30 a.m.", "1962-12-03T00:30:00-05:00", "1962-12-03T00:30:00-05:00",
         DatePrecision::Minute},
        {u"December 3, 1962", "1962-12-03T00:00:00-05:00", "1962-12-03T23:59:59-05:00", DatePrecision::Day},
        {u"3 December 1962", "1962-12-03T00:00:00-05:00", "1962-12-03T23:59:59-05:00", DatePrecision::Day},
        {u"3d of December", "1962-12-03T00:00:00-05:00", "1962-12-03T23:59:59-05:00", DatePrecision::Day},
        {u"Oct 27", "1962-10-27T00:00:00-05:00", "1962-10-27T23:59:59-05:00", DatePrecision::Day},
        {u"Sept. 4", "1962-09-04T00:00:00-05:00", "1962-09-04T23:59:59-05:00", DatePrecision::Day},
        {u"January 5", "1963-01-05T00:00:00-05:00", "1963-01-05T23:59:59-05:00", DatePrecision::Day},
        {u"Oct 27-28", "1962-10-27T00:00:00-05:00", "1962-10-28T23:59:59-05:00", DatePrecision::Span},
        {u"27–28 October 1962", "1962-10-27T00:00:00-05:00", "1962-10-28T23:59:59-05:00",
         DatePrecision::Span},
        {u"Dec 30-Jan 2", "1962-12-30T00:00:00-05:00", "1963-01-02T23:59:59-05:00", DatePrecision::Span},
        {u"October 1962", "1962-10-01T00:00:00-05:00", "1962-10-31T23:59:59-05:00", DatePrecision::Month},
        {u"1947", "1947-01-01T00:00:00-05:00", "1947-12-31T23:59:59-05:00", DatePrecision::Year},
        {u"1962-10-27", "1962-10-27T00:00:00-05:00", "1962-10-27T23:59:59-05:00", DatePrecision::Day},
        {u"10/27/62", "1962-10-27T00:00:00-05:00", "1962-10-27T23:59:59-05:00", DatePrecision::Day},
        {u"27th ultimo", "1962-11-27T00:00:00-05:00", "1962-11-27T23:59:59-05:00", DatePrecision::Day},
        {u"2d inst.", "1962-12-02T00:00:00-05:00", "1962-12-02T23:59:59-05:00", DatePrecision::Day},
        {u"8th proximo", "1963-01-08T00:00:00-05:00", "1963-01-08T23:59:59-05:00", DatePrecision::Day},
        {u"yesterday", "1962-12-02T00:00:00-05:00", "1962-12-02T23:59:59-05:00", DatePrecision::Day},
        {u"in couple of days", "1962-12-04T00:00:00-05:00", "1962-12-06T23:59:59-05:00", DatePrecision::Span},
        {u"next week", "1962-12-10T00:00:00-05:00", "1962-12-16T23:59:59-05:00", DatePrecision::Span},
    };
    for (const Example &example : examples) {
        const QString words = QString::fromUtf16(example.words);
        INFO(words.toStdString());
        const HistoricalDate date = Detect::parseDate(words, Written);
        CHECK(isoText(date.earliest).toStdString() == example.from);
        CHECK(isoText(date.latest).toStdString() == example.to);
        CHECK(date.precision == example.precision);
    }
}

TEST_CASE("a date whose year is reckoned says on what grounds")
{
    CHECK(Detect::parseDate(u"Oct 27", Written).basis.contains(u"1962"));
    CHECK_FALSE(Detect::parseDate(u"tomorrow", Written).basis.isEmpty());
    CHECK(Detect::parseDate(u"October 27, 1962", Written).basis.isEmpty());
}

TEST_CASE("words that leave a date open give none")
{
    for (const auto *words : {u"Oct 27", u"yesterday", u"27th ultimo"}) {
        CHECK_FALSE(Detect::parseDate(QString::fromUtf16(words), {}).isValid());
    }
    for (const auto *words :
         {u"", u"soon", u"February 30, 1962", u"Oct 28-27", u"31st proximo and so on", u"13/45/62"}) {
        CHECK_FALSE(Detect::parseDate(QString::fromUtf16(words), Written).isValid());
    }
}
