// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finding: every sign of the query language, narrowing, ordering, reading in context, keeping a search, going there
// and back.

#include "room.h"

#include "search/searchhelp.h"
#include "search/searchpanel.h"
#include "widgets/row.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include <QComboBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

#include <algorithm>

using namespace Journeys;
using namespace Chancery::App;
using namespace Qt::StringLiterals;

namespace
{

/// Four documents of one volume beside what is bundled; what each holds is in the queries of the first journey.
const QByteArray harbours = R"(<TEI xmlns="http://www.tei-c.org/ns/1.0"
    xmlns:frus="http://history.state.gov/frus/ns/1.0"><teiHeader><fileDesc><titleStmt>
<title type="volume">Of the Harbours</title></titleStmt></fileDesc></teiHeader><text>
<front><div type="section" subtype="persons" xml:id="persons"><list>
<item><persName xml:id="p_AB">Ahlgren, Birger</persName>, Consul</item>
<item><persName xml:id="p_CD">Castellane, Denis</persName>, Minister</item></list></div></front><body>
<div type="document" xml:id="d1" n="1" frus:doc-dateTime-min="1901-03-02" frus:doc-dateTime-max="1901-03-02">
<head>1. Letter From <persName type="from" corresp="#p_AB">Ahlgren</persName> to
<persName type="to" corresp="#p_CD">Castellane</persName></head>
<opener><dateline>March 2, 1901</dateline></opener>
<p>The quarantined steamer lay off the breakwater.<note n="1" xml:id="d1fn1">The harbourmaster kept no log.</note></p></div>
<div type="document" xml:id="d2" n="2" frus:doc-dateTime-min="1902-05-01" frus:doc-dateTime-max="1902-05-01">
<head>2. Telegram From the Minister to the Consul</head>
<opener><dateline>May 1, 1902</dateline></opener>
<p>The steamer was quarantined again; a lighter came from the quay with a lantern.</p></div>
<div type="document" xml:id="d3" n="3" frus:doc-dateTime-min="1903-07-04" frus:doc-dateTime-max="1903-07-04">
<head>3. Memorandum on Breakwaters</head>
<opener><dateline>July 4, 1903</dateline></opener>
<p>A lantern was hung where the quay ends. Nobody spoke of steamers; the dredger worked.</p></div>
<div type="document" xml:id="d4" n="4" frus:doc-dateTime-min="1903-08" frus:doc-dateTime-max="1903-08">
<head>4. Memorandum</head>
<opener><dateline>August 1903</dateline></opener>
<p>The dredger, the steamer and the tug lay in the roads before the breakwater was finished.</p></div>
</body></text></TEI>)";

/// The reading room with the harbours in it and the keyboard in the search line.
class Finding
{
public:
    explicit Finding(Room &at)
        : room(at)
    {
        room.open();
        add(harbours, u"frus1901"_s);
        room.page().setFocus();
        room.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        line = room.named<QLineEdit>(u"Search the whole library"_s);
        panel = room.window().findChild<SearchPanel *>();
        REQUIRE(panel);
        REQUIRE(becomes([&] { return line->hasFocus(); }));
    }

    void add(const QByteArray &volume, const QString &id)
    {
        REQUIRE(TestSupport::importFile(room.library(), room.write(id + u".xml"_s, volume)));
    }
    void ask(const QString &query) const
    {
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, query);
        settle();
    }
    /// Until what stands is the answer, with its counts.
    void settle() const
    {
        REQUIRE(becomes([&] { return !panel->isSearching(); }));
    }
    /// The documents found of frus1901, as "1 3", in the order they stand.
    [[nodiscard]] QString found() const
    {
        QStringList ids;
        const QAbstractItemModel *rows = panel->results()->model();
        for (int row = 0; row < rows->rowCount(); ++row) {
            const Location place = rows->index(row, 0).data(RowModel::PayloadRole).value<Location>();
            if (place.document.volume == u"frus1901"_s) {
                ids << place.document.xmlId.sliced(1);
            }
        }
        return ids.join(u' ');
    }
    [[nodiscard]] QString sorted() const
    {
        QStringList ids = found().split(u' ', Qt::SkipEmptyParts);
        std::ranges::sort(ids);
        return ids.join(u' ');
    }
    void choose(const QString &box, const QString &entry) const
    {
        auto *combo = room.named<QComboBox>(box, panel);
        combo->setFocus();
        const int wanted = combo->findText(entry);
        REQUIRE(wanted >= 0);
        // Closed, a combo box steps with the arrows, and tells each step as activated.
        while (combo->currentIndex() != wanted) {
            QTest::keyClick(combo, combo->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
        }
        settle();
    }

    Room &room;
    QLineEdit *line = nullptr;
    SearchPanel *panel = nullptr;
};

} // namespace

