// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/part.h"
#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;

TEST_CASE("A part of the program that is missing is named in a sentence")
{
    const TestSupport::NoWarnings guard;
    const auto found = partFunction(QStringLiteral("chancery-nowhere"), "chancery_nothing");
    REQUIRE_FALSE(found);
    CHECK(found.error().kind == Error::Kind::System);
    CHECK(found.error().message.contains(QStringLiteral("chancery-nowhere")));
    CHECK_FALSE(found.error().detail.isEmpty());
}
