// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "download/downloaddialog.h"
#include "download/fetchprogress.h"
#include "download/notice.h"
#include "download/volumechoices.h"
#include "download/volumefilter.h"

#include "support/loopbackserver.h"
#include "support/openlibrary.h"
#include "support/testsupport.h"
#include "support/widgets.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;
using namespace Qt::StringLiterals;

namespace
{

constexpr int patience = 20'000; // milliseconds

QByteArray volumeOf(int documents, const QByteArray &word = "words")
{
    return TestSupport::memoranda(documents, [&word](const QByteArray &) {
        return "<p>" + QByteArray(word + ' ').repeated(200) + "</p>";
    });
}

struct Desk : TestSupport::OpenLibrary {
    TestSupport::LoopbackServer server;
    std::unique_ptr<DownloadDialog> dialog;

    void open()
    {
        dialog = std::make_unique<DownloadDialog>(
            *library, Download::Repository::at(server.address()).value(), folder.filePath(u"volumes"_s));
        dialog->show();
    }
    QPushButton *button(const QString &label) const
    {
        return TestSupport::button(*dialog, label);
    }
    void press(const QString &label) const
    {
        REQUIRE(button(label)->isEnabled());
        QTest::mouseClick(button(label), Qt::LeftButton);
    }
    void refresh() const
    {
        QSignalSpy listed(dialog->downloader(), &Download::Downloader::listed);
        press(u"Refresh"_s);
        REQUIRE((!listed.isEmpty() || listed.wait(patience)));
    }
    void choose(const QStringList &volumes) const
    {
        for (const QString &volume : volumes) {
            dialog->choices()->choose(volume, Qt::Checked);
        }
    }
    QString stateOf(const QString &volume) const
    {
        return dialog->choices()
            ->indexOf(volume)
            .siblingAtColumn(VolumeChoices::StateColumn)
            .data()
            .toString();
    }
};

} // namespace

TEST_CASE("The window opens with the list that comes with the program, says so, and asks nobody")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    desk.open();
    CHECK(desk.dialog->choices()->rowCount() > 5);
    bool says = false;
    for (const QLabel *label : desk.dialog->findChildren<QLabel *>()) {
        says = says || label->text().contains(u"as known when this program was made"_s);
    }
    CHECK(says);
    CHECK(desk.dialog->summary().contains(u"nothing is fetched before you say so"_s));
    CHECK_FALSE(desk.button(u"Fetch"_s)->isEnabled());
    REQUIRE(QTest::qWaitFor([&] { return desk.stateOf(u"frus1961-63v11"_s).contains(u"comes with"_s); },
                            patience));
    QTest::qWait(100);
    CHECK(desk.server.asked().empty());
}

TEST_CASE("How many and how large is said before anything is fetched")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    desk.server.putVolume(u"frus1861"_s, volumeOf(400));
    desk.server.putVolume(u"frus1862"_s, volumeOf(500));
    desk.open();
    desk.choose({u"frus1861"_s, u"frus1862"_s});
    desk.press(u"Ask for Sizes"_s);
    REQUIRE(QTest::qWaitFor([&] { return !desk.dialog->downloader()->isRefreshing(); }, patience));
    CHECK(desk.server.asked().size() == 1);
    CHECK(desk.button(u"Fetch 2 Volume"_s)->isEnabled());
    const qint64 bytes = volumeOf(400).size() + volumeOf(500).size();
    INFO(desk.dialog->summary().toStdString());
    CHECK(desk.dialog->summary().contains(QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat)));
    CHECK(desk.dialog->summary().contains(u"127.0.0.1"_s));
}

TEST_CASE("What is fetched is handed on whole, and the window goes")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    desk.server.putVolume(u"frus1861"_s, volumeOf(40));
    desk.server.putVolume(u"frus1862"_s, volumeOf(50));
    desk.open();
    desk.refresh();
    desk.choose({u"frus1861"_s, u"frus1862"_s});
    QSignalSpy fetched(desk.dialog.get(), &DownloadDialog::fetched);
    desk.press(u"Fetch 2 Volume"_s);
    REQUIRE(fetched.wait(patience));
    CHECK(fetched.front().front().toStringList().size() == 2);
    CHECK_FALSE(desk.dialog->isVisible());
    CHECK(desk.dialog->choices()->chosen().empty());
}

TEST_CASE("Off line, the window says so, shows how to add files by hand, and keeps what was chosen")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    desk.open();
    desk.server.close();
    desk.choose({u"frus1861"_s});
    desk.press(u"Ask for Sizes"_s);
    REQUIRE(QTest::qWaitFor([&] { return desk.dialog->notice()->isVisible(); }, patience));
    CHECK(desk.dialog->notice()->text().contains(u"The list of volumes was not fetched"_s));
    CHECK(desk.dialog->notice()->text().contains(u"By hand"_s));
    CHECK(desk.dialog->choices()->chosen().size() == 1);
    QSignalSpy adding(desk.dialog.get(), &DownloadDialog::addFilesRequested);
    desk.press(u"Add Files"_s);
    CHECK(adding.size() == 1);
}

