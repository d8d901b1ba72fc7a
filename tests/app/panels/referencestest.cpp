// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "references/proposalbar.h"
#include "references/referencerows.h"
#include "references/referencespanel.h"
#include "references/settlepane.h"
#include "references/worklist.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include "support/openlibrary.h"
#include "support/testsupport.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

/// The panel joined to a library as the window joins it.
struct ReferenceDesk {
    TestSupport::OpenLibrary open;
    ReferencesPanel panel;

    ReferenceDesk()
    {
        panel.resize(320, 700);
        panel.setLibrary(*open.library);
        QObject::connect(&panel, &ReferencesPanel::changeRequested, open.library.get(),
                         [this](const WorkChange &change) { REQUIRE(open.library->perform(change)); });
    }
};

int rowsWithText(const RowView *view, const QString &text)
{
    int found = 0;
    const QAbstractItemModel *model = view->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        found += model->index(row, 0).data(Qt::AccessibleTextRole).toString().contains(text) ? 1 : 0;
    }
    return found;
}

} // namespace

TEST_CASE("A reference's standing is told by shape and words, and no two alike")
{
    const auto record = Samples::meeting();
    QStringList told;
    for (CrossReference reference : record->references) {
        told << standingOf(reference).words;
    }
    CHECK(told
          == QStringList{QStringLiteral("described on a card"), QStringLiteral("one of 2, not settled"),
                         QStringLiteral("not in this library")});
    CHECK(standingOf(record->references[0]).sign == Sign::Card);
    CHECK(standingOf(record->references[1]).sign == Sign::Diamond);
    CHECK(standingOf(record->references[2]).sign == Sign::Ring);
    CrossReference settled = record->references[1];
    settled.settledByReader = true;
    settled.targets.clear();
    CHECK(standingOf(settled) == Standing{Sign::Tick, QStringLiteral("settled by you: leads nowhere")});
    CrossReference detected = record->references[0];
    detected.origin = Layer::Detected;
    detected.confidence = 0.9;
    CHECK(standingOf(detected).words
          == QStringLiteral("proposed by the program, 90 % sure; described on a card"));
    detected.confidence = 1.0; // the words themselves name it: no guess
    CHECK(standingOf(detected).words == QStringLiteral("read from the words; described on a card"));
}

TEST_CASE("References are counted with their denominator, and a proposal of several is not one that leads")
{
    CHECK(countsOf(Samples::meeting()->references) == ReferenceCounts{3, 1, 1, 0});
}

TEST_CASE("A reference with several targets shows each of them")
{
    const auto items = citesRows(*Samples::meeting(), -1);
    REQUIRE(items.size() == 7);
    CHECK(items[1].parent == 0);
    CHECK(items[2].parent == 0);
    CHECK(citesPayload(items[2].payload.toInt()) == std::pair(0, 1));
    CHECK(items[6].parent == -1);
    CHECK(items[0].row.lines[0].text == QStringLiteral("“Arts 6 and 8”"));
}

TEST_CASE("Context is cut between words and says that it is cut")
{
    const QString text = QStringLiteral("one two three four five six seven");
    CHECK(contextOf(text, {14, 18}, 6) == QStringLiteral("…three four five…"));
    CHECK(contextOf(text, {14, 18}, 100) == text);
    CHECK(contextOf(text, {0, 3}, 5) == QStringLiteral("one two…"));
    CHECK(contextOf(QStringLiteral("word"), {0, 4}) == QStringLiteral("word"));
}

TEST_CASE("A card lists what cites it under the passage that is cited")
{
    Citation whole;
    whole.fromKey = {QStringLiteral("v"), QStringLiteral("d9")};
    whole.words = QStringLiteral("pact");
    whole.context = QStringLiteral("the pact says");
    Citation article = whole;
    article.targetPassageOrdinal = 1;
    article.range = {4, 8};
    const auto items = citedByRows(*Samples::meeting(), {whole, article});
    REQUIRE(items.size() == 4);
    CHECK_FALSE(items[0].selectable);
    CHECK(items[2].row.lines[0].text.startsWith(QStringLiteral("¶ 1")));
    CHECK(items[3].payload.toInt() == 1);
    CHECK(items[3].row.lines[1].strong == QStringLiteral("pact"));
}

