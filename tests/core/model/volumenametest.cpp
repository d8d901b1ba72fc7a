// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/volumename.h"

#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Qt::StringLiterals;

TEST_CASE("A volume is known by its years, and the oldest by those of their ids")
{
    const auto years = [](const QString &id, const QString &subSeries) {
        Volume volume;
        volume.id = id;
        volume.subSeries = subSeries;
        return yearsOf(volume);
    };
    const QString message = u"Message of the President of the United States to the Two Houses of Congress"_s;
    CHECK(years(u"frus1961-63v11"_s, u"1961–1963"_s) == u"1961–1963"_s);
    CHECK(years(u"frus1861"_s, message) == u"1861"_s);
    CHECK(years(u"frus1865p2"_s, message) == u"1865, Part 2"_s);
    CHECK(years(u"frus1861-99Index"_s, {}) == u"1861–1899"_s);
    CHECK(years(u"my-texts"_s, u"My texts"_s) == u"My texts"_s);
}

TEST_CASE("A volume is called by its years and number, and one without a number by its title")
{
    Volume volume;
    volume.id = u"frus1961-63v06"_s;
    CHECK(shortNameOf(volume) == u"frus1961-63v06"_s);
    volume.title = u"Kennedy-Khrushchev Exchanges"_s;
    CHECK(shortNameOf(volume) == volume.title);
    volume.subSeries = u"1961–1963"_s;
    CHECK(shortNameOf(volume) == volume.title);
    volume.number = u"VI"_s;
    CHECK(shortNameOf(volume) == u"1961–1963, vol. VI"_s);
    volume = {};
    volume.id = u"frus1865p2"_s;
    volume.title = u"Message of the President"_s;
    volume.subSeries = u"Message of the President of the United States"_s;
    CHECK(shortNameOf(volume) == u"FRUS 1865, Part 2"_s);
}
