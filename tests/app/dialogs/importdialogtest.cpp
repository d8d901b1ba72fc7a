// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/importdialog.h"
#include "dialogs/importreportrows.h"
#include "dialogs/importreportview.h"
#include "library/edits.h"
#include "shelves/librarypanel.h"
#include "shelves/libraryrows.h"
#include "source/sourcepanel.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"
#include "window/filedrop.h"
#include "window/mainwindow.h"

#include "support/openlibrary.h"
#include "support/testsupport.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QUndoStack>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;
using namespace Qt::StringLiterals;

namespace
{

constexpr int patience = 60'000; // milliseconds

QByteArray volumeOf(int documents)
{
    return TestSupport::memoranda(documents, [](const QByteArray &number) {
        return "<p>Words of document " + number + " with an <uh-oh>odd</uh-oh> element.</p>";
    });
}

using Fixture = TestSupport::OpenLibrary;

QString textAt(const QModelIndex &index)
{
    return index.data(Qt::DisplayRole).toString();
}

} // namespace

TEST_CASE("an import shows each volume with its counts, and a broken file with the reason")
{
    const TestSupport::NoWarnings guard;
    const Fixture fixture;
    const QStringList paths{fixture.write(u"frus1901.xml"_s, volumeOf(3)),
                            fixture.write(u"frus1902.xml"_s, "<TEI><text>")};
    ImportDialog dialog(fixture.library->importVolumes(paths));
    QSignalSpy ended(&dialog, &ImportDialog::ended);
    dialog.show();
    REQUIRE(QTest::qWaitFor([&] { return ended.count() == 1; }, patience));
    CHECK_FALSE(dialog.isRunning());
    CHECK(ended.front().front().toString().contains(u"1 volume"_s));
    const QAbstractItemModel *model = dialog.report()->view()->model();
    REQUIRE(model->rowCount() == 2);
    // What failed stands first when all is done, though it came last.
    CHECK(textAt(model->index(0, 0)).contains(u"frus1902.xml"_s));
    CHECK(textAt(model->index(1, 0)).contains(u"Memoranda"_s));
    CHECK(model->rowCount(model->index(1, 0)) > 8);
    CHECK(dialog.report()->text().contains(u"uh-oh"_s));
    CHECK(dialog.report()->text().contains(u"3 of 3"_s));
}

TEST_CASE("the report counts what the library counts, and names the volume as people do")
{
    const TestSupport::NoWarnings guard;
    const Fixture fixture;
    QByteArray volume = volumeOf(3);
    volume.replace(
        "<text><body>",
        "<text><front><div type=\"section\" xml:id=\"preface\"><head>Preface</head><p>A word before."
        "</p></div></front><body>");
    volume.replace("<title type=\"volume\">",
                   "<title type=\"sub-series\">1901–1903</title><title type=\"volume-number\">Volume "
                   "VI</title><title type=\"volume\">");
    const auto written =
        TestSupport::importFile(*fixture.library, fixture.write(u"frus1901v06.xml"_s, volume));
    REQUIRE(written);
    const auto shelves = *fixture.library->shelves().result();
    const auto shelved = std::ranges::find(shelves, u"frus1901v06"_s,
                                           [](const ShelvedVolume &each) { return each.volume.id; });
    REQUIRE(shelved != shelves.end());
    CHECK(shelved->documents == 4);
    const auto check = [](const VolumeWritten &report) {
        const Row row = importReportItems({{report.volume, report}}).front().row;
        CHECK(row.lines[0].trailing == u"4 document(s)"_s);
        CHECK(row.lines[1].text.startsWith(
            u"1901–1903, vol. VI · with 1 section(s) of front and back matter"_s));
    };
    check(*written);
    check(*fixture.library->importReport(u"frus1901v06"_s).result());
}

TEST_CASE("the report is narrowed by words, with the number of lines left of all, and copied whole")
{
    const TestSupport::NoWarnings guard;
    const Fixture fixture;
    const auto written =
        TestSupport::importFile(*fixture.library, fixture.write(u"frus1901.xml"_s, volumeOf(3)));
    REQUIRE(written);
    ImportDialog dialog(*written);
    dialog.show();
    const QAbstractItemModel *model = dialog.report()->view()->model();
    const int all = model->rowCount(model->index(0, 0));
    QTest::keyClicks(dialog.report()->filterLine(), u"uh-oh"_s);
    CHECK(model->rowCount(model->index(0, 0)) == 1);
    CHECK(all > 5);
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().remove(u'&').startsWith(u"Copy"_s)) {
            button->click();
        }
    }
    CHECK(QApplication::clipboard()->text() == dialog.report()->text());
    CHECK(QApplication::clipboard()->text().contains(u"Characters"_s));
}