TEST_CASE("The telegram's references lead where they say, and the Rio Pact's card knows who cites it")
{
    ReferenceDesk joined;
    ReferencesPanel &panel = joined.panel;
    panel.show();
    const auto record = joined.open.record(Samples::telegram());
    panel.setRecord(record);
    CHECK(panel.citesView()->model()->rowCount() == int(record->references.size()));
    QSignalSpy activated(&panel, &ReferencesPanel::locationActivated);
    QSignalSpy selected(&panel, &ReferencesPanel::locationSelected);
    panel.citesView()->setFocus();
    panel.citesView()->showCurrent(panel.citesView()->model()->index(0, 0));
    QTest::keyClick(panel.citesView(), Qt::Key_Down);
    REQUIRE(selected.size() == 1);
    CHECK(selected[0][0].value<Location>().document == Samples::telegram());
    QTest::keyClick(panel.citesView(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(activated.size() == 1);
    CHECK(activated[0][0].value<Location>().document.xmlId == QStringLiteral("rio-pact"));
    CHECK(activated[0][1].value<Qt::KeyboardModifiers>() == Qt::ControlModifier);

    panel.setRecord(joined.open.record({QStringLiteral("chancery-cards"), QStringLiteral("rio-pact")}));
    CHECK(QTest::qWaitFor([&] { return panel.citedByView()->model()->rowCount() > 0; }));
    CHECK(rowsWithText(panel.citedByView(), QStringLiteral("Arts 6 and 8")) == 2); // once under each article
    panel.setPage(ReferencesPanel::CitedBy);
    const QModelIndex citing = panel.citedByView()->model()->index(1, 0);
    panel.citedByView()->showCurrent(citing);
    QTest::keyClick(panel.citedByView(), Qt::Key_Return);
    REQUIRE(activated.size() == 2);
    CHECK(activated[1][0].value<Location>().isValid());
    // What cites a document stands elsewhere: one click goes there, as in every list of places.
    QTest::mouseClick(panel.citedByView()->viewport(), Qt::LeftButton, {},
                      panel.citedByView()->visualRect(citing).center());
    REQUIRE(activated.size() == 3);
    CHECK(activated[2][0] == activated[1][0]);
}

TEST_CASE("The reference where the reader is, is marked, and the panel stays where its reader works")
{
    ReferenceDesk joined;
    const auto record = joined.open.record(Samples::telegram());
    ReferencesPanel &panel = joined.panel;
    panel.setRecord(record);
    const CrossReference &last = record->references.back();
    const Passage *passage = record->passage(last.passage);
    QSignalSpy selected(&panel, &ReferencesPanel::locationSelected);
    panel.setCurrentLocation({record->document.key, passage->ordinal, last.range});
    const Row row = panel.citesView()->currentIndex().data(RowModel::RowRole).value<Row>();
    CHECK(row.mark == Row::Mark::Here);
    CHECK(selected.isEmpty());
}

TEST_CASE(
    "A reference on the work list is settled, settled as leading nowhere, reopened, and all of it undone")
{
    ReferenceDesk joined;
    Library &library = *joined.open.library;
    // A text of the reader's own has references the program cannot settle.
    const QString path = joined.open.folder.filePath(QStringLiteral("own.txt"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("A text\n\nHe spoke of the letter of October 27, of the Rio Pact and of telegram 9999 from "
               "Moscow.\n\n"
               "See also the protocol and the exchange of letters.\n");
    file.close();
    const auto added = library.addText(path).result();
    if (!added) {
        FAIL(added.error().message.toStdString());
    }
    ReferencesPanel &panel = joined.panel;
    panel.setRecord(joined.open.record(added->document));
    panel.setPage(ReferencesPanel::ToSettle);
    panel.show();
    WorkList &work = *panel.workList();
    if (work.view()->model()->rowCount() == 0) {
        SKIP("The detector settled every reference of the sample by itself.");
    }
    const QModelIndex first = work.view()->model()->index(0, 0);
    work.view()->setCurrentIndex(first);
    const QString key = work.view()->currentKey();
    RowView *choices = work.settlePane()->choices();
    REQUIRE(choices->indexOfKey(QStringLiteral("nowhere")).isValid());

    const auto standing = [&] {
        return work.view()->indexOfKey(key).data(RowModel::RowRole).value<Row>().lines.at(1).text;
    };
    const QString before = standing();
    choices->showCurrent(choices->indexOfKey(QStringLiteral("nowhere")));
    QTest::keyClick(choices, Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return standing() == QStringLiteral("settled by you: leads nowhere"); }));
    CHECK(work.view()->currentKey() == key);

    work.settlePane()->searchLine()->setText(QStringLiteral("rio pact"));
    CHECK(QTest::qWaitFor(
        [&] { return choices->indexOfKey(QStringLiteral("to:chancery-cards#rio-pact")).isValid(); }));
    choices->showCurrent(choices->indexOfKey(QStringLiteral("to:chancery-cards#rio-pact")));
    QTest::keyClick(choices, Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return standing().endsWith(QStringLiteral("chancery-cards#rio-pact")); }));

    library.undoStack()->undo();
    CHECK(QTest::qWaitFor([&] { return standing() == QStringLiteral("settled by you: leads nowhere"); }));
    library.undoStack()->undo();
    CHECK(QTest::qWaitFor([&] { return standing() == before; }));
    work.scope()->setCurrentIndex(1);
    CHECK(QTest::qWaitFor([&] { return work.view()->indexOfKey(key).isValid(); }));
}

TEST_CASE("A proposal is confirmed by key, rejected by mouse, reopened, and each of it undone")
{
    const TestSupport::NoWarnings noWarnings;
    ReferenceDesk joined;
    Library &library = *joined.open.library;
    const QString path = joined.open.folder.filePath(QStringLiteral("own.txt"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("A text\n\nHe spoke of the Rio Pact at length.\n");
    file.close();
    const auto added = library.addText(path).result();
    REQUIRE(added);
    ReferencesPanel &panel = joined.panel;
    panel.setRecord(joined.open.record(added->document));
    panel.show();
    panel.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&panel));
    RowView *view = panel.citesView();
    REQUIRE(view->model()->rowCount() == 1);
    const auto state = [&] {
        return view->model()->index(0, 0).data(RowModel::RowRole).value<Row>().lines.back().text;
    };
    REQUIRE(state().startsWith(QStringLiteral("proposed by the program")));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Home);
    REQUIRE(panel.proposalBar()->isVisible());

    QTest::keyClick(view, Qt::Key_Y);
    CHECK(QTest::qWaitFor([&] { return state() == QStringLiteral("settled by you"); }));
    CHECK(panel.proposalBar()->reopenButton()->isVisible());
    QTest::mouseClick(panel.proposalBar()->reopenButton(), Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] { return state().startsWith(QStringLiteral("proposed by the program")); }));
    QTest::mouseClick(panel.proposalBar()->rejectButton(), Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] { return state() == QStringLiteral("settled by you: leads nowhere"); }));
    for (const char *before : {"proposed by the program", "settled by you", "proposed by the program"}) {
        library.undoStack()->undo();
        CHECK(QTest::qWaitFor([&] { return state().startsWith(QLatin1StringView(before)); }));
    }
}
