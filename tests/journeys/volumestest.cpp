// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Volumes that come by the reader's hand: several at once, a broken one among them; stopped half-way; changed under
// the reader's marks.

#include "room.h"

#include "dialogs/importdialog.h"
#include "dialogs/importreportview.h"
#include "search/searchpanel.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Journeys;
using namespace Chancery::App;
using namespace Qt::StringLiterals;

namespace
{

/// A volume of so many memoranda, each of which says something that no other says.
QByteArray volume(const QByteArray &title, const std::vector<QByteArray> &bodies)
{
    QByteArray bytes = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt>"
                       "<title type=\"volume\">"
        + title + "</title></titleStmt></fileDesc></teiHeader><text><body>";
    int number = 0;
    for (const QByteArray &body : bodies) {
        const QByteArray label = QByteArray::number(++number);
        bytes += "<div type=\"document\" xml:id=\"d" + label + "\" n=\"" + label + "\"><head>" + label
            + ". Memorandum</head>" + body + "</div>\n";
    }
    return bytes + "</body></text></TEI>";
}

QByteArray paragraph(const QByteArray &words)
{
    return "<p>" + words + "</p>";
}

std::vector<QByteArray> memoranda(const QByteArray &word, int count)
{
    std::vector<QByteArray> bodies;
    for (int i = 1; i <= count; ++i) {
        bodies.push_back(paragraph("Of the " + word + " question, in its part " + QByteArray::number(i)
                                   + ", nothing new."));
    }
    return bodies;
}

/// Ctrl+Shift+O and the names of the files; the report that then opens.
ImportDialog &addVolumes(Room &room, const QStringList &paths)
{
    room.page().setFocus();
    QStringList quoted;
    for (const QString &path : paths) {
        quoted << u"\"%1\""_s.arg(path);
    }
    room.answering<QFileDialog>([&] { room.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier); },
                                [&](QFileDialog &dialog) {
                                    auto *name = dialog.findChild<QLineEdit *>();
                                    REQUIRE(name);
                                    name->setFocus();
                                    name->selectAll();
                                    // Fifty names, letter by letter, would be the test's longest part.
                                    name->setText(quoted.join(u' '));
                                    room.press(Qt::Key_Return);
                                });
    ImportDialog *dialog = nullptr;
    REQUIRE(becomes([&] {
        for (ImportDialog *each : room.window().findChildren<ImportDialog *>()) {
            dialog = each->isVisible() ? each : dialog;
        }
        return dialog != nullptr;
    }));
    return *dialog;
}

void clickButton(const QDialog &dialog, const QString &label)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().remove(u'&') == label) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    FAIL("no button says “" << label.toStdString() << "”");
}

void closeReport(Room &room, ImportDialog &dialog)
{
    clickButton(dialog, u"Close"_s);
    room.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&room.window()));
}

bool holds(Room &room, const QString &volume, const QString &document)
{
    return room.library().record({volume, document}).result().has_value();
}

/// Looks for \a words over the whole library, and goes to the first place found.
void goToFound(Room &room, const QString &words)
{
    room.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *line = room.named<QLineEdit>(u"Search the whole library"_s);
    line->selectAll();
    QTest::keyClicks(line, words);
    auto *panel = room.window().findChild<SearchPanel *>();
    REQUIRE(becomes([&] { return !panel->isSearching() && panel->results()->model()->rowCount() > 0; }));
    QTest::keyClick(line, Qt::Key_Return);
    QTest::keyClick(panel->results(), Qt::Key_Down);
    QTest::keyClick(panel->results(), Qt::Key_Return);
}

} // namespace

TEST_CASE("a reader adds volumes, one of them broken, is told which, and reads what came in")
{
    Room room;
    room.open();
    const QString first = room.write(u"frus1901.xml"_s, volume("Of the Canal", memoranda("canal", 3)));
    const QString broken = room.write(u"frus1902.xml"_s, "<TEI><text><body><div>");
    const QString second = room.write(u"frus1903.xml"_s, volume("Of the Boundary", memoranda("boundary", 4)));
    ImportDialog &dialog = addVolumes(room, {first, broken, second});
    REQUIRE(becomes([&] { return !dialog.isRunning() && dialog.report()->reports().size() == 3; }));
    const QAbstractItemModel *rows = dialog.report()->view()->model();
    REQUIRE(becomes([&] { return rows->index(0, 0).data().toString().contains(u"frus1902.xml"_s); }));
    CHECK(rows->index(1, 0).data().toString().contains(u"Of the Canal"_s));
    CHECK(dialog.report()->text().contains(u"4 of 4"_s));
    closeReport(room, dialog);

    CHECK(holds(room, u"frus1901"_s, u"d3"_s));
    CHECK(holds(room, u"frus1903"_s, u"d4"_s));
    CHECK_FALSE(holds(room, u"frus1902"_s, u"d1"_s));
    goToFound(room, u"\"boundary question\" \"part 2\""_s);
    room.stands(u"d2"_s);
    CHECK(room.page().record()->document.key.volume == u"frus1903"_s);
    room.highlight(u"nothing new"_s);
    CHECK(room.work().size() == 1);

    // The same files once more: nothing happens to them.
    ImportDialog &again = addVolumes(room, {first, second});
    REQUIRE(becomes([&] { return !again.isRunning() && again.report()->reports().size() == 2; }));
    for (const VolumeImport &each : again.report()->reports()) {
        REQUIRE(each.outcome);
        CHECK(each.outcome->unchanged);
    }
    closeReport(room, again);
    CHECK(room.work().size() == 1);
}

