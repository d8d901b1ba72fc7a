// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "widgets/fuzzymatch.h"
#include "widgets/paletteindex.h"

#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

double scoreOf(const QString &query, const QString &candidate)
{
    return FuzzyQuery(query).score(folded(candidate));
}

PaletteEntry action(const QString &label)
{
    return {QString(u"action:" + label), label, {}, {}, folded(label), 0, false, false};
}

} // namespace

TEST_CASE("Comparison sees neither case nor accents nor curly quotes")
{
    CHECK(folded(u"Mikoyán’s  Été") == u"mikoyan's ete");
    CHECK(scoreOf(QStringLiteral("ete"), QStringLiteral("L’Été")) > 0);
}

TEST_CASE("A whole word goes before a beginning, a beginning before an inside, an inside before a likeness")
{
    const double whole = scoreOf(QStringLiteral("letter"), QStringLiteral("the letter of october"));
    const double start = scoreOf(QStringLiteral("lett"), QStringLiteral("the letter of october"));
    const double inside = scoreOf(QStringLiteral("etter"), QStringLiteral("the letter of october"));
    const double like = scoreOf(QStringLiteral("leter"), QStringLiteral("the letter of october"));
    CHECK(whole > start);
    CHECK(start > inside);
    CHECK(inside > like);
    CHECK(like > 0);
}

TEST_CASE("Every word must be found, in whatever order")
{
    CHECK(scoreOf(QStringLiteral("27 letter"), QStringLiteral("Letter of October 27")) > 0);
    CHECK(scoreOf(QStringLiteral("letter november"), QStringLiteral("Letter of October 27")) == 0);
    CHECK(FuzzyQuery(QStringLiteral("  ")).isEmpty());
}

TEST_CASE("A slip of the pen still finds the man, and short words are not like everything")
{
    CHECK(scoreOf(QStringLiteral("Mendelovitch"), QStringLiteral("Mendelevich, Lev I.")) > 0);
    CHECK(scoreOf(QStringLiteral("zz"), QStringLiteral("Mendelevich, Lev I.")) == 0);
    CHECK(scoreOf(QStringLiteral("Dobrynin"), QStringLiteral("Mendelevich, Lev I.")) == 0);
}

TEST_CASE("Of what matches alike, actions and people go before documents and marks")
{
    Annotation annotation;
    annotation.uuid = QUuid::createUuid();
    annotation.segments.push_back({{}, {}, 0, {}, QStringLiteral("export"), {}, {}});
    DocumentEntry document{{QStringLiteral("v"), QStringLiteral("d1")},
                           DocumentKind::Letter,
                           QStringLiteral("Export"),
                           {},
                           {},
                           folded(u"Export")};
    const auto best = ranked(FuzzyQuery(QStringLiteral("export")),
                             {paletteEntry(annotation), action(QStringLiteral("Export"))}, {document}, 10);
    REQUIRE(best.size() == 3);
    CHECK(best[0].key == QStringLiteral("action:Export"));
    CHECK(best[1].key == QStringLiteral("document:v#d1"));
    CHECK(ranked(FuzzyQuery(QStringLiteral("export")), {}, {document, document, document}, 2).size() == 2);
}

TEST_CASE("A place can be typed as it is written")
{
    const auto record = Samples::meeting();
    CHECK(typedPlace(QStringLiteral("chancery:v/d1#p1;3-15"), nullptr)
          == Location{{QStringLiteral("v"), QStringLiteral("d1")}, 1, {3, 15}});
    CHECK(typedPlace(QStringLiteral("v#d1"), nullptr).document.xmlId == QStringLiteral("d1"));
    for (const QString &typed :
         {QStringLiteral("¶ 1"), QStringLiteral("¶1"), QStringLiteral("p 1"), QStringLiteral("Para. 1")}) {
        INFO(typed.toStdString());
        CHECK(typedPlace(typed, record.get()) == Location{record->document.key, 1, {}});
    }
    CHECK_FALSE(typedPlace(QStringLiteral("¶ 99"), record.get()).isValid());
    CHECK_FALSE(typedPlace(QStringLiteral("¶ 1"), nullptr).isValid());
    CHECK_FALSE(typedPlace(QStringLiteral("press"), record.get()).isValid());
}
