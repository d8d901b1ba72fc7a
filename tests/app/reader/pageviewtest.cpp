// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplepage.h"

#include "reader/pagegeometry.h"
#include "reader/pageprint.h"
#include "reader/pageview.h"
#include "reader/speakerbars.h"
#include "support/testsupport.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPrinter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

#include <catch2/catch_test_macros.hpp>

#include <numeric>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

/// A page on the screen, 1400 × 900, with the sample document repeated to some length.
std::shared_ptr<DocumentRecord> longPage()
{
    auto record = TestSupport::samplePage();
    std::vector<Passage> notes(record->passages.begin() + 11, record->passages.end());
    record->passages.resize(11);
    for (int i = 0; i < 60; ++i) {
        Passage passage = record->passages[4];
        passage.id = PassageId{500 + i};
        passage.ordinal = int(record->passages.size());
        passage.text = QStringLiteral("Passage %1. ").arg(passage.ordinal) + passage.text + u' '
            + passage.text + QStringLiteral(" Fol mtg on the same.");
        passage.choices = {{TestSupport::placeOf(passage, QStringLiteral("Fol")), ChoiceKind::Abbreviation,
                            QStringLiteral("following")}};
        record->passages.push_back(passage);
    }
    for (Passage &note : notes) {
        note.ordinal = int(record->passages.size());
        record->passages.push_back(note);
    }
    return record;
}

void show(PageView &page, const std::shared_ptr<const DocumentRecord> &record, QSize size = {1400, 900})
{
    page.resize(size);
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    page.setRecord(record);
}

/// Lengths of the full lines of body paragraphs, in characters.
std::vector<int> fullLines(const PageView &page)
{
    (void)page.document()->documentLayout()->documentSize(); // lays out to the end
    std::vector<int> lengths;
    for (QTextBlock block = page.document()->firstBlock(); block.isValid(); block = block.next()) {
        const int passage = page.content().page.map.toPassage(block.position()).passage;
        const Passage *source = page.record()->passageAt(passage);
        if (source && source->kind == PassageKind::Paragraph) {
            for (int i = 0; i + 1 < block.layout()->lineCount(); ++i) {
                lengths.push_back(block.layout()->lineAt(i).textLength() - 1); // without the space at its end
            }
        }
    }
    return lengths;
}

/// How much of the picture of \a rect is \a colour.
int countOf(const QImage &image, const QRect &rect, const QColor &colour)
{
    int count = 0;
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x) {
            if (image.rect().contains(x, y) && image.pixelColor(x, y) == colour) {
                ++count;
            }
        }
    }
    return count;
}

Location at(const DocumentRecord &record, int passage, const QString &words = {})
{
    return {record.document.key, passage,
            words.isEmpty() ? TextRange{} : TestSupport::placeOf(record.passages[size_t(passage)], words)};
}

} // namespace

TEST_CASE("A line of the page holds sixty to seventy-five characters at every zoom")
{
    const TestSupport::NoWarnings guard;
    const auto record = TestSupport::telegramPage();
    if (!record) {
        SKIP("needs seed/telegram-2086.txt of the shared data");
    }
    PageView page;
    show(page, record);
    for (const int zoom : {50, 80, 100, 130, 180}) {
        page.setZoom(zoom);
        const std::vector<int> lines = fullLines(page);
        REQUIRE(lines.size() > 50);
        const double mean = double(std::accumulate(lines.begin(), lines.end(), 0)) / double(lines.size());
        const auto inMeasure =
            std::ranges::count_if(lines, [](int length) { return length >= 58 && length <= 76; });
        INFO("zoom " << zoom << ", mean " << mean << ", " << inMeasure << " of " << lines.size());
        CHECK(mean >= 60);
        CHECK(mean <= 75);
        CHECK(double(inMeasure) >= 0.9 * double(lines.size()));
    }
}

TEST_CASE("The column stands inside the page at every size, and nothing is scrolled sideways")
{
    const TestSupport::NoWarnings guard;
    PageView page;
    const auto record = longPage();
    for (const QSize size : {QSize(1400, 900), QSize(1000, 700), QSize(520, 600), QSize(320, 400)}) {
        show(page, record, size);
        const QRectF column = page.state().column;
        CHECK(column.left() >= MarginPainter::LeftWidth - 1);
        CHECK(column.right() <= page.viewport()->width() - MarginPainter::RightWidth + 1);
        for (const QRect &line : page.rectangles(at(*record, 3))) {
            CHECK(line.left() >= int(column.left()) - 1);
            CHECK(line.right() <= int(column.right()) + 2);
        }
    }
}

