// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A volume from a repository on the loopback address into the library and onto the page.

#include "room.h"

#include "dialogs/importdialog.h"
#include "download/downloaddialog.h"
#include "download/volumechoices.h"
#include "theme/appearance.h"
#include "window/quietstyle.h"
#include "window/windowactions.h"

#include "support/loopbackserver.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPalette>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTreeView>

using namespace Journeys;
using namespace Chancery::App;

namespace
{

const QString volume = QStringLiteral("frus1961-63v06");

QByteArray teiVolume()
{
    return "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title "
           "type=\"volume\">"
           "Kennedy-Khrushchev Exchanges</title></titleStmt></fileDesc></teiHeader><text><body>"
           "<div type=\"document\" xml:id=\"d67\" n=\"67\"><head>67. Letter From President Kennedy to "
           "Chairman "
           "Khrushchev</head><p>I have read your letter of October 26th with great care.</p></div>"
           "</body></text></TEI>";
}

template<typename Dialog>
Dialog *dialogOver(const MainWindow &window)
{
    Dialog *dialog = nullptr;
    REQUIRE(becomes([&] {
        dialog = window.findChild<Dialog *>();
        return dialog && dialog->isVisible();
    }));
    return dialog;
}

} // namespace

TEST_CASE(
    "A volume is chosen, fetched, imported and read, with nothing but keys and the server's word for it")
{
    TestSupport::LoopbackServer server;
    server.putVolume(volume, teiVolume());
    Room room;
    QSettings().setValue(QStringLiteral("download/from"), server.address());
    room.open();
    room.window().actions()->getVolumes->trigger();
    auto *dialog = dialogOver<DownloadDialog>(room.window());
    takesKeyboard(*dialog);
    room.named<QLineEdit>(QStringLiteral("Filter the volumes"), dialog)->setFocus();
    room.type(QStringLiteral("1961-63 v06"));
    room.press(Qt::Key_Return);
    room.press(Qt::Key_Down);
    room.press(Qt::Key_Space);
    CHECK(server.asked().empty());
    room.press(Qt::Key_A, Qt::AltModifier); // Ask for Sizes
    const bool said = becomes([&] { return dialog->summary().contains(QStringLiteral("from 127.0.0.1")); });
    INFO(dialog->summary().toStdString());
    REQUIRE(said);
    room.press(Qt::Key_F, Qt::AltModifier); // Fetch 1 Volume
    REQUIRE(becomes([&] { return !dialog->isVisible(); }));

    auto *import = dialogOver<ImportDialog>(room.window());
    REQUIRE(becomes([&] { return !import->isRunning(); }));
    import->close();
    REQUIRE(room.library().record({volume, QStringLiteral("d67")}).result());
    // The library keeps the source: what was fetched is not kept twice.
    CHECK(room.library().sourceFile(volume).result().value() == teiVolume());
    REQUIRE(becomes([&] { return !QFile::exists(dialog->downloader()->fileOf(volume)); }));
    room.window().goTo({{volume, QStringLiteral("d67")}, -1, {}});
    room.stands(QStringLiteral("d67"));
    CHECK(room.page().record()->document.title.startsWith(QStringLiteral("Letter From President Kennedy")));

    room.window().actions()->getVolumes->trigger();
    REQUIRE(becomes([&] { return dialog->isVisible(); }));
    dialog->close();
}

TEST_CASE("Pictures of the window to fetch volumes, chosen, under way and off line, light and dark")
{
    for (const bool dark : {false, true}) {
        TestSupport::LoopbackServer server;
        for (const char *each : {"06", "07", "11", "15"}) {
            server.putVolume(QStringLiteral("frus1961-63v%1").arg(QLatin1StringView(each)),
                             teiVolume() + QByteArray(3'000'000, ' '));
        }
        server.at("/frus1961-63v07.xml").stallAfter = 1'000'000;
        server.at("/frus1961-63v11.xml").stallAfter = 2'000'000;
        Room room;
        const QPalette before = QApplication::palette();
        useQuietStyle();
        setAppearance(dark ? Appearance::Dark : Appearance::Light);
        QSettings().setValue(QStringLiteral("download/from"), server.address());
        room.open({1000, 700});
        room.window().actions()->getVolumes->trigger();
        auto *dialog = dialogOver<DownloadDialog>(room.window());
        const auto save = [&](const QString &name) {
            QTest::qWait(300);
            TestSupport::takePicture(*dialog,
                                     QStringLiteral("download-%1-%2")
                                         .arg(name, dark ? QStringLiteral("dark") : QStringLiteral("light")));
        };
        dialog->view()->expand(dialog->view()->model()->index(dialog->view()->model()->rowCount() - 4, 0));
        for (const char *each : {"06", "07", "11", "15"}) {
            dialog->choices()->choose(QStringLiteral("frus1961-63v%1").arg(QLatin1StringView(each)),
                                      Qt::Checked);
        }
        save(QStringLiteral("first"));
        room.press(Qt::Key_A, Qt::AltModifier);
        REQUIRE(becomes([&] { return dialog->summary().contains(QStringLiteral("from 127.0.0.1")); }));
        save(QStringLiteral("listed"));
        room.press(Qt::Key_F, Qt::AltModifier);
        QTest::qWait(2000);
        save(QStringLiteral("fetching"));
        server.close();
        dialog->downloader()->pause();
        dialog->downloader()->resume();
        REQUIRE(becomes([&] { return !dialog->downloader()->isRunning(); }));
        save(QStringLiteral("offline"));
        dialog->close();
        setAppearance(Appearance::Desktop);
        QApplication::setStyle(QStringLiteral("fusion"));
        QApplication::setPalette(before);
    }
}
