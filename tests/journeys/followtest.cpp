// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Following what the text points at, and coming back.

#include "room.h"

#include "reader/previewcard.h"
#include "references/referencespanel.h"
#include "widgets/commandpalette.h"
#include "widgets/rowview.h"

#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include <cmath>

#include <catch2/generators/catch_generators.hpp>

using namespace Journeys;
using namespace Chancery::App;

namespace
{

const QString telegram = Library::firstDocument().xmlId;

/// The xml:id of the passage where the page is.
QString passageHere(const Room &room)
{
    const auto record = room.page().record();
    const Passage *passage = record->passageAt(room.page().currentLocation().passage);
    return passage ? passage->xmlId : QString();
}

/// Where on the page the reference stands that the file calls by this xml:id of its passage, by its words.
Location words(const Room &room, const QString &text)
{
    return room.place(room.reference(text));
}

/// Goes back by keyboard, and checks that the telegram stands at the line it was left at.
void comeBack(Room &room, const ViewState &before)
{
    room.page().setFocus();
    room.press(Qt::Key_Left, Qt::AltModifier);
    room.stands(telegram);
    const ViewState after = room.page().viewState();
    CHECK(after.passage == before.passage);
    CHECK(after.offset == before.offset);
    CHECK(std::abs(after.delta - before.delta) < 0.1);
}

/// Clicks on \a place and takes the entry of the menu that holds \a entry.
QStringList choose(Room &room, const Location &place, const QString &entry)
{
    QStringList entries;
    room.answering<QMenu>([&] { room.click(place); },
                          [&](QMenu &menu) {
                              for (const QAction *action : menu.actions()) {
                                  entries << action->text();
                              }
                              INFO(entries.join(u'|').toStdString());
                              for (int i = 0; i < menu.actions().size(); ++i) {
                                  if (menu.activeAction() && menu.activeAction()->text().contains(entry)) {
                                      break;
                                  }
                                  room.press(Qt::Key_Down);
                              }
                              REQUIRE(menu.activeAction());
                              REQUIRE(menu.activeAction()->text().contains(entry));
                              room.press(Qt::Key_Return);
                          });
    return entries;
}

} // namespace

TEST_CASE(
    "A click on a reference brings its card, Alt+Left the telegram at the same line, Alt+Right the card")
{
    struct Way {
        QString words;
        QString document;
        QString passage; ///< empty where the whole document is meant
    };
    const auto way = GENERATE(
        Way{QStringLiteral("President's letter of Oct 27"), QStringLiteral("letter-1962-10-27"), {}},
        Way{QStringLiteral("Pres' press conference of Nov 20"),
            QStringLiteral("press-conference-1962-11-20"),
            {}},
        Way{QStringLiteral("Rio Pact"), QStringLiteral("rio-pact"), {}},
        Way{QStringLiteral("UN Charter"), QStringLiteral("un-charter"), {}},
        Way{QStringLiteral("Art 51"), QStringLiteral("un-charter"), QStringLiteral("un-charter-art51")},
        Way{QStringLiteral("Art 53"), QStringLiteral("un-charter"), QStringLiteral("un-charter-art53")},
        Way{QStringLiteral("U.S. declaration"), QStringLiteral("us-draft-declaration"), {}},
        Way{QStringLiteral("Sov draft declaration"), QStringLiteral("soviet-draft-declaration"), {}},
        Way{QStringLiteral("protocol"), QStringLiteral("protocol"), {}});
    INFO(way.words.toStdString());
    Room room;
    room.open();
    const Location from = words(room, way.words);
    REQUIRE(room.page().showLocation(from, Emphasis::None));
    const ViewState before = room.page().viewState();
    room.click(from);
    room.stands(way.document);
    if (!way.passage.isEmpty()) {
        CHECK(passageHere(room) == way.passage);
    }
    comeBack(room, before);
    room.press(Qt::Key_Right, Qt::AltModifier);
    room.stands(way.document);
}

TEST_CASE("The letters of October 27–28 are two, and a menu asks which")
{
    const auto [entry, document] =
        GENERATE(std::pair(QStringLiteral("Letter from President"), QStringLiteral("letter-1962-10-27")),
                 std::pair(QStringLiteral("Letter from Chairman"), QStringLiteral("letter-1962-10-28")));
    INFO(document.toStdString());
    Room room;
    room.open();
    const Location from = words(room, QStringLiteral("exchange of letters of Oct 27-28"));
    REQUIRE(room.page().showLocation(from, Emphasis::None));
    const ViewState before = room.page().viewState();
    CHECK(choose(room, from, entry).size() == 2);
    room.stands(document);
    comeBack(room, before);
}

TEST_CASE("Articles 6 and 8 are those of the Rio Pact, and the menu tells them apart")
{
    const QString article = GENERATE(QStringLiteral("6"), QStringLiteral("8"));
    INFO("article " << article.toStdString());
    Room room;
    room.open();
    const Location from = words(room, QStringLiteral("Arts 6 and 8"));
    REQUIRE(room.page().showLocation(from, Emphasis::None));
    const ViewState before = room.page().viewState();
    QTest::qWait(50); // what references lead to is read ahead
    const QStringList entries = choose(room, from, QString(QStringLiteral("Article ") + article));
    REQUIRE(entries.size() == 2);
    CHECK(entries[0] != entries[1]);
    CHECK(entries[0].contains(QStringLiteral("Rio Pact")));
    room.stands(QStringLiteral("rio-pact"));
    CHECK(passageHere(room) == QString(QStringLiteral("rio-pact-art") + article));
    comeBack(room, before);
}

