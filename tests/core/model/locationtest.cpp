// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/location.h"

#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;

TEST_CASE("a location prints and reads back the same")
{
    const DocumentKey telegram{QStringLiteral("frus1961-63v11"), QStringLiteral("d223")};
    for (const Location &location :
         {Location{telegram, -1, {}}, Location{telegram, 7, {}}, Location{telegram, 7, {12, 48}}}) {
        CHECK(Location::fromString(location.toString()) == location);
    }
    CHECK(Location{telegram, 7, {12, 48}}.toString()
          == QStringLiteral("chancery:frus1961-63v11/d223#p7;12-48"));
}

TEST_CASE("a location can be given as volume and id")
{
    CHECK(Location::fromString(u"frus1961-63v11#d223").document.xmlId == QStringLiteral("d223"));
}

TEST_CASE("text that is no location gives an invalid one")
{
    for (const auto text : {u"", u"chancery:", u"chancery:v", u"#d1", u"v#", u"v#a#b", u"chancery:v/d#p1;9-3",
                            u"chancery:v/d#p99999999999"}) {
        INFO(QString::fromUtf16(text).toStdString());
        CHECK_FALSE(Location::fromString(text).isValid());
    }
}
