// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A reader looks along the shelves: from a volume to its chapter and documents, on to the neighbours, with two
// documents in tabs, and by the filter to a third.

#include "room.h"

#include "shelves/librarypanel.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"
#include "window/tabbeddesk.h"
#include "window/windowactions.h"

#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QTabBar>
#include <QTest>

using namespace Chancery;
using namespace Chancery::App;
using namespace Journeys;

namespace
{

/// Two chapters with three telegrams each.
QByteArray volume()
{
    QString text = QStringLiteral(
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" "
        "xml:id=\"frus1958-60v08\"><teiHeader><fileDesc><titleStmt>"
        "<title type=\"complete\">Foreign Relations of the United States, 1958–1960, Berlin Crisis</title>"
        "<title type=\"series\">Foreign Relations of the United States</title>"
        "<title type=\"sub-series\">1958–1960</title><title type=\"volume-number\">Volume VIII</title>"
        "<title type=\"volume\">Berlin Crisis</title></titleStmt><publicationStmt>"
        "<idno type=\"frus\">frus1958-60v08</idno></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>"
        "</teiHeader><text><body>");
    int number = 0;
    for (const QString &chapter : {QStringLiteral("November 1958"), QStringLiteral("December 1958")}) {
        text +=
            QStringLiteral("<div type=\"chapter\" xml:id=\"ch%1\"><head>%2</head>").arg(number).arg(chapter);
        for (int i = 0; i < 3; ++i) {
            ++number;
            text +=
                QStringLiteral(
                    "<div type=\"document\" xml:id=\"d%1\" n=\"%1\"><head>%1. Telegram From Bonn, %2</head>"
                    "<dateline>Bonn, <date when=\"1958-11-2%1\">November 2%1, 1958</date></dateline>"
                    "<p>The words of the telegram of that day, %1.</p></div>")
                    .arg(number)
                    .arg(chapter);
        }
        text += QStringLiteral("</div>");
    }
    return (text + QStringLiteral("</body></text></TEI>")).toUtf8();
}

/// The row that begins with \a words, below whatever is open; waits for it.
QModelIndex rowSaying(const RowView &view, const QString &words)
{
    QModelIndex found;
    const auto look = [&] {
        for (QModelIndex index = view.model()->index(0, 0); index.isValid(); index = view.indexBelow(index)) {
            if (index.data().toString().startsWith(words)) {
                found = index;
                return true;
            }
        }
        return false;
    };
    INFO("looking for a row that says " << words.toStdString());
    REQUIRE(becomes(look));
    return found;
}

/// For a person to look at.
void picture(Room &room, const QString &name)
{
    const QString folder = QStringLiteral(CHANCERY_BINARY_DIR "/pictures");
    REQUIRE(QDir().mkpath(folder));
    REQUIRE(room.window().grab().save(folder + u'/' + name));
}

void click(RowView &view, const QModelIndex &index)
{
    view.scrollTo(index);
    TestSupport::clickRow(view, index);
}

} // namespace

TEST_CASE(
    "From the volume to its telegrams, on to the next, in a tab to another, and by the filter to a third")
{
    Room room;
    room.open();
    REQUIRE(
        TestSupport::importFile(room.library(), room.write(QStringLiteral("frus1958-60v08.xml"), volume())));
    LibraryPanel &panel = *room.window().libraryPanel();
    RowView &tree = *panel.view();

    // The subseries, the volume, the chapter, by the keyboard; the telegram by a click.
    click(tree, rowSaying(tree, QStringLiteral("1958–1960")));
    room.press(Qt::Key_Right);
    click(tree, rowSaying(tree, QStringLiteral("Berlin Crisis")));
    room.press(Qt::Key_Right);
    click(tree, rowSaying(tree, QStringLiteral("November 1958")));
    room.press(Qt::Key_Right);
    const QModelIndex third = rowSaying(tree, QStringLiteral("3. "));
    tree.scrollTo(third);
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(third).center());
    room.stands(QStringLiteral("d3"));

    // The next is in the next chapter, which opens; and back again.
    WindowActions *acts = room.window().actions();
    const auto isNumber = [&](int number) {
        return becomes([&] { return room.window().tabbedDesk()->surroundings().number == number; });
    };
    REQUIRE(isNumber(3));
    room.page().setFocus();
    room.press(Qt::Key_PageDown, Qt::ControlModifier);
    room.stands(QStringLiteral("d4"));
    CHECK(becomes([&] { return tree.currentKey() == QStringLiteral("document:frus1958-60v08#d4"); }));
    REQUIRE(isNumber(4));
    room.press(Qt::Key_PageUp, Qt::ControlModifier);
    room.stands(QStringLiteral("d3"));

    // Another in a tab of its own.
    const QModelIndex first = rowSaying(tree, QStringLiteral("1. "));
    tree.scrollTo(first);
    TestSupport::clickRow(tree, first, Qt::MiddleButton);
    room.stands(QStringLiteral("d1"));
    QTabBar *bar = room.window().tabbedDesk()->tabs().bar();
    REQUIRE(bar->isVisible());
    REQUIRE(isNumber(1));
    CHECK_FALSE(acts->previousDocument->isEnabled());
    picture(room, QStringLiteral("browse-tabs.png"));
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(0).center());
    room.stands(QStringLiteral("d3"));
    room.page().setFocus();
    room.press(Qt::Key_Left, Qt::AltModifier);
    room.stands(QStringLiteral("d4"));

    // By the filter to a third, with keys alone.
    panel.filterLine()->setFocus();
    room.type(QStringLiteral("bonn dec 26"));
    REQUIRE(
        becomes([&] { return panel.view() != &tree && panel.caption().startsWith(QStringLiteral("1 of")); }));
    picture(room, QStringLiteral("browse-filter.png"));
    const QModelIndex found = rowSaying(*panel.view(), QStringLiteral("6. "));
    room.press(Qt::Key_Return);
    panel.view()->setCurrentIndex(found);
    room.press(Qt::Key_Return);
    room.stands(QStringLiteral("d6"));
    CHECK(bar->tabText(0).startsWith(QStringLiteral("6. ")));

    // The next day both tabs are there.
    room.close();
    room.reopen();
    room.stands(QStringLiteral("d6"));
    CHECK(room.window().tabbedDesk()->tabs().count() == 2);
}