TEST_CASE("a reader stops an import half-way: what was done stays, whole, and the rest comes at the next try")
{
    constexpr int volumes = 40;
    constexpr int documents = 50;
    Room room;
    room.open();
    QStringList paths;
    for (int i = 0; i < volumes; ++i) {
        paths << room.write(u"frus18%1.xml"_s.arg(60 + i), volume("Volume", memoranda("harbour", documents)));
    }
    ImportDialog &dialog = addVolumes(room, paths);
    // A pause gives the hand time to find the other button, however fast the machine is.
    clickButton(dialog, u"Pause"_s);
    clickButton(dialog, u"Cancel Import"_s);
    REQUIRE(becomes([&] { return !dialog.isRunning(); }));
    const size_t done = dialog.report()->reports().size();
    CHECK(done < size_t(volumes));
    closeReport(room, dialog);
    int there = 0;
    for (int i = 0; i < volumes; ++i) {
        const QString id = u"frus18%1"_s.arg(60 + i);
        const bool begun = holds(room, id, u"d1"_s);
        CHECK(begun == holds(room, id, u"d50"_s));
        there += begun ? 1 : 0;
    }
    CHECK(size_t(there) == done);

    ImportDialog &rest = addVolumes(room, paths);
    REQUIRE(becomes([&] { return !rest.isRunning() && rest.report()->reports().size() == volumes; }));
    closeReport(room, rest);
    CHECK(holds(room, u"frus1860"_s, u"d50"_s));
    CHECK(holds(room, u"frus1899"_s, u"d50"_s));
}

TEST_CASE(
    "a volume that comes again changed keeps the reader's marks, and says which were moved and which lost")
{
    Room room;
    room.open();
    const QByteArray kept =
        paragraph("The Minister spoke of the fisheries at length, and would not be moved.");
    const QByteArray moved = paragraph("An unhappy expression of the Consul was passed over in silence.");
    const QByteArray lost = paragraph("Of the lighthouse he said that it should be rebuilt at once.");
    addVolumes(room, {room.write(u"frus1901.xml"_s, volume("Of the Fisheries", {kept + moved + lost}))});
    ImportDialog *dialog = room.window().findChild<ImportDialog *>();
    REQUIRE(becomes([&] { return !dialog->isRunning(); }));
    closeReport(room, *dialog);
    goToFound(room, u"fisheries length"_s);
    room.stands(u"d1"_s);
    const Annotation first = room.highlight(u"fisheries at length"_s);
    const Annotation second = room.highlight(u"unhappy expression"_s);
    const Annotation third = room.highlight(u"rebuilt at once"_s);

    ImportDialog &again =
        addVolumes(room,
                   {room.write(u"frus1901.xml"_s,
                               volume("Of the Fisheries",
                                      {kept + paragraph("A paragraph that the first printing had left out.")
                                       + moved}))});
    REQUIRE(becomes([&] { return !again.isRunning() && again.report()->reports().size() == 1; }));
    const VolumeImport &report = again.report()->reports().front();
    REQUIRE(report.outcome);
    CHECK(report.outcome->revision == 2);
    CHECK(report.outcome->marksOf(MarkFate::Kind::Kept) == 1);
    CHECK(report.outcome->marksOf(MarkFate::Kind::Moved) == 1);
    CHECK(report.outcome->marksOf(MarkFate::Kind::Lost) == 1);
    closeReport(room, again);

    CHECK(room.work().size() == 3);
    REQUIRE(becomes([&] {
        const auto record = room.page().record();
        return record && record->volume.revision == 2;
    }));
    const auto record = room.page().record();
    const auto words = [&](const Annotation &mark) {
        for (const Annotation &each : record->annotations) {
            const Segment &piece = each.segments.front();
            if (const Passage *passage = record->passage(piece.passage); passage && each.uuid == mark.uuid) {
                return textIn(passage->text, piece.range);
            }
        }
        return QString();
    };
    CHECK(words(first) == u"fisheries at length"_s);
    CHECK(words(second) == u"unhappy expression"_s);
    CHECK(words(third).isEmpty());
}
