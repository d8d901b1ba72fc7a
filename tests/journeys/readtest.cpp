// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading: opening, finding words, hearing one speaker.

#include "room.h"

#include "reader/findbar.h"
#include "speakers/speakerspanel.h"
#include "widgets/rowview.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Journeys;
using namespace Chancery::App;

namespace
{

int countOf(const DocumentRecord &record, const QString &words)
{
    int count = 0;
    for (const Passage &passage : record.passages) {
        count += int(passage.text.count(words, Qt::CaseInsensitive));
    }
    return count;
}

PersonId speakerNamed(const DocumentRecord &record, const QString &name)
{
    const auto found = std::ranges::find_if(
        record.people, [&](const Person &person) { return person.familyName() == name; });
    REQUIRE(found != record.people.end());
    return found->id;
}

/// How dark the words at \a place are drawn, as a sum over their pixels.
qint64 inkAt(const Room &room, const Location &place)
{
    QWidget *paper = room.page().viewport();
    const QRect area = room.page().rectangles(place).front();
    REQUIRE(paper->rect().contains(area));
    const QImage image = paper->grab(area).toImage();
    qint64 ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            ink += 255 - qGray(image.pixel(x, y));
        }
    }
    return ink;
}

} // namespace

TEST_CASE("The window opens on the telegram, and Ctrl+F finds words in it as they are typed")
{
    Room room;
    room.open();
    room.stands(Library::firstDocument().xmlId);
    CHECK(room.window().windowTitle().contains(room.page().record()->document.title));

    room.page().setFocus();
    room.press(Qt::Key_F, Qt::ControlModifier);
    FindBar *bar = room.window().desk()->findBar();
    REQUIRE(bar->isVisible());
    REQUIRE(bar->isAncestorOf(QApplication::focusWidget()));
    room.type(QStringLiteral("jaundiced"));
    CHECK(room.page().state().hits.size() == 1);
    CHECK(room.page().currentHit() == 1);
    const auto found = room.page().rectangles(room.place(QStringLiteral("jaundiced")));
    REQUIRE_FALSE(found.empty());
    CHECK(room.page().viewport()->rect().contains(found.front()));

    room.press(Qt::Key_Escape);
    CHECK_FALSE(bar->isVisible());
    CHECK(room.page().hasFocus());
    CHECK(room.page().state().hits.empty());
    REQUIRE(room.page().selectedSegments().size() == 1);
    CHECK(room.page().selectedSegments().front().exact == QStringLiteral("jaundiced"));
}

TEST_CASE("The find bar counts every place, goes on and back around the ends, and says where there is none")
{
    Room room;
    room.open();
    const QString words = QStringLiteral("rio pact");
    const int all = countOf(*room.page().record(), words);
    REQUIRE(all > 3);
    room.page().setFocus();
    room.press(Qt::Key_F, Qt::ControlModifier);
    room.type(words);
    const auto *count = room.named<QLabel>(QStringLiteral("Number of places found"));
    const auto says = [&](int current) {
        CHECK(count->text() == QStringLiteral("%1 of %2").arg(current).arg(all));
        CHECK(room.page().currentHit() == current);
        const PageSpan hit = room.page().state().hits[size_t(current - 1)];
        const Location here = room.page().currentLocation();
        const auto at = room.page().content().page.map.toPassage(hit.start);
        CHECK(here.passage == at.passage);
    };
    CHECK(room.page().currentHit() == 1);
    room.press(Qt::Key_Return);
    says(2);
    room.press(Qt::Key_F3);
    says(3);
    room.press(Qt::Key_Return, Qt::ShiftModifier);
    says(2);
    room.press(Qt::Key_F3, Qt::ShiftModifier);
    says(1);
    room.press(Qt::Key_F3, Qt::ShiftModifier);
    says(all);
    QTest::mouseClick(room.named<QToolButton>(QStringLiteral("Next place")), Qt::LeftButton);
    says(1);
    QTest::mouseClick(room.named<QToolButton>(QStringLiteral("Previous place")), Qt::LeftButton);
    says(all);

    auto *line = room.named<QLineEdit>(QStringLiteral("Find in page"));
    line->setFocus();
    line->selectAll();
    room.type(QStringLiteral("Chancellor"));
    CHECK(count->text() == QStringLiteral("not on this page"));
    CHECK(room.page().state().hits.empty());
}

