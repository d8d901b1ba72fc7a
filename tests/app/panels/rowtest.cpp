// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include "support/testsupport.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery::App;

namespace
{

RowItem item(const QString &key, int parent = -1, const QString &text = {})
{
    RowItem made;
    made.key = key;
    made.parent = parent;
    made.row.lines.push_back({text.isEmpty() ? key : text, Tone::Plain, 0, {}, {}, Sign::None});
    return made;
}

std::vector<RowItem> many(int count, int from = 0)
{
    std::vector<RowItem> items;
    for (int i = from; i < from + count; ++i) {
        items.push_back(item(QString::number(i)));
    }
    return items;
}

} // namespace

TEST_CASE("The model is a proper tree through resets, appended children and changed rows")
{
    const Chancery::TestSupport::NoWarnings noWarnings;
    RowModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    RowItem lazy = item(QStringLiteral("volume"));
    lazy.lazy = true;
    model.setItems({item(QStringLiteral("a")), item(QStringLiteral("b"), 0), lazy});
    CHECK(model.rowCount() == 2);
    CHECK(model.rowCount(model.indexOf(QStringLiteral("a"))) == 1);
    const QModelIndex volume = model.indexOf(QStringLiteral("volume"));
    CHECK(model.hasChildren(volume));
    model.appendChildren(QStringLiteral("volume"), {item(QStringLiteral("d1")), item(QStringLiteral("d2"))});
    CHECK(model.rowCount(volume) == 2);
    CHECK(model.parent(model.indexOf(QStringLiteral("d2"))) == volume);
    model.setItems({item(QStringLiteral("z"))});
    CHECK(model.rowCount() == 1);
    CHECK_FALSE(model.indexOf(QStringLiteral("d1")).isValid());
}

TEST_CASE("A lazy row asks for its children once")
{
    RowModel model;
    RowItem lazy = item(QStringLiteral("volume"));
    lazy.lazy = true;
    model.setItems({lazy});
    QSignalSpy asked(&model, &RowModel::fetchRequested);
    const QModelIndex volume = model.index(0, 0);
    REQUIRE(model.canFetchMore(volume));
    model.fetchMore(volume);
    model.fetchMore(volume);
    CHECK(asked.size() == 1);
    CHECK_FALSE(model.canFetchMore(volume));
}

TEST_CASE("Contents of the same shape change in place")
{
    RowModel model;
    model.setItems(many(3));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    auto items = many(3);
    items[1].row.lines[0].text = QStringLiteral("other");
    model.setItems(items);
    CHECK(reset.isEmpty());
    CHECK(changed.size() == 1);
    CHECK(model.index(1, 0).data().toString() == QStringLiteral("other"));
}

TEST_CASE("A view keeps its current row, what is open and its place over a change of contents")
{
    RowModel model;
    RowView view(QStringLiteral("Rows"));
    view.resize(300, 200);
    view.setModel(&model);
    auto items = many(60);
    items.push_back(item(QStringLiteral("child"), 40));
    model.setItems(items);
    view.show();
    view.expand(model.indexOf(QStringLiteral("40")));
    view.setCurrentIndex(model.indexOf(QStringLiteral("30")));
    view.scrollTo(model.indexOf(QStringLiteral("20")), QAbstractItemView::PositionAtTop);
    QSignalSpy picked(&view, &RowView::picked);

    auto later = many(50, 10); // the first ten are gone
    later.push_back(item(QStringLiteral("child"), 30));
    later.push_back(item(QStringLiteral("new")));
    model.setItems(later);
    CHECK(view.currentKey() == QStringLiteral("30"));
    CHECK(view.isExpanded(model.indexOf(QStringLiteral("40"))));
    CHECK(view.indexAt(QPoint(100, 2)).data().toString() == QStringLiteral("20"));
    CHECK(picked.isEmpty()); // the reader did nothing
}