TEST_CASE("a reader asks with every sign of the query language, and finds what it means")
{
    Room room;
    const Finding finding(room);
    const std::pair<QString, QString> asked[] = {
        {u"steamer lantern"_s, u"2 3"_s}, // steamers: the plural is forgiven
        {u"=steamer lantern"_s, u"2"_s},
        {u"\"quarantined steamer\""_s, u"1"_s},
        {u"quarantin*"_s, u"1 2"_s},
        {u"lantern OR tug"_s, u"2 3 4"_s},
        {u"steamer NOT quarantined"_s, u"3 4"_s},
        {u"steamer -quarantined"_s, u"3 4"_s},
        {u"dredger NEAR/3 steamer"_s, u"3 4"_s},
        {u"lantern NEAR/2 quay"_s, u"2"_s},
        {u"(lantern OR tug) dredger"_s, u"3 4"_s},
        {u"in:notes harbourmaster"_s, u"1"_s},
        {u"in:body harbourmaster"_s, u""_s},
        {u"in:headings breakwaters"_s, u"3"_s},
        {u"person:ahlgren"_s, u"1"_s},
        {u"from:ahlgren"_s, u"1"_s},
        {u"to:ahlgren"_s, u""_s},
        {u"to:castellane"_s, u"1"_s},
        {u"volume:frus1901 steamer"_s, u"1 2 3 4"_s},
        {u"steamer date:1902..1903-07"_s, u"2 3"_s},
        {u"steamer date:1903-08-15"_s, u"4"_s}, // dated to the month: its span touches the day
        {u"steamer kind:telegram"_s, u"2"_s},
    };
    for (const auto &[query, documents] : asked) {
        INFO(query.toStdString());
        finding.ask(query);
        CHECK(finding.sorted() == documents);
    }
    finding.ask(u"steamer date:1962-13"_s);
    CHECK(finding.panel->caption().startsWith(u"At character 9, “date:1962-13”"_s));
}

TEST_CASE("a reader searches her own marks and tags, and what is spelt wrongly")
{
    Room room;
    const Finding finding(room);
    room.page().setFocus();
    room.note(u"jaundiced look"_s, u"compare the dredger's log"_s);
    room.tag(u"overflights"_s, u"Air/Flights"_s);
    finding.ask(u"in:mine dredger"_s);
    REQUIRE(finding.panel->results()->model()->rowCount() == 1);
    finding.ask(u"tag:Air"_s);
    REQUIRE(becomes([&] { return finding.panel->results()->model()->rowCount() == 1; }));
    finding.ask(u"dreger"_s);
    CHECK(finding.found().isEmpty());
    REQUIRE(becomes([&] {
        const auto buttons = finding.panel->findChildren<QPushButton *>();
        return std::ranges::any_of(buttons, [](const QPushButton *button) {
            return button->isVisible() && button->text().contains(u"dredger"_s);
        });
    }));
    for (QPushButton *button : finding.panel->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().contains(u"dredger"_s)) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    finding.settle();
    CHECK(finding.sorted() == u"3 4"_s);
}

