// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/textrange.h"

#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;

TEST_CASE("offsets are code points whatever Qt counts")
{
    const QString text = QStringLiteral("a\U0001F4DCb\U0001F58Bc"); // a scroll and a pen among letters
    const CodePointIndex index(text);
    REQUIRE(text.size() == 7);
    REQUIRE(index.length() == 5);
    const qsizetype positions[] = {0, 1, 3, 4, 6, 7};
    for (int offset = 0; offset <= 5; ++offset) {
        CHECK(index.toUtf16(offset) == positions[offset]);
        CHECK(index.fromUtf16(positions[offset]) == offset);
    }
    CHECK(index.fromUtf16(2) == 1); // inside the scroll
    CHECK(index.fromUtf16(5) == 3); // inside the pen
    CHECK(textIn(text, {1, 3}) == QStringLiteral("\U0001F4DCb"));
}

TEST_CASE("offsets outside a text are clamped to it")
{
    const CodePointIndex index(u"abc");
    CHECK(index.toUtf16(-5) == 0);
    CHECK(index.toUtf16(99) == 3);
    CHECK(index.fromUtf16(99) == 3);
    CHECK(textIn(QStringLiteral("abc"), {2, 1}).isEmpty());
}

TEST_CASE("ranges are half-open")
{
    const TextRange range{2, 5};
    CHECK(range.length() == 3);
    CHECK(range.contains(2));
    CHECK_FALSE(range.contains(5));
    CHECK_FALSE(range.overlaps({5, 6}));
    CHECK(range.overlaps({4, 9}));
    CHECK(TextRange{3, 3}.isEmpty());
}
