// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The reader's work: marks, notes, tags, links, queries, made and taken back.

#include "room.h"

#include "annotations/notedialog.h"
#include "annotations/tagpicker.h"
#include "window/windowactions.h"

#include "library/edits.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>
#include <QUndoStack>

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

using namespace Journeys;
using namespace Chancery::App;

namespace
{

const QString marked = QStringLiteral("jaundiced look");

std::vector<Tag> readersTags(Room &room)
{
    auto tags = room.library().tags().result();
    REQUIRE(tags);
    std::erase_if(*tags, [](const Tag &tag) { return tag.layer != Layer::Reader; });
    return *tags;
}

QAbstractButton *buttonOf(const QMessageBox &box, const QString &words)
{
    for (QAbstractButton *button : box.buttons()) {
        if (button->text() == words) {
            return button;
        }
    }
    return nullptr;
}

} // namespace

TEST_CASE("Words selected and H pressed are a highlight in the store, with the words exactly")
{
    Room room;
    room.open();
    const Location place = room.place(marked);
    const Annotation mark = room.highlight(marked);
    CHECK(room.work() == std::vector{mark});
    CHECK(mark.kind == AnnotationKind::Highlight);
    REQUIRE(mark.segments.size() == 1);
    const Segment &segment = mark.segments[0];
    CHECK(segment.exact == marked);
    CHECK(segment.document == Library::firstDocument());
    CHECK(segment.passageOrdinal == place.passage);
    CHECK(segment.range == place.range);
    const QString text = room.page().record()->passageAt(place.passage)->text;
    CHECK(text.contains(QString(segment.prefix + segment.exact + segment.suffix)));
    CHECK_FALSE(segment.prefix.isEmpty());
}

TEST_CASE("N opens the note, and Ctrl+Return keeps what was written as Markdown")
{
    Room room;
    room.open();
    const Annotation mark = room.note(marked, QStringLiteral("The *tone* of the session"));
    CHECK(mark.kind == AnnotationKind::Note);
    CHECK(mark.body == QStringLiteral("The *tone* of the session"));
    CHECK(mark.quotation() == marked);
}

TEST_CASE("A note left with Escape asks before words are lost, and thrown away it leaves nothing")
{
    Room room;
    room.open();
    room.select(marked);
    room.answering<NoteDialog>(
        [&] { room.press(Qt::Key_N); },
        [&](NoteDialog &dialog) {
            room.type(QStringLiteral("half a thought"));
            room.answering<QMessageBox>([&] { room.press(Qt::Key_Escape); },
                                        [](QMessageBox &question) {
                                            QTest::mouseClick(question.button(QMessageBox::Cancel),
                                                              Qt::LeftButton);
                                        });
            CHECK(dialog.isVisible());
            CHECK(dialog.editor()->note() == QStringLiteral("half a thought"));
            room.answering<QMessageBox>([&] { room.press(Qt::Key_Escape); },
                                        [](QMessageBox &question) {
                                            QTest::mouseClick(question.button(QMessageBox::Discard),
                                                              Qt::LeftButton);
                                        });
        });
    CHECK(room.work().empty());
    CHECK(room.library().undoStack()->count() == 0);
}

