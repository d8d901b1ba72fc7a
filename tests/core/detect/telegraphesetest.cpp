// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detect/telegraphese.h"
#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Qt::StringLiterals;

namespace
{

/// "printed=reading" of each expansion.
QStringList readings(const QString &text)
{
    QStringList list;
    for (const Choice &choice : Detect::expansionsIn(text)) {
        CHECK(choice.kind == ChoiceKind::Abbreviation);
        list << textIn(text, choice.range) + u'=' + choice.reading;
    }
    return list;
}

} // namespace

TEST_CASE("telegraphic abbreviations are read where they hold")
{
    CHECK(readings(u"Fol is summary; points were fol: negots and mtg with Sov Govt."_s)
          == QStringList{u"Fol=Following"_s, u"fol=following"_s, u"negots=negotiations"_s, u"mtg=meeting"_s,
                         u"Sov=Soviet"_s, u"Govt=Government"_s});
    CHECK(readings(u"under Arts 6 and 8, not Art 51"_s) == QStringList{u"Arts=Articles"_s, u"Art=Article"_s});
    CHECK(readings(u"Pres' letter Oct 27 quoted"_s) == QStringList{u"Pres'=President's"_s, u"Oct=October"_s});
    CHECK(readings(u"other LA countries"_s) == QStringList{u"LA=Latin American"_s});
    CHECK(readings(u"all of LA."_s) == QStringList{u"LA=Latin America"_s});
    CHECK(readings(u"IL-28's and ICBM's"_s)
          == QStringList{u"IL-28=Ilyushin-28"_s, u"ICBM's=intercontinental ballistic missiles"_s});
    CHECK(readings(u"Govt's view"_s) == QStringList{u"Govt=Government"_s});
    CHECK(readings(u"27 Oct 1962"_s) == QStringList{u"Oct=October"_s});
}

TEST_CASE("words that only look like abbreviations stay as they are")
{
    CHECK(readings(
              u"Art is long. He may reform the Presidium in March, refer to arts and modern reflections."_s)
              .isEmpty());
    CHECK(readings(u"The march of Dec and Mar through the Second Republic."_s).isEmpty());
    CHECK(readings(QString()).isEmpty());
}

TEST_CASE("expansions are counted in code points")
{
    const auto choices = Detect::expansionsIn(u"𝔘 mtg"_s);
    REQUIRE(choices.size() == 1);
    CHECK(choices[0].range == TextRange{2, 5});
}
