// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplepage.h"

#include "reader/markends.h"
#include "reader/markindex.h"
#include "reader/pagebuilder.h"
#include "reader/pagefinder.h"
#include "support/testsupport.h"

#include <QGuiApplication>
#include <QPalette>
#include <QTextBlock>
#include <QTextDocument>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

struct Sample {
    std::shared_ptr<DocumentRecord> record = TestSupport::samplePage();
    BuiltPage page =
        buildPage(record, PageStyle::forScreen(QGuiApplication::palette(), 1.0, Telegraphese::Off));

    [[nodiscard]] int at(int passage, int offset) const
    {
        return page.map.toPage({passage, offset});
    }
};

} // namespace

TEST_CASE("An end of a mark can be moved outwards and inwards, and one character always stays")
{
    const Sample sample;
    const PageSpan mark{sample.at(4, 10), sample.at(4, 20)};
    const PageMap &map = sample.page.map;
    CHECK(withEndMoved({mark}, MarkEnd::End, sample.at(4, 30), map)
          == std::vector{PageSpan{mark.start, sample.at(4, 30)}});
    CHECK(withEndMoved({mark}, MarkEnd::Start, sample.at(4, 4), map)
          == std::vector{PageSpan{sample.at(4, 4), mark.end}});
    CHECK(withEndMoved({mark}, MarkEnd::End, sample.at(4, 2), map)
          == std::vector{PageSpan{mark.start, mark.start + 1}});
    CHECK(withEndMoved({mark}, MarkEnd::Start, sample.at(4, 40), map)
          == std::vector{PageSpan{mark.end - 1, mark.end}});
}

TEST_CASE("An end that passes over a piece gives it up, and one let go between pieces changes none")
{
    const Sample sample;
    const PageSpan first{sample.at(3, 0), sample.at(3, 5)};
    const PageSpan second{sample.at(4, 10), sample.at(4, 20)};
    const PageMap &map = sample.page.map;
    CHECK(withEndMoved({first, second}, MarkEnd::Start, sample.at(4, 12), map)
          == std::vector{PageSpan{sample.at(4, 12), second.end}});
    CHECK(withEndMoved({first, second}, MarkEnd::Start, sample.at(4, 2), map) == std::vector{second});
    CHECK(withEndMoved({first, second}, MarkEnd::End, sample.at(3, 40), map) == std::vector{first});
    CHECK(withEndMoved({first, second}, MarkEnd::End, sample.at(4, 25), map)
          == std::vector{first, PageSpan{second.start, sample.at(4, 25)}});
}

TEST_CASE("Pieces parted only by a note mark or the end of a paragraph are one stretch of words")
{
    const Sample sample;
    const PageMap &map = sample.page.map;
    const int end = codePointCount(sample.record->passages[2].text);
    const std::vector<PageSpan> pieces{{sample.at(2, end - 6), map.toPage({2, end}, Bias::Before)},
                                       {sample.at(3, 0), sample.at(3, 4)}};
    const auto moved = withEndMoved(pieces, MarkEnd::End, sample.at(3, 12), map);
    REQUIRE(moved.size() == 1);
    const auto segments = segmentsOf(moved, map, *sample.record);
    REQUIRE(segments.size() == 2);
    CHECK(segments[0].exact == QStringLiteral("sides."));
    CHECK(segments[1].exact == QStringLiteral("They claimed"));
}

TEST_CASE("A step over a note mark moves by one character of the source")
{
    const Sample sample;
    const int before = TestSupport::placeOf(sample.record->passages[3], QStringLiteral("Rio Pact,")).end;
    const int position = sample.page.map.toPage({3, before}, Bias::Before);
    const int next = stepped(*sample.page.document, sample.page.map, position, +1, false);
    CHECK(sample.page.map.toPassage(next) == PassagePoint{3, before + 1});
    const int back = stepped(*sample.page.document, sample.page.map, next, -1, false);
    CHECK(sample.page.map.toPassage(back) == PassagePoint{3, before});
}