TEST_CASE("A mark is drawn where its words are, with a wash and a line, and an editor's without a wash")
{
    const TestSupport::NoWarnings guard;
    const auto record = TestSupport::samplePage();
    Annotation mine = TestSupport::markOn(*record, 4, QStringLiteral("seemed to be"),
                                          AnnotationKind::Highlight, MarkColour::Green);
    Annotation editors = TestSupport::markOn(*record, 2, QStringLiteral("summary five"),
                                             AnnotationKind::Highlight, MarkColour::Green);
    editors.layer = Layer::Editor;
    record->annotations = {mine, editors};
    PageView page;
    show(page, record);
    const QImage image = page.viewport()->grab().toImage();
    const MarkColours colours = markColours(MarkColour::Green, page.palette());
    const auto mark = page.rectangles(at(*record, 4, QStringLiteral("seemed to be")));
    REQUIRE(mark.size() == 1);
    CHECK(countOf(image, mark.front(), colours.wash) > mark.front().width() * mark.front().height() / 3);
    const auto before = page.rectangles(at(*record, 4, QStringLiteral("McCloy replied")));
    REQUIRE(before.size() == 1);
    CHECK(countOf(image, before.front(), colours.wash) == 0);
    const auto theirs = page.rectangles(at(*record, 2, QStringLiteral("summary five")));
    REQUIRE(theirs.size() == 1);
    CHECK(countOf(image, theirs.front(), colours.wash) == 0);
}

TEST_CASE("The editor's positions leave the words clean until their sign in the margin is pointed at")
{
    const TestSupport::NoWarnings guard;
    const auto record = TestSupport::samplePage();
    Annotation position =
        TestSupport::markOn(*record, 4, QStringLiteral("seemed to be"), AnnotationKind::Position);
    position.layer = Layer::Editor;
    position.body = QStringLiteral("Rejects the draft.");
    PageView page;
    show(page, record);
    const QRect words =
        page.rectangles(at(*record, 4, QStringLiteral("seemed to be"))).front().adjusted(0, 0, 0, 4);
    const QImage bare = page.viewport()->grab(words).toImage();
    page.updateAnnotations({position});
    CHECK(page.viewport()->grab(words).toImage() == bare);
    QTest::mouseMove(page.viewport(), QPoint(int(page.state().column.right()) + 14, words.center().y()));
    CHECK(page.state().hoveredMark == position.uuid);
    CHECK(page.viewport()->grab(words).toImage() != bare);
}

TEST_CASE("Changing the marks moves nothing and lays nothing out anew")
{
    const TestSupport::NoWarnings guard;
    const auto record = longPage();
    PageView page;
    show(page, record);
    page.verticalScrollBar()->setValue(700);
    QTextCursor cursor = page.textCursor();
    cursor.setPosition(500);
    page.setTextCursor(cursor);
    page.verticalScrollBar()->setValue(900);
    const QTextDocument *document = page.document();
    const int revision = document->revision();
    page.updateAnnotations({TestSupport::markOn(*record, 20, QStringLiteral("little left"))});
    CHECK(page.verticalScrollBar()->value() == 900);
    CHECK(page.document() == document);
    CHECK(document->revision() == revision);
    CHECK(page.textCursor().position() == 500);
    CHECK(page.content().marks.places().size() == 1);
}

