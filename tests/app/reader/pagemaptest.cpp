// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplepage.h"

#include "reader/pagebuilder.h"
#include "support/testsupport.h"

#include <QGuiApplication>
#include <QPalette>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

BuiltPage built(const std::shared_ptr<DocumentRecord> &record, Telegraphese telegraphese)
{
    return buildPage(record, PageStyle::forScreen(QGuiApplication::palette(), 1.0, telegraphese));
}

QString textOn(const BuiltPage &page, PageSpan span)
{
    QTextCursor cursor(page.document.get());
    cursor.setPosition(span.start);
    cursor.setPosition(span.end, QTextCursor::KeepAnchor);
    return cursor.selectedText();
}

QString wordsOn(const BuiltPage &page, int passage, TextRange range)
{
    QString words;
    for (const PageSpan span : page.map.spans(passage, range)) {
        words += textOn(page, span);
    }
    return words;
}

} // namespace

TEST_CASE("Every code point of every passage stands on the page where the map says, in each telegraphese")
{
    const auto record = TestSupport::samplePage();
    for (const Telegraphese telegraphese : {Telegraphese::Off, Telegraphese::Hinted, Telegraphese::Full}) {
        const BuiltPage page = built(record, telegraphese);
        for (const Passage &passage : record->passages) {
            const int length = codePointCount(passage.text);
            CHECK(wordsOn(page, passage.ordinal, {0, length}) == passage.text);
            for (int offset = 0; offset < length; ++offset) {
                const TextRange one{offset, offset + 1};
                INFO("passage " << passage.ordinal << ", offset " << offset);
                CHECK(wordsOn(page, passage.ordinal, one) == textIn(passage.text, one));
            }
        }
    }
}

TEST_CASE("A place goes to the page and back unchanged, from either side of inserted matter")
{
    const auto record = TestSupport::samplePage();
    for (const Telegraphese telegraphese : {Telegraphese::Off, Telegraphese::Full}) {
        const BuiltPage page = built(record, telegraphese);
        for (const Passage &passage : record->passages) {
            for (int offset = 0; offset <= codePointCount(passage.text); ++offset) {
                for (const Bias bias : {Bias::Before, Bias::After}) {
                    const int position = page.map.toPage({passage.ordinal, offset}, bias);
                    INFO("passage " << passage.ordinal << ", offset " << offset << ", position " << position);
                    REQUIRE(position >= 0);
                    const PassagePoint back = page.map.toPassage(position);
                    CHECK(back.passage == passage.ordinal);
                    CHECK(back.offset == offset);
                }
            }
        }
    }
}

TEST_CASE("Matter of the page's own is never part of the source's words")
{
    const auto record = TestSupport::samplePage();
    const BuiltPage page = built(record, Telegraphese::Full);
    const QString all = page.document->toPlainText();
    REQUIRE(all.contains(QStringLiteral("Fol [Following] is summary")));
    REQUIRE(all.contains(QStringLiteral("Washingtonsic,")));
    REQUIRE(all.contains(QStringLiteral("Rio Pact,2 which")));
    const auto stretches = page.map.stretches({0, page.document->characterCount()});
    REQUIRE(stretches.size() == record->passages.size());
    for (size_t i = 0; i < stretches.size(); ++i) {
        CHECK(stretches[i].passage == int(i));
        CHECK(textIn(record->passages[i].text, stretches[i].range) == record->passages[i].text);
    }
}

TEST_CASE("A stretch that begins or ends inside inserted matter keeps to the words around it")
{
    const auto record = TestSupport::samplePage();
    const BuiltPage page = built(record, Telegraphese::Full);
    const int bracket = int(page.document->toPlainText().indexOf(QStringLiteral("[Following]")));
    const auto from = page.map.stretches({bracket + 3, bracket + 14});
    REQUIRE(from.size() == 1);
    CHECK(textIn(record->passages[2].text, from.front().range) == QStringLiteral(" is"));
    CHECK(page.map.stretches({bracket + 1, bracket + 5}).empty());
    CHECK(page.map.toPassage(bracket + 4) == PassagePoint{2, 3});
}

TEST_CASE("The citation line belongs to no passage and comes first")
{
    const auto record = TestSupport::samplePage();
    const BuiltPage page = built(record, Telegraphese::Off);
    CHECK(page.document->firstBlock().text() == QStringLiteral("FRUS 1961–1963, XI, Document 223"));
    CHECK(page.map.toPassage(3).passage == -1);
    CHECK(page.map.toPage({0, 0}) == page.document->firstBlock().length());
}

TEST_CASE("Characters a text document takes for its own cost no place and break no block")
{
    auto record = std::make_shared<DocumentRecord>();
    record->document.key = {QStringLiteral("v"), QStringLiteral("d1")};
    Passage passage;
    passage.id = PassageId{1};
    passage.text = QStringLiteral("a\u2029b\ufddcc\nd\ufffce");
    passage.text[3] = QChar(0xfdd0);
    record->passages = {passage};
    const BuiltPage page = built(record, Telegraphese::Off);
    CHECK(page.document->blockCount() == 1);
    const auto stretches = page.map.stretches({0, page.document->characterCount()});
    REQUIRE(stretches.size() == 1);
    CHECK(stretches.front().range == TextRange{0, 9});
    CHECK(page.map.toPage({0, 8}) == 8);
}

TEST_CASE("A passage without words still has a place")
{
    const auto record = TestSupport::samplePage();
    record->passages[4].text.clear();
    const BuiltPage page = built(record, Telegraphese::Off);
    const int position = page.map.toPage({4, 0});
    REQUIRE(position > 0);
    CHECK(page.map.toPassage(position) == PassagePoint{4, 0});
    CHECK(page.map.spans(4, {0, 5}).empty());
}

TEST_CASE("Offsets beyond a passage and passages that are not there are refused without harm")
{
    const auto record = TestSupport::samplePage();
    const BuiltPage page = built(record, Telegraphese::Off);
    CHECK(page.map.toPage({99, 0}) == -1);
    CHECK(page.map.toPage({-1, 0}) == -1);
    CHECK(page.map.spans(99, {0, 3}).empty());
    CHECK(page.map.whole(99).start == -1);
    CHECK(page.map.toPage({0, 10'000}) == page.map.toPage({0, codePointCount(record->passages[0].text)}));
}

TEST_CASE("A segment carries its exact words and thirty-two code points around them")
{
    const auto record = TestSupport::samplePage();
    const TextRange range = TestSupport::placeOf(record->passages[3], QStringLiteral("Rio Pact"));
    const Segment segment = segmentOf(*record, {3, range});
    CHECK(segment.exact == QStringLiteral("Rio Pact"));
    CHECK(segment.prefix == QStringLiteral("They claimed 𝒓ef to "));
    CHECK(codePointCount(segment.suffix) == 32);
    CHECK(segment.suffix.startsWith(QStringLiteral(", which 𝒊s attempt")));
    CHECK(segment.document == record->document.key);
    CHECK(segment.passage == record->passages[3].id);
}
