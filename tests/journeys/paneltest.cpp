// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands beside the page: a second document, the work list, the list of annotations.

#include "room.h"

#include "annotations/annotationspanel.h"
#include "references/referencespanel.h"
#include "references/settlepane.h"
#include "references/worklist.h"
#include "widgets/rowview.h"
#include "window/windowactions.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Journeys;
using namespace Chancery::App;

namespace
{

const QString marked = QStringLiteral("jaundiced look");

/// The button with these words on it, as a reader finds it.
QPushButton *button(const QWidget &under, const QString &text)
{
    for (QPushButton *each : under.findChildren<QPushButton *>()) {
        if (each->text() == text && each->isVisible()) {
            return each;
        }
    }
    FAIL("no button says “" << text.toStdString() << "”");
    return nullptr;
}

/// The reference made in these words, as the store has it now.
CrossReference stored(Room &room, const CrossReference &reference)
{
    const auto record = room.library().record(room.page().record()->document.key).result();
    REQUIRE(record);
    const auto found = std::ranges::find_if((*record)->references, [&](const CrossReference &each) {
        return each.passage == reference.passage && each.range == reference.range;
    });
    REQUIRE(found != (*record)->references.end());
    return *found;
}

/// The work list with the reference made in these words picked by keyboard.
WorkList *workListAt(Room &room, const QString &words)
{
    room.bringPanel(QStringLiteral("References"));
    ReferencesPanel *panel = room.window().references();
    for (QTabBar *tabs : panel->findChildren<QTabBar *>()) {
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(ReferencesPanel::ToSettle).center());
    }
    WorkList *list = panel->workList();
    REQUIRE(list->isVisible());
    REQUIRE(becomes([list] { return list->view()->model()->rowCount() > 0; }));
    list->view()->setFocus();
    room.press(Qt::Key_Home);
    for (int i = 0; i < list->view()->model()->rowCount(); ++i) {
        if (list->view()->currentIndex().data(Qt::AccessibleTextRole).toString().contains(words)) {
            REQUIRE(list->settlePane()->isVisible());
            QTest::qWait(20); // the layout of what has just appeared
            return list;
        }
        room.press(Qt::Key_Down);
    }
    QStringList rows;
    for (int i = 0; i < list->view()->model()->rowCount(); ++i) {
        rows << list->view()->model()->index(i, 0).data(Qt::AccessibleTextRole).toString();
    }
    INFO(rows.join(u'\n').toStdString());
    FAIL("“" << words.toStdString() << "” is not on the work list");
    return nullptr;
}

/// Reads a text of one's own in which the program cannot settle everything.
void openOwnText(Room &room)
{
    room.addText(room.write(
        QStringLiteral("own.txt"),
        "Notes from the archive\n\nStevenson reported the Soviet draft in telegram 2179 of December 6, 1962. "
        "Kuznetsov held to a letter of October 27-28, 1962.\n"));
    REQUIRE(becomes([&] { return room.page().record()->document.kind == DocumentKind::OwnText; }));
}

/// The rows of the list of annotations, their quotations.
QStringList listed(const Room &room)
{
    QStringList quotations;
    for (const Annotation &annotation : room.window().annotations()->shown()) {
        quotations << annotation.quotation();
    }
    return quotations;
}

/// Ticks the entry \a entry of the section \a section in the filter's menu, by keyboard.
void tick(Room &room, const QString &section, const QString &entry)
{
    const auto walkTo = [&](QMenu &menu, const QString &text) {
        for (int i = 0; i <= menu.actions().size(); ++i) {
            QAction *active = menu.activeAction();
            if (active && active->text().remove(u'&').trimmed() == text) {
                return;
            }
            QTest::keyClick(&menu, Qt::Key_Down);
        }
        FAIL("the menu has no “" << text.toStdString() << "”");
    };
    auto *filter = room.named<QToolButton>(QStringLiteral("Filter by kind, colour, layer and tag"));
    filter->setFocus();
    room.answering<QMenu>([&] { room.press(Qt::Key_Space); },
                          [&](QMenu &menu) {
                              walkTo(menu, section);
                              QMenu *sub = menu.activeAction()->menu();
                              REQUIRE(sub);
                              QTest::keyClick(&menu, Qt::Key_Right);
                              REQUIRE(becomes([&] { return sub->isVisible(); }));
                              walkTo(*sub, entry);
                              QTest::keyClick(sub, Qt::Key_Space);
                              CHECK(sub->isVisible()); // several are usually wanted
                              sub->close();
                              menu.close();
                          });
}

} // namespace