TEST_CASE("a reader orders and narrows what was found, reads it in context, goes there and comes back")
{
    Room room;
    const Finding finding(room);
    finding.ask(u"steamer volume:frus1901"_s);
    finding.choose(u"Order"_s, u"Newest first"_s);
    CHECK(finding.found() == u"4 3 2 1"_s);
    finding.choose(u"Order"_s, u"Oldest first"_s);
    CHECK(finding.found() == u"1 2 3 4"_s);

    RowView *facets = finding.panel->facets();
    const auto toggle = [&](const QString &key) {
        const QModelIndex choice = facets->indexOfKey(key);
        REQUIRE(choice.isValid());
        facets->scrollTo(choice);
        TestSupport::clickRow(*facets, choice);
        finding.settle();
    };
    const QString telegrams = u"choice:%1:%2"_s.arg(int(FacetKind::Kind)).arg(nameOf(DocumentKind::Telegram));
    REQUIRE(becomes([&] { return facets->indexOfKey(telegrams).isValid(); }));
    toggle(telegrams);
    CHECK(finding.found() == u"2"_s);
    toggle(telegrams);
    CHECK(finding.found() == u"1 2 3 4"_s);

    QTest::mouseClick(room.named<QToolButton>(u"In context"_s, finding.panel), Qt::LeftButton);
    finding.settle();
    finding.choose(u"Order of the lines"_s, u"By words after"_s);
    const QAbstractItemModel *rows = finding.panel->results()->model();
    REQUIRE(rows->rowCount() == 4);
    // steamer and …, steamer lay …, steamer was …, steamers the …
    CHECK(finding.found() == u"4 1 2 3"_s);

    finding.panel->results()->setFocus();
    finding.panel->results()->setCurrentIndex(rows->index(0, 0));
    QTest::keyClick(finding.panel->results(), Qt::Key_Return);
    room.stands(u"d4"_s);
    CHECK(
        room.page().record()->passageAt(room.page().currentLocation().passage)->text.contains(u"steamer"_s));
    finding.panel->results()->setFocus();
    QTest::keyClick(finding.panel->results(), Qt::Key_Down);
    QTest::keyClick(finding.panel->results(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(becomes([&] {
        const auto *beside = room.window().desk()->pageBeside();
        return beside && beside->record() && beside->record()->document.key.xmlId == u"d1"_s;
    }));
    room.page().setFocus();
    room.press(Qt::Key_Left, Qt::AltModifier);
    room.stands(Library::firstDocument().xmlId);
}

TEST_CASE("a reader keeps a search, and is shown what has come since when she takes it up again")
{
    Room room;
    Finding finding(room);
    finding.ask(u"dredger"_s);
    auto *saved = room.named<QToolButton>(u"Saved searches"_s, finding.panel);
    const auto take = [&](const QString &entry) {
        room.answering<QMenu>(
            [&] { QTest::mouseClick(saved, Qt::LeftButton); },
            [&](QMenu &menu) {
                for (int i = 0; i <= menu.actions().size(); ++i) {
                    if (menu.activeAction() && menu.activeAction()->text().startsWith(entry)) {
                        break;
                    }
                    room.press(Qt::Key_Down);
                }
                REQUIRE(menu.activeAction());
                REQUIRE(menu.activeAction()->text().startsWith(entry));
                // What the entry opens has an answer of its own: not within this one.
                QMetaObject::invokeMethod(
                    &menu, [&menu] { QTest::keyClick(&menu, Qt::Key_Return); }, Qt::QueuedConnection);
            });
    };
    room.answering<QInputDialog>(
        [&] { take(u"Keep This Search"_s); },
        [&](QInputDialog &dialog) {
            CHECK(dialog.width() > 2 * dialog.fontMetrics().horizontalAdvance(dialog.windowTitle()));
            auto *name = dialog.findChild<QLineEdit *>();
            name->selectAll();
            QTest::keyClicks(name, u"The dredger"_s);
            QTest::keyClick(name, Qt::Key_Return);
        });
    REQUIRE(becomes([&] {
        const auto kept = room.library().savedSearches().result();
        return kept && kept->size() == 1 && kept->front().seen.isValid();
    }));
    finding.ask(u"lantern"_s);
    finding.add(QByteArray(harbours).replace("Of the Harbours", "Of More Harbours"), u"frus1902"_s);
    take(u"The dredger"_s);
    REQUIRE(becomes([&] { return finding.line->text() == u"dredger"_s; }));
    finding.settle();
    REQUIRE(becomes([&] { return finding.panel->results()->model()->rowCount() == 4; }));
    INFO(finding.panel->caption().toStdString());
    CHECK(finding.panel->caption().contains(u"2 "_s));
    CHECK(finding.panel->caption().contains(u"new"_s));
}

TEST_CASE("a reader opens the help on searching and tries what it shows")
{
    Room room;
    const Finding finding(room);
    room.press(Qt::Key_F1);
    SearchHelp *help = nullptr;
    REQUIRE(becomes([&] { return (help = room.window().findChild<SearchHelp *>()) && help->isVisible(); }));
    takesKeyboard(*help);
    QTest::keyClick(help->page(), Qt::Key_Tab); // to the first link
    QTest::keyClick(help->page(), Qt::Key_Return);
    REQUIRE(becomes([&] { return finding.line->text() == SearchHelp::examples().front(); }));
    finding.settle();
    CHECK(finding.panel->results()->model()->rowCount() > 0);
    help->close();
}
