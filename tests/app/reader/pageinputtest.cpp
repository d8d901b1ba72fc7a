// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplepage.h"

#include "reader/findbar.h"
#include "reader/pagepainter.h"
#include "reader/pageview.h"
#include "reader/previewcard.h"
#include "reader/selectionbar.h"
#include "support/testsupport.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;

Q_DECLARE_METATYPE(std::vector<Chancery::Segment>)

namespace
{

struct Desk {
    std::shared_ptr<DocumentRecord> record = TestSupport::samplePage();
    PageView page;

    explicit Desk(const std::vector<Annotation> &annotations = {})
    {
        record->annotations = annotations;
        page.resize(1000, 800);
        page.show();
        REQUIRE(QTest::qWaitForWindowExposed(&page));
        page.setRecord(record);
        page.setFocus();
    }
    [[nodiscard]] Location at(int passage, const QString &words) const
    {
        return {record->document.key, passage,
                TestSupport::placeOf(record->passages[size_t(passage)], words)};
    }
    [[nodiscard]] QRect box(int passage, const QString &words) const
    {
        const auto boxes = page.rectangles(at(passage, words));
        REQUIRE_FALSE(boxes.empty());
        return boxes.front();
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(page.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(page.viewport(), (from + to) / 2);
        // A move with a button down: QTest::mouseMove() forgets it without a window system.
        for (const QPoint point : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, point, page.viewport()->mapToGlobal(point), Qt::NoButton,
                             Qt::LeftButton, modifiers);
            QCoreApplication::sendEvent(page.viewport(), &move);
        }
        QTest::mouseRelease(page.viewport(), Qt::LeftButton, modifiers, to);
    }
    /// The middle of the \a letter of a word.
    [[nodiscard]] QPoint within(int passage, const QString &words, int letter) const
    {
        const QRect first = box(passage, words.first(letter));
        return {first.right() + 1, first.center().y()};
    }
    void select(int passage, const QString &words)
    {
        page.selectSegments({segmentOf(*record, {passage, at(passage, words).range})});
    }
    [[nodiscard]] QStringList selected() const
    {
        QStringList words;
        for (const Segment &segment : page.selectedSegments()) {
            words << segment.exact;
        }
        return words;
    }
};

} // namespace

TEST_CASE("Dragging the mouse over two paragraphs selects a segment in each, without the note mark between")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    const QRect from = desk.box(2, QStringLiteral("both sides"));
    const QRect to = desk.box(3, QStringLiteral("They claimed"));
    desk.drag({from.left(), from.center().y()}, {to.right() + 1, to.center().y()});
    CHECK(desk.selected() == QStringList{QStringLiteral("both sides."), QStringLiteral("They claimed")});
    const auto segments = desk.page.selectedSegments();
    CHECK(segments[0].passage == desk.record->passages[2].id);
    CHECK(segments[1].range == TextRange{0, 12});
}

TEST_CASE("Words inside a note are selected like any others, and the label is not part of them")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    const QRect from = desk.box(11, QStringLiteral("The first note"));
    desk.drag({from.left() - 24, from.center().y()}, {from.right() + 1, from.center().y()});
    CHECK(desk.selected() == QStringList{QStringLiteral("The first note")});
    CHECK(desk.page.currentLocation() == desk.at(11, QStringLiteral("The first note")));
}

TEST_CASE("The keyboard selects across paragraphs and beyond the basic plane")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    desk.page.showLocation(desk.at(3, QStringLiteral("𝒓ef")), Emphasis::None);
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(&desk.page, Qt::Key_Right, Qt::ShiftModifier);
    }
    CHECK(desk.selected() == QStringList{QStringLiteral("𝒓ef")});
    CHECK(desk.page.selectedSegments().front().range.length() == 3);
    desk.page.showLocation(desk.at(3, QStringLiteral("unacceptable.")), Emphasis::None);
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(&desk.page, Qt::Key_Right, Qt::ShiftModifier);
    }
    CHECK(desk.selected() == QStringList{QStringLiteral("unacceptable."), QStringLiteral("McCloy")});
}

