// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shelves.h"

#include "shelves/libraryrows.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include "support/testsupport.h"
#include "support/widgets.h"

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
const QString laos = QStringLiteral("frus1961-63v24");
const QString early = QStringLiteral("frus1861");

RowView &viewOf(const Shelves &shelves)
{
    return *shelves.panel.view();
}

} // namespace

TEST_CASE("Volumes of several subseries stand under them, by their years, with their share of the whole")
{
    const Chancery::TestSupport::NoWarnings noWarnings;
    Shelves shelves;
    shelves.add(berlin, QStringLiteral("1961–1963"), QStringLiteral("XIV"), QStringLiteral("Berlin Crisis"),
                3);
    shelves.add(early, QStringLiteral("1861"), QStringLiteral("I"), QStringLiteral("The Civil War"), 2);
    REQUIRE(shelves.titled({}, QStringLiteral("1861")).isValid());
    REQUIRE(becomes([&] { return viewOf(shelves).model()->rowCount() == 3; }));
    CHECK(viewOf(shelves).model()->index(0, 0) == shelves.titled({}, QStringLiteral("1861")));
    CHECK(Shelves::line(viewOf(shelves).model()->index(0, 0), 1).startsWith(QStringLiteral("1 of 3 volume")));
    CHECK(Shelves::line(viewOf(shelves).model()->index(2, 0), 0) == QStringLiteral("Catalogue cards"));
    CHECK(shelves.volume(berlin).parent() == shelves.titled({}, QStringLiteral("1961–1963")));
    CHECK(Shelves::line(shelves.volume(berlin), 1) == QStringLiteral("Volume XIV · 4 document(s)"));
}

TEST_CASE("Chapters of any depth open by the right arrow, and documents are read when theirs does")
{
    const Chancery::TestSupport::NoWarnings noWarnings;
    Shelves shelves;
    shelves.add(berlin, QStringLiteral("1961–1963"), QStringLiteral("XIV"), QStringLiteral("Berlin Crisis"),
                3);
    RowView &view = viewOf(shelves);
    CHECK_FALSE(view.indexOfKey(documentItemKey({berlin, QStringLiteral("d1")})).isValid());
    view.setFocus();
    view.showCurrent(shelves.volume(berlin));
    QTest::keyClick(&view, Qt::Key_Right);
    const QModelIndex compilation = shelves.titled(shelves.volume(berlin), QStringLiteral("Berlin"));
    CHECK(compilation.data(RowModel::RowRole).value<Row>().lines[0].trailing == QStringLiteral("3 of 4"));
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Right);
    const QPersistentModelIndex chapter = shelves.titled(compilation, QStringLiteral("The Wall"));
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Right);
    const QModelIndex first = shelves.row(berlin, QStringLiteral("d1"));
    CHECK(first.parent() == chapter);
    CHECK(Shelves::line(first, 0) == QStringLiteral("1. Telegram From Bonn"));
}

TEST_CASE("Typing a number or the beginning of a title goes to that row")
{
    Shelves shelves;
    shelves.add(berlin, QStringLiteral("1961–1963"), QStringLiteral("XIV"), QStringLiteral("Berlin Crisis"),
                12);
    shelves.panel.reveal(DocumentKey{berlin, QStringLiteral("d1")});
    REQUIRE(becomes(
        [&] { return viewOf(shelves).currentKey() == documentItemKey({berlin, QStringLiteral("d1")}); }));
    viewOf(shelves).setFocus();
    QTest::keyClicks(&viewOf(shelves), QStringLiteral("12"));
    CHECK(viewOf(shelves).currentKey() == documentItemKey({berlin, QStringLiteral("d12")}));
}

TEST_CASE("A chapter of hundreds comes page by page as its end comes into sight")
{
    Shelves shelves;
    const int all = Library::pageOfDocuments * 2 + 50;
    shelves.add(berlin, QStringLiteral("1961–1963"), QStringLiteral("XIV"), QStringLiteral("Berlin Crisis"),
                all);
    shelves.panel.reveal(DocumentKey{berlin, QStringLiteral("d1")});
    const QModelIndex chapter = shelves.row(berlin, QStringLiteral("d1")).parent();
    RowView &view = viewOf(shelves);
    CHECK(view.model()->rowCount(chapter) == Library::pageOfDocuments + 1);
    const QModelIndex more = view.model()->index(Library::pageOfDocuments, 0, chapter);
    CHECK(Shelves::line(more, 0) == QStringLiteral("250 more document(s) …"));
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    REQUIRE(becomes([&] { return view.model()->rowCount(chapter) > Library::pageOfDocuments + 1; }));
    CHECK(Shelves::line(view.model()->index(Library::pageOfDocuments, 0, chapter), 0)
              .startsWith(QStringLiteral("201. ")));
}