TEST_CASE("The same line stays at the top through telegraphese, zoom, width and a restart")
{
    const TestSupport::NoWarnings guard;
    const auto record = longPage();
    PageView page;
    show(page, record);
    page.verticalScrollBar()->setValue(1234);
    const ViewState before = page.viewState();
    REQUIRE(before.passage > 10);
    const auto words = [&](const PageView &view) {
        const ViewState state = view.viewState();
        return record->passages[size_t(state.passage)].text.sliced(state.offset, 8);
    };
    const QString top = words(page);

    page.setTelegraphese(Telegraphese::Full);
    CHECK(page.viewState().passage == before.passage);
    page.setZoom(160);
    CHECK(page.viewState().passage == before.passage);
    page.resize(700, 500);
    QTest::qWait(20);
    CHECK(page.viewState().passage == before.passage);
    page.resize(1400, 900);
    page.setZoom(100);
    page.setTelegraphese(Telegraphese::Off);
    QTest::qWait(20);
    CHECK(page.verticalScrollBar()->value() == 1234);
    CHECK(words(page) == top);

    PageView again;
    again.setRecord(record);
    again.restoreViewState(before);
    again.resize(1400, 900);
    again.show();
    REQUIRE(QTest::qWaitForWindowExposed(&again));
    CHECK(again.verticalScrollBar()->value() == 1234);
}

TEST_CASE("A page that has just come and grown is scrolled to its last line at once, and stays there")
{
    const TestSupport::NoWarnings guard;
    const auto record = longPage();
    PageView page;
    page.resize(783, 300);
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    page.setRecord(record);
    page.resize(783, 606);
    REQUIRE(page.showLocation({record->document.key, record->passages.back().ordinal, {}}, Emphasis::None));
    const int scroll = page.verticalScrollBar()->value();
    CHECK(scroll == page.verticalScrollBar()->maximum());
    QTest::qWait(50);
    CHECK(page.verticalScrollBar()->value() == scroll);
}

TEST_CASE("A selection keeps its words when abbreviations are written out")
{
    const TestSupport::NoWarnings guard;
    const auto record = TestSupport::samplePage();
    PageView page;
    show(page, record);
    page.selectSegments({segmentOf(*record, {2, {0, 6}})});
    REQUIRE(page.selectedSegments().front().exact == QStringLiteral("Fol is"));
    for (const Telegraphese telegraphese : {Telegraphese::Full, Telegraphese::Hinted, Telegraphese::Off}) {
        page.setTelegraphese(telegraphese);
        const auto segments = page.selectedSegments();
        REQUIRE(segments.size() == 1);
        CHECK(segments.front().exact == QStringLiteral("Fol is"));
        CHECK(segments.front().range == TextRange{0, 6});
    }
}

TEST_CASE(
    "Showing a place scrolls only where it is out of sight, tells nobody, and refuses another document's")
{
    const TestSupport::NoWarnings guard;
    const auto record = longPage();
    PageView page;
    show(page, record);
    QSignalSpy moved(&page, &PageView::locationChanged);
    REQUIRE(page.showLocation(at(*record, 3, QStringLiteral("Rio Pact")), Emphasis::Select));
    CHECK(page.verticalScrollBar()->value() == 0);
    CHECK(page.selectedSegments().front().exact == QStringLiteral("Rio Pact"));
    REQUIRE(page.showLocation(at(*record, 55), Emphasis::Flash));
    CHECK(page.verticalScrollBar()->value() > 0);
    const auto lines = page.rectangles(at(*record, 55));
    REQUIRE_FALSE(lines.empty());
    CHECK(page.viewport()->rect().contains(lines.front()));
    CHECK(page.currentLocation() == at(*record, 55));
    const int scroll = page.verticalScrollBar()->value();
    REQUIRE(page.showLocation(at(*record, 56), Emphasis::None));
    CHECK(page.verticalScrollBar()->value() == scroll);
    CHECK(moved.isEmpty());
    page.selectSegments({segmentOf(*record, {20, {0, 7}}), segmentOf(*record, {21, {0, 7}})});
    CHECK(page.currentLocation() == at(*record, 20));
    Location elsewhere = at(*record, 3);
    elsewhere.document.xmlId = QStringLiteral("d1");
    CHECK_FALSE(page.showLocation(elsewhere));
    CHECK_FALSE(page.showLocation({record->document.key, 999, {}}));
}