TEST_CASE("The letters act on a selection and on the active mark, and on nothing else")
{
    const TestSupport::NoWarnings guard;
    Desk desk({TestSupport::markOn(*TestSupport::samplePage(), 4, QStringLiteral("little left"))});
    std::vector<SelectionAction> asked;
    QObject::connect(&desk.page, &PageView::selectionActionRequested, &desk.page,
                     [&](SelectionAction action) { asked.push_back(action); });
    QTest::keyClicks(&desk.page, QStringLiteral("hntlqca"));
    CHECK(asked.empty());
    desk.select(3, QStringLiteral("Rio Pact"));
    QTest::keyClicks(&desk.page, QStringLiteral("hntlqc"));
    using enum SelectionAction;
    CHECK(asked == std::vector{Highlight, Note, Tag, Link, Query, CopyWithCitation});
    asked.clear();
    QTest::keyClick(&desk.page, Qt::Key_A);
    CHECK(asked.empty());
    desk.page.setActiveAnnotation(desk.record->annotations.front().uuid);
    QTest::keyClick(&desk.page, Qt::Key_A);
    CHECK(asked == std::vector{AddToMark});
    asked.clear();
    desk.page.moveCursor(QTextCursor::Start);
    QTest::keyClick(&desk.page, Qt::Key_N);
    CHECK(asked == std::vector{Note});
}

TEST_CASE("A bar appears beside selected words without covering them or taking the keyboard")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    auto *bar = desk.page.findChild<SelectionBar *>();
    REQUIRE(bar);
    desk.select(3, QStringLiteral("Rio Pact"));
    REQUIRE(QTest::qWaitFor([&] { return bar->isVisible(); }));
    CHECK(desk.page.hasFocus());
    const QRect words = desk.box(3, QStringLiteral("Rio Pact")).translated(desk.page.viewport()->pos());
    CHECK_FALSE(bar->geometry().intersects(words));
    CHECK(desk.page.rect().contains(bar->geometry()));
    QSignalSpy asked(&desk.page, &PageView::selectionActionRequested);
    int visible = 0;
    for (QToolButton *button : bar->findChildren<QToolButton *>()) {
        CHECK_FALSE(button->accessibleName().isEmpty());
        visible += button->isVisible() ? 1 : 0;
    }
    CHECK(visible == 6);
    QTest::mouseClick(bar->findChildren<QToolButton *>().first(), Qt::LeftButton);
    REQUIRE(asked.size() == 1);
    desk.page.selectAll();
    REQUIRE(QTest::qWaitFor([&] { return bar->isVisible(); }));
    desk.page.moveCursor(QTextCursor::Start);
    CHECK_FALSE(bar->isVisible());
}

TEST_CASE("A click on a reference follows it, with Ctrl beside the page; Enter does the same")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    QSignalSpy followed(&desk.page, &PageView::referenceActivated);
    const QPoint at = desk.box(3, QStringLiteral("Rio Pact")).center();
    QTest::mouseClick(desk.page.viewport(), Qt::LeftButton, {}, at);
    REQUIRE(followed.size() == 1);
    CHECK(followed[0][0].value<CrossReferenceId>() == desk.record->references[0].id);
    CHECK(followed[0][1].value<Qt::KeyboardModifiers>() == Qt::NoModifier);
    QTest::mouseClick(desk.page.viewport(), Qt::LeftButton, Qt::ControlModifier, at);
    REQUIRE(followed.size() == 2);
    CHECK(followed[1][1].value<Qt::KeyboardModifiers>() == Qt::ControlModifier);
    desk.page.moveCursor(QTextCursor::Start);
    desk.page.stepReference(+1);
    QTest::keyClick(&desk.page, Qt::Key_Return);
    REQUIRE(followed.size() == 3);
    QTest::mouseClick(desk.page.viewport(), Qt::LeftButton, {},
                      desk.box(3, QStringLiteral("They claimed")).center());
    CHECK(followed.size() == 3);
}

