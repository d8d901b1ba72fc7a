// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/webannotation.h"
#include "export/webannotationreader.h"
#include "testrecord.h"

#include "support/testsupport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::Export;
using namespace Qt::StringLiterals;

namespace
{

WebAnnotationDraft readBack(const QByteArray &json)
{
    const Result<WebAnnotationDraft> draft = readWebAnnotations(json);
    REQUIRE(draft.has_value());
    return *draft;
}

/// Row ids mean nothing in another library; everything else has to come back.
std::vector<Annotation> withoutRows(std::vector<Annotation> annotations)
{
    for (Annotation &annotation : annotations) {
        for (Segment &segment : annotation.segments) {
            segment.passage = {};
        }
    }
    return annotations;
}

WebAnnotationCollection everything()
{
    WebAnnotationCollection collection{
        u"Marks"_s, {}, TestSupport::annotations(TestSupport::telegram()), TestSupport::tags()};
    const Annotation model = collection.annotations[1];
    for (const QString &text : TestSupport::hostileTexts()) {
        Annotation annotation = model;
        annotation.uuid = QUuid::createUuidV5(QUuid(), text.toUtf8());
        annotation.body = annotation.proposal = annotation.author = text;
        annotation.segments[0].exact = annotation.segments[0].prefix = annotation.segments[0].suffix = text;
        annotation.segments[0].range = {7, 7 + codePointCount(text)};
        annotation.segments[0].document = {u"my texts"_s, u"ü/"_s + text.simplified().remove(u'#')};
        annotation.links = {{LinkType::Quotes, LinkTargetKind::Document, text}};
        collection.annotations.push_back(annotation);
    }
    return collection;
}

} // namespace

TEST_CASE("What is written as JSON-LD is read back the same")
{
    const WebAnnotationCollection collection = everything();
    const WebAnnotationDraft draft = readBack(writeWebAnnotations(collection));
    CHECK(draft.diagnostics.empty());
    CHECK(draft.tags == collection.tags);
    REQUIRE(draft.annotations.size() == collection.annotations.size());
    const auto expected = withoutRows(collection.annotations);
    for (size_t i = 0; i < expected.size(); ++i) {
        INFO("annotation " << i);
        CHECK(draft.annotations[i].uuid == expected[i].uuid);
        CHECK(draft.annotations[i].segments == expected[i].segments);
        CHECK(draft.annotations[i].body == expected[i].body);
        CHECK(draft.annotations[i].tags == expected[i].tags);
        CHECK(draft.annotations[i].links == expected[i].links);
        CHECK(draft.annotations[i] == expected[i]);
    }
}

TEST_CASE("Every kind, colour, layer, link type and link target survives")
{
    const Annotation model = TestSupport::annotations(TestSupport::telegram())[0];
    WebAnnotationCollection collection;
    int number = 0;
    const auto add = [&](auto change) {
        Annotation annotation = model;
        annotation.uuid = QUuid::createUuidV5(QUuid(), QByteArray::number(++number));
        change(annotation);
        collection.annotations.push_back(annotation);
    };
    for (const auto &[kind, name] : Names<AnnotationKind>::words) {
        add([&](Annotation &annotation) { annotation.kind = kind; });
    }
    for (const auto &[colour, name] : Names<MarkColour>::words) {
        add([&](Annotation &annotation) { annotation.colour = colour; });
    }
    for (const auto &[layer, name] : Names<Layer>::words) {
        add([&](Annotation &annotation) { annotation.layer = layer; });
    }
    for (const auto &[type, typeName] : Names<LinkType>::words) {
        for (const auto &[target, targetName] : Names<LinkTargetKind>::words) {
            add([&](Annotation &annotation) { annotation.links = {{type, target, u"frus1961-63v11#x"_s}}; });
        }
    }
    add([](Annotation &annotation) { annotation.segments[0].range = {}; }); // a lost mark
    add([](Annotation &annotation) {
        annotation.segments[0] = {{}, annotation.segments[0].document, -1, {}, u"words"_s, {}, {}};
    });
    add([](Annotation &annotation) { annotation.created = annotation.modified = {}; });
    const WebAnnotationDraft draft = readBack(writeWebAnnotations(collection));
    CHECK(draft.diagnostics.empty());
    CHECK(draft.annotations == collection.annotations);
}

