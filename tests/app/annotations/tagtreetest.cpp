// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "model/tagdepth.h"
#include "models/tagtree.h"

#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;
using Chancery::TestSupport::Sample;

TEST_CASE("Tags are listed parents first, siblings by name, the reader's before the editor's")
{
    QStringList paths;
    for (const TagPlace &place : tagTree(Sample().tags)) {
        paths.append(place.path);
    }
    CHECK(paths == QStringList{"Method", "Tone", "Tone/Irony", "Issues", "Issues/Rio Pact"});
}

TEST_CASE("A ring of tags, as a foreign file may hold, is listed and not followed for ever")
{
    Tag one;
    one.uuid = QUuid::createUuid();
    one.name = QStringLiteral("one");
    Tag other = one;
    other.uuid = QUuid::createUuid();
    other.name = QStringLiteral("other");
    one.parent = other.uuid;
    other.parent = one.uuid;
    const std::vector<Tag> ring{one, other};
    CHECK(tagTree(ring).size() == 2);
    CHECK(withDescendants({one.uuid}, ring).size() == 2);
}

TEST_CASE("A chain of tags without end is listed in stretches")
{
    std::vector<Tag> chain(60'000);
    for (size_t i = 0; i < chain.size(); ++i) {
        chain[i].uuid = QUuid::createUuid();
        chain[i].name = QString::number(i);
        chain[i].parent = i > 0 ? chain[i - 1].uuid : QUuid();
    }
    const std::vector<TagPlace> places = tagTree(chain);
    CHECK(places.size() == chain.size());
    CHECK(std::ranges::max(places, {}, &TagPlace::depth).depth < deepestTag);
}

TEST_CASE("A path names a tag whatever its case, and makes what is missing of it")
{
    const Sample sample;
    const TagPathMade known = makeTagPath(QStringLiteral(" tone / IRONY "), sample.tags, MarkColour::Yellow);
    CHECK(known.tag == sample.tag(QStringLiteral("Irony")));
    CHECK(known.made.empty());

    const TagPathMade made =
        makeTagPath(QStringLiteral("Tone/Dry/Very dry"), sample.tags, MarkColour::Yellow);
    REQUIRE(made.made.size() == 2);
    CHECK(made.made[0].name == QStringLiteral("Dry"));
    CHECK(made.made[0].parent == sample.tag(QStringLiteral("Tone")));
    CHECK(made.made[0].colour == MarkColour::Green);
    CHECK(made.made[1].parent == made.made[0].uuid);
    CHECK(made.tag == made.made[1].uuid);

    CHECK(makeTagPath(QStringLiteral(" / "), sample.tags, MarkColour::Yellow).tag.isNull());
}

TEST_CASE("The editor's tags are never given children")
{
    const Sample sample;
    const TagPathMade made = makeTagPath(QStringLiteral("Issues/Mine"), sample.tags, MarkColour::Yellow);
    REQUIRE(made.made.size() == 2);
    CHECK(made.made[0].parent.isNull());
    CHECK(made.made[0].layer == Layer::Reader);
}

TEST_CASE("What a tag cannot be is told in a sentence")
{
    const Sample sample;
    const Tag *tone = findTag(sample.tag(QStringLiteral("Tone")), sample.tags);
    REQUIRE(tone);
    CHECK(objectionTo(*tone, sample.tags).isEmpty());
    Tag changed = *tone;
    changed.name = QStringLiteral("  ");
    CHECK_FALSE(objectionTo(changed, sample.tags).isEmpty());
    changed.name = QStringLiteral("a/b");
    CHECK_FALSE(objectionTo(changed, sample.tags).isEmpty());
    changed.name = QStringLiteral("method");
    CHECK(objectionTo(changed, sample.tags).contains(QStringLiteral("Method")));
    changed = *tone;
    changed.parent = sample.tag(QStringLiteral("Irony"));
    CHECK_FALSE(objectionTo(changed, sample.tags).isEmpty());
}