TEST_CASE("A drag from the middle of a word to the middle of another selects both whole, either way")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    const QPoint from = desk.within(4, QStringLiteral("replied that there seemed"), 3);
    const QPoint to = desk.within(4, QStringLiteral("replied that there seemed"), 22);
    desk.drag(from, to);
    CHECK(desk.selected() == QStringList{QStringLiteral("replied that there seemed")});
    CHECK(desk.page.textCursor().position() > desk.page.textCursor().anchor());
    desk.page.moveCursor(QTextCursor::Start);
    desk.drag(to, from);
    CHECK(desk.selected() == QStringList{QStringLiteral("replied that there seemed")});
    CHECK(desk.page.textCursor().position() < desk.page.textCursor().anchor());
    // The space after a word is not wanted with it.
    desk.page.moveCursor(QTextCursor::Start);
    desk.drag(from, desk.within(4, QStringLiteral("replied that there "), 19));
    CHECK(desk.selected() == QStringList{QStringLiteral("replied that there")});
}

TEST_CASE("With Alt, within one word, and by Shift and the arrows single letters are selected")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    const QString words = QStringLiteral("replied that there");
    desk.drag(desk.within(4, words, 3), desk.within(4, words, 10), Qt::AltModifier);
    CHECK(desk.selected() == QStringList{QStringLiteral("lied th")});
    desk.page.moveCursor(QTextCursor::Start);
    desk.drag(desk.within(4, words, 2), desk.within(4, words, 5));
    CHECK(desk.selected() == QStringList{QStringLiteral("pli")});
    QTest::keyClick(&desk.page, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&desk.page, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&desk.page, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&desk.page, Qt::Key_Right, Qt::ShiftModifier);
    CHECK(desk.selected() == QStringList{QStringLiteral("plied t")});
}

TEST_CASE("While words are drawn over, the place told is that of the whole words")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    std::vector<Location> told;
    QObject::connect(&desk.page, &PageView::locationChanged, &desk.page,
                     [&](const Location &location) { told.push_back(location); });
    const QString words = QStringLiteral("replied that there");
    desk.drag(desk.within(4, words, 3), desk.within(4, words, 16));
    REQUIRE_FALSE(told.empty());
    CHECK(told.back() == desk.at(4, words));
    CHECK(std::ranges::none_of(told, [&](const Location &location) {
        return !location.range.isEmpty() && location.range.start != desk.at(4, words).range.start;
    }));
}

TEST_CASE("Selecting words of a reference does not follow it")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    QSignalSpy followed(&desk.page, &PageView::referenceActivated);
    const QRect box = desk.box(3, QStringLiteral("Rio Pact"));
    desk.drag({box.left() + 2, box.center().y()}, {box.right(), box.center().y()});
    CHECK(desk.selected() == QStringList{QStringLiteral("Rio Pact")});
    CHECK(followed.isEmpty());
}

TEST_CASE("Resting on a reference shows what the provider says of it, and leaving takes it away")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    desk.page.setPreviewProvider([](const CrossReference &reference) {
        return QString(QStringLiteral("<b>%1</b>").arg(reference.targets.front().title));
    });
    auto *card = desk.page.findChild<PreviewCard *>();
    REQUIRE(card);
    const QRect words = desk.box(3, QStringLiteral("Rio Pact"));
    QTest::mouseMove(desk.page.viewport(), words.center());
    REQUIRE(QTest::qWaitFor([&] { return card->isVisible(); }));
    CHECK(card->text().contains(QStringLiteral("Inter-American Treaty")));
    CHECK_FALSE(card->geometry().intersects(words.translated(desk.page.viewport()->pos())));
    CHECK(desk.page.viewport()->cursor().shape() == Qt::PointingHandCursor);
    QTest::mouseMove(desk.page.viewport(), QPoint(500, 780));
    REQUIRE(QTest::qWaitFor([&] { return !card->isVisible(); }));
}

TEST_CASE("Resting on the line over the document shows the whole title of its volume")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    auto record = std::make_shared<DocumentRecord>(*desk.record);
    record->volume.id = QStringLiteral("frus1861");
    record->volume.subSeries = QStringLiteral("Message of the President & c. to the Two Houses of Congress");
    record->volume.number.clear();
    record->volume.completeTitle = record->volume.subSeries;
    desk.page.setRecord(record);
    CHECK(desk.page.document()->begin().text().startsWith(QStringLiteral("FRUS 1861, Document")));
    const QTextBlock first = desk.page.document()->begin();
    const QRect line =
        boxesOf(*desk.page.document(), {first.position(), first.position() + first.length() - 1})
            .front()
            .rect.toRect();
    QTest::mouseMove(desk.page.viewport(), line.center());
    auto *card = desk.page.findChild<PreviewCard *>();
    REQUIRE(QTest::qWaitFor([&] { return card->isVisible(); }));
    CHECK(card->text().contains(QStringLiteral("President &amp; c. to the Two Houses")));
}