TEST_CASE("Ctrl and a click open what a reference leads to beside the telegram, and Ctrl+W closes it")
{
    Room room;
    room.open();
    CHECK_FALSE(room.window().desk()->pageBeside());
    room.click(room.place(room.reference(QStringLiteral("Rio Pact"))), Qt::ControlModifier);
    REQUIRE(becomes([&] { return room.window().desk()->pageBeside() != nullptr; }));
    PageView *beside = room.window().desk()->pageBeside();
    CHECK(beside->record()->document.key.xmlId == QStringLiteral("rio-pact"));
    CHECK(room.page().record()->document.key == Library::firstDocument());
    CHECK_FALSE(room.window().navigator()->canGoBack());
    CHECK(beside->width() > room.window().desk()->width() / 3);

    beside->setFocus();
    room.press(Qt::Key_W, Qt::ControlModifier);
    CHECK_FALSE(room.window().desk()->pageBeside());
    CHECK(room.page().hasFocus());
}

TEST_CASE("In the document beside the telegram words are found and marked as on the page, and it can become "
          "the page")
{
    Room room;
    room.open();
    room.click(room.place(room.reference(QStringLiteral("Rio Pact"))), Qt::ControlModifier);
    REQUIRE(becomes([&] { return room.window().desk()->pageBeside() != nullptr; }));
    PageView *beside = room.window().desk()->pageBeside();
    beside->setFocus();
    room.press(Qt::Key_F, Qt::ControlModifier);
    room.type(QStringLiteral("armed attack"));
    CHECK(beside->state().hits.size() > 0);
    CHECK(room.page().state().hits.empty());
    room.press(Qt::Key_Escape);
    REQUIRE(beside->hasFocus());
    REQUIRE(beside->selectedSegments().size() == 1);

    room.press(Qt::Key_H);
    const auto work = room.work();
    REQUIRE(work.size() == 1);
    CHECK(work[0].segments[0].document.xmlId == QStringLiteral("rio-pact"));
    CHECK(work[0].quotation().compare(QStringLiteral("armed attack"), Qt::CaseInsensitive) == 0);
    CHECK(becomes([&] { return std::ranges::contains(beside->annotations(), work[0]); }));
    CHECK_FALSE(std::ranges::contains(room.page().annotations(), work[0]));

    for (QToolButton *swap : room.window().desk()->findChildren<QToolButton *>()) {
        if (swap->isVisible() && swap->text() == QStringLiteral("Read this")) {
            QTest::mouseClick(swap, Qt::LeftButton);
            break;
        }
    }
    room.stands(QStringLiteral("rio-pact"));
    CHECK_FALSE(room.window().desk()->pageBeside());
    CHECK(room.window().navigator()->canGoBack());
    CHECK(std::ranges::contains(room.page().annotations(), work[0]));
}

TEST_CASE("An open reference is settled on the work list, followed where the reader said, and opened again")
{
    Room room;
    room.open();
    openOwnText(room);
    const QString words = QStringLiteral("telegram 2179 of December 6, 1962");
    const CrossReference before = stored(room, room.reference(words));
    CHECK_FALSE(before.settledByReader);
    CHECK(before.targets.empty());
    WorkList *list = workListAt(room, words);
    list->settlePane()->searchLine()->setFocus();
    room.type(QStringLiteral("soviet draft decl"));
    RowView *choices = list->settlePane()->choices();
    REQUIRE(becomes([&] {
        return choices->currentKey() == QStringLiteral("to:chancery-cards#soviet-draft-declaration");
    }));
    room.press(Qt::Key_Return);
    REQUIRE(choices->hasFocus());
    room.press(Qt::Key_Return);

    const CrossReference settled = stored(room, before);
    CHECK(settled.settledByReader);
    REQUIRE(settled.targets.size() == 1);
    CHECK(settled.targets[0].key.xmlId == QStringLiteral("soviet-draft-declaration"));
    REQUIRE(becomes([&] { return room.reference(words).settledByReader; }));
    room.click(room.place(room.reference(words)));
    room.stands(QStringLiteral("soviet-draft-declaration"));
    room.page().setFocus();
    room.press(Qt::Key_Left, Qt::AltModifier);
    REQUIRE(becomes([&] { return room.page().record()->document.kind == DocumentKind::OwnText; }));

    list = workListAt(room, words);
    QTest::mouseClick(button(*list, QStringLiteral("Reopen")), Qt::LeftButton);
    CHECK(stored(room, before) == before);
    REQUIRE(becomes([&] { return !room.reference(words).settledByReader; }));
    room.page().setFocus();
    room.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(stored(room, before) == settled);
    room.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(stored(room, before) == before);
}

