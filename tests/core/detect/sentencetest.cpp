// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detect/sentences.h"
#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Qt::StringLiterals;

namespace
{

QStringList sentences(const QString &text)
{
    QStringList list;
    for (const TextRange &range : Detect::sentencesOf(text)) {
        list << textIn(text, range);
    }
    return list;
}

} // namespace

TEST_CASE("a full stop ends a sentence only where a sentence ends")
{
    CHECK(sentences(u"He agreed. Yost added a point."_s)
          == QStringList{u"He agreed."_s, u"Yost added a point."_s});
    CHECK(sentences(u"Mr. Yost spoke on Oct. 27. See No. 5."_s)
          == QStringList{u"Mr. Yost spoke on Oct. 27."_s, u"See No. 5."_s});
    CHECK(sentences(u"The U.S. Government agreed."_s) == QStringList{u"The U.S. Government agreed."_s});
    CHECK(sentences(u"given to U.S. Presumably it ends."_s)
          == QStringList{u"given to U.S."_s, u"Presumably it ends."_s});
    CHECK(sentences(u"“offensive use.” He was alarmed."_s)
          == QStringList{u"“offensive use.”"_s, u"He was alarmed."_s});
    CHECK(sentences(u"at 8 p.m. we met"_s) == QStringList{u"at 8 p.m. we met"_s});
    CHECK(sentences(QString()).isEmpty());
    CHECK(sentences(u"  "_s).isEmpty());
}

TEST_CASE("sentences are counted in code points")
{
    const QString text = u"A 𝔘 stood. B followed."_s;
    const auto ranges = Detect::sentencesOf(text);
    REQUIRE(ranges.size() == 2);
    CHECK(ranges[0] == TextRange{0, 10});
    CHECK(textIn(text, ranges[1]) == u"B followed."_s);
}