TEST_CASE("F2 shows the card for the reference at the cursor")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    desk.page.setPreviewProvider([](const CrossReference &) { return QStringLiteral("the pact"); });
    desk.page.stepReference(+1);
    QTest::keyClick(&desk.page, Qt::Key_F2);
    auto *card = desk.page.findChild<PreviewCard *>();
    CHECK(card->isVisible());
    QTest::keyClick(&desk.page, Qt::Key_Escape);
    CHECK_FALSE(card->isVisible());
}

TEST_CASE("A note mark shows its note, a click goes there, and the label leads back")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    const NoteMark mark = desk.page.content().page.noteMarks.back();
    const auto boxes = boxesOf(*desk.page.document(), mark.span);
    REQUIRE(boxes.size() == 1);
    const QPoint at =
        boxes.front().rect.center().toPoint() - QPoint(0, desk.page.verticalScrollBar()->value());
    QTest::mouseMove(desk.page.viewport(), at);
    auto *card = desk.page.findChild<PreviewCard *>();
    REQUIRE(QTest::qWaitFor([&] { return card->isVisible(); }));
    CHECK(card->text().contains(QStringLiteral("The second note, on the pact.")));
    QTest::mouseClick(desk.page.viewport(), Qt::LeftButton, {}, at);
    CHECK(desk.page.currentLocation().passage == 12);
    QTest::keyClick(&desk.page, Qt::Key_Return);
    CHECK(desk.page.currentLocation().passage == 3);
}

TEST_CASE("A click on a mark, on its tick and on its words in the margin tell which annotation it is")
{
    const TestSupport::NoWarnings guard;
    const auto sample = TestSupport::samplePage();
    const Annotation mark =
        TestSupport::markOn(*sample, 4, QStringLiteral("little left"), AnnotationKind::Note, MarkColour::Blue,
                            QStringLiteral("A note of mine."));
    Desk desk({mark});
    desk.page.resize(1300, 800);
    QTest::qWait(20);
    QSignalSpy activated(&desk.page, &PageView::annotationActivated);
    const QRect box = desk.box(4, QStringLiteral("little left"));
    QTest::mouseClick(desk.page.viewport(), Qt::LeftButton, {}, box.center());
    const int right = int(desk.page.state().column.right());
    QTest::mouseClick(desk.page.viewport(), Qt::LeftButton, {}, {right + 14, box.center().y()});
    QTest::mouseClick(desk.page.viewport(), Qt::LeftButton, {}, {right + 80, box.center().y()});
    REQUIRE(activated.size() == 3);
    for (const auto &signal : activated) {
        CHECK(signal[0].toUuid() == mark.uuid);
    }
}

TEST_CASE("The bar in the margin tells whose words it stands beside")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    QSignalSpy activated(&desk.page, &PageView::speakerActivated);
    const QRect line = desk.box(3, QStringLiteral("They claimed"));
    QTest::mouseClick(desk.page.viewport(), Qt::LeftButton, {},
                      {int(desk.page.state().column.left()) - 18, line.center().y()});
    REQUIRE(activated.size() == 1);
    CHECK(activated[0][0].value<Voice>() == PersonId{1});
}