TEST_CASE("No two acts of the window answer to the same keys")
{
    Room room;
    room.open();
    QHash<QKeySequence, QString> taken;
    for (const QAction *action : room.window().findChildren<QAction *>()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            INFO(keys.toString().toStdString()
                 << ": " << action->text().toStdString() << ", " << taken.value(keys).toStdString());
            CHECK((action->shortcutContext() != Qt::WindowShortcut || !taken.contains(keys)));
            if (action->shortcutContext() == Qt::WindowShortcut) {
                taken.insert(keys, action->text());
            }
        }
    }
    CHECK(taken.size() > 20);
}

TEST_CASE("A speaker chosen in the panel is alone on the page, and the arrow steps through the words")
{
    Room room;
    room.open();
    const auto record = room.page().record();
    const PersonId speaker = speakerNamed(*record, QStringLiteral("Kuznetsov"));
    RowView *view = room.window().speakers()->view();
    const QModelIndex row = view->indexOfKey(QStringLiteral("person:%1").arg(speaker.value));
    REQUIRE(row.isValid());
    view->scrollTo(row);
    TestSupport::clickRow(*view, row);
    CHECK(room.page().focusSpeaker() == speaker);

    QSignalSpy stepped(&room.page(), &PageView::speakerStepped);
    view->setFocus();
    const auto isAtWordsOfTheirs = [&] {
        const Location here = room.page().currentLocation();
        const PassageId passage = record->passageAt(here.passage)->id;
        return std::ranges::any_of(record->speeches, [&](const Speech &speech) {
            return speech.speaker == speaker
                && std::ranges::contains(speech.ranges, passage, &PassageRange::passage);
        });
    };
    for (const int step : {1, 2}) {
        room.press(Qt::Key_Right);
        REQUIRE(stepped.size() == step);
        CHECK(stepped.back()[1].toInt() > 2);
        CHECK(isAtWordsOfTheirs());
    }
    const int first = stepped[0][0].toInt();
    CHECK(stepped[1][0].toInt() == first + 1);
    QTest::mouseClick(room.named<QToolButton>(QStringLiteral("Next stretch")), Qt::LeftButton);
    CHECK(stepped.back()[0].toInt() == first + 2);
    CHECK(isAtWordsOfTheirs());
    QTest::mouseClick(room.named<QToolButton>(QStringLiteral("Previous stretch")), Qt::LeftButton);
    room.press(Qt::Key_Left);
    CHECK(stepped.back()[0].toInt() == first);

    room.press(Qt::Key_Escape);
    CHECK_FALSE(room.page().focusSpeaker().isValid());
    CHECK_FALSE(room.window().speakers()->chosen().isValid());
}

TEST_CASE("While one speaker is chosen the words of the others are pale on the page")
{
    Room room;
    room.open();
    const Location theirs = room.place(QStringLiteral("Let us stick to"));
    const Location others = room.place(QStringLiteral("Yost added that"));
    REQUIRE(room.page().showLocation(theirs, Emphasis::None));
    room.page().moveCursor(QTextCursor::Start);
    REQUIRE(room.page().showLocation(others, Emphasis::None));
    REQUIRE(room.page().showLocation(theirs, Emphasis::None));
    const qint64 before = inkAt(room, theirs);
    const qint64 beforeOthers = inkAt(room, others);

    RowView *view = room.window().speakers()->view();
    const PersonId speaker = speakerNamed(*room.page().record(), QStringLiteral("Kuznetsov"));
    view->setFocus();
    view->setCurrentIndex(view->indexOfKey(QStringLiteral("person:%1").arg(speaker.value)));
    room.press(Qt::Key_Return);
    REQUIRE(room.page().focusSpeaker() == speaker);
    CHECK(inkAt(room, others) < beforeOthers * 3 / 4);
    CHECK(inkAt(room, theirs) > before * 9 / 10);

    room.press(Qt::Key_Escape);
    CHECK(inkAt(room, others) == beforeOthers);
}
