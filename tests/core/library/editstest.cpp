// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/edits.h"

#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;

namespace
{

DocumentRecord record()
{
    DocumentRecord record;
    record.document.key = {QStringLiteral("v"), QStringLiteral("d")};
    for (int ordinal = 0; ordinal < 2; ++ordinal) {
        Passage passage;
        passage.id = {ordinal + 1};
        passage.ordinal = ordinal;
        passage.text = ordinal == 0 ? QStringLiteral("One \U0001F4DC two.") : QStringLiteral("Three.");
        record.passages.push_back(passage);
    }
    return record;
}

Tag tagNamed(const QString &name, const QUuid &parent = {})
{
    return {QUuid::createUuid(), parent, name, {}, MarkColour::Green, Layer::Reader};
}

} // namespace

TEST_CASE("a selection becomes segments with quotation and context, clipped and in order")
{
    const std::vector<Edits::Selection> selections{{1, {0, 99}}, {0, {4, 5}}, {0, {7, 7}}, {9, {0, 1}}};
    const auto segments = Edits::segments(record(), selections);
    REQUIRE(segments.size() == 2);
    CHECK(segments[0].exact == QStringLiteral("\U0001F4DC"));
    CHECK(segments[0].prefix == QStringLiteral("One "));
    CHECK(segments[0].suffix == QStringLiteral(" two."));
    CHECK(segments[1].range == TextRange{0, 6});
}

TEST_CASE("every change has a name and its inverse")
{
    Annotation annotation =
        Edits::newAnnotation(AnnotationKind::Highlight, MarkColour::Pink,
                             Edits::segments(record(), std::vector<Edits::Selection>{{0, {0, 3}}}));
    const WorkChange change = Edits::addAnnotation(annotation);
    CHECK(change.name.contains(QStringLiteral("One")));
    CHECK(change.inverted().annotations[0].before == annotation);
    CHECK_FALSE(change.inverted().annotations[0].after);
    CHECK(change.inverted().inverted().annotations == change.annotations);

    Annotation noted = annotation;
    noted.body = QStringLiteral("words");
    const WorkChange edit = Edits::changeAnnotation(annotation, noted);
    CHECK(edit.annotations[0].after->body == QStringLiteral("words"));
    CHECK(edit.annotations[0].after->modified >= annotation.modified);
}

TEST_CASE("a tag that goes lets its children rise and its bearers go")
{
    const Tag top = tagNamed(QStringLiteral("Top"));
    const Tag middle = tagNamed(QStringLiteral("Middle"), top.uuid);
    const Tag leaf = tagNamed(QStringLiteral("Leaf"), middle.uuid);
    Annotation bearer;
    bearer.tags = {middle.uuid, leaf.uuid};
    Annotation other;
    other.tags = {leaf.uuid};
    const std::vector<Tag> all{top, middle, leaf};
    const std::vector<Annotation> bearers{bearer, other};
    const WorkChange change = Edits::removeTag(middle, all, bearers);
    REQUIRE(change.tags.size() == 2);
    CHECK(change.tags[0].after->parent == top.uuid);
    CHECK_FALSE(change.tags[1].after);
    REQUIRE(change.annotations.size() == 1);
    CHECK(change.annotations[0].after->tags == std::vector{leaf.uuid});
}

TEST_CASE("merging tags leaves each mark with the one tag once, and no two names collide")
{
    const Tag from = tagNamed(QStringLiteral("Tone"));
    const Tag into = tagNamed(QStringLiteral("Manner"));
    const Tag childOfFrom = tagNamed(QStringLiteral("Sharp"), from.uuid);
    const Tag childOfInto = tagNamed(QStringLiteral("Sharp"), into.uuid);
    Annotation both;
    both.tags = {from.uuid, into.uuid};
    const std::vector<Tag> all{from, into, childOfFrom, childOfInto};
    const WorkChange change = Edits::mergeTags(from, into, all, std::vector{both});
    CHECK(change.annotations[0].after->tags == std::vector{into.uuid});
    REQUIRE(change.tags.size() == 2);
    CHECK(change.tags[0].after->parent == into.uuid);
    CHECK(change.tags[0].after->name == QStringLiteral("Sharp (2)"));
}
