// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detect/detect.h"
#include "detect/mentiondetector.h"
#include "support/testsupport.h"
#include "testtexts.h"

#include <catch2/catch_test_macros.hpp>

#include <thread>

using namespace Chancery;
using namespace Chancery::Detect;
using namespace Qt::StringLiterals;

TEST_CASE(
    "a text of the reader's own gains mentions, references, speeches and expansions, all said to be detected")
{
    const TestSupport::NoWarnings guard;
    DocumentDraft draft = TestTexts::draftOf(
        {u"2086. Department pass White House."_s, u"Kuznetsov quoted Pres' letter of Oct 27 during mtg."_s});
    const DetectionSummary summary = detectAll(draft, TestTexts::context());
    CHECK(draft.document.number == u"2086"_s);
    CHECK(summary.mentions == int(draft.mentions.size()));
    CHECK(summary.mentions == 6);
    CHECK(summary.references == 1);
    CHECK(summary.resolved == 1);
    CHECK(summary.speeches == 1);
    CHECK(summary.expansions == 3);
    CHECK(draft.passages[1].passage.choices.size() == 3);
    for (const MentionDraft &mention : draft.mentions) {
        CHECK(mention.mention.origin == Layer::Detected);
        CHECK(mention.mention.detectorVersion == summary.version);
        CHECK(mention.mention.confidence > 0);
    }
}

TEST_CASE("what the source encoded stays, and nothing is detected over it")
{
    DocumentDraft draft = TestTexts::draftOf({u"Kuznetsov met Yost at mtg."_s});
    MentionDraft encoded;
    encoded.passage = 0;
    encoded.mention.range = {0, 9};
    encoded.mention.kind = MentionKind::Person;
    encoded.person = u"p_other"_s;
    draft.mentions.push_back(encoded);
    draft.passages[0].passage.choices.push_back({{22, 25}, ChoiceKind::Abbreviation, u"Meeting"_s});
    detectAll(draft, TestTexts::context());
    REQUIRE(draft.mentions.size() == 2);
    CHECK(draft.mentions[0].person == u"p_other"_s);
    CHECK(draft.mentions[1].person == u"p_yost"_s);
    CHECK(draft.passages[0].passage.choices.size() == 1);
}

TEST_CASE("the document's own date gives a day its year")
{
    DocumentDraft draft = TestTexts::draftOf({u"They met on Oct 27."_s});
    draft.document.date = HistoricalDate::fromTei(u"1956-11-01");
    detectAll(draft, TestTexts::context());
    REQUIRE(draft.mentions.size() == 1);
    CHECK(draft.mentions[0].mention.date.earliest.date() == QDate(1956, 10, 27));
}

TEST_CASE("a volume brings its own context")
{
    VolumeDraft volume;
    volume.volume.id = u"frus1961-63v11"_s;
    volume.parties.push_back({{}, {}, u"party_us"_s, u"United States"_s, u"U.S."_s});
    PersonDraft rusk;
    rusk.person.xmlId = u"p_RD3"_s;
    rusk.person.name = u"Rusk, Dean"_s;
    rusk.person.description = u"Secretary of State"_s;
    volume.people.push_back(rusk);
    volume.documents.push_back(TestTexts::draftOf({u"One."_s}));
    const DetectionContext context = contextOf(volume, TestTexts::context().written);
    CHECK(context.authorParty == u"party_us"_s);
    REQUIRE(context.people.size() == 1);
    CHECK(context.people[0].titles.contains(u"Secretary"_s));
    REQUIRE(context.catalogue.size() == 1);
    CHECK(context.catalogue[0].passages == QStringList{u"p0"_s});
}

TEST_CASE("workers with a detector each find the same")
{
    const QString text =
        u"McCloy quoted President's letter of Oct 27; Kuznetsov named Arts 6 and 8 of Rio Pact."_s;
    const auto expected = MentionDetector(TestTexts::context()).detect(text);
    std::vector<std::vector<DetectedMention>> found(4);
    {
        std::vector<std::jthread> workers;
        for (auto &result : found) {
            workers.emplace_back([&] {
                MentionDetector detector(TestTexts::context());
                for (int i = 0; i < 20; ++i) {
                    result = detector.detect(text);
                }
            });
        }
    }
    for (const auto &result : found) {
        CHECK(result == expected);
    }
}
