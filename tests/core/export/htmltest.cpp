// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/escape.h"
#include "export/htmlwriter.h"
#include "testrecord.h"

#include "support/testsupport.h"

#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::Export;
using namespace Qt::StringLiterals;

namespace
{

// A strict reader: every tag closed in order, no id twice, every inner link leads somewhere, nothing that
// runs or loads.
const QString checker = uR"py(
import sys
from html.parser import HTMLParser
void = {'meta', 'br', 'hr', 'link', 'img'}
class Checker(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.ids, self.links, self.marked = [], [], [], []
    def handle_starttag(self, tag, attrs):
        assert tag not in ('script', 'img', 'iframe', 'object', 'embed', 'link', 'svg', 'form', 'base'), tag
        for name, value in attrs:
            assert not name.startswith('on') and name not in ('src', 'srcset', 'background'), name
            if name == 'href':
                assert value.split(':')[0] in ('https', 'http', 'chancery', 'urn', 'mailto') or value.startswith('#'), value
                if value.startswith('#'): self.links.append(value[1:])
            if name == 'id': self.ids.append(value)
        if tag not in void: self.open.append(tag)
    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, (tag, self.open, self.getpos())
        self.open.pop()
    def handle_data(self, data):
        if 'mark' in self.open: self.marked.append(data)
c = Checker()
c.feed(open(sys.argv[1], encoding='utf-8').read())
c.close()
assert not c.open, c.open
assert len(set(c.ids)) == len(c.ids), c.ids
assert set(c.links) <= set(c.ids), (c.links, c.ids)
print(''.join(c.marked))
)py"_s;

QByteArray checked(const ExportRequest &request)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"export.html"_s);
    REQUIRE(writeFile(request, Format::Html, path).has_value());
    return TestSupport::python(checker, {path});
}

} // namespace

TEST_CASE("The pages are as they were agreed")
{
    TestSupport::compareWithFixture(
        TestSupport::bytesOf(TestSupport::request(ExportScope::Excerpts), Format::Html), u"excerpts.html"_s);
    TestSupport::compareWithFixture(
        TestSupport::bytesOf(TestSupport::request(ExportScope::Documents), Format::Html), u"document.html"_s);
}

TEST_CASE("A page is well formed, complete in itself, and its inner links lead somewhere")
{
    if (TestSupport::programNamed(u"python3"_s).isEmpty()) {
        SKIP("python3 is not here");
    }
    const auto request = TestSupport::request(ExportScope::Excerpts);
    const QString marked = QString::fromUtf8(checked(request));
    for (const Annotation &annotation : request.annotations) {
        for (const Segment &segment : annotation.segments) {
            CHECK(marked.contains(segment.exact));
        }
    }
    checked(TestSupport::request(ExportScope::Documents));
}

TEST_CASE("A browser's reader finds the same words in a page")
{
    if (TestSupport::programNamed(u"xmllint"_s).isEmpty()) {
        SKIP("xmllint is not here");
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(u"export.html"_s);
    REQUIRE(writeFile(TestSupport::request(ExportScope::Documents), Format::Html, path).has_value());
    const QString text = QString::fromUtf8(TestSupport::outputOf(
        u"xmllint"_s,
        {u"--html"_s, u"--encode"_s, u"UTF-8"_s, u"--xpath"_s, u"string(//p[@data-passage='7'])"_s, path}));
    CHECK(text.contains(u"<script>alert(\"x\")</script> & *stars*"));
    CHECK(text.contains(u"🕊️ 𝔄"));
}

TEST_CASE("Whatever the words, a page shows them as words")
{
    if (TestSupport::programNamed(u"python3"_s).isEmpty()) {
        SKIP("python3 is not here");
    }
    auto request = TestSupport::request(ExportScope::Documents);
    for (const QString &text : TestSupport::hostileTexts()) {
        Passage passage = request.documents[0].passages[7];
        passage.ordinal = int(request.documents[0].passages.size());
        passage.id = {200 + passage.ordinal};
        passage.text = text;
        request.documents[0].passages.push_back(passage);
        Annotation annotation = request.annotations[0];
        annotation.uuid = QUuid::createUuid();
        annotation.body = annotation.proposal = annotation.author = text;
        annotation.segments = {TestSupport::segmentOf(request.documents[0], passage.ordinal, text)};
        annotation.links = {{LinkType::Cites, LinkTargetKind::Document, text}};
        request.annotations.push_back(annotation);
        request.tags.push_back({QUuid::createUuid(), {}, text, text, MarkColour::Pink, Layer::Reader});
        request.annotations.back().tags = {request.tags.back().uuid};
    }
    request.options.title = request.options.author = request.documents[0].document.title =
        u"</title><script>x</script>\""_s;
    request.options.language = u"en\" onload=\"x"_s;
    const QString marked = QString::fromUtf8(checked(request));
    CHECK(marked.contains(u"</mark></p><img src=x onerror=alert(1)>"));
    checked([&] {
        request.scope = ExportScope::Excerpts;
        return request;
    }());
}

TEST_CASE("Overlapping marks are both drawn, and each is numbered where it ends")
{
    const QString html =
        QString::fromUtf8(TestSupport::bytesOf(TestSupport::request(ExportScope::Documents), Format::Html));
    static const QRegularExpression both(
        u"<mark class=\"yellow\"[^>]*><mark class=\"blue\"[^>]*><i>including use</i></mark></mark><sup "
        u"class=\"annotation\"><a href=\"#annotation-1\">A1</a></sup>"
        "<mark class=\"blue\"[^>]*> of armed force</mark>"_s);
    CHECK(both.match(html).hasMatch());
}

TEST_CASE("A mark whose words have changed is not drawn on other words")
{
    auto request = TestSupport::request(ExportScope::Documents);
    request.annotations.resize(1);
    request.annotations[0].segments[0].exact = u"take no action under Arts 6 and 8, including use"_s;
    const QByteArray html = TestSupport::bytesOf(request, Format::Html);
    CHECK(html.contains("take no action under"));
    CHECK(html.contains("text has changed here since"));
    CHECK_FALSE(html.contains(
        "<p class=\"paragraph level-0\" data-passage=\"3\" dir=\"auto\"><span class=\"page\">[p. "
        "546]</span>Sovs took strong position. It would authorize U.S. to <mark"));
}

TEST_CASE("The live preview shows what is exported")
{
    const QString preview = previewHtml(TestSupport::request(ExportScope::Excerpts));
    CHECK(preview.contains(u"including use"));
    CHECK_FALSE(preview.contains(u"<script"));
}

TEST_CASE("A control character becomes a visible sign of its loss")
{
    CHECK(escapedHtml(QString(u"a\x01"_s + u"b\n"_s)) == u"a\uFFFDb\n"_s);
}