TEST_CASE("Enter opens a row, Ctrl+Enter opens it beside, and headings are passed by")
{
    RowModel model;
    RowView view(QStringLiteral("Rows"));
    view.setModel(&model);
    RowItem heading{QStringLiteral("heading"), headingRow(QStringLiteral("Heading")), {}, -1, false, false};
    model.setItems({item(QStringLiteral("a")), heading, item(QStringLiteral("b"))});
    view.resize(300, 200);
    view.show();
    view.showCurrent(model.index(0, 0));
    QSignalSpy opened(&view, &RowView::opened);
    QSignalSpy picked(&view, &RowView::picked);
    QTest::keyClick(&view, Qt::Key_Down);
    CHECK(view.currentKey() == QStringLiteral("b"));
    CHECK(picked.size() == 1);
    QTest::keyClick(&view, Qt::Key_Return);
    QTest::keyClick(&view, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(opened.size() == 2);
    CHECK(opened[0][1].value<Qt::KeyboardModifiers>() == Qt::NoModifier);
    CHECK(opened[1][1].value<Qt::KeyboardModifiers>() == Qt::ControlModifier);
}

TEST_CASE("Where a view opens on a click, a click opens a row that leads somewhere once, and the arrows none")
{
    RowModel model;
    RowView view(QStringLiteral("Rows"));
    view.setModel(&model);
    view.openOnClick();
    std::vector<RowItem> items{item(QStringLiteral("shelf")), item(QStringLiteral("a")),
                               item(QStringLiteral("b"))};
    items[1].payload = QStringLiteral("a");
    items[2].payload = QStringLiteral("b");
    model.setItems(items);
    view.resize(300, 200);
    view.show();
    QSignalSpy opened(&view, &RowView::opened);
    const auto at = [&](int row) { return view.visualRect(model.index(row, 0)).center(); };
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at(1));
    REQUIRE(opened.size() == 1);
    QTest::keyClick(&view, Qt::Key_Down);
    CHECK(view.currentKey() == QStringLiteral("b"));
    CHECK(opened.size() == 1);
    QTest::keyClick(&view, Qt::Key_Return);
    CHECK(opened.size() == 2);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, at(1));
    REQUIRE(opened.size() == 3);
    CHECK(opened[2][1].value<Qt::KeyboardModifiers>() == Qt::ControlModifier);
    // As a desktop sends a double click: a click, then the second press by its own name, and its release.
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at(2));
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, at(2));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, at(2));
    CHECK(opened.size() == 4);
    // Let go over another row it was no click; and a shelf keeps to the double click.
    opened.clear();
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, at(1));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, at(2));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at(0));
    CHECK(opened.isEmpty());
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, at(0));
    CHECK(opened.size() == 1);
}

TEST_CASE("A narrow view gives long words more lines rather than cutting them")
{
    RowModel model;
    RowView view(QStringLiteral("Rows"));
    view.setModel(&model);
    model.setItems({item(
        QStringLiteral("a"), -1,
        QStringLiteral(
            "Inter-American Treaty of Reciprocal Assistance, opened for signature at Rio de Janeiro"))});
    view.resize(600, 300);
    view.show();
    QTest::qWait(1);
    const int wide = view.visualRect(model.index(0, 0)).height();
    view.resize(200, 300);
    CHECK(QTest::qWaitFor([&] { return view.visualRect(model.index(0, 0)).height() >= 2 * wide - 12; }));
}

TEST_CASE("A screen reader hears a row's own sentence, or else its lines")
{
    RowModel model;
    auto items = many(2);
    items[0].row.lines[0].trailing = QStringLiteral("34 %");
    items[1].row.spoken = QStringLiteral("a whole sentence");
    model.setItems(items);
    CHECK(model.index(0, 0).data(Qt::AccessibleTextRole).toString() == QStringLiteral("0, 34 %"));
    CHECK(model.index(1, 0).data(Qt::AccessibleTextRole).toString() == QStringLiteral("a whole sentence"));
}