TEST_CASE("A note that another program keeps from being written waits to be written again")
{
    Room room;
    room.open();
    SQLite::Database other(room.library().file().toStdString(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    room.select(marked);
    room.answering<QMessageBox>(
        [&] {
            room.answering<NoteDialog>([&] { room.press(Qt::Key_N); },
                                       [&](NoteDialog & /*dialog*/) {
                                           room.type(QStringLiteral("A thought"));
                                           room.press(Qt::Key_Return, Qt::ControlModifier);
                                       });
        },
        [&](QMessageBox &refused) {
            CHECK(room.work().empty());
            other.exec("ROLLBACK");
            CHECK(buttonOf(refused, QStringLiteral("&Copy What I Wrote")));
            QTest::mouseClick(buttonOf(refused, QStringLiteral("&Try Again")), Qt::LeftButton);
        });
    CHECK(becomes([&] { return room.work().size() == 1; }));
    REQUIRE(room.work().size() == 1);
    CHECK(room.work().front().body == QStringLiteral("A thought"));
}

TEST_CASE("A note on a mark that is gone meanwhile is refused, and its words are taken along")
{
    Room room;
    room.open();
    const Annotation mark = room.highlight(marked);
    auto opened = Library::open(room.library().file());
    REQUIRE(opened);
    room.select(marked);
    room.answering<QMessageBox>(
        [&] {
            room.answering<NoteDialog>([&] { room.press(Qt::Key_N); },
                                       [&](NoteDialog & /*dialog*/) {
                                           REQUIRE((*opened)->perform(Edits::removeAnnotations({&mark, 1})));
                                           room.type(QStringLiteral("A thought"));
                                           room.press(Qt::Key_Return, Qt::ControlModifier);
                                       });
        },
        [&](QMessageBox &refused) {
            CHECK_FALSE(buttonOf(refused, QStringLiteral("&Try Again")));
            QTest::mouseClick(buttonOf(refused, QStringLiteral("&Copy What I Wrote")), Qt::LeftButton);
        });
    CHECK(QApplication::clipboard()->text() == QStringLiteral("A thought"));
    CHECK(room.work().empty());
}

TEST_CASE("H, N and T on exactly the words of a mark speak of that mark, each a step with a name")
{
    Room room;
    room.open();
    const QUuid mark = room.highlight(marked).uuid;
    const auto only = [&] {
        REQUIRE(room.work().size() == 1);
        return room.work().front();
    };
    room.select(marked);
    room.answering<NoteDialog>([&] { room.press(Qt::Key_N); },
                               [&](NoteDialog &) {
                                   room.type(QStringLiteral("The tone"));
                                   room.press(Qt::Key_Return, Qt::ControlModifier);
                               });
    CHECK(only().uuid == mark);
    CHECK(only().kind == AnnotationKind::Note);
    CHECK(only().body == QStringLiteral("The tone"));
    CHECK(room.library().undoStack()->undoText() == QStringLiteral("Add note on “jaundiced look”"));

    REQUIRE(becomes([&] { return std::ranges::contains(room.page().annotations(), only()); }));
    room.select(marked);
    room.answering<TagPicker>([&] { room.press(Qt::Key_T); },
                              [&](TagPicker &) {
                                  room.type(QStringLiteral("Tone"));
                                  room.press(Qt::Key_Return);
                              });
    CHECK(only().uuid == mark);
    CHECK(only().tags.size() == 1);
    CHECK(only().body == QStringLiteral("The tone"));

    REQUIRE(becomes([&] { return std::ranges::contains(room.page().annotations(), only()); }));
    room.select(marked);
    Q_EMIT room.page().highlightRequested(MarkColour::Blue);
    CHECK(only().colour == MarkColour::Blue);
    CHECK(room.library().undoStack()->undoText() == QStringLiteral("Recolour “jaundiced look”"));
    REQUIRE(becomes([&] { return std::ranges::contains(room.page().annotations(), only()); }));
    const int steps = room.library().undoStack()->count();
    room.press(Qt::Key_H);
    CHECK(room.library().undoStack()->count() == steps);
    CHECK(room.window().statusBar()->currentMessage().contains(QStringLiteral("already")));

    room.select(QStringLiteral("jaundiced"));
    room.press(Qt::Key_H);
    CHECK(room.work().size() == 2);
    for (int left = steps + 1; left > 1; --left) {
        room.press(Qt::Key_Z, Qt::ControlModifier);
    }
    CHECK(only().uuid == mark);
    CHECK(only().body.isEmpty());
    CHECK(only().kind == AnnotationKind::Highlight);
    CHECK(only().tags.empty());
    CHECK(only().colour == MarkColour::Yellow);
}

TEST_CASE("The status line says of an undo and a redo what was undone and redone")
{
    Room room;
    room.open();
    room.highlight(marked);
    const auto says = [&] { return room.window().statusBar()->currentMessage(); };
    CHECK(says() == QStringLiteral("Highlight “jaundiced look”"));
    room.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(says() == QStringLiteral("Undone: Highlight “jaundiced look”"));
    room.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(says() == QStringLiteral("Redone: Highlight “jaundiced look”"));
    CHECK(room.work().size() == 1);
}

TEST_CASE("T makes a tag below another and gives it to the words, and one undo takes all of it back")
{
    Room room;
    room.open();
    const Annotation mark = room.tag(marked, QStringLiteral("Tone/Irritation"));
    const auto tags = readersTags(room);
    REQUIRE(tags.size() == 2);
    const auto child = std::ranges::find(tags, QStringLiteral("Irritation"), &Tag::name);
    const auto parent = std::ranges::find(tags, QStringLiteral("Tone"), &Tag::name);
    REQUIRE(child != tags.end());
    REQUIRE(parent != tags.end());
    CHECK(child->parent == parent->uuid);
    CHECK(parent->parent.isNull());
    CHECK(mark.tags == std::vector{child->uuid});

    const Annotation second =
        room.tag(QStringLiteral("What was important"), QStringLiteral("Tone/Irritation"));
    CHECK(second.tags == mark.tags);
    CHECK(readersTags(room) == tags);

    room.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(room.work() == std::vector{mark});
    room.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(room.work().empty());
    CHECK(readersTags(room).empty());
}

TEST_CASE("L joins words to the document they contradict")
{
    Room room;
    room.open();
    const Annotation mark = room.link(QStringLiteral("only weapons referred to"), LinkType::Contradicts,
                                      QStringLiteral("press conference"));
    CHECK(mark.kind == AnnotationKind::Link);
    REQUIRE(mark.links.size() == 1);
    CHECK(mark.links[0].type == LinkType::Contradicts);
    CHECK(mark.links[0].targetKind == LinkTargetKind::Document);
    CHECK(mark.links[0].target == QStringLiteral("chancery-cards#press-conference-1962-11-20"));
}

TEST_CASE("Q keeps a doubt about the text with the reading proposed and the reason")
{
    Room room;
    room.open();
    const Annotation mark =
        room.query(QStringLiteral("defensive weapons"), QStringLiteral("offensive weapons"),
                   QStringLiteral("Nobody had asked for the return of defensive ones."));
    CHECK(mark.kind == AnnotationKind::Query);
    CHECK(mark.proposal == QStringLiteral("offensive weapons"));
    CHECK(mark.body.startsWith(QStringLiteral("Nobody had asked")));
    CHECK(room.page()
              .record()
              ->passageAt(mark.segments[0].passageOrdinal)
              ->text.contains(QStringLiteral("defensive weapons")));
}

TEST_CASE("C copies the words with their citation, as plain and as rich text")
{
    Room room;
    room.open();
    room.select(marked);
    QApplication::clipboard()->clear();
    room.press(Qt::Key_C);
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    REQUIRE(copied);
    CHECK(copied->hasHtml());
    for (const QString &words :
         {marked, QStringLiteral("Document 223"), QStringLiteral("1961–1963"),
          QStringLiteral("https://history.state.gov/historicaldocuments/frus1961-63v11/d223")}) {
        INFO(words.toStdString());
        CHECK(copied->text().contains(words));
        CHECK(copied->html().contains(words));
    }
    CHECK(copied->html().contains(QStringLiteral("<a href=")));
    CHECK_FALSE(copied->text().contains(u'<'));
    CHECK(room.work().empty());
}

TEST_CASE("Ctrl+Shift+C from the menu copies the same as the letter")
{
    Room room;
    room.open();
    room.select(marked);
    room.press(Qt::Key_C);
    const QString first = QApplication::clipboard()->text();
    QApplication::clipboard()->clear();
    room.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(QApplication::clipboard()->text() == first);
}

TEST_CASE("Everything undone leaves nothing, everything redone leaves all as it was")
{
    Room room;
    room.open();
    struct Kept {
        std::vector<Annotation> annotations;
        std::vector<Tag> tags;
        bool operator==(const Kept &) const = default;
    };
    const auto kept = [&] { return Kept{room.work(), readersTags(room)}; };
    std::vector<Kept> after{kept()};
    const auto step = [&] { after.push_back(kept()); };

    const Annotation first = room.highlight(marked);
    step();
    room.note(QStringLiteral("What was important"), QStringLiteral("Yost’s only words."));
    step();
    room.tag(QStringLiteral("step backward"), QStringLiteral("Tone/Reproach"));
    step();
    room.link(QStringLiteral("supporting invasion"), LinkType::Cites, QStringLiteral("oct 27"));
    step();
    room.query(QStringLiteral("defensive weapons"), QStringLiteral("offensive"), QStringLiteral("Sense."));
    step();
    room.click(room.place(marked));
    REQUIRE(room.page().activeAnnotation() == first.uuid);
    room.press(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier | Qt::ControlModifier);
    step();
    REQUIRE(after.back() != after[after.size() - 2]);

    for (size_t i = after.size() - 1; i > 0; --i) {
        INFO("step " << i);
        REQUIRE(room.window().actions()->undo->isEnabled());
        CHECK(room.window().actions()->undo->text().size() > 6); // it says what
        room.press(Qt::Key_Z, Qt::ControlModifier);
        CHECK(kept() == after[i - 1]);
    }
    CHECK(room.work().empty());
    CHECK_FALSE(room.window().actions()->undo->isEnabled());
    CHECK(becomes([&] {
        return std::ranges::none_of(room.page().annotations(),
                                    [](const Annotation &mark) { return mark.layer == Layer::Reader; });
    }));

    for (size_t i = 1; i < after.size(); ++i) {
        INFO("step " << i);
        room.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(kept() == after[i]);
    }
    CHECK_FALSE(room.window().actions()->redo->isEnabled());
    CHECK(becomes([&] {
        return std::ranges::all_of(after.back().annotations, [&](const Annotation &mark) {
            return std::ranges::contains(room.page().annotations(), mark);
        });
    }));
    const auto report = room.library().check().result();
    REQUIRE(report);
    CHECK(report->isClean());
}