TEST_CASE("A reference inside the telegram goes up the page, and Back down to the same line")
{
    Room room;
    room.open();
    const Location from = words(room, QStringLiteral("reported at opening this message"));
    REQUIRE(room.page().showLocation(from, Emphasis::None));
    const ViewState before = room.page().viewState();
    room.click(from);
    CHECK(passageHere(room) == QStringLiteral("d223-p2"));
    comeBack(room, before);
}

TEST_CASE("Enter on a reference follows it, and F4 goes on to the next")
{
    Room room;
    room.open();
    room.page().setFocus();
    REQUIRE(room.page().showLocation(words(room, QStringLiteral("Art 51")), Emphasis::None));
    room.press(Qt::Key_F4);
    const Location next = words(room, QStringLiteral("Art 53"));
    CHECK(room.page().currentLocation().passage == next.passage);
    room.press(Qt::Key_Return);
    room.stands(QStringLiteral("un-charter"));
    CHECK(passageHere(room) == QStringLiteral("un-charter-art53"));
}

TEST_CASE("The pointer resting on a reference shows what it leads to")
{
    Room room;
    room.open();
    const Location from = words(room, QStringLiteral("President's letter of Oct 27"));
    REQUIRE(room.page().showLocation(from, Emphasis::None));
    const QPointF point = room.page().rectangles(from).front().center();
    QWidget *paper = room.page().viewport();
    auto *card = room.page().findChild<PreviewCard *>();
    REQUIRE(card);
    QMouseEvent move(QEvent::MouseMove, point, paper->mapToGlobal(point), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(paper, &move);
    REQUIRE(becomes([&] { return card->isVisible(); }));
    CHECK(card->text().contains(QStringLiteral("Letter")));
    CHECK(card->text().contains(QStringLiteral("Kennedy")));
    room.press(Qt::Key_Escape);
    CHECK_FALSE(card->isVisible());
    room.stands(telegram);
}

TEST_CASE("A card shows what cites it, and leads back to the passage")
{
    Room room;
    room.open();
    room.click(words(room, QStringLiteral("Pres' press conference of Nov 20")));
    room.stands(QStringLiteral("press-conference-1962-11-20"));
    room.bringPanel(QStringLiteral("References"));
    room.window().references()->setFocus();
    room.named<QTabBar>(QStringLiteral("References"), room.window().references())->setFocus();
    room.press(Qt::Key_Right);
    auto *citations = room.named<RowView>(QStringLiteral("What cites this document"));
    REQUIRE(becomes([&] { return citations->model()->rowCount() > 0; }));
    citations->setFocus();
    for (int i = 0;
         i < 5 && !citations->currentIndex().data(Qt::AccessibleTextRole).toString().contains(u'¶'); ++i) {
        room.press(Qt::Key_Down);
    }
    room.press(Qt::Key_Return);
    room.stands(telegram);
    CHECK(passageHere(room) == QStringLiteral("d223-p9"));
}

TEST_CASE("Ctrl+K, a few letters and Enter bring a document")
{
    struct Search {
        QString typed;
        QString title; ///< a part of it
        QString document;
    };
    const QString pact = QStringLiteral("(Rio Pact)");
    const QString charter = QStringLiteral("Charter of the");
    const QString letter = QStringLiteral("Letter from President");
    const auto search =
        GENERATE_COPY(Search{QStringLiteral("rio pact"), pact, QStringLiteral("rio-pact")},
                      Search{QStringLiteral("rio"), pact, QStringLiteral("rio-pact")},
                      Search{QStringLiteral("un charter"), charter, QStringLiteral("un-charter")},
                      Search{QStringLiteral("charter"), charter, QStringLiteral("un-charter")},
                      Search{QStringLiteral("press conf"), QStringLiteral("November 20"),
                             QStringLiteral("press-conference-1962-11-20")},
                      Search{QStringLiteral("letter oct 27"), letter, QStringLiteral("letter-1962-10-27")},
                      Search{QStringLiteral("october 27"), letter, QStringLiteral("letter-1962-10-27")},
                      Search{QStringLiteral("protocol"), QStringLiteral("Soviet draft protocol"),
                             QStringLiteral("protocol")});
    INFO(search.typed.toStdString());
    Room room;
    room.open();
    room.page().setFocus();
    room.press(Qt::Key_K, Qt::ControlModifier);
    CommandPalette *palette = room.window().palette();
    REQUIRE(becomes([&] { return palette->isVisible() && palette->lineEdit()->hasFocus(); }));
    room.type(search.typed);
    // What is typed is answered at once, and again when all documents and marks have been read.
    QString first;
    CHECK(becomes([&] {
        first = palette->results()->currentIndex().data(Qt::AccessibleTextRole).toString();
        return first.contains(search.title);
    }));
    INFO(first.toStdString());
    room.press(Qt::Key_Return);
    room.stands(search.document);
    CHECK_FALSE(palette->isVisible());
    CHECK(room.window().navigator()->canGoBack());
}