TEST_CASE("Paused and cancelled in the window, what came is kept and the rest is fetched when asked for")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    const QByteArray content = volumeOf(400);
    desk.server.putVolume(u"frus1861"_s, content);
    auto &file = desk.server.at("/frus1861.xml");
    file.stallAfter = 100'000;
    desk.open();
    desk.refresh();
    desk.choose({u"frus1861"_s});
    desk.press(u"Fetch 1 Volume"_s);
    const auto comes = [&](qint64 bytes) {
        return QTest::qWaitFor([&] { return desk.dialog->downloader()->volumes().front().received >= bytes; },
                               patience);
    };
    REQUIRE(comes(100'000));
    REQUIRE(QTest::qWaitFor([&] { return desk.stateOf(u"frus1861"_s).contains(u"% fetched"_s); }, patience));
    desk.press(u"Pause"_s);
    CHECK(desk.dialog->findChild<FetchProgress *>()->pace().contains(u"paused"_s));
    file.stallAfter = 150'000;
    desk.press(u"Resume"_s);
    REQUIRE(comes(250'000));
    desk.press(u"Cancel"_s);
    REQUIRE(desk.dialog->notice()->isVisible());
    CHECK(desk.dialog->notice()->text().contains(u"cancelled"_s));
    CHECK(desk.dialog->isVisible());
    file.stallAfter = -1;
    QSignalSpy fetched(desk.dialog.get(), &DownloadDialog::fetched);
    desk.press(u"Fetch the Rest"_s);
    REQUIRE(fetched.wait(patience));
    CHECK(desk.server.asked("/frus1861.xml").back().sent == content.size() - 250'000);
}

TEST_CASE("One that fails among others is told by name, and stays chosen")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    desk.server.putVolume(u"frus1861"_s, volumeOf(4));
    desk.server.putVolume(u"frus1862"_s, volumeOf(4));
    desk.open();
    desk.refresh();
    desk.server.at("/frus1862.xml").content[100] ^= 1;
    desk.choose({u"frus1861"_s, u"frus1862"_s});
    QSignalSpy fetched(desk.dialog.get(), &DownloadDialog::fetched);
    desk.press(u"Fetch 2 Volume"_s);
    REQUIRE(fetched.wait(patience));
    CHECK(fetched.front().front().toStringList().size() == 1);
    CHECK(desk.dialog->isVisible());
    CHECK(desk.dialog->notice()->text().contains(u"of 2 could not be fetched. frus1862"_s));
    CHECK(desk.stateOf(u"frus1862"_s) == u"Not fetched"_s);
    REQUIRE(desk.dialog->choices()->chosen().size() == 1);
    CHECK(desk.dialog->choices()->chosen().front().volume == u"frus1862"_s);
}

TEST_CASE("Of a volume in the library is said whether the repository has another file")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    REQUIRE(TestSupport::importFile(*desk.library, desk.write(u"frus1861.xml"_s, volumeOf(3))));
    desk.server.putVolume(u"frus1861"_s, volumeOf(3));
    desk.open();
    REQUIRE(QTest::qWaitFor([&] { return desk.stateOf(u"frus1861"_s) == u"In the library"_s; }, patience));
    desk.refresh();
    QTest::qWait(200);
    CHECK(desk.stateOf(u"frus1861"_s) == u"In the library"_s);
    desk.server.putVolume(u"frus1861"_s, volumeOf(3, "revised"));
    desk.refresh();
    REQUIRE(QTest::qWaitFor([&] { return desk.stateOf(u"frus1861"_s).contains(u"differs"_s); }, patience));
}

TEST_CASE("The window to fetch volumes works by keys alone")
{
    const TestSupport::NoWarnings guard;
    Desk desk;
    desk.server.putVolume(u"frus1861"_s, volumeOf(4));
    desk.server.putVolume(u"frus1961-63v06"_s, volumeOf(4));
    desk.open();
    desk.refresh();
    desk.dialog->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(desk.dialog.get(), patience));
    auto *words = desk.dialog->findChild<QLineEdit *>();
    words->setFocus();
    QTest::keyClicks(words, u"1962"_s);
    QTest::keyClick(words, Qt::Key_Return);
    CHECK(desk.dialog->view()->hasFocus());
    QTest::keyClick(desk.dialog->view(), Qt::Key_Down);
    QTest::keyClick(desk.dialog->view(), Qt::Key_Space);
    REQUIRE(desk.dialog->choices()->chosen().size() == 1);
    CHECK(desk.dialog->choices()->chosen().front().volume == u"frus1961-63v06"_s);
    for (const QWidget *each : desk.dialog->findChildren<QWidget *>()) {
        if (each->focusPolicy() == Qt::NoFocus || !each->isVisible()
            || qobject_cast<const QPushButton *>(each) || each->objectName().startsWith(u"qt_"_s)) {
            continue;
        }
        INFO(each->metaObject()->className());
        CHECK_FALSE(each->accessibleName().isEmpty());
    }
}
