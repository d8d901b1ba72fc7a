// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/wordends.h"

#include "support/testsupport.h"

#include <QStringList>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery::App;
using namespace Qt::StringLiterals;

namespace
{

/// \a text with a bar at every place that is not inside a word.
QString parted(const QString &text)
{
    QString result;
    for (qsizetype unit = 0; unit < text.size(); ++unit) {
        if (unit > 0 && !isInsideWord(text, unit)) {
            result += u'|';
        }
        result += text[unit];
    }
    return result;
}

} // namespace

TEST_CASE("Hyphens and apostrophes join what is one word, and dashes and stops do not")
{
    CHECK(parted(u"take action"_s) == u"take| |action"_s);
    CHECK(parted(u"non-reintroduction, now"_s) == u"non-reintroduction|,| |now"_s);
    CHECK(parted(u"well\u2011known IL-28’s"_s) == u"well\u2011known| |IL-28’s"_s);
    CHECK(parted(u"don't won’t"_s) == u"don't| |won’t"_s);
    CHECK(parted(u"U.S. view"_s) == u"U.S|.| |view"_s);
    CHECK(parted(u"so - or"_s) == u"so| |-| |or"_s);
    CHECK(parted(u"27–28"_s) == u"27|–|28"_s);
    CHECK(parted(u"the  end"_s) == u"the| | |end"_s);
    CHECK(parted(u"𝒓ef на́ш"_s) == u"𝒓ef| |на́ш"_s);
}
