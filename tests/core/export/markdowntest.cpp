// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/markdown.h"
#include "export/escape.h"
#include "testrecord.h"

#include "support/testsupport.h"

#include <QRegularExpression>
#include <QTextDocument>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::Export;
using namespace Qt::StringLiterals;

namespace
{

QString shownBy(const QString &markdown)
{
    QTextDocument document;
    document.setMarkdown(markdown, QTextDocument::MarkdownDialectCommonMark);
    return document.toPlainText();
}

} // namespace

TEST_CASE("The Markdown files are as they were agreed")
{
    TestSupport::compareWithFixture(
        TestSupport::bytesOf(TestSupport::request(ExportScope::Excerpts), Format::Markdown),
        u"excerpts.md"_s);
    TestSupport::compareWithFixture(
        TestSupport::bytesOf(TestSupport::request(ExportScope::Documents), Format::Markdown),
        u"document.md"_s);
}

TEST_CASE("A reader of Markdown shows the exact words of every excerpt")
{
    const auto request = TestSupport::request(ExportScope::Excerpts);
    const QString shown = shownBy(QString::fromUtf8(TestSupport::bytesOf(request, Format::Markdown)));
    for (const Annotation &annotation : request.annotations) {
        for (const Segment &segment : annotation.segments) {
            CHECK(shown.contains(segment.exact));
        }
    }
}

TEST_CASE("Escaped text is shown as it is by a reader of Markdown")
{
    for (const QString &text : TestSupport::hostileTexts()) {
        const QString shown = shownBy(u"x "_s + escapedMarkdown(text)).simplified();
        CHECK(shown == QString(u"x "_s + text).simplified());
        CHECK(shownBy(escapedMarkdown(text.trimmed())).simplified() == text.simplified());
        CHECK(shownBy(markdownOfText(text)).simplified() == text.simplified());
    }
}

TEST_CASE("A note becomes harmless HTML")
{
    struct Row {
        QString markdown;
        QString html;
    };
    const std::vector<Row> rows{
        {u"**bold** *thin* `code` ~~gone~~"_s,
         u"<p><strong>bold</strong> <em>thin</em> <code>code</code> <s>gone</s></p>\n"_s},
        {u"# Head"_s, u"<h4>Head</h4>\n"_s},
        {u"a\n\nb"_s, u"<p>a</p>\n<p>b</p>\n"_s},
        {u"- a\n- b"_s, u"<ul><li>a</li>\n<li>b</li></ul>\n"_s},
        {u"- a\n  - b\n- c"_s, u"<ul><li>a<ul><li>b</li></ul>\n</li>\n<li>c</li></ul>\n"_s},
        {u"1. a\n2. b"_s, u"<ol><li>a</li>\n<li>b</li></ol>\n"_s},
        {u"> said"_s, u"<blockquote>\n<p>said</p>\n</blockquote>\n"_s},
        {u"```\na < b\nc\n```"_s, u"<pre><code>a &lt; b\nc</code></pre>\n"_s},
        {u"[UN](https://www.un.org/)"_s,
         u"<p><a href=\"https://www.un.org/\" rel=\"noopener noreferrer\">UN</a></p>\n"_s},
        {u"[d](chancery:frus1961-63v11/d223#p7;1-2)"_s,
         u"<p><a href=\"chancery:frus1961-63v11/d223#p7;1-2\" rel=\"noopener noreferrer\">d</a></p>\n"_s},
        {u"[x](javascript:alert(1))"_s, u"<p>x</p>\n"_s},
        {u"[x](JaVaScRiPt&#58;alert(1))"_s, u"<p>x</p>\n"_s},
        {u"[x](data:text/html,x)"_s, u"<p>x</p>\n"_s},
        {u"[x](file:///etc/passwd)"_s, u"<p>x</p>\n"_s},
        {u"![words](https://example.org/x.png)"_s, u"<p>words</p>\n"_s},
        {u""_s, u""_s},
    };
    const TestSupport::NoWarnings guard;
    for (const Row &row : rows) {
        INFO(row.markdown.toStdString());
        CHECK(toSafeHtml(row.markdown) == row.html);
    }
}

TEST_CASE("Raw HTML in a note never reaches the page as HTML")
{
    static const QRegularExpression tag(
        u"<(?!/?(?:p|h[4-6]|ul|ol|li|blockquote|pre|code|em|strong|s|br|hr|table|tr|th|td|a)\\b)"_s);
    for (const QString &text : TestSupport::hostileTexts()) {
        const QString html = toSafeHtml(text + u"\n\n"_s + text);
        INFO(html.toStdString());
        CHECK_FALSE(tag.match(html).hasMatch());
        CHECK_FALSE(html.contains(u"href=\"javascript", Qt::CaseInsensitive));
    }
}

TEST_CASE("A note inside exported Markdown opens no tag, image or foreign link")
{
    struct Row {
        QString markdown;
        QString safe;
    };
    const std::vector<Row> rows{
        {u"<b>x</b>"_s, u"\\<b>x\\</b>"_s},
        {u"\\<b>"_s, u"\\<b>"_s},
        {u"\\\\<b>"_s, u"\\\\\\<b>"_s},
        {u"<https://www.un.org/>"_s, u"<https://www.un.org/>"_s},
        {u"![a](https://x.org/i.png)"_s, u"\\![a](https://x.org/i.png)"_s},
        {u"[a](javascript:x)"_s, u"[a]\\(javascript:x)"_s},
        {u"[a](java&#115;cript:x)"_s, u"[a]\\(java&#115;cript:x)"_s},
        {u"[a](\njavascript:x)"_s, u"[a]\\(\njavascript:x)"_s},
        {u"[a]: javascript:x"_s, u"[a]\\: javascript:x"_s},
        {u"[a](https://www.un.org/) and **b**"_s, u"[a](https://www.un.org/) and **b**"_s},
    };
    for (const Row &row : rows) {
        CHECK(toSafeMarkdown(row.markdown) == row.safe);
    }
}

TEST_CASE("Emphasis that begins or ends inside a word is still emphasis")
{
    ExportRequest request;
    request.documents = {TestSupport::telegram()};
    request.options.contextSentences = 1;
    for (const QString &words : {u"(A1:A2)"_s, u"SUM(A1:A2)"_s, u"UM(A"_s}) {
        request.selection = {TestSupport::segmentOf(request.documents[0], 6, words)};
        const QString markdown = QString::fromUtf8(TestSupport::bytesOf(request, Format::Markdown));
        CHECK_FALSE(shownBy(markdown).contains(u"**"));
    }
}
