// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/webannotationreader.h"
#include "model/tagdepth.h"

#include "support/testsupport.h"
#include "testrecord.h"

#include <catch2/catch_test_macros.hpp>

#include <limits>

using namespace Chancery;
using namespace Chancery::Export;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray quote = R"({"type":"TextQuoteSelector","exact":"strong position","prefix":"took "})";
const QByteArray source = R"("source":"https://history.state.gov/historicaldocuments/frus1961-63v11/d223")";

QByteArray target(const QByteArray &selector = quote)
{
    return R"("target":{)" + source + R"(,"selector":)" + selector + "}";
}

QByteArray annotation(const QByteArray &members)
{
    return R"({"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation",)" + members + "}";
}

WebAnnotationDraft read(const QByteArray &json)
{
    INFO(json.toStdString());
    const Result<WebAnnotationDraft> draft = readWebAnnotations(json);
    REQUIRE(draft.has_value());
    return *draft;
}

Annotation only(const QByteArray &members)
{
    const WebAnnotationDraft draft = read(annotation(members));
    REQUIRE(draft.annotations.size() == 1);
    return draft.annotations.front();
}

} // namespace

TEST_CASE("An annotation of another program is found by its words")
{
    const Annotation made = only(
        R"("id":"https://example.org/a/1","motivation":"commenting","creator":"acct:reader@example.org",)"
        R"("created":"2026-11-23T16:00:00-05:00","body":{"type":"TextualBody","value":"*Why?*"},)"
        + target());
    CHECK(made.kind == AnnotationKind::Note);
    CHECK(made.body == u"*Why?*"_s);
    CHECK(made.author == u"acct:reader@example.org"_s);
    CHECK(made.created == QDateTime(QDate(2026, 11, 23), QTime(21, 0), QTimeZone::UTC));
    CHECK(made.layer == Layer::Reader);
    REQUIRE(made.segments.size() == 1);
    CHECK(made.segments[0]
          == Segment{{}, {u"frus1961-63v11"_s, u"d223"_s}, -1, {}, u"strong position"_s, u"took "_s, {}});
    CHECK_FALSE(made.uuid.isNull());
    CHECK(only(R"("id":"https://example.org/a/1",)" + target()).uuid == made.uuid);
    CHECK(only(R"("id":"https://example.org/a/2",)" + target()).uuid != made.uuid);
}

TEST_CASE("One annotation, a page, a collection and a list are all read")
{
    const QByteArray one = annotation(target());
    const QByteArray two = annotation(R"("id":"urn:uuid:00000000-0000-4000-8000-000000000009",)" + target());
    const QByteArray page = R"({"type":"AnnotationPage","items":[)" + one + "," + two + "]}";
    CHECK(read(one).annotations.size() == 1);
    CHECK(read("[" + one + "," + two + "]").annotations.size() == 2);
    CHECK(read(page).annotations.size() == 2);
    CHECK(read(R"({"type":"AnnotationCollection","total":2,"first":)" + page + "}").annotations.size() == 2);
    CHECK(read("\xef\xbb\xbf" + one).annotations.size() == 1);
    CHECK(read(R"({"type":["Annotation","Thing"],)" + target() + "}").annotations.size() == 1);
    const WebAnnotationDraft remote =
        read(R"({"type":"AnnotationCollection","total":2,"first":"https://example.org/page1"})");
    CHECK(remote.annotations.empty());
    CHECK(remote.diagnostics.front().severity == Diagnostic::Severity::Error);
    const WebAnnotationDraft more =
        read(R"({"type":"AnnotationPage","items":[],"next":"https://example.org/page2"})");
    CHECK(more.diagnostics.front().message.contains(u"https://example.org/page2"));
    CHECK(read(R"({"type":"AnnotationCollection","total":5,"first":)" + page + "}").diagnostics.size() == 1);
}

TEST_CASE("Bodies of every shape become Markdown, tags and links")
{
    CHECK(only(R"("bodyValue":"1. *plain*",)" + target()).body == u"1\\. \\*plain\\*"_s);
    CHECK(
        only(
            R"("body":{"type":"TextualBody","format":"text/html","value":"<p>a <b>b</b></p><script>x</script>"},)"
            + target())
            .body
        == u"a b"_s);
    CHECK(
        only(R"("body":[{"type":"TextualBody","value":"a"},{"type":"TextualBody","value":"b"}],)" + target())
            .body
        == u"a\n\nb"_s);
    const Annotation edited =
        only(R"("motivation":"editing","body":{"type":"TextualBody","value":"New York","purpose":"editing"},)"
             + target());
    CHECK(edited.proposal == u"New York"_s);
    CHECK(edited.kind == AnnotationKind::Query);
    const Annotation linked = only(
        R"("motivation":"linking","body":["https://history.state.gov/historicaldocuments/frus1961-63v06/d67",)"
        R"({"source":"chancery:chancery-cards/rio-pact#p2","purpose":"linking"},"https://example.org/x"],)"
        + target());
    REQUIRE(linked.links.size() == 2);
    CHECK(linked.links[0]
          == AnnotationLink{LinkType::Cites, LinkTargetKind::Document, u"frus1961-63v06#d67"_s});
    CHECK(linked.links[1]
          == AnnotationLink{LinkType::Cites, LinkTargetKind::Passage,
                            u"chancery:chancery-cards/rio-pact#p2"_s});
    CHECK(linked.body == u"<https://example.org/x>"_s);
}

TEST_CASE("Tags of another program become a tree, the same one every time")
{
    const QByteArray body =
        R"("body":[{"type":"TextualBody","purpose":"tagging","value":"Issues/Rio Pact"},)"
        R"({"type":"TextualBody","purpose":"tagging","value":"Issues"},{"type":"TextualBody","purpose":"tagging","value":" "}],)";
    const WebAnnotationDraft draft = read(annotation(body + target()));
    REQUIRE(draft.tags.size() == 2);
    CHECK(draft.tags[1].name == u"Rio Pact"_s);
    CHECK(draft.tags[1].parent == draft.tags[0].uuid);
    CHECK(draft.annotations[0].tags == std::vector{draft.tags[1].uuid, draft.tags[0].uuid});
    CHECK(read(annotation(body + target())).tags == draft.tags);
}

TEST_CASE("A damaged tag tree is mended and told")
{
    const auto tag = [](const QByteArray &id, const QByteArray &parent, const QByteArray &name) {
        return R"({"id":"urn:uuid:00000000-0000-4000-8000-0000000000)" + id + R"(","skos:prefLabel":")" + name
            + R"(","skos:broader":{"id":"urn:uuid:00000000-0000-4000-8000-0000000000)" + parent + R"("}})";
    };
    const QByteArray head =
        R"({"type":"AnnotationCollection","total":0,"first":{"type":"AnnotationPage","items":[]},"tags":[)";
    const WebAnnotationDraft ring =
        read(head + tag("01", "02", "a") + "," + tag("02", "01", "b") + "," + tag("03", "02", "c") + "]}");
    REQUIRE(ring.tags.size() == 3);
    CHECK(ring.diagnostics.size() == 1);
    CHECK(ring.tags[0].parent.isNull());
    CHECK(ring.tags[1].parent == ring.tags[0].uuid);
    CHECK(ring.tags[2].parent == ring.tags[1].uuid);
    CHECK(read(head + tag("01", "09", "orphan") + "]}").tags[0].parent.isNull());
    CHECK(read(head + tag("01", "09", "a/b") + "]}").tags.empty());
}

TEST_CASE("Twenty thousand tags inside each other are read, and stand no deeper than anybody follows")
{
    QByteArray tags;
    for (int i = 1; i < 20'000; ++i) {
        const QByteArray id = QByteArray::number(i).rightJustified(12, '0');
        const QByteArray parent = QByteArray::number(i - 1).rightJustified(12, '0');
        tags += (i > 1 ? "," : "")
            + (R"({"id":"urn:uuid:00000000-0000-4000-8000-)" + id
               + R"(","skos:prefLabel":"t","skos:broader":"urn:uuid:00000000-0000-4000-8000-)" + parent
               + R"("})");
    }
    const WebAnnotationDraft draft =
        read(R"({"type":"AnnotationCollection","first":{"type":"AnnotationPage","items":[]},"tags":[)" + tags
             + "]}");
    REQUIRE(draft.tags.size() == 19'999);
    int depth = 0; // each hangs below the one before, or stands at the top
    for (const Tag &tag : draft.tags) {
        depth = tag.parent.isNull() ? 1 : depth + 1;
        REQUIRE(depth <= deepestTag);
    }
    CHECK(draft.diagnostics.size() == 19'999 / deepestTag + 1);
    const WebAnnotationDraft path =
        read(annotation(R"("body":{"type":"TextualBody","purpose":"tagging","value":")"
                        + QByteArray("a/").repeated(1000) + R"("},)" + target()));
    CHECK(path.tags.size() == size_t(deepestTag));
    CHECK(path.diagnostics.size() == 1);
}

TEST_CASE("A bad item is told with its number and id and costs no other")
{
    struct Row {
        QByteArray item;
        QString told;
    };
    const std::vector<Row> rows{
        {"null", u"not an annotation"_s},
        {"7", u"not an annotation"_s},
        {R"("text")", u"not an annotation"_s},
        {"[]", u"not an annotation"_s},
        {"{}", u"does not say that it is an annotation"_s},
        {R"({"type":"Annotation"})", u"none of its targets"_s},
        {R"({"type":"Annotation","target":"https://example.org/page"})", u"is not a document"_s},
        {R"({"type":"Annotation","target":{"source":"file:///etc/passwd","selector":)" + quote + "}}",
         u"is not a document"_s},
        {R"({"type":"Annotation","target":"https://history.state.gov/historicaldocuments/frus1961-63v11/d223"})",
         u"no quotation"_s},
        {R"({"type":"Annotation",)" + target(R"({"type":"TextQuoteSelector"})") + "}", u"no quotation"_s},
        {R"({"type":"Annotation",)" + target(R"({"type":"TextQuoteSelector","exact":7})") + "}",
         u"no quotation"_s},
        {R"({"type":"Annotation",)" + target(R"({"type":"TextPositionSelector","start":1,"end":4})") + "}",
         u"no quotation"_s},
    };
    for (const Row &row : rows) {
        const WebAnnotationDraft draft = read("[" + annotation(target()) + "," + row.item + ","
                                              + annotation(R"("id":"urn:x",)" + target()) + "]");
        INFO(row.item.toStdString());
        CHECK(draft.annotations.size() == 2);
        REQUIRE_FALSE(draft.diagnostics.empty());
        CHECK(draft.diagnostics.front().severity == Diagnostic::Severity::Error);
        CHECK(draft.diagnostics.front().message.contains(row.told));
        CHECK(draft.diagnostics.size() == 1);
        CHECK(draft.diagnostics.front().where == u"item 2"_s);
    }
    const WebAnnotationDraft half = read(
        annotation(R"("target":["https://example.org/x",{)" + source + R"(,"selector":)" + quote + "}]"));
    REQUIRE(half.annotations.size() == 1);
    CHECK(half.annotations[0].segments.size() == 1);
    REQUIRE(half.diagnostics.size() == 1);
    CHECK(half.diagnostics[0].severity == Diagnostic::Severity::Warning);
    const WebAnnotationDraft named = read(R"({"type":"Annotation","id":"urn:isbn:1"})");
    CHECK(named.diagnostics.front().where == u"item 1 (urn:isbn:1)"_s);
}

TEST_CASE("Positions that cannot be right are left aside and the words decide")
{
    const auto placed = [](const QByteArray &fragment, const QByteArray &start, const QByteArray &end) {
        return "[" + quote
            + R"(,{"type":"FragmentSelector","conformsTo":"urn:chancery:fragment:passage","value":")"
            + fragment + R"(","refinedBy":{"type":"TextPositionSelector","start":)" + start + R"(,"end":)"
            + end + "}}]";
    };
    const WebAnnotationDraft good = read(annotation(target(placed("p3", "10", "25"))));
    CHECK(good.diagnostics.empty());
    CHECK(good.annotations[0].segments[0].passageOrdinal == 3);
    CHECK(good.annotations[0].segments[0].range == TextRange{10, 25});
    const std::vector<QByteArray> bad{
        placed("p3", "-1", "14"),         placed("p3", "25", "10"),
        placed("p3", "10", "10"),         placed("p3", "10", "24"),
        placed("p3", "1e300", "2e300"),   placed("p3", "1.5", "16.5"),
        placed("p3", "\"10\"", "\"25\""), placed("p-3", "10", "25"),
        placed("p", "10", "25"),          placed("p99999999999", "10", "25"),
        placed("p3", "null", "25"),       placed("p3", "4294967296", "4294967311")};
    for (const QByteArray &selector : bad) {
        const WebAnnotationDraft draft = read(annotation(target(selector)));
        INFO(selector.toStdString());
        REQUIRE(draft.annotations.size() == 1);
        CHECK(draft.annotations[0].segments[0].passageOrdinal == -1);
        CHECK(draft.annotations[0].segments[0].range == TextRange{});
        REQUIRE(draft.diagnostics.size() == 1);
        CHECK(draft.diagnostics[0].severity == Diagnostic::Severity::Warning);
    }
}

TEST_CASE("Times without a zone are taken as UTC, and nonsense is told")
{
    const WebAnnotationDraft draft =
        read(annotation(R"("created":"2026-11-23T21:00:00","modified":"yesterday",)" + target()));
    CHECK(draft.annotations[0].created == QDateTime(QDate(2026, 11, 23), QTime(21, 0), QTimeZone::UTC));
    CHECK_FALSE(draft.annotations[0].modified.isValid());
    CHECK(draft.diagnostics.size() == 2);
}

TEST_CASE("The same annotation twice is taken once")
{
    const QByteArray one = annotation(R"("id":"urn:uuid:00000000-0000-4000-8000-000000000009",)" + target());
    const WebAnnotationDraft draft = read("[" + one + "," + one + "]");
    CHECK(draft.annotations.size() == 1);
    CHECK(draft.diagnostics.size() == 1);
}

TEST_CASE("Words of a newer version are taken for the nearest known ones")
{
    const Annotation made = only(R"("kind":"prophecy","colour":"ultraviolet","layer":"dream",)" + target());
    CHECK(made.kind == AnnotationKind::Highlight);
    CHECK(made.colour == MarkColour::Yellow);
    CHECK(made.layer == Layer::Reader);
}

TEST_CASE("A file that is not what it should be fails with a sentence")
{
    struct Row {
        QByteArray json;
        QString told;
    };
    QByteArray utf16(2, '\0');
    utf16 = QByteArrayLiteral("\xff\xfe{\0}\0");
    const std::vector<Row> rows{
        {"", u"empty"_s},
        {"  \n ", u"empty"_s},
        {"not json", u"not JSON"_s},
        {"<html></html>", u"not JSON"_s},
        {annotation(target()).chopped(3), u"breaks off"_s},
        {R"([{"type":"Annot)", u"breaks off"_s},
        {"[", u"breaks off"_s},
        {QByteArray(100'000, '['), u"too deep"_s},
        {"[\"\xe9t\xe9\"]", u"UTF-8"_s},
        {utf16, u"UTF-16"_s},
    };
    for (const Row &row : rows) {
        const auto result = readWebAnnotations(row.json);
        INFO(row.json.left(40).toStdString());
        REQUIRE_FALSE(result.has_value());
        CHECK(result.error().kind == Error::Kind::BadInput);
        INFO(result.error().message.toStdString() << " / " << result.error().detail.toStdString());
        CHECK(result.error().message.contains(row.told));
    }
}

TEST_CASE("A file of every length breaks off with a sentence or is whole")
{
    const QByteArray whole =
        TestSupport::bytesOf(TestSupport::request(ExportScope::Excerpts), Format::JsonLd).trimmed();
    for (qsizetype length = 1; length < whole.size(); length += 7) {
        CHECK_FALSE(readWebAnnotations(whole.first(length)).has_value());
    }
    CHECK(readWebAnnotations(whole).has_value());
}

TEST_CASE("A chain of pages inside each other is read to the depth JSON allows")
{
    QByteArray pages = R"({"type":"AnnotationPage","items":[]})";
    for (int i = 0; i < 500; ++i) {
        pages = R"({"type":"AnnotationPage","items":[)"
            + annotation(R"("id":"urn:n)" + QByteArray::number(i) + R"(",)" + target()) + R"(],"next":)"
            + pages + "}";
    }
    CHECK(read(pages).annotations.size() == 500);
}