TEST_CASE("Of several documents proposed the reader chooses one, or says that the words lead nowhere")
{
    Room room;
    room.open();
    openOwnText(room);
    const QString words = QStringLiteral("letter of October 27-28, 1962");
    const CrossReference before = stored(room, room.reference(words));
    REQUIRE(before.state == ReferenceState::Ambiguous);
    REQUIRE(before.targets.size() == 2);
    WorkList *list = workListAt(room, words);
    RowView *choices = list->settlePane()->choices();
    choices->setFocus();
    room.press(Qt::Key_Home);
    room.press(Qt::Key_Down);
    QTest::mouseClick(button(*list, QStringLiteral("Leads here")), Qt::LeftButton);
    const CrossReference settled = stored(room, before);
    CHECK(settled.settledByReader);
    CHECK(settled.state == ReferenceState::Resolved);
    REQUIRE(settled.targets.size() == 1);
    CHECK(settled.targets[0].key == before.targets[1].key);

    REQUIRE(becomes([&] { return room.reference(words).settledByReader; }));
    list = workListAt(room, words);
    choices->setFocus();
    room.press(Qt::Key_End);
    QTest::mouseClick(button(*list, QStringLiteral("Leads nowhere")), Qt::LeftButton);
    CHECK(stored(room, before).settledByReader);
    CHECK(stored(room, before).targets.empty());
}

TEST_CASE("The list of annotations is narrowed by words, layer, kind, colour and tag, each with its count")
{
    Room room;
    room.open();
    room.bringPanel(QStringLiteral("Annotations"));
    AnnotationsPanel *panel = room.window().annotations();
    REQUIRE(becomes([&] { return panel->shown().size() > 10; })); // the editor's
    const Annotation mark = room.highlight(marked);
    const size_t all = room.page().annotations().size();
    REQUIRE(becomes([&] { return panel->shown().size() == all; }));
    const auto counts = [&](size_t shown) {
        INFO("shown " << panel->shown().size());
        CHECK(panel->shown().size() == shown);
        bool isSaid = false;
        for (const QLabel *label : panel->findChildren<QLabel *>()) {
            isSaid |= label->isVisible() && label->text() == QStringLiteral("%1 of %2").arg(shown).arg(all);
        }
        CHECK(isSaid);
    };
    counts(all);

    auto *words = room.named<QLineEdit>(QStringLiteral("Find in annotations"));
    words->setFocus();
    room.type(QStringLiteral("jaundiced"));
    counts(1);
    CHECK(listed(room) == QStringList{marked});
    room.press(Qt::Key_Escape);
    counts(all);

    tick(room, QStringLiteral("Layer"), QStringLiteral("Mine"));
    counts(1);
    tick(room, QStringLiteral("Layer"), QStringLiteral("Mine"));
    counts(all);
    tick(room, QStringLiteral("Kind"), QStringLiteral("Queries"));
    const auto queries =
        std::ranges::count(room.page().annotations(), AnnotationKind::Query, &Annotation::kind);
    REQUIRE(queries > 0);
    counts(size_t(queries));
    tick(room, QStringLiteral("Kind"), QStringLiteral("Highlights"));
    counts(size_t(queries) + 1);
    room.answering<QMenu>(
        [&] {
            room.named<QToolButton>(QStringLiteral("Filter by kind, colour, layer and tag"))->setFocus();
            room.press(Qt::Key_Space);
        },
        [&](QMenu &) {
            room.press(Qt::Key_Up); // past “Export this list…” from below
            room.press(Qt::Key_Up);
            room.press(Qt::Key_Return);
        });
    counts(all);
    tick(room, QStringLiteral("Colour"), QStringLiteral("Yellow"));
    const auto yellow = std::ranges::count(room.page().annotations(), mark.colour, &Annotation::colour);
    counts(size_t(yellow));
}

