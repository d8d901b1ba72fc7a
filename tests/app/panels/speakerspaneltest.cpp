// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "speakers/speakerspanel.h"
#include "widgets/elidedlabel.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include "support/testsupport.h"

#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

QModelIndex speakerRow(const SpeakersPanel &panel, qint64 person)
{
    return panel.view()->indexOfKey(QStringLiteral("person:%1").arg(person));
}

Row::Mark markOf(const SpeakersPanel &panel, qint64 person)
{
    return speakerRow(panel, person).data(RowModel::RowRole).value<Row>().mark;
}

} // namespace

TEST_CASE("A speaker is chosen with Enter and let go with Enter or Escape")
{
    SpeakersPanel panel;
    panel.setRecord(Samples::meeting());
    panel.resize(280, 700);
    panel.show();
    QSignalSpy chosen(&panel, &SpeakersPanel::speakerChosen);
    panel.view()->showCurrent(speakerRow(panel, 2));
    QTest::keyClick(panel.view(), Qt::Key_Return);
    CHECK(panel.chosen() == PersonId{2});
    CHECK(markOf(panel, 2) == Row::Mark::Chosen);
    QTest::keyClick(panel.view(), Qt::Key_Space);
    CHECK_FALSE(panel.chosen().isValid());
    QTest::keyClick(panel.view(), Qt::Key_Return);
    QTest::keyClick(panel.view(), Qt::Key_Escape);
    REQUIRE(chosen.size() == 4);
    CHECK(chosen[2][0].value<Voice>() == PersonId{2});
    CHECK_FALSE(chosen[3][0].value<Voice>().isValid());
}

TEST_CASE("A click chooses a person, and a side that speaks without a name as well")
{
    SpeakersPanel panel;
    panel.setRecord(Samples::meeting());
    panel.resize(280, 700);
    panel.show();
    QTest::qWait(1);
    const QRect row = panel.view()->visualRect(speakerRow(panel, 1));
    QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, {}, row.center());
    CHECK(panel.chosen() == PersonId{1});
    const QRect other = panel.view()->visualRect(speakerRow(panel, 2));
    QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, {}, other.center());
    QTest::mouseDClick(panel.view()->viewport(), Qt::LeftButton, {}, other.center());
    QTest::mouseRelease(panel.view()->viewport(), Qt::LeftButton, {}, other.center());
    CHECK(panel.chosen() == PersonId{2}); // a double click is not a choice taken back
    QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, {}, other.center());
    CHECK_FALSE(panel.chosen().isValid());
    QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, {}, other.center());
    CHECK(panel.chosen() == PersonId{2});
    QTest::qWait(1);
    const QRect side = panel.view()->visualRect(panel.view()->indexOfKey(QStringLiteral("side:2")));
    REQUIRE(side.isValid());
    QSignalSpy chosen(&panel, &SpeakersPanel::speakerChosen);
    QSignalSpy steps(&panel, &SpeakersPanel::stepRequested);
    QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, {}, side.center());
    CHECK(panel.chosen() == Voice::ofSide(PartyId{2}));
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].value<Voice>() == Voice::ofSide(PartyId{2}));
    const QModelIndex row2 = panel.view()->indexOfKey(QStringLiteral("side:2"));
    CHECK(row2.data(RowModel::RowRole).value<Row>().mark == Row::Mark::Chosen);
    CHECK(row2.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("chosen")));
    QTest::keyClick(panel.view(), Qt::Key_Right);
    CHECK(steps.size() == 1);
}

TEST_CASE("The arrows step through the passages of who speaks, and through the mentions of who does not")
{
    SpeakersPanel panel;
    panel.setRecord(Samples::meeting());
    QSignalSpy steps(&panel, &SpeakersPanel::stepRequested);
    QSignalSpy places(&panel, &SpeakersPanel::locationActivated);
    panel.show();
    panel.setChosen(PersonId{2});
    QTest::keyClick(panel.view(), Qt::Key_Right);
    QTest::keyClick(panel.view(), Qt::Key_Left);
    REQUIRE(steps.size() == 2);
    CHECK(steps[0][0].toInt() == 1);
    CHECK(steps[1][0].toInt() == -1);
    panel.setChosen(PersonId{4});
    QTest::keyClick(panel.view(), Qt::Key_Right);
    QTest::keyClick(panel.view(), Qt::Key_Right);
    QTest::keyClick(panel.view(), Qt::Key_Right);
    REQUIRE(places.size() == 3);
    CHECK(places[0][0].value<Location>().range == TextRange{0, 2});
    CHECK(places[1][0].value<Location>().range == TextRange{3, 7});
    CHECK(places[2][0].value<Location>().range == TextRange{0, 2});
}

TEST_CASE("The panel says which stretch of the chosen one the page is at, until another is chosen")
{
    SpeakersPanel panel;
    panel.setRecord(Samples::meeting());
    const auto *label = panel.findChild<ElidedLabel *>();
    panel.setChosen(PersonId{2});
    CHECK(label->fullText() == QStringLiteral("1 of 5 speeches"));
    panel.setStep(4, 33);
    panel.setCurrentLocation({Samples::meeting()->document.key, 0, {52, 55}});
    CHECK(label->fullText() == QStringLiteral("Stretch 4 of 33"));
    CHECK(label->accessibleDescription().contains(QStringLiteral("1 of 5 speeches stand in 33 stretches")));
    panel.setChosen(PersonId{1});
    CHECK(label->fullText() == QStringLiteral("3 of 5 speeches"));
}

TEST_CASE("Who speaks where the reader is, is marked")
{
    SpeakersPanel panel;
    const auto record = Samples::meeting();
    panel.setRecord(record);
    panel.setCurrentLocation({record->document.key, 0, {52, 55}}); // McCloy within Kuznetsov's words
    CHECK(markOf(panel, 1) == Row::Mark::Here);
    CHECK(markOf(panel, 2) == Row::Mark::None);
    panel.setCurrentLocation({record->document.key, 0, {5, 8}});
    CHECK(markOf(panel, 2) == Row::Mark::Here);
    panel.setCurrentLocation({{QStringLiteral("v"), QStringLiteral("other")}, 0, {5, 8}});
    CHECK(markOf(panel, 2) == Row::Mark::None);
}

TEST_CASE("A newer reading of the same document keeps the choice, another document ends it")
{
    SpeakersPanel panel;
    panel.setRecord(Samples::meeting());
    panel.setChosen(PersonId{2});
    QSignalSpy chosen(&panel, &SpeakersPanel::speakerChosen);
    panel.setRecord(Samples::meeting());
    CHECK(panel.chosen() == PersonId{2});
    CHECK(chosen.isEmpty());
    auto other = Samples::meeting();
    other->document.key.xmlId = QStringLiteral("d2");
    panel.setRecord(other);
    CHECK_FALSE(panel.chosen().isValid());
    CHECK(chosen.size() == 1);
}

TEST_CASE("Every row tells a screen reader share and whole")
{
    SpeakersPanel panel;
    panel.setRecord(Samples::meeting());
    const QString spoken = speakerRow(panel, 2).data(Qt::AccessibleTextRole).toString();
    CHECK(spoken.contains(QStringLiteral("50 % of the reported talk")));
    CHECK(spoken.contains(QStringLiteral("1 of 5 speeches")));
    CHECK(spoken.contains(QStringLiteral("named 1 of 6 times")));
}
