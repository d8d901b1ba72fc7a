// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shelves.h"

#include "shelves/librarypanel.h"
#include "shelves/libraryrows.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include "support/testsupport.h"

#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

const DocumentKey telegram = Library::firstDocument();
const DocumentKey RioPact{QStringLiteral("chancery-cards"), QStringLiteral("rio-pact")};

/// The bundled volumes, opened.
struct ShelfDesk : Stacks::Shelves {
    ShelfDesk()
    {
        for (int i = 0; i < 2; ++i) {
            panel.view()->expand(panel.view()->model()->index(i, 0));
        }
        REQUIRE(document(RioPact).isValid());
        REQUIRE(document(telegram).isValid());
    }
    [[nodiscard]] QModelIndex document(const DocumentKey &key) const
    {
        return row(documentItemKey(key));
    }
};

} // namespace

TEST_CASE("Cards stand on a shelf of their own after the volumes")
{
    const Chancery::TestSupport::NoWarnings noWarnings;
    const ShelfDesk joined;
    const QAbstractItemModel *model = joined.panel.view()->model();
    CHECK(model->index(0, 0).data().toString() == QStringLiteral("Cuban Missile Crisis and Aftermath"));
    CHECK(model->index(1, 0).data().toString() == QStringLiteral("Catalogue cards"));
    CHECK(model->rowCount(model->index(1, 0)) == 8);
}

TEST_CASE("The document being read is marked and in view, and only one is")
{
    ShelfDesk joined;
    joined.panel.setCurrentLocation({telegram, 3, {}});
    CHECK(joined.document(telegram).data(RowModel::RowRole).value<Row>().mark == Row::Mark::Here);
    CHECK(joined.panel.view()->currentKey() == documentItemKey(telegram));
    joined.panel.setCurrentLocation({RioPact, -1, {}});
    CHECK(joined.document(telegram).data(RowModel::RowRole).value<Row>().mark == Row::Mark::None);
    CHECK(joined.document(RioPact).data(RowModel::RowRole).value<Row>().mark == Row::Mark::Here);
    CHECK(joined.panel.view()->isExpanded(joined.document(RioPact).parent()));
}

TEST_CASE("Enter and a click open a document, with Ctrl beside; a volume opens and closes")
{
    ShelfDesk joined;
    RowView *view = joined.panel.view();
    QSignalSpy activated(&joined.panel, &LibraryPanel::locationActivated);
    const QModelIndex cards = view->model()->index(1, 0);
    view->collapse(cards);
    view->showCurrent(cards);
    QTest::keyClick(view, Qt::Key_Return);
    CHECK(view->isExpanded(cards));
    CHECK(activated.isEmpty());
    view->showCurrent(joined.document(RioPact));
    QTest::keyClick(view, Qt::Key_Return, Qt::ControlModifier);
    const QRect row = view->visualRect(joined.document(RioPact));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, row.center());
    REQUIRE(activated.size() == 2);
    CHECK(activated[0][0].value<Location>().document == RioPact);
    CHECK(activated[0][1].value<Qt::KeyboardModifiers>() == Qt::ControlModifier);
    CHECK(activated[1][1].value<Qt::KeyboardModifiers>() == Qt::NoModifier);
}

TEST_CASE("The filter keeps documents that have every word, and their volumes")
{
    ShelfDesk joined;
    QTest::keyClicks(joined.panel.filterLine(), QStringLiteral("rio treaty"));
    REQUIRE(joined.document(RioPact).isValid());
    const QAbstractItemModel *model = joined.panel.view()->model();
    REQUIRE(model->rowCount() == 1);
    CHECK(model->rowCount(model->index(0, 0)) == 1);
    joined.panel.filterLine()->clear();
    CHECK(joined.panel.view()->model()->rowCount() == 2);
}

TEST_CASE("A text that comes in appears without closing what is open or losing the current row")
{
    ShelfDesk joined;
    joined.panel.setCurrentLocation({RioPact, -1, {}});
    const QString path = joined.folder.filePath(QStringLiteral("own.txt"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("My text\n\nA paragraph.\n");
    file.close();
    REQUIRE(joined.library->addText(path).result());
    RowView *view = joined.panel.view();
    CHECK(QTest::qWaitFor([&] { return view->model()->rowCount() == 3; }));
    CHECK(view->currentKey() == documentItemKey(RioPact));
    CHECK(view->isExpanded(joined.document(RioPact).parent()));
    const QModelIndex own = view->model()->index(2, 0);
    view->expand(own);
    CHECK(QTest::qWaitFor([&] { return view->model()->rowCount(view->model()->index(2, 0)) == 1; }));
}

TEST_CASE("A row of a document says its number, date and kind, and nothing that is not known")
{
    Document document;
    document.key = telegram;
    document.title = QStringLiteral("Telegram");
    document.kind = DocumentKind::Telegram;
    CHECK(documentRow(document, false).lines[1].text == QStringLiteral("undated"));
    document.dateline = QStringLiteral("Bonn, undated");
    CHECK(documentRow(document, false).lines[1].text == QStringLiteral("Bonn, undated"));
    document.number = QStringLiteral("223");
    CHECK(documentRow(document, false).lines[0].text == QStringLiteral("223. Telegram"));
    CHECK(documentRow(document, true).spoken.startsWith(QStringLiteral("Telegram, 223. Telegram")));
    CHECK(documentRow(document, true).spoken.endsWith(QStringLiteral("open")));
    CHECK(documentRow(document, false).lines[0].sign == Sign::Telegram);
    document.kind = DocumentKind::CatalogueCard;
    CHECK(documentRow(document, false).lines[0].text == QStringLiteral("Telegram"));
    CHECK(documentRow(document, false).lines[0].sign == Sign::Card);
}