TEST_CASE("In the list Return goes to the mark, Del deletes it and one undo brings it back")
{
    Room room;
    room.open();
    const Annotation mark = room.highlight(marked);
    AnnotationsPanel *panel = room.window().annotations();
    REQUIRE(becomes([&] { return std::ranges::contains(panel->shown(), mark); }));
    REQUIRE(room.page().showLocation({Library::firstDocument(), 0, {}}, Emphasis::None));
    auto *words = room.named<QLineEdit>(QStringLiteral("Find in annotations"));
    words->setFocus();
    room.type(QStringLiteral("jaundiced"));
    room.press(Qt::Key_Down);
    REQUIRE(panel->view()->hasFocus());
    room.press(Qt::Key_Return);
    CHECK(room.page().activeAnnotation() == mark.uuid);
    CHECK(room.page().currentLocation().passage == room.place(marked).passage);
    CHECK(room.page().viewport()->rect().contains(room.page().rectangles(room.place(marked)).front()));

    panel->view()->setFocus();
    room.press(Qt::Key_Delete);
    CHECK(room.work().empty());
    CHECK(becomes([&] { return panel->shown().empty(); }));
    room.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(room.work() == std::vector{mark});
    CHECK(becomes([&] { return panel->shown() == std::vector{mark}; }));
}

TEST_CASE("A click on a mark of the page shows it in the list, and a click in the list goes to the page")
{
    Room room;
    room.open();
    const Annotation first = room.highlight(marked);
    const Annotation second = room.highlight(QStringLiteral("took even stronger"));
    AnnotationsPanel *panel = room.window().annotations();
    REQUIRE(becomes([&] { return std::ranges::contains(panel->shown(), second); }));
    room.click(room.place(marked));
    REQUIRE(becomes([&] { return panel->selected() == std::vector{first}; }));

    const auto shown = panel->shown();
    const auto row = std::ranges::find(shown, second) - shown.begin();
    const QModelIndex index = panel->view()->model()->index(int(row), 0);
    panel->view()->scrollTo(index);
    QTest::mouseClick(panel->view()->viewport(), Qt::LeftButton, {},
                      panel->view()->visualRect(index).center());
    CHECK(room.page().activeAnnotation() == second.uuid);
    CHECK(room.page().currentLocation().passage == second.segments[0].passageOrdinal);
    CHECK(room.window().navigator()->canGoBack());
}

TEST_CASE("The list speaks of the whole library when asked, and goes to a mark in another document")
{
    Room room;
    room.open();
    room.click(room.place(room.reference(QStringLiteral("Rio Pact"))));
    room.stands(QStringLiteral("rio-pact"));
    const QString words = QStringLiteral("digest made for");
    const Annotation mark = room.highlight(words);
    room.page().setFocus();
    room.press(Qt::Key_Left, Qt::AltModifier);
    room.stands(Library::firstDocument().xmlId);
    AnnotationsPanel *panel = room.window().annotations();
    REQUIRE(becomes([&] { return !std::ranges::contains(panel->shown(), mark); }));

    room.named<QToolButton>(QStringLiteral("Which annotations are listed"))->setFocus();
    room.answering<QMenu>([&] { room.press(Qt::Key_Space); },
                          [&](QMenu &) {
                              room.press(Qt::Key_Down);
                              room.press(Qt::Key_Down);
                              room.press(Qt::Key_Return);
                          });
    REQUIRE(becomes([&] { return std::ranges::contains(panel->shown(), mark); }));
    room.named<QLineEdit>(QStringLiteral("Find in annotations"))->setFocus();
    room.type(words);
    REQUIRE(panel->shown() == std::vector{mark});
    room.press(Qt::Key_Down);
    room.press(Qt::Key_Return);
    room.stands(QStringLiteral("rio-pact"));
    CHECK(room.page().currentLocation().passage == room.place(words).passage);
}