TEST_CASE("The ends of the active mark move by mouse and by keyboard")
{
    const TestSupport::NoWarnings guard;
    const auto sample = TestSupport::samplePage();
    Desk desk({TestSupport::markOn(*sample, 4, QStringLiteral("replied that there"))});
    desk.page.setActiveAnnotation(desk.record->annotations.front().uuid);
    QSignalSpy moved(&desk.page, &PageView::annotationEndsMoved);
    const EndHandles handles = PagePainter::handles(desk.page.content(), desk.page.state());
    REQUIRE_FALSE(handles.end.isNull());
    const QRect target = desk.box(4, QStringLiteral("seemed to be"));
    desk.drag(handles.end.center().toPoint(), {target.right() + 1, target.center().y()});
    REQUIRE(moved.size() == 1);
    CHECK(moved[0][0].toUuid() == desk.record->annotations.front().uuid);
    CHECK(moved[0][1].value<std::vector<Segment>>().front().exact
          == QStringLiteral("replied that there seemed to be"));
    QTest::keyClick(&desk.page, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier | Qt::ControlModifier);
    QTest::keyClick(&desk.page, Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier | Qt::ControlModifier);
    QTest::keyClick(&desk.page, Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(moved.size() == 4);
    CHECK(moved[1][1].value<std::vector<Segment>>().front().exact.startsWith(
        QStringLiteral("replied that there ")));
    CHECK(moved[2][1].value<std::vector<Segment>>().front().exact
          == QStringLiteral("McCloy replied that there"));
    CHECK(moved[3][1].value<std::vector<Segment>>().front().exact == QStringLiteral("replied that ther"));
}

TEST_CASE("An end of a mark drawn with the pointer takes whole words, with Alt or within its word letters")
{
    const TestSupport::NoWarnings guard;
    const auto sample = TestSupport::samplePage();
    const QString words = QStringLiteral("replied that there seemed");
    Desk desk({TestSupport::markOn(*sample, 4, QStringLiteral("that there"))});
    desk.page.setActiveAnnotation(desk.record->annotations.front().uuid);
    QSignalSpy moved(&desk.page, &PageView::annotationEndsMoved);
    const auto handles = [&] { return PagePainter::handles(desk.page.content(), desk.page.state()); };
    const auto exact = [&] { return moved.back()[1].value<std::vector<Segment>>().front().exact; };
    desk.drag(handles().end.center().toPoint(), desk.within(4, words, 22));
    REQUIRE(moved.size() == 1);
    CHECK(exact() == QStringLiteral("that there seemed"));
    desk.drag(handles().start.center().toPoint(), desk.within(4, words, 3));
    REQUIRE(moved.size() == 2);
    CHECK(exact() == words.first(18));
    desk.drag(handles().end.center().toPoint(), desk.within(4, words, 22), Qt::AltModifier);
    REQUIRE(moved.size() == 3);
    CHECK(exact() == QStringLiteral("that there see"));
    desk.drag(handles().end.center().toPoint(), desk.within(4, words, 16));
    REQUIRE(moved.size() == 4);
    CHECK(exact() == QStringLiteral("that the"));
}

TEST_CASE("Space pages down and Shift+Space up, Home and End go to the ends of the page")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    desk.page.resize(800, 300);
    QTest::qWait(20);
    QScrollBar *bar = desk.page.verticalScrollBar();
    REQUIRE(bar->maximum() > 0);
    QTest::keyClick(&desk.page, Qt::Key_Space);
    CHECK(bar->value() > 0);
    QTest::keyClick(&desk.page, Qt::Key_Space, Qt::ShiftModifier);
    CHECK(bar->value() == 0);
    QTest::keyClick(&desk.page, Qt::Key_End);
    CHECK(bar->value() == bar->maximum());
    QTest::keyClick(&desk.page, Qt::Key_Home);
    CHECK(bar->value() == 0);
}

TEST_CASE("The find bar counts as one types, steps with Enter, and gives the keyboard back")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    FindBar bar(&desk.page);
    QTest::keyClick(&desk.page, Qt::Key_F, Qt::ControlModifier);
    REQUIRE(bar.isVisible());
    auto *words = bar.findChild<QLineEdit *>();
    words->clear();
    QTest::keyClicks(words, QStringLiteral("pact"));
    const auto says = [&](const QString &text) {
        return std::ranges::any_of(bar.findChildren<QLabel *>(),
                                   [&](const QLabel *label) { return label->text() == text; });
    };
    CHECK(says(QStringLiteral("1 of 2")));
    QTest::keyClick(words, Qt::Key_Return);
    CHECK(says(QStringLiteral("2 of 2")));
    QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
    CHECK(says(QStringLiteral("1 of 2")));
    QTest::keyClicks(words, QStringLiteral("zzz"));
    CHECK(says(QStringLiteral("not on this page")));
    QTest::keyClick(words, Qt::Key_Escape);
    CHECK_FALSE(bar.isVisible());
}
