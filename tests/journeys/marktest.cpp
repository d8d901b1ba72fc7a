// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Marks as drawn on the page: their ends, over paragraphs, inside notes, over each other.

#include "room.h"

#include "annotations/notedialog.h"
#include "reader/pagepainter.h"
#include "reader/selectionbar.h"

#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Journeys;
using namespace Chancery::App;

namespace
{

const QString marked = QStringLiteral("jaundiced look");

/// The mark \a of as the store has it now.
Annotation stored(const Room &room, const Annotation &of)
{
    const auto read = room.library().annotation(of.uuid).result();
    REQUIRE(read);
    return *read;
}

} // namespace

TEST_CASE("A click on a mark makes it the active one, whose note N writes, and Escape lets it go")
{
    Room room;
    room.open();
    const Annotation mark = room.highlight(marked);
    CHECK(room.page().activeAnnotation().isNull());
    room.click(room.place(marked));
    CHECK(room.page().activeAnnotation() == mark.uuid);
    room.answering<NoteDialog>([&] { room.press(Qt::Key_N); },
                               [&](NoteDialog &) {
                                   room.type(QStringLiteral("Tone"));
                                   room.press(Qt::Key_Return, Qt::ControlModifier);
                               });
    CHECK(stored(room, mark).body == QStringLiteral("Tone"));
    CHECK(room.work().size() == 1);
    room.press(Qt::Key_Escape);
    CHECK(room.page().activeAnnotation().isNull());
    room.press(Qt::Key_H);
    CHECK(room.work() == std::vector{stored(room, mark)});
}

TEST_CASE("Alt, Shift and the arrows move the ends of the active mark by a letter and by a word")
{
    Room room;
    room.open();
    const Annotation mark = room.highlight(marked);
    room.click(room.place(marked));
    REQUIRE(room.page().activeAnnotation() == mark.uuid);
    const auto now = [&] {
        const Annotation read = stored(room, mark);
        // The next key works on what the page shows.
        REQUIRE(becomes([&] { return std::ranges::contains(room.page().annotations(), read); }));
        return read.quotation();
    };
    const auto end = Qt::AltModifier | Qt::ShiftModifier;
    room.press(Qt::Key_Right, end | Qt::ControlModifier);
    CHECK(now() == QStringLiteral("jaundiced look at"));
    room.press(Qt::Key_Left, end | Qt::ControlModifier);
    CHECK(now() == marked);
    room.press(Qt::Key_Up, end | Qt::ControlModifier);
    CHECK(now() == QStringLiteral("less jaundiced look"));
    room.press(Qt::Key_Down, end);
    CHECK(now() == QStringLiteral("ess jaundiced look"));
    CHECK(stored(room, mark).segments.front().range.start == mark.segments.front().range.start - 4);
    for (int i = 0; i < 4; ++i) {
        room.page().setFocus();
        room.press(Qt::Key_Z, Qt::ControlModifier);
    }
    CHECK(stored(room, mark) == mark);
}

TEST_CASE("The handle at the end of a mark is drawn with the pointer to another word")
{
    Room room;
    room.open();
    const Annotation mark = room.highlight(marked);
    room.click(room.place(marked));
    const QPoint scrolled(0, room.page().verticalScrollBar()->value());
    const QRectF handle = PagePainter::handles(room.page().content(), room.page().state()).end;
    REQUIRE_FALSE(handle.isNull());
    const Location wanted = room.place(QStringLiteral("less jaundiced look at U.S. draft"));
    const QRect last = room.page().rectangles(wanted).back();
    room.drag(handle.center().toPoint() - scrolled, {last.right() + 1, last.center().y()});
    CHECK(stored(room, mark).quotation() == QStringLiteral("jaundiced look at U.S. draft"));
    room.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(stored(room, mark) == mark);
}

TEST_CASE("A mark drawn over two paragraphs is one mark of two pieces, without the page's own signs")
{
    Room room;
    room.open();
    const Location from = room.place(QStringLiteral("submit their draft soonest."));
    const Location to = room.place(QStringLiteral("Yost added"));
    REQUIRE(to.passage == from.passage + 1);
    REQUIRE(room.page().showLocation(to, Emphasis::None));
    REQUIRE(room.page().showLocation(from, Emphasis::None));
    room.drag(from, to);
    const Annotation mark = room.made([&] { room.press(Qt::Key_H); });
    REQUIRE(mark.segments.size() == 2);
    CHECK(mark.segments[0].exact == QStringLiteral("submit their draft soonest."));
    CHECK(mark.segments[0].passageOrdinal == from.passage);
    CHECK(mark.segments[1].exact == QStringLiteral("Yost added"));
    CHECK(mark.segments[1].passageOrdinal == to.passage);
    CHECK(mark.segments[1].range.start == 0);
    room.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(room.work().empty());
}

TEST_CASE("Words inside a note at the foot are marked like any others")
{
    Room room;
    room.open();
    const Location inNote = room.place(QStringLiteral("printed note is not part"));
    REQUIRE(isNote(room.page().record()->passageAt(inNote.passage)->kind));
    const Annotation mark = room.highlight(QStringLiteral("printed note is not part"));
    REQUIRE(mark.segments.size() == 1);
    CHECK(mark.segments[0].passageOrdinal == inNote.passage);
    CHECK(mark.segments[0].range == inNote.range);
    CHECK(mark.segments[0].exact == QStringLiteral("printed note is not part"));
}

TEST_CASE("Of two marks over each other each can be reached by clicking again")
{
    Room room;
    room.open();
    const Annotation wide = room.highlight(QStringLiteral("less jaundiced look at"));
    const Annotation narrow = room.highlight(marked);
    std::vector<QUuid> reached;
    for (int i = 0; i < 3; ++i) { // one of the editor's lies there too
        room.click(room.place(QStringLiteral("jaundiced")));
        reached.push_back(room.page().activeAnnotation());
    }
    CHECK(std::ranges::contains(reached, wide.uuid));
    CHECK(std::ranges::contains(reached, narrow.uuid));
}

TEST_CASE("The bar that comes over selected words marks them with a click")
{
    Room room;
    room.open();
    room.select(marked);
    auto *bar = room.page().findChild<SelectionBar *>();
    REQUIRE(bar);
    REQUIRE(becomes([&] { return bar->isVisible(); }));
    const Annotation mark = room.made([&] {
        QTest::mouseClick(room.named<QToolButton>(QStringLiteral("Highlight"), bar), Qt::LeftButton);
    });
    CHECK(mark.quotation() == marked);
    CHECK(room.page().hasFocus());
}

TEST_CASE("A adds further words to the active mark, apart from the first")
{
    Room room;
    room.open();
    const Annotation mark = room.highlight(marked);
    room.click(room.place(marked));
    room.select(QStringLiteral("What was important"));
    REQUIRE(room.page().activeAnnotation() == mark.uuid);
    room.press(Qt::Key_A);
    const Annotation both = stored(room, mark);
    REQUIRE(both.segments.size() == 2);
    CHECK(both.quotation() == QStringLiteral("jaundiced look … What was important"));
    CHECK(room.work().size() == 1);
}