TEST_CASE("an import can be paused, gone on with and cancelled from its dialog")
{
    const TestSupport::NoWarnings guard;
    const Fixture fixture;
    QStringList paths;
    for (int i = 10; i < 60; ++i) {
        paths << fixture.write(u"frus19%1.xml"_s.arg(i), volumeOf(60));
    }
    const QFuture<VolumeImport> running = fixture.library->importVolumes(paths);
    ImportDialog dialog(running);
    QSignalSpy ended(&dialog, &ImportDialog::ended);
    dialog.show();
    dialog.setPaused(true);
    REQUIRE(QTest::qWaitFor([&] { return running.isSuspended() || running.isFinished(); }, patience));
    REQUIRE(running.isSuspended());
    const int before = running.resultCount();
    dialog.setPaused(false);
    REQUIRE(QTest::qWaitFor([&] { return running.resultCount() > before + 1; }, patience));
    dialog.cancel();
    REQUIRE(QTest::qWaitFor([&] { return ended.count() == 1; }, patience));
    CHECK(dialog.report()->reports().size() >= size_t(before + 1));
    CHECK(dialog.report()->reports().size() < 50);
}

TEST_CASE("files dropped on the window are imported, and other things are not taken")
{
    const TestSupport::NoWarnings guard;
    const Fixture fixture;
    QWidget window;
    FileDrop drop(&window);
    QSignalSpy dropped(&drop, &FileDrop::dropped);
    const auto offer = [&](const QString &path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent entering({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        entering.ignore();
        QApplication::sendEvent(&window, &entering);
        if (entering.isAccepted()) {
            QDropEvent dropping({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&window, &dropping);
        }
        return entering.isAccepted();
    };
    CHECK(offer(fixture.write(u"frus1901.xml"_s, volumeOf(1))));
    CHECK(offer(fixture.folder.path()));
    CHECK_FALSE(offer(fixture.write(u"picture.png"_s, "png")));
    CHECK(dropped.count() == 2);
}

TEST_CASE("removing a volume asks where marks hang on it, and undo brings it back")
{
    const TestSupport::NoWarnings guard;
    const Fixture fixture;
    REQUIRE(TestSupport::importFile(*fixture.library, fixture.write(u"frus1901.xml"_s, volumeOf(3))));
    const auto record = *fixture.library->record({u"frus1901"_s, u"d2"_s}).result();
    REQUIRE(fixture.library->perform(Edits::addAnnotation(
        Edits::newAnnotation(AnnotationKind::Highlight, MarkColour::Yellow,
                             Edits::segments(*record, std::vector<Edits::Selection>{{1, {0, 5}}})))));
    MainWindow window(*fixture.library);
    window.show();
    window.start({{u"frus1901"_s, u"d2"_s}, -1, {}});
    RowView *view = window.libraryPanel()->view();
    REQUIRE(
        QTest::qWaitFor([&] { return view->indexOfKey(volumeItemKey(u"frus1901"_s)).isValid(); }, patience));
    view->setFocus();
    view->setCurrentIndex(view->indexOfKey(volumeItemKey(u"frus1901"_s)));
    Q_EMIT window.libraryPanel()->removeRequested(u"frus1901"_s);
    QMessageBox *box = nullptr;
    REQUIRE(QTest::qWaitFor([&] { return (box = window.findChild<QMessageBox *>()) != nullptr; }, patience));
    CHECK(box->text().contains(u"of your mark"_s));
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole) {
            button->click();
            break;
        }
    }
    REQUIRE(QTest::qWaitFor(
        [&] {
            return window.desk()->record()
                && window.desk()->record()->document.key == Library::firstDocument();
        },
        patience));
    QSignalSpy told(fixture.library.get(), &Library::volumeChanged);
    fixture.library->undoStack()->undo();
    REQUIRE(QTest::qWaitFor([&] { return told.count() == 1; }, patience));
    CHECK(fixture.library->record({u"frus1901"_s, u"d2"_s}).result().has_value());
}

TEST_CASE("the source of a document is read when its panel is seen, and coloured")
{
    const TestSupport::NoWarnings guard;
    const Fixture fixture;
    REQUIRE(TestSupport::importFile(*fixture.library, fixture.write(u"frus1901.xml"_s, volumeOf(3))));
    SourcePanel panel;
    panel.setLibrary(*fixture.library);
    QSignalSpy shown(&panel, &SourcePanel::shown);
    panel.setRecord(*fixture.library->record({u"frus1901"_s, u"d2"_s}).result());
    QTest::qWait(50);
    CHECK(panel.view()->toPlainText().isEmpty());
    panel.resize(500, 300);
    panel.show();
    REQUIRE(QTest::qWaitFor([&] { return shown.count() == 1; }, patience));
    CHECK(panel.view()->toPlainText().startsWith(u"<div type=\"document\" xml:id=\"d2\""_s));
    CHECK_FALSE(panel.view()->document()->firstBlock().layout()->formats().isEmpty());
    panel.setRecord(*fixture.library->record({u"frus1901"_s, u"d3"_s}).result());
    REQUIRE(QTest::qWaitFor([&] { return shown.count() == 2; }, patience));
    CHECK(panel.view()->toPlainText().contains(u"Words of document 3"_s));
}
