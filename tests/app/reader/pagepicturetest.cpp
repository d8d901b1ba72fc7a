// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the page for a person to look at, in the build folder under pictures/.

#include "samplepage.h"

#include "reader/pageprint.h"
#include "reader/pageview.h"
#include "support/testsupport.h"
#include "support/widgets.h"

#include <QApplication>
#include <QDir>
#include <QPrinter>
#include <QScrollBar>
#include <QStyleFactory>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

std::vector<Annotation> marksOn(const DocumentRecord &record)
{
    const auto mark = [&](int ordinal, const QString &words, AnnotationKind kind, MarkColour colour,
                          const QString &body) {
        return TestSupport::markOn(record, ordinal, words, kind, colour, body);
    };
    std::vector<Annotation> marks{
        mark(3, QStringLiteral("Sovs took even stronger position than formerly"), AnnotationKind::Highlight,
             MarkColour::Yellow, {}),
        mark(3, QStringLiteral("stronger position than formerly against 3 points in U.S. declaration"),
             AnnotationKind::Note, MarkColour::Blue,
             QStringLiteral(
                 "Compare with the *November 20* position: here all three points are refused at once.")),
        mark(3, QStringLiteral("position than"), AnnotationKind::Highlight, MarkColour::Purple, {}),
        mark(3, QStringLiteral("threaten the peace and security of the Western Hemisphere"),
             AnnotationKind::Query, MarkColour::Pink, QStringLiteral("Is this the wording of the letter?")),
        mark(3, QStringLiteral("satisfaction with work of parties and asking them continue negots"),
             AnnotationKind::Highlight, MarkColour::Green, {}),
        mark(4, QStringLiteral("couple of days"), AnnotationKind::Link, MarkColour::Orange,
             QStringLiteral("The draft came on December 4.")),
        mark(5, QStringLiteral("conditional character"), AnnotationKind::Note, MarkColour::Yellow,
             QStringLiteral("The point of the whole paragraph.")),
    };
    Annotation position = mark(5, QStringLiteral("Rio Pact violates UN Charter"), AnnotationKind::Position,
                               MarkColour::Blue, QStringLiteral("Rio Pact: rejects"));
    position.layer = Layer::Editor;
    marks.push_back(position);
    return marks;
}

void save(PageView &page, const QString &name)
{
    QTest::qWait(50);
    TestSupport::takePicture(page, name);
}

} // namespace

TEST_CASE("The page is printed as set pages, for a person to look at")
{
    const TestSupport::NoWarnings guard;
    const auto record = TestSupport::telegramPage();
    if (!record) {
        SKIP("needs seed/telegram-2086.txt of the shared data");
    }
    const QDir folder(QStringLiteral(CHANCERY_BINARY_DIR "/pictures"));
    REQUIRE(folder.mkpath(QStringLiteral(".")));
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setOutputFileName(folder.filePath(QStringLiteral("page.pdf")));
    CHECK(printRecord(record, Telegraphese::Off, printer) == 5);
}

TEST_CASE("The page is drawn in both themes and at both sizes, for a person to look at")
{
    const TestSupport::NoWarnings guard;
    const auto record = TestSupport::telegramPage();
    if (!record) {
        SKIP("needs seed/telegram-2086.txt of the shared data");
    }
    record->annotations = marksOn(*record);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    for (const bool dark : {false, true}) {
        for (const QSize size : {QSize(1400, 900), QSize(1000, 700), QSize(760, 640)}) {
            PageView page;
            page.setPalette(dark ? TestSupport::darkPalette() : TestSupport::lightPalette());
            page.resize(size);
            page.show();
            page.setRecord(record);
            const QString name =
                QStringLiteral("page-%1-%2").arg(size.width()).arg(dark ? u"dark" : u"light");
            save(page, name);
            if (size.width() == 1400) {
                page.setTelegraphese(Telegraphese::Full);
                page.verticalScrollBar()->setValue(330);
                page.setActiveAnnotation(record->annotations[1].uuid);
                page.selectSegments({record->annotations[4].segments});
                QTest::qWait(250);
                save(page, name + QStringLiteral("-full"));
                page.setTelegraphese(Telegraphese::Hinted);
                page.setFocusSpeaker(PersonId{2});
                page.stepSpeaker(+1);
                page.find({QStringLiteral("declaration"), Qt::CaseInsensitive, false});
                save(page, name + QStringLiteral("-speaker"));
                page.setFocusSpeaker({});
                page.endFind();
                page.verticalScrollBar()->setValue(page.verticalScrollBar()->maximum());
                save(page, name + QStringLiteral("-notes"));
            }
        }
    }
}
