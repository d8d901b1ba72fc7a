// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "store/integrity.h"
#include "store/libraryreader.h"
#include "store/librarywriter.h"
#include "store/migrator.h"

#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::Store;

namespace
{

struct Fixture : TestSupport::OpenStore {
    Fixture()
    {
        REQUIRE(writer->writeVolume(TestSupport::sampleVolume()));
    }
};

Tag tagNamed(const QString &name, const QUuid &parent = {})
{
    return {QUuid::createUuid(), parent, name, {}, MarkColour::Green, Layer::Reader};
}

WorkChange adding(const Annotation &annotation)
{
    return {QStringLiteral("mark"), {}, {{std::nullopt, annotation}}, {}};
}

} // namespace

TEST_CASE("a mark with note, tags and links is read back as it was made")
{
    Fixture fixture;
    const Tag tone = tagNamed(QStringLiteral("Tone"));
    const Tag sharp = tagNamed(QStringLiteral("Sharp"), tone.uuid);
    Annotation annotation = TestSupport::sampleAnnotation(1, {19, 27}, QStringLiteral("\U0001F4DC scroll"));
    annotation.kind = AnnotationKind::Note;
    annotation.body = QStringLiteral("A *note*.");
    annotation.tags = {sharp.uuid};
    annotation.links = {{LinkType::Contradicts, LinkTargetKind::Document, QStringLiteral("sample#d2")}};
    WorkChange change = adding(annotation);
    change.tags = {{std::nullopt, tone}, {std::nullopt, sharp}};
    REQUIRE(fixture.writer->apply(change));

    const auto stored = fixture.reader->annotation(annotation.uuid);
    REQUIRE(stored);
    CHECK(stored->body == annotation.body);
    CHECK(stored->created == annotation.created);
    CHECK(stored->tags == annotation.tags);
    CHECK(stored->links == annotation.links);
    CHECK(stored->segments[0].exact == QStringLiteral("\U0001F4DC scroll"));
    const auto isIndexed = [&] {
        return TestSupport::sqlite(
                   fixture.file,
                   QStringLiteral(
                       "SELECT count(*) FROM annotation_fts WHERE annotation_fts MATCH 'note scroll'"))
                   .toInt()
            == 1;
    };
    CHECK(isIndexed());

    // The invariant as somebody with only the sqlite3 shell can check it.
    CHECK(TestSupport::sqlite(
              fixture.file,
              QStringLiteral(
                  "SELECT count(*) FROM annotation_segment s JOIN passage p ON p.id = s.passage_id "
                  "WHERE substr(p.text, s.start_offset + 1, s.end_offset - s.start_offset) = s.exact"))
              .toInt()
          == 1);
    REQUIRE(fixture.writer->apply(change.inverted()));
    CHECK_FALSE(fixture.reader->annotation(annotation.uuid));
    CHECK(fixture.reader->tags()->empty());
    CHECK_FALSE(isIndexed());
}

TEST_CASE("a mark whose words are not at its place is refused whole")
{
    Fixture fixture;
    Annotation wrong = TestSupport::sampleAnnotation(1, {0, 9}, QStringLiteral("Khrushchev"));
    CHECK_FALSE(fixture.writer->apply(adding(wrong)));
    wrong.segments[0].range = {5, 5};
    wrong.segments[0].exact.clear();
    CHECK_FALSE(fixture.writer->apply(adding(wrong)));
    WorkChange half = adding(TestSupport::sampleAnnotation(1, {0, 9}, QStringLiteral("Kuznetsov")));
    half.annotations.push_back(
        {std::nullopt, TestSupport::sampleAnnotation(1, {0, 9}, QStringLiteral("Zorin was "))});
    CHECK_FALSE(fixture.writer->apply(half));
    CHECK(fixture.reader->annotations()->empty());
    CHECK(checkLibrary(fixture.file)->isClean());
}

