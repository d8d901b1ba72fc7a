// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/volumeyears.h"

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
