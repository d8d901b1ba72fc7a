// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shelves.h"

#include "shelves/librarymatches.h"
#include "shelves/libraryrows.h"
#include "widgets/emptystate.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include "support/openlibrary.h"
#include "support/testsupport.h"
#include "support/widgets.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;
using Stacks::Shelves;
using TestSupport::becomes;

namespace
{

const QString berlin = QStringLiteral("frus1961-63v14");

void type(const Shelves &shelves, const QString &words)
{
    QTest::keyClicks(shelves.panel.filterLine(), words);
}

} // namespace

TEST_CASE("The filter shows documents under their chapters and volumes, each with its part of the whole")
{
    const Chancery::TestSupport::NoWarnings noWarnings;
    Shelves shelves;
    shelves.add(berlin, QStringLiteral("1961–1963"), QStringLiteral("XIV"), QStringLiteral("Berlin Crisis"),
                9);
    type(shelves, QStringLiteral("adenauer letter"));
    const QModelIndex second = shelves.row(berlin, QStringLiteral("d2"));
    CHECK(Shelves::line(second.parent(), 0) == QStringLiteral("The Wall"));
    CHECK(second.parent().data(RowModel::RowRole).value<Row>().lines[0].trailing == QStringLiteral("4 of 9"));
    CHECK(
        Shelves::line(second.parent().parent().parent(), 1).endsWith(QStringLiteral("4 of 10 document(s)")));
    CHECK_FALSE(shelves.panel.view()->indexOfKey(documentItemKey({berlin, QStringLiteral("d1")})).isValid());
    CHECK(shelves.panel.caption().startsWith(QStringLiteral("4 of ")));
}

TEST_CASE("A chapter and a volume are found by their own titles, and opening one shows all of it")
{
    Shelves shelves;
    shelves.add(berlin, QStringLiteral("1961–1963"), QStringLiteral("XIV"), QStringLiteral("Berlin Crisis"),
                3);
    type(shelves, QStringLiteral("the wall"));
    const QModelIndex compilation = shelves.titled(shelves.volume(berlin), QStringLiteral("Berlin"));
    const QModelIndex wall = shelves.titled(compilation, QStringLiteral("The Wall"));
    CHECK(shelves.panel.caption().contains(QStringLiteral(" · 1 of ")));
    RowView *found = shelves.panel.view();
    found->setFocus();
    found->showCurrent(wall);
    QTest::keyClick(found, Qt::Key_Return);
    CHECK(shelves.panel.filterLine()->text().isEmpty());
    CHECK(shelves.panel.view() != found);
    CHECK(shelves.row(berlin, QStringLiteral("d3")).isValid());
}

TEST_CASE("Clearing the filter shows the shelves as they were left")
{
    Shelves shelves;
    shelves.add(berlin, QStringLiteral("1961–1963"), QStringLiteral("XIV"), QStringLiteral("Berlin Crisis"),
                90);
    RowView *tree = shelves.panel.view();
    shelves.panel.reveal(DocumentKey{berlin, QStringLiteral("d70")});
    REQUIRE(becomes([&] { return tree->currentKey() == documentItemKey({berlin, QStringLiteral("d70")}); }));
    const int there = tree->verticalScrollBar()->value();
    type(shelves, QStringLiteral("laos"));
    REQUIRE(shelves.row(berlin, QStringLiteral("d900")).isValid());
    shelves.panel.activateWindow();
    shelves.panel.filterLine()->setFocus();
    REQUIRE(becomes([&] { return shelves.panel.filterLine()->hasFocus(); }));
    QTest::keyClick(shelves.panel.filterLine(), Qt::Key_Escape);
    REQUIRE(shelves.panel.view() == tree);
    CHECK(tree->currentKey() == documentItemKey({berlin, QStringLiteral("d70")}));
    CHECK(tree->verticalScrollBar()->value() == there);
}

TEST_CASE("Hundreds of matches come page by page, and what is folded up stays so")
{
    Shelves shelves;
    const int all = LibraryMatches::pageOfMatches * 2 + 20;
    shelves.add(berlin, QStringLiteral("1961–1963"), QStringLiteral("XIV"), QStringLiteral("Berlin Crisis"),
                all);
    type(shelves, QStringLiteral("bonn"));
    const QModelIndex first = shelves.row(berlin, QStringLiteral("d1"));
    RowView *view = shelves.panel.view();
    const QString chapter = first.parent().data(RowModel::KeyRole).toString();
    // The dateline says Bonn too: every document matches.
    CHECK(view->model()->rowCount(view->indexOfKey(chapter)) == LibraryMatches::pageOfMatches);
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum());
    REQUIRE(becomes(
        [&] { return view->model()->rowCount(view->indexOfKey(chapter)) > LibraryMatches::pageOfMatches; }));
    view->collapse(view->indexOfKey(chapter));
    REQUIRE(becomes([&] { return view->model()->rowCount(view->indexOfKey(chapter)) == all; }));
    CHECK_FALSE(view->isExpanded(view->indexOfKey(chapter)));
}