TEST_CASE("an edit of what has changed meanwhile is a conflict and changes nothing")
{
    Fixture fixture;
    const Annotation first = TestSupport::sampleAnnotation(1, {0, 9}, QStringLiteral("Kuznetsov"));
    REQUIRE(fixture.writer->apply(adding(first)));
    Annotation second = first;
    second.body = QStringLiteral("theirs");
    REQUIRE(fixture.writer->apply({QStringLiteral("edit"), {}, {{first, second}}, {}}));
    Annotation third = first;
    third.body = QStringLiteral("mine");
    const auto refused = fixture.writer->apply({QStringLiteral("edit"), {}, {{first, third}}, {}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Kind::Conflict);
    CHECK(fixture.reader->annotation(first.uuid)->body == QStringLiteral("theirs"));
    CHECK(fixture.writer->apply(adding(first)).error().kind == Error::Kind::Conflict);
}

TEST_CASE("a tag that something bears does not go by itself")
{
    Fixture fixture;
    const Tag tag = tagNamed(QStringLiteral("Tone"));
    Annotation annotation = TestSupport::sampleAnnotation(1, {0, 9}, QStringLiteral("Kuznetsov"));
    annotation.tags = {tag.uuid};
    WorkChange change = adding(annotation);
    change.tags = {{std::nullopt, tag}};
    REQUIRE(fixture.writer->apply(change));
    CHECK_FALSE(fixture.writer->apply({QStringLiteral("delete"), {{tag, std::nullopt}}, {}, {}}));
    CHECK(fixture.reader->tags()->size() == 1);
}

TEST_CASE("two tags of one name may not stand side by side, but under different parents")
{
    Fixture fixture;
    const Tag tone = tagNamed(QStringLiteral("Tone"));
    REQUIRE(fixture.writer->apply({QStringLiteral("tag"), {{std::nullopt, tone}}, {}, {}}));
    CHECK_FALSE(fixture.writer->apply(
        {QStringLiteral("tag"), {{std::nullopt, tagNamed(QStringLiteral("Tone"))}}, {}, {}}));
    CHECK(fixture.writer->apply(
        {QStringLiteral("tag"), {{std::nullopt, tagNamed(QStringLiteral("Tone"), tone.uuid)}}, {}, {}}));
}

TEST_CASE("the reader settles a reference and takes the word back")
{
    Fixture fixture;
    const DocumentKey d1{QStringLiteral("sample"), QStringLiteral("d1")};
    const DocumentKey d2{QStringLiteral("sample"), QStringLiteral("d2")};
    const ReferenceDecision decision{d1, 1, {21, 27}, QStringLiteral("scroll"), d2.toString()};
    const WorkChange settle{QStringLiteral("settle"), {}, {}, {{std::nullopt, decision}}};
    REQUIRE(fixture.writer->apply(settle));
    auto reference = fixture.reader->record(d1)->references[1];
    CHECK(reference.settledByReader);
    CHECK(reference.state == ReferenceState::Resolved);
    CHECK(reference.targets[0].place.document == d2);
    CHECK(fixture.reader->citations(d2, 10)->total == 2);
    REQUIRE(fixture.writer->apply(settle.inverted()));
    reference = fixture.reader->record(d1)->references[1];
    CHECK_FALSE(reference.settledByReader);
    CHECK(reference.state == ReferenceState::KnownElsewhere);
    CHECK(fixture.reader->citations(d2, 10)->total == 1);
}

TEST_CASE("readers see what the writer has done, and never wait for it")
{
    Fixture fixture;
    const int version = fixture.reader->dataVersion().value();
    REQUIRE(
        fixture.writer->apply(adding(TestSupport::sampleAnnotation(1, {0, 9}, QStringLiteral("Kuznetsov")))));
    CHECK(fixture.reader->dataVersion().value() != version);
    CHECK(fixture.reader->annotations(Layer::Reader)->size() == 1);
}
