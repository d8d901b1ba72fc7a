// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/sequence.h"

#include "sample.h"
#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace Chancery;
using namespace Chancery::Timeline;
using TestSupport::sampleRecord;
using TestSupport::sampleTags;

namespace
{

Style style()
{
    Style result;
    result.measure = [](const QString &text) { return 6.0 * double(text.size()); };
    return result;
}

} // namespace

TEST_CASE("everyone who takes part has a lane beside their own side, silent or not")
{
    const Sequence talk = sequenceOf(sampleRecord(), sampleTags());
    QStringList names;
    for (const SequenceLane &lane : talk.lanes) {
        names << lane.name;
    }
    CHECK(names
          == QStringList{QStringLiteral("McCloy"), QStringLiteral("Yost"), QStringLiteral("Kuznetsov"),
                         QStringLiteral("Zorin"), QStringLiteral("Mendelevich"), QStringLiteral("U.S.S.R.")});
    CHECK(talk.lanes[3].isSilent());
    CHECK(talk.lanes[4].isSilent());
    CHECK_FALSE(talk.lanes[5].isSilent());
    int speeches = 0;
    int length = 0;
    for (const SequenceLane &lane : talk.lanes) {
        speeches += lane.speeches;
        length += lane.length;
    }
    CHECK(speeches == int(talk.items.size()));
    CHECK(length == talk.length);
}

TEST_CASE("speeches keep the order of the text and say what they are about")
{
    const DocumentRecord record = sampleRecord();
    const Sequence talk = sequenceOf(record, sampleTags());
    REQUIRE(talk.items.size() == record.speeches.size());
    for (size_t i = 0; i < talk.items.size(); ++i) {
        CHECK(talk.items[i].order == int(i));
    }
    const SequenceItem &objection = talk.items[12];
    CHECK(objection.verb == QStringLiteral("object"));
    REQUIRE(objection.issues.size() == 1);
    CHECK(objection.issues.front().name == QStringLiteral("The proviso on Cuba"));
    REQUIRE(objection.locations.size() == 1);
    CHECK(objection.locations.front().passage == 7);
    CHECK(objection.length == codePointCount(objection.words));
    CHECK(talk.lanes[size_t(objection.lane)].name == QStringLiteral("Kuznetsov"));
}

TEST_CASE("words quoted inside a speech of the same speaker are no speech of their own")
{
    DocumentRecord record = sampleRecord();
    const size_t before = record.speeches.size();
    Speech inner = record.speeches[4];
    inner.manner = SpeechManner::Verbatim;
    inner.ranges.front().range = {18, 23};
    record.speeches.insert(record.speeches.begin() + 5, inner);
    const Sequence talk = sequenceOf(record, sampleTags());
    CHECK(talk.items.size() == before);
    CHECK(talk.items[4].quotations == 1);
    CHECK(talk.length == sequenceOf(sampleRecord(), sampleTags()).length);
}

TEST_CASE("those who are not there and are only quoted share one lane, apart from the participants")
{
    DocumentRecord record = sampleRecord();
    Person president;
    president.id = {77};
    president.name = QStringLiteral("Kennedy, John F.");
    president.party = {1};
    record.people.push_back(president);
    for (const size_t i : {25, 29}) {
        record.speeches[i].speaker = president.id;
    }
    const Sequence talk = sequenceOf(record, sampleTags());
    REQUIRE(talk.lanes.size() == 7);
    CHECK(talk.lanes.back().kind == SequenceLane::Kind::Quoted);
    CHECK(talk.lanes.back().name == QStringLiteral("Kennedy"));
    CHECK(talk.lanes.back().speeches == 2);
    CHECK(talk.items[25].party == PartyId{1});
    CHECK(talk.items[25].speaker == QStringLiteral("Kennedy"));

    record.participants.clear();
    const Sequence open = sequenceOf(record, sampleTags());
    CHECK(std::ranges::none_of(
        open.lanes, [](const SequenceLane &lane) { return lane.kind == SequenceLane::Kind::Quoted; }));
}

TEST_CASE("tags in a circle are no issues and no trap")
{
    std::vector<Tag> tags = sampleTags();
    std::swap(tags[1].parent, tags[2].parent);
    tags[1].parent = tags[2].uuid;
    tags[2].parent = tags[1].uuid;
    const Sequence talk = sequenceOf(sampleRecord(), tags);
    CHECK(talk.items.front().issues.empty());
    CHECK(talk.items[12].issues.size() == 1);
}

TEST_CASE("blocks follow one another without overlap and words touch neither words nor blocks, at any width")
{
    const Sequence talk = sequenceOf(sampleRecord(), sampleTags());
    for (const double width : {60.0, 400.0, 1100.0, 5000.0, 20000.0}) {
        for (const int available : {0, 2, 5, 20}) {
            const auto blocks = layOutSequence(talk, width, style(), shareWordRows(talk, available));
            REQUIRE(blocks.size() == talk.items.size());
            double free = 0;
            for (const SequenceBlock &block : blocks) {
                CHECK(block.left >= free);
                CHECK(block.right > block.left);
                free = block.right;
            }
            CHECK(free <= width * 1.001 + 2 * double(blocks.size()));
            for (size_t a = 0; a < blocks.size(); ++a) {
                const LabelPlace &words = blocks[a].label;
                for (size_t b = 0; words.isShown() && b < blocks.size(); ++b) {
                    const bool sameLane = talk.items[a].lane == talk.items[b].lane;
                    if (sameLane && a < b && blocks[b].label.isShown()
                        && blocks[a].labelRow == blocks[b].labelRow) {
                        CHECK(words.left + words.width <= blocks[b].label.left);
                    }
                    if (sameLane && blocks[a].labelRow < 0) {
                        CHECK((words.left >= blocks[b].right || words.left + words.width <= blocks[b].left));
                    }
                }
            }
        }
    }
}

TEST_CASE("words get rows where the issues change most, and one remark needs none")
{
    const Sequence talk = sequenceOf(sampleRecord(), sampleTags());
    const auto rows = shareWordRows(talk, 5);
    CHECK(rows == std::vector<int>{2, 0, 3, 0, 0, 0});
    const auto blocks = layOutSequence(talk, 1100, style(), rows);
    const SequenceBlock &yost = blocks.back();
    CHECK(yost.labelRow == -1);
    CHECK(yost.label.isShown());
    CHECK(yost.label.left < yost.left);
}

TEST_CASE("a document without speech gives an empty talk, and without tags a talk without issues")
{
    DocumentRecord record = sampleRecord();
    const Sequence untagged = sequenceOf(record, {});
    CHECK(std::ranges::all_of(untagged.items, [](const SequenceItem &item) { return item.issues.empty(); }));
    record.speeches.clear();
    CHECK(sequenceOf(record, {}).isEmpty());
    CHECK(layOutSequence(sequenceOf(record, {}), 1000, style(), {}).empty());
}