TEST_CASE("Marks that overlap get levels of their own, and a free level is used again")
{
    const Sample sample;
    const auto mark = [&](const QString &words) { return TestSupport::markOn(*sample.record, 4, words); };
    const std::vector<Annotation> marks{
        mark(QStringLiteral("McCloy replied that there")), mark(QStringLiteral("replied")),
        mark(QStringLiteral("that there seemed")), mark(QStringLiteral("very little"))};
    const MarkIndex index(marks, sample.page.map, *sample.page.document, sample.record->document.key);
    const int block = sample.page.document->findBlock(sample.at(4, 0)).blockNumber();
    const auto &pieces = index.in(block);
    REQUIRE(pieces.size() == 4);
    CHECK(pieces[0].level == 0);
    CHECK(pieces[1].level == 1);
    CHECK(pieces[2].level == 1);
    CHECK(pieces[3].level == 0);
    const int at =
        sample.at(4, TestSupport::placeOf(sample.record->passages[4], QStringLiteral("replied")).start);
    CHECK(index.at(block, at) == std::vector{1, 0});
    CHECK(index.in(block + 1).empty());
}

TEST_CASE("Marks that share two letters lie on two levels, and marks that only touch on one")
{
    const Sample sample;
    const auto mark = [&](const QString &words) { return TestSupport::markOn(*sample.record, 4, words); };
    const auto levels = [&](const std::vector<Annotation> &marks) {
        const MarkIndex index(marks, sample.page.map, *sample.page.document, sample.record->document.key);
        std::vector<int> result;
        for (const MarkPiece &piece :
             index.in(sample.page.document->findBlock(sample.at(4, 0)).blockNumber())) {
            result.push_back(piece.level);
        }
        return result;
    };
    CHECK(levels({mark(QStringLiteral("McCloy re")), mark(QStringLiteral("replied"))}) == std::vector{0, 1});
    CHECK(levels({mark(QStringLiteral("McCloy ")), mark(QStringLiteral("replied"))}) == std::vector{0, 0});
}

TEST_CASE("A mark of another document, or past the end of a passage, is not drawn")
{
    const Sample sample;
    Annotation foreign = TestSupport::markOn(*sample.record, 4, QStringLiteral("replied"));
    foreign.segments.front().document.xmlId = QStringLiteral("d1");
    Annotation lost = TestSupport::markOn(*sample.record, 4, QStringLiteral("replied"));
    lost.segments.front().range = {5000, 5010};
    const MarkIndex index({foreign, lost}, sample.page.map, *sample.page.document,
                          sample.record->document.key);
    CHECK(index.places().empty());
}

TEST_CASE("Find in page takes quotation marks and dashes as they are typed, and finds abbreviations by their "
          "reading")
{
    const auto record = TestSupport::samplePage();
    record->passages[4].text = QStringLiteral("He said “non\u2011invasion” isn’t all. All that.");
    const auto words = [&](const QString &text, Qt::CaseSensitivity sensitivity, bool whole) {
        QStringList found;
        for (const PassageStretch &hit : findIn(*record, {text, sensitivity, whole})) {
            found << textIn(record->passages[size_t(hit.passage)].text, hit.range);
        }
        return found;
    };
    CHECK(words(QStringLiteral("\"non-invasion\" isn't"), Qt::CaseInsensitive, false)
          == QStringList{QStringLiteral("“non\u2011invasion” isn’t")});
    CHECK(words(QStringLiteral("following"), Qt::CaseInsensitive, false)
          == QStringList{QStringLiteral("Fol")});
    CHECK(words(QStringLiteral("All"), Qt::CaseSensitive, false) == QStringList{QStringLiteral("All")});
    CHECK(words(QStringLiteral("pact"), Qt::CaseInsensitive, true).size() == 2);
    CHECK(words(QStringLiteral("pac"), Qt::CaseInsensitive, true).isEmpty());
    CHECK(words({}, Qt::CaseInsensitive, false).isEmpty());
}