TEST_CASE("Documents that are gone before their page is read leave no gap, and none comes twice")
{
    Shelves shelves;
    const int each = LibraryMatches::pageOfMatches + 20;
    const QString laos = QStringLiteral("frus1961-63v24");
    for (const QString &volume : {berlin, laos}) {
        shelves.add(volume, QStringLiteral("1961–1963"), QStringLiteral("XIV"),
                    QStringLiteral("Berlin Crisis"), each);
    }
    // By itself, so that nobody asks anew when the library changes.
    LibraryMatches matches;
    matches.setLibrary(*shelves.library);
    matches.setShelves(*shelves.library->shelves().result());
    QSignalSpy failed(&matches, &LibraryMatches::failed);
    matches.resize(300, 500);
    matches.setFilter(QStringLiteral("bonn"));
    const auto rowsOf = [&](const QString &volume) {
        int rows = 0;
        for (int i = 1; i <= each; ++i) {
            rows +=
                matches.indexOfKey(documentItemKey({volume, QStringLiteral("d%1").arg(i)})).isValid() ? 1 : 0;
        }
        return rows;
    };
    REQUIRE(becomes([&] { return rowsOf(berlin) == LibraryMatches::pageOfMatches; }));
    REQUIRE(shelves.library->removeVolume(berlin).result());
    matches.show();
    const auto readOn = [&] {
        matches.verticalScrollBar()->setValue(matches.verticalScrollBar()->maximum());
        return rowsOf(laos) == each;
    };
    CHECK(becomes(readOn));
    const QModelIndex chapter = matches.indexOfKey(documentItemKey({laos, QStringLiteral("d1")})).parent();
    CHECK(matches.model()->rowCount(chapter) == each);
    CHECK(matches.model()->rowCount() == 2); // the volumes, and nothing that is still to be read
    CHECK(rowsOf(berlin) == LibraryMatches::pageOfMatches);
    CHECK(failed.isEmpty());
}

TEST_CASE("The filter answers anew when a volume arrives")
{
    Shelves shelves;
    type(shelves, QStringLiteral("laos memorandum"));
    auto *empty = shelves.panel.findChild<EmptyState *>();
    REQUIRE(becomes([&] { return empty->isVisible(); }));
    const QByteArray volume = Stacks::smallVolume(berlin, QStringLiteral("1961–1963"), QStringLiteral("XIV"),
                                                  QStringLiteral("Berlin Crisis"), 2);
    REQUIRE(
        TestSupport::importFile(*shelves.library, shelves.write(berlin + QStringLiteral(".xml"), volume)));
    CHECK(shelves.row(berlin, QStringLiteral("d900")).isValid());
    CHECK_FALSE(empty->isVisible());
    CHECK(shelves.panel.filterLine()->text() == QStringLiteral("laos memorandum"));
}

TEST_CASE("Where no title has the words, a button asks the texts for them")
{
    Shelves shelves;
    QSignalSpy searched(&shelves.panel, &LibraryPanel::searchRequested);
    type(shelves, QStringLiteral("zanzibar cloves"));
    auto *empty = shelves.panel.findChild<EmptyState *>();
    REQUIRE(becomes([&] { return empty->isVisible(); }));
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    REQUIRE(searched.size() == 1);
    CHECK(searched[0][0].toString() == QStringLiteral("zanzibar cloves"));
}

TEST_CASE("The menu of a document opens it here, beside, or in a tab of its own")
{
    Shelves shelves;
    shelves.add(berlin, QStringLiteral("1961–1963"), QStringLiteral("XIV"), QStringLiteral("Berlin Crisis"),
                3);
    type(shelves, QStringLiteral("laos memorandum"));
    const QModelIndex row = shelves.row(berlin, QStringLiteral("d900"));
    RowView *view = shelves.panel.view();
    QSignalSpy activated(&shelves.panel, &LibraryPanel::locationActivated);
    for (const int act : {0, 1, 2}) {
        Q_EMIT view->customContextMenuRequested(view->visualRect(row).center());
        auto *menu = view->findChild<QMenu *>();
        REQUIRE(menu);
        menu->actions()[act]->trigger();
        menu->close();
        QCoreApplication::sendPostedEvents(menu, QEvent::DeferredDelete);
    }
    TestSupport::clickRow(*view, row, Qt::MiddleButton);
    REQUIRE(activated.size() == 4);
    const auto keys = [&](int i) { return activated[i][1].value<Qt::KeyboardModifiers>(); };
    CHECK(keys(0) == Qt::NoModifier);
    CHECK(keys(1) == Qt::ControlModifier);
    CHECK(keys(2) == (Qt::ControlModifier | Qt::ShiftModifier));
    CHECK(keys(3) == keys(2));
}
