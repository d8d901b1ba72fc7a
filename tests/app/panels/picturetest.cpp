// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "references/referencespanel.h"
#include "references/settlepane.h"
#include "references/worklist.h"
#include "shelves/librarypanel.h"
#include "speakers/speakerspanel.h"
#include "widgets/commandpalette.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include "support/openlibrary.h"
#include "support/testsupport.h"
#include "support/widgets.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

QPalette paletteOf(bool dark)
{
    return dark ? TestSupport::darkPalette() : TestSupport::lightPalette();
}

/// One picture per pane, width and theme in the build folder, for a person to look at.
void take(QWidget &panel, const QString &name)
{
    for (const bool dark : {false, true}) {
        panel.setPalette(paletteOf(dark));
        for (const int width : {280, 360}) {
            panel.resize(width, 700);
            panel.show();
            QTest::qWait(30);
            TestSupport::takePicture(panel,
                                     QStringLiteral("panel-%1-%2-%3")
                                         .arg(name, dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                         .arg(width));
        }
    }
}

} // namespace

TEST_CASE("Pictures of the panels on the telegram")
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    const TestSupport::OpenLibrary open;
    const auto record = open.record(Samples::telegram());

    SpeakersPanel speakers;
    speakers.setRecord(record);
    take(speakers, QStringLiteral("speakers"));
    for (const Person &person : record->people) {
        if (person.familyName() == QStringLiteral("Kuznetsov")) {
            speakers.setChosen(person.id);
            speakers.setStep(4, 33);
        }
    }
    take(speakers, QStringLiteral("speakers-chosen"));

    ReferencesPanel references;
    references.setLibrary(*open.library);
    references.setRecord(record);
    references.setCurrentLocation({record->document.key,
                                   record->passage(record->references[7].passage)->ordinal,
                                   record->references[7].range});
    take(references, QStringLiteral("cites"));
    references.setRecord(open.record({QStringLiteral("chancery-cards"), QStringLiteral("rio-pact")}));
    references.setPage(ReferencesPanel::CitedBy);
    CHECK(QTest::qWaitFor([&] { return references.citedByView()->model()->rowCount() > 0; }));
    take(references, QStringLiteral("citedby"));
    references.setRecord(Samples::meeting());
    references.setPage(ReferencesPanel::ToSettle);
    RowView *work = references.workList()->view();
    work->setCurrentIndex(work->model()->index(0, 0));
    take(references, QStringLiteral("settle"));
    references.setRecord(record);
    take(references, QStringLiteral("settle-empty"));

    LibraryPanel library;
    library.setLibrary(*open.library);
    library.show();
    CHECK(QTest::qWaitFor([&] { return library.view()->model()->rowCount() == 2; }));
    library.setCurrentLocation({Samples::telegram(), -1, {}});
    library.view()->expandAll();
    take(library, QStringLiteral("library"));
    library.filterLine()->setText(QStringLiteral("1962"));
    take(library, QStringLiteral("library-filtered"));
}

TEST_CASE("Pictures of the panels with nothing in them, and of the palette")
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    SpeakersPanel speakers;
    take(speakers, QStringLiteral("speakers-empty"));

    const TestSupport::OpenLibrary open;
    QWidget window;
    window.resize(1000, 700);
    window.show();
    QAction print(QStringLiteral("&Print…"));
    print.setShortcut(Qt::CTRL | Qt::Key_P);
    QAction next(QStringLiteral("Next passage of the speaker"));
    CommandPalette palette(&window);
    palette.setLibrary(*open.library);
    palette.setActions({&print, &next});
    palette.setRecord(open.record(Samples::telegram()));
    for (const bool dark : {false, true}) {
        palette.setPalette(paletteOf(dark));
        palette.openWith(QStringLiteral("pr"));
        QTest::qWait(200);
        const QString theme = dark ? QStringLiteral("dark") : QStringLiteral("light");
        TestSupport::takePicture(palette, u"palette-" + theme);
    }
}