TEST_CASE("The JSON-LD file is as it was agreed")
{
    TestSupport::compareWithFixture(
        TestSupport::bytesOf(TestSupport::request(ExportScope::Excerpts), Format::JsonLd),
        u"annotations.jsonld"_s);
}

TEST_CASE("The JSON-LD is valid by the W3C's own assertions")
{
    const QString validator = TestSupport::sharedData(u"web-annotation/validate_webannotation.py"_s);
    if (validator.isEmpty() || TestSupport::programNamed(u"python3"_s).isEmpty()) {
        SKIP("web-annotation/validate_webannotation.py of the shared data, or python3, is not here");
    }
    QTemporaryDir folder;
    auto request = TestSupport::request(ExportScope::Excerpts);
    const auto all = everything();
    request.annotations = all.annotations;
    const QString path = folder.filePath(u"annotations.jsonld"_s);
    REQUIRE(writeFile(request, Format::JsonLd, path).has_value());
    const QByteArray answer = TestSupport::outputOf(u"python3"_s, {validator, u"--lint"_s, path});
    CHECK(answer.contains("OK"));
    CHECK(answer.contains(
        QByteArray("'Annotation': " + QByteArray::number(qsizetype(all.annotations.size())))));
    request.annotations.clear();
    REQUIRE(writeFile(request, Format::JsonLd, path).has_value());
    CHECK(TestSupport::outputOf(u"python3"_s, {validator, u"--lint"_s, path}).contains("OK"));
}

TEST_CASE("An export carries the tags in use with their parents, and no others")
{
    auto request = TestSupport::request(ExportScope::Excerpts);
    const WebAnnotationDraft draft = readBack(TestSupport::bytesOf(request, Format::JsonLd));
    const auto all = TestSupport::tags();
    CHECK(draft.tags == std::vector<Tag>{all[0], all[1], all[2]});
    CHECK(draft.annotations == withoutRows(request.annotations));
    request.tagChoice = TagChoice::All;
    CHECK(readBack(TestSupport::bytesOf(request, Format::JsonLd)).tags == all);
}

TEST_CASE("The model's own words are used where it has them")
{
    const QJsonObject root =
        QJsonDocument::fromJson(
            TestSupport::bytesOf(TestSupport::request(ExportScope::Excerpts), Format::JsonLd))
            .object();
    CHECK(root.value(u"@context"_s).toArray().first().toString() == u"http://www.w3.org/ns/anno.jsonld"_s);
    const QJsonObject note = root.value(u"first"_s).toObject().value(u"items"_s).toArray().at(1).toObject();
    CHECK(note.value(u"motivation"_s).toArray() == QJsonArray{u"commenting"_s, u"linking"_s});
    CHECK(note.value(u"created"_s).toString() == u"2026-11-23T21:00:02Z"_s);
    CHECK(note.value(u"modified"_s).toString() == u"2026-11-23T21:00:02.250Z"_s);
    const QJsonObject target = note.value(u"target"_s).toArray().first().toObject();
    CHECK(target.value(u"source"_s).toString()
          == u"https://history.state.gov/historicaldocuments/frus1961-63v11/d223"_s);
    CHECK(target.value(u"selector"_s).toArray().first().toObject().value(u"type"_s).toString()
          == u"TextQuoteSelector"_s);
    const QJsonObject tag = note.value(u"body"_s).toArray().at(1).toObject();
    CHECK(tag.value(u"purpose"_s).toString() == u"tagging"_s);
    CHECK(tag.value(u"value"_s).toString() == u"Issues/Rio Pact"_s);
}
