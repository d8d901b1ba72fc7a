// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/density.h"

#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::Timeline;

namespace
{

Scale scaleOf(QDate first, QDate last, double width)
{
    return {Timeline::intervalOf(first, last), width};
}

ChronologyBin dayOf(int day, int documents, int possible = 0)
{
    ChronologyBin bin;
    bin.first = bin.last = QDate(1962, 12, day);
    bin.documents = documents;
    bin.possible = possible;
    return bin;
}

DocumentHit hitOf(const QString &from, const QString &until)
{
    DocumentHit hit;
    hit.date = HistoricalDate::fromTei(from, until);
    return hit;
}

} // namespace

TEST_CASE("bins are as fine as can still be pointed at, and documents are named where days are wide")
{
    CHECK(unitFor(scaleOf({1861, 1, 1}, {1988, 12, 31}, 1000)) == ChronologyUnit::Year);
    CHECK(unitFor(scaleOf({1861, 1, 1}, {1988, 12, 31}, 300)) == ChronologyUnit::Decade);
    CHECK(unitFor(scaleOf({1960, 1, 1}, {1970, 12, 31}, 1000)) == ChronologyUnit::Month);
    CHECK(unitFor(scaleOf({1962, 10, 1}, {1962, 12, 31}, 1000)) == ChronologyUnit::Day);
    CHECK_FALSE(showsDocuments(scaleOf({1962, 10, 1}, {1962, 12, 31}, 1000)));
    CHECK(showsDocuments(scaleOf({1962, 12, 1}, {1962, 12, 5}, 1000)));
}

TEST_CASE("a question reaches beyond what is in sight, and does until that is left or the unit changes")
{
    const Scale scale = scaleOf({1962, 10, 1}, {1962, 12, 31}, 1000);
    const ChronologyQuestion question = questionFor(scale, 100);
    CHECK(question.first <= QDate(1962, 7, 2));
    CHECK(question.last >= QDate(1963, 3, 30));
    CHECK(question.documents == 0);
    CHECK(covers(question, scale));
    CHECK(covers(question, scale.panned(-900)));
    CHECK_FALSE(covers(question, scale.panned(-1100)));
    CHECK_FALSE(covers(question, scale.zoomed(0.05, 500)));
    CHECK_FALSE(covers(question, scale.zoomed(20, 500)));
}

TEST_CASE("the highest bar gives the height, and what is merely possible is cut before it hides the rest")
{
    Chronology chronology;
    chronology.question.unit = ChronologyUnit::Day;
    chronology.bins = {dayOf(1, 4, 900), dayOf(2, 2, 1), dayOf(20, 50)};
    const Density density = layoutDensity(chronology, scaleOf({1962, 12, 1}, {1962, 12, 10}, 100));
    REQUIRE(density.bars.size() == 2); // the 20th is out of sight, and does not count for the height
    CHECK(density.top == 10);
    CHECK(density.bars[0].left == 0);
    CHECK(density.bars[0].width == 10);
    CHECK(density.bars[0].height == 0.4);
    CHECK(density.bars[0].isCut);
    CHECK(density.bars[0].height + density.bars[0].possible == 1);
    CHECK_FALSE(density.bars[1].isCut);
    CHECK(density.bars[1].possible == 0.1);
}

TEST_CASE("close up a document is as long as it can have been, and what there is no room for is counted")
{
    Chronology chronology;
    chronology.question.unit = ChronologyUnit::Day;
    const QString third = QStringLiteral("1962-12-03");
    chronology.documents = {hitOf(third, QStringLiteral("1962-12-04")), hitOf(third, third),
                            hitOf(third, third), hitOf(third, third),
                            hitOf(QStringLiteral("1962-12-05"), QStringLiteral("1962-12-05"))};
    chronology.bins = {dayOf(3, 3, 1), dayOf(4, 0, 1), dayOf(5, 1)};
    const Scale scale = scaleOf({1962, 12, 3}, {1962, 12, 7}, 500);
    const DocumentStrips all = layoutDocuments(chronology, scale, 4);
    REQUIRE(all.strips.size() == 5);
    CHECK(all.hidden.empty());
    CHECK(all.strips[0].width == 200);
    CHECK(all.strips[3].row == 3); // the last of its day needs no "and 1 more"
    CHECK(all.strips[4].row == 0);
    CHECK(all.strips[4].left == 200);
    const DocumentStrips few = layoutDocuments(chronology, scale, 3);
    REQUIRE(few.hidden.size() == 1);
    CHECK(few.hidden[0].count == 2);
    CHECK(few.hidden[0].day == QDate(1962, 12, 3));
}
