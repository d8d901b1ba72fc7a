// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "library/edits.h"

#include "widgets/commandpalette.h"
#include "widgets/documentindex.h"
#include "widgets/rowview.h"

#include "support/openlibrary.h"
#include "support/testsupport.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <array>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

struct PaletteDesk {
    TestSupport::OpenLibrary open;
    QWidget window;
    QAction print{QStringLiteral("&Print…")};
    QAction disabled{QStringLiteral("Printing press")};
    CommandPalette palette{&window};

    PaletteDesk()
    {
        print.setShortcut(Qt::CTRL | Qt::Key_P);
        disabled.setEnabled(false);
        window.resize(1000, 700);
        window.show();
        palette.setLibrary(*open.library);
        palette.setActions({&print, &disabled});
        palette.setRecord(open.record(Samples::telegram()));
    }
    void type(const QString &text)
    {
        palette.openWith();
        palette.lineEdit()->clear();
        QTest::keyClicks(palette.lineEdit(), text);
    }
    [[nodiscard]] QString first() const
    {
        return palette.results()->currentIndex().data(Qt::AccessibleTextRole).toString();
    }
    bool firstBecomes(const QString &part)
    {
        return QTest::qWaitFor([&] { return first().contains(part); });
    }
};

} // namespace

TEST_CASE("The list of all documents is read to its end while volumes arrive")
{
    const TestSupport::OpenLibrary open;
    DocumentIndex index(*open.library);
    QTimer arriving;
    QObject::connect(&arriving, &QTimer::timeout, open.library.get(), &Library::contentsChanged);
    arriving.start(0);
    index.load();
    Q_EMIT open.library->contentsChanged(); // while it is read, whatever the timer does
    CHECK(QTest::qWaitFor([&] { return !index.entries()->empty(); }));
    arriving.stop();
    // What came meanwhile is read when it is next asked for.
    QSignalSpy changed(&index, &DocumentIndex::changed);
    index.load();
    CHECK((changed.size() == 1 || changed.wait()));
    index.load();
    QTest::qWait(20);
    CHECK(changed.size() == 1);
}

TEST_CASE("The palette finds an action with its shortcut and does it with Enter")
{
    PaletteDesk joined;
    QSignalSpy triggered(&joined.print, &QAction::triggered);
    joined.type(QStringLiteral("prin"));
    REQUIRE(joined.firstBecomes(QStringLiteral("Print…")));
    CHECK(joined.first().contains(QKeySequence(Qt::CTRL | Qt::Key_P).toString(QKeySequence::NativeText)));
    QTest::keyClick(joined.palette.lineEdit(), Qt::Key_Return);
    CHECK(triggered.size() == 1);
    CHECK_FALSE(joined.palette.isVisible());
}

TEST_CASE("The palette finds a person even when the name is mistyped, and a document by its date")
{
    PaletteDesk joined;
    QSignalSpy chosen(&joined.palette, &CommandPalette::speakerChosen);
    QSignalSpy located(&joined.palette, &CommandPalette::locationActivated);
    joined.type(QStringLiteral("mendelovitch"));
    // A mark on the name is found too, and may be read before the people are.
    REQUIRE(joined.firstBecomes(QStringLiteral("Mendelevich, Lev I.")));
    QTest::keyClick(joined.palette.lineEdit(), Qt::Key_Return);
    CHECK(chosen.size() == 1);
    joined.type(QStringLiteral("rio treaty"));
    REQUIRE(joined.firstBecomes(QStringLiteral("Rio")));
    QTest::keyClick(joined.palette.lineEdit(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(QTest::qWaitFor([&] { return located.size() == 1; }));
    CHECK(located[0][0].value<Location>().document.xmlId == QStringLiteral("rio-pact"));
    CHECK(located[0][1].value<Qt::KeyboardModifiers>() == Qt::ControlModifier);
}

TEST_CASE("The palette goes to a place as it is written, be it the id of a passage")
{
    PaletteDesk joined;
    QSignalSpy located(&joined.palette, &CommandPalette::locationActivated);
    joined.type(QStringLiteral("¶ 7"));
    QTest::keyClick(joined.palette.lineEdit(), Qt::Key_Return);
    REQUIRE(located.size() == 1);
    CHECK(located[0][0].value<Location>() == Location{Samples::telegram(), 7, {}});
    joined.type(QStringLiteral("chancery-cards#rio-pact-art6"));
    QTest::keyClick(joined.palette.lineEdit(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return located.size() == 2; }));
    CHECK(located[1][0].value<Location>().document.xmlId == QStringLiteral("rio-pact"));
    CHECK(located[1][0].value<Location>().passage > 0);
}

TEST_CASE("The palette finds the reader's mark as soon as it is made")
{
    PaletteDesk joined;
    const auto record = joined.open.record(Samples::telegram());
    joined.type(QStringLiteral("x"));
    QTest::keyClick(joined.palette.lineEdit(), Qt::Key_Escape);
    CHECK_FALSE(joined.palette.isVisible());
    const std::array selection{Edits::Selection{3, {0, 12}}};
    Annotation note =
        Edits::newAnnotation(AnnotationKind::Note, MarkColour::Yellow, Edits::segments(*record, selection));
    note.body = QStringLiteral("a jaundiced afterthought");
    REQUIRE(joined.open.library->perform(Edits::addAnnotation(note)));
    QSignalSpy activated(&joined.palette, &CommandPalette::annotationActivated);
    joined.type(QStringLiteral("afterthought"));
    REQUIRE(joined.firstBecomes(QStringLiteral("jaundiced afterthought")));
    QTest::keyClick(joined.palette.lineEdit(), Qt::Key_Return);
    REQUIRE(activated.size() == 1);
    CHECK(activated[0][0].toUuid() == note.uuid);
}

TEST_CASE("With nothing typed the palette shows what was chosen lately, then the commands")
{
    PaletteDesk joined;
    joined.type(QStringLiteral("kuznetsov"));
    REQUIRE(joined.firstBecomes(QStringLiteral("Kuznetsov")));
    QTest::keyClick(joined.palette.lineEdit(), Qt::Key_Return);
    REQUIRE(joined.palette.recentKeys().size() == 1);
    joined.palette.openWith();
    CHECK(joined.firstBecomes(QStringLiteral("Kuznetsov")));
    QTest::keyClick(joined.palette.lineEdit(), Qt::Key_Down);
    CHECK(joined.first().contains(QStringLiteral("Print")));
    CHECK(joined.palette.results()->model()->rowCount() == 2); // the disabled action is not offered
}

TEST_CASE("What is current is told through the line, where the keyboard is")
{
    PaletteDesk joined;
    joined.type(QStringLiteral("prin"));
    REQUIRE(joined.firstBecomes(QStringLiteral("Print…")));
    CHECK(joined.palette.lineEdit()->accessibleDescription() == joined.first());
    CHECK_FALSE(joined.palette.lineEdit()->accessibleName().isEmpty());
}