TEST_CASE("A speaker in focus dims the others and is stepped through, around the end")
{
    const TestSupport::NoWarnings guard;
    const auto record = TestSupport::samplePage();
    PageView page;
    show(page, record);
    const auto ink = [&](int passage, const QString &words) {
        const QImage image = page.viewport()->grab().toImage();
        int darkest = 255;
        const QRect rect = page.rectangles(at(*record, passage, words)).front();
        for (int y = rect.top(); y < rect.bottom(); ++y) {
            for (int x = rect.left(); x < rect.right(); ++x) {
                darkest = std::min(darkest, qGray(image.pixel(x, y)));
            }
        }
        return darkest;
    };
    page.setFocusSpeaker(PersonId{1});
    CHECK(ink(3, QStringLiteral("conditional")) < 80);
    CHECK(ink(4, QStringLiteral("McCloy replied")) > 120);
    CHECK(ink(4, QStringLiteral("urged otherwise")) < 80);
    QSignalSpy stepped(&page, &PageView::speakerStepped);
    QSignalSpy moved(&page, &PageView::locationChanged);
    page.stepSpeaker(+1);
    CHECK(page.currentLocation().passage == 3);
    page.stepSpeaker(+1);
    CHECK(page.currentLocation().passage == 4);
    page.stepSpeaker(+1);
    CHECK(page.currentLocation().passage == 3);
    page.stepSpeaker(-1);
    CHECK(page.currentLocation().passage == 4);
    CHECK(stepped.last() == QVariantList{2, 2});
    CHECK_FALSE(moved.isEmpty());
}

TEST_CASE("Bars stand beside the lines a speaker speaks in, and share a line where the speaker changes")
{
    const TestSupport::NoWarnings guard;
    const auto record = TestSupport::samplePage();
    PageView page;
    show(page, record);
    const auto barsOf = [&](int passage) {
        return barsBeside(page.content(),
                          page.document()->findBlock(page.content().page.map.whole(passage).start));
    };
    const auto whole = barsOf(3);
    const QRectF block = page.document()->documentLayout()->blockBoundingRect(
        page.document()->findBlock(page.content().page.map.whole(3).start));
    REQUIRE(whole.size() == 1);
    CHECK(whole.front().speech == 0);
    CHECK(whole.front().top < block.top() + 4);
    CHECK(whole.front().bottom > block.bottom() - 8);
    // McCloy's sentence ends and Kuznetsov's begins on the same line.
    const auto shared = barsOf(4);
    REQUIRE(shared.size() == 2);
    CHECK(shared[0].speech == 1);
    CHECK(shared[1].speech == 2);
    CHECK(shared[0].bottom <= shared[1].top + 0.01);
    CHECK(barsOf(2).empty());
}

TEST_CASE("The margin names who is speaking, and keeps the name in sight while the words last")
{
    const TestSupport::NoWarnings guard;
    const auto record = TestSupport::samplePage();
    record->passages[3].text = QString(record->passages[3].text + u' ').repeated(60);
    record->speeches[0].ranges[0].range.end = codePointCount(record->passages[3].text);
    PageView page;
    show(page, record, {900, 500});
    page.verticalScrollBar()->setValue(600);
    const QColor party = partyColours(Side::Second, page.palette()).line;
    const QImage image = page.viewport()->grab().toImage();
    const QRect corner(0, 0, int(page.state().column.left()) - 22, 30);
    CHECK(countOf(image, corner, party) > 10);
    const QRect below(0, 60, int(page.state().column.left()) - 22, 200);
    CHECK(countOf(image, below, party) == 0);
}

TEST_CASE("What stands in the margin is the same whichever way one came to it")
{
    const TestSupport::NoWarnings guard;
    const auto record = longPage();
    for (const Passage &passage : record->passages) {
        for (int offset = 0; offset + 12 < codePointCount(passage.text); offset += 40) {
            Annotation mark;
            mark.uuid = QUuid::createUuid();
            mark.kind = AnnotationKind::Note;
            mark.layer = offset % 120 == 0 ? Layer::Reader : Layer::Editor;
            mark.body = QStringLiteral("A note on passage %1 that takes more than one line of the margin.")
                            .arg(passage.ordinal);
            Segment segment;
            segment.document = record->document.key;
            segment.passageOrdinal = passage.ordinal;
            segment.range = {offset, offset + 8};
            mark.segments = {segment};
            record->annotations.push_back(mark);
        }
    }
    PageView stepping;
    PageView jumping;
    show(stepping, record);
    show(jumping, record);
    const auto goTo = [](PageView &page, int value) {
        page.verticalScrollBar()->setValue(value);
        return page.viewport()->grab().toImage();
    };
    (void)stepping.document()->documentLayout()->documentSize(); // what is below the view is laid out later
    (void)jumping.document()->documentLayout()->documentSize();
    const int end = stepping.verticalScrollBar()->maximum();
    REQUIRE(end > 5000);
    const QImage last = goTo(jumping, end);
    for (int value = 0; value < end; value += 333) {
        const QImage stepped = goTo(stepping, value);
        INFO("scrolled to " << value << " of " << end);
        CHECK(stepped == goTo(jumping, value));
    }
    CHECK(goTo(stepping, end) == last);
}