TEST_CASE("The way to a document far down is opened at once, and its row is in sight")
{
    Shelves shelves;
    shelves.add(berlin, QStringLiteral("1961–1963"), QStringLiteral("XIV"), QStringLiteral("Berlin Crisis"),
                450);
    shelves.panel.setCurrentLocation({{berlin, QStringLiteral("d433")}, -1, {}});
    const QModelIndex row = shelves.row(berlin, QStringLiteral("d433"));
    RowView &view = viewOf(shelves);
    REQUIRE(becomes([&] { return view.viewport()->rect().contains(view.visualRect(row)); }));
    CHECK(view.currentIndex() == row);
    CHECK(row.data(RowModel::RowRole).value<Row>().mark == Row::Mark::Here);
}

TEST_CASE("The shelves follow the page to another document, and stay where the reader scrolled to while it "
          "is the same")
{
    Shelves shelves;
    shelves.add(berlin, QStringLiteral("1961–1963"), QStringLiteral("XIV"), QStringLiteral("Berlin Crisis"),
                100);
    RowView &view = viewOf(shelves);
    const auto isInSight = [&](const QString &document) {
        return view.viewport()->rect().contains(view.visualRect(shelves.row(berlin, document)));
    };
    shelves.panel.setCurrentLocation({{berlin, QStringLiteral("d1")}, -1, {}});
    REQUIRE(becomes([&] { return view.currentKey() == documentItemKey({berlin, QStringLiteral("d1")}); }));
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    const int there = view.verticalScrollBar()->value();
    REQUIRE_FALSE(isInSight(QStringLiteral("d1")));
    // Another place in the same document is no reason to take the reader back to it.
    shelves.panel.setCurrentLocation({{berlin, QStringLiteral("d1")}, 1, {}});
    QTest::qWait(50);
    CHECK(view.verticalScrollBar()->value() == there);
    shelves.panel.setCurrentLocation({{berlin, QStringLiteral("d3")}, -1, {}});
    CHECK(becomes([&] { return isInSight(QStringLiteral("d3")); }));
    CHECK(view.currentKey() == documentItemKey({berlin, QStringLiteral("d3")}));
    CHECK(shelves.row(berlin, QStringLiteral("d3")).data(RowModel::RowRole).value<Row>().mark
          == Row::Mark::Here);
    // What is in sight does not move.
    const int now = view.verticalScrollBar()->value();
    shelves.panel.setCurrentLocation({{berlin, QStringLiteral("d4")}, -1, {}});
    CHECK(view.verticalScrollBar()->value() == now);
    CHECK(view.currentKey() == documentItemKey({berlin, QStringLiteral("d4")}));
}

TEST_CASE("What is open stays open, and in its place, while volumes arrive")
{
    Shelves shelves;
    shelves.add(berlin, QStringLiteral("1961–1963"), QStringLiteral("XIV"), QStringLiteral("Berlin Crisis"),
                60);
    RowView &view = viewOf(shelves);
    shelves.panel.setCurrentLocation({{berlin, QStringLiteral("d40")}, -1, {}});
    REQUIRE(becomes([&] { return view.currentKey() == documentItemKey({berlin, QStringLiteral("d40")}); }));
    const int y = view.visualRect(view.currentIndex()).top();
    shelves.add(early, QStringLiteral("1861"), QStringLiteral("I"), QStringLiteral("The Civil War"), 2);
    shelves.add(laos, QStringLiteral("1961–1963"), QStringLiteral("XXIV"), QStringLiteral("Laos Crisis"), 2);
    CHECK(view.currentKey() == documentItemKey({berlin, QStringLiteral("d40")}));
    CHECK(view.isExpanded(view.currentIndex().parent()));
    CHECK(std::abs(view.visualRect(view.currentIndex()).top() - y) <= 1);
}

TEST_CASE("A part of the trail shows its chapter on the shelves, whatever the filter says")
{
    Shelves shelves;
    shelves.add(berlin, QStringLiteral("1961–1963"), QStringLiteral("XIV"), QStringLiteral("Berlin Crisis"),
                3);
    QTest::keyClicks(shelves.panel.filterLine(), QStringLiteral("rio"));
    const auto around = shelves.library->surroundings({berlin, QStringLiteral("d2")}).result();
    REQUIRE(around);
    REQUIRE(around->path.size() == 2);
    shelves.panel.reveal(berlin, around->path[1].division.id);
    CHECK(shelves.panel.filterLine()->text().isEmpty());
    REQUIRE(becomes(
        [&] { return Shelves::line(viewOf(shelves).currentIndex(), 0) == QStringLiteral("The Wall"); }));
    CHECK(viewOf(shelves).isExpanded(viewOf(shelves).currentIndex()));
    CHECK(shelves.row(berlin, QStringLiteral("d1")).isValid());
}