TEST_CASE("What is copied are the source's words, without marks and expansions")
{
    const TestSupport::NoWarnings guard;
    const auto record = TestSupport::samplePage();
    PageView page;
    show(page, record);
    page.setTelegraphese(Telegraphese::Full);
    page.selectSegments({segmentOf(*record, {2, {0, 6}}), segmentOf(*record, {3, {0, 12}})});
    page.copy();
    const QString expected = QString(record->passages[2].text + QStringLiteral("\n\nThey claimed"));
    CHECK(QGuiApplication::clipboard()->text() == expected);
    CHECK(QGuiApplication::clipboard()->mimeData()->html().contains(QStringLiteral("<p>They claimed</p>")));
}

TEST_CASE("Find goes from hit to hit and ends with the words selected")
{
    const TestSupport::NoWarnings guard;
    const auto record = longPage();
    PageView page;
    show(page, record);
    CHECK(page.find({QStringLiteral("little left"), Qt::CaseInsensitive, false}) == 121);
    CHECK(page.currentHit() == 1);
    page.stepHit(-1);
    CHECK(page.currentHit() == 121);
    page.stepHit(+1);
    page.stepHit(+1);
    CHECK(page.currentHit() == 2);
    page.endFind();
    REQUIRE(page.selectedSegments().size() == 1);
    CHECK(page.selectedSegments().front().exact == QStringLiteral("little left"));
    CHECK(page.find({QStringLiteral("not there"), Qt::CaseInsensitive, false}) == 0);
    CHECK(page.currentHit() == 0);
}

TEST_CASE("Small capitals are small capitals on paper too, and the words about them plain")
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
        SKIP("pdftotext is not here");
    }
    const auto record = TestSupport::samplePage();
    Passage &passage = record->passages[3];
    passage.text = QStringLiteral("Signed McCloy and Kuznetsov today. ") + passage.text;
    record->speeches.clear();
    record->references.clear();
    record->mentions.clear();
    passage.renditions = {{{7, 13}, RenditionKind::SmallCaps, {}}};
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("page.pdf"));
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(file);
    REQUIRE(printRecord(record, Telegraphese::Off, printer) >= 1);
    const QString text =
        QString::fromUtf8(TestSupport::outputOf(QStringLiteral("pdftotext"), {file, QStringLiteral("-")}));
    INFO(text.toStdString());
    CHECK(text.contains(QStringLiteral("Signed MCCLOY and Kuznetsov")));
    // A ligature leaves a PDF as one sign: what is copied would not be what is printed.
    CHECK(text.contains(QStringLiteral("first point")));
}

TEST_CASE("The page can be printed to PDF, every page of it")
{
    const TestSupport::NoWarnings guard;
    const QTemporaryDir folder;
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(QStringLiteral("page.pdf")));
    CHECK(printRecord(longPage(), Telegraphese::Off, printer) > 3);
    CHECK(QFileInfo(folder.filePath(QStringLiteral("page.pdf"))).size() > 5000);
}

TEST_CASE("An empty page is a page: nothing fails without a document")
{
    const TestSupport::NoWarnings guard;
    PageView page;
    page.resize(600, 400);
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    page.setRecord(nullptr);
    page.setZoom(200);
    page.setTelegraphese(Telegraphese::Full);
    page.stepSpeaker(+1);
    page.stepReference(+1);
    CHECK(page.selectedSegments().empty());
    CHECK_FALSE(page.currentLocation().isValid());
    QTest::mouseMove(page.viewport(), {100, 100});
    QTest::mouseClick(page.viewport(), Qt::LeftButton, {}, {100, 100});
}
