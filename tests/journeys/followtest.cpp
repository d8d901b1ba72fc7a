// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Following what the text points at, and coming back.

#include "room.h"

#include "widgets/commandpalette.h"
#include "widgets/rowview.h"

#include <QLineEdit>

#include <cmath>

#include <catch2/catch_test_macros.hpp>

using namespace Journeys;
using namespace Chancery::App;

namespace
{

/// The xml:id of the passage \a place names, read from the store.
QString passageAt(Library &library, const Location &place)
{
    const auto record = library.record(place.document).result();
    REQUIRE(record);
    const Passage *passage = (*record)->passageAt(place.passage);
    return passage ? passage->xmlId : QString();
}

} // namespace

TEST_CASE("A click on a reference brings its card, and Alt+Left the telegram at the same line")
{
    Room room;
    room.open();
    const Location words = room.place(room.reference(QStringLiteral("Rio Pact")));
    REQUIRE(room.page().showLocation(words, Emphasis::None));
    const ViewState before = room.page().viewState();
    room.click(words);
    room.stands(QStringLiteral("rio-pact"));
    room.page().setFocus();
    room.press(Qt::Key_Left, Qt::AltModifier);
    room.stands(Library::firstDocument().xmlId);
    const ViewState after = room.page().viewState();
    CHECK(after.passage == before.passage);
    CHECK(after.offset == before.offset);
    CHECK(std::abs(after.delta - before.delta) < 0.1);
    room.press(Qt::Key_Right, Qt::AltModifier);
    room.stands(QStringLiteral("rio-pact"));
}

TEST_CASE("Enter on a reference follows it")
{
    Room room;
    room.open();
    room.page().setFocus();
    REQUIRE(room.page().showLocation(room.place(room.reference(QStringLiteral("Rio Pact"))), Emphasis::None));
    room.press(Qt::Key_Return);
    room.stands(QStringLiteral("rio-pact"));
}

TEST_CASE("Ctrl and a click open what a reference leads to beside the telegram")
{
    Room room;
    room.open();
    CHECK_FALSE(room.window().desk()->pageBeside());
    room.click(room.place(room.reference(QStringLiteral("Rio Pact"))), Qt::ControlModifier);
    REQUIRE(becomes([&] { return room.window().desk()->pageBeside() != nullptr; }));
    CHECK(room.window().desk()->pageBeside()->record()->document.key.xmlId == QStringLiteral("rio-pact"));
    CHECK(room.page().record()->document.key == Library::firstDocument());
    CHECK_FALSE(room.window().navigator()->canGoBack());
}

TEST_CASE("Articles 51 and 53 stand on the page as those of the Charter")
{
    for (const auto &[words, passage] :
         {std::pair(QStringLiteral("Art 51"), QStringLiteral("un-charter-art51")),
          std::pair(QStringLiteral("Art 53"), QStringLiteral("un-charter-art53"))}) {
        INFO(words.toStdString());
        Room room;
        room.open();
        room.click(room.place(room.reference(words)));
        room.stands(QStringLiteral("un-charter"));
        CHECK(passageAt(room.library(), room.page().currentLocation()) == passage);
    }
}

TEST_CASE("Articles 6 and 8 lead to those of the Rio Pact")
{
    Room room;
    room.open();
    const auto record = room.page().record();
    for (const QString &passage : {QStringLiteral("rio-pact-art6"), QStringLiteral("rio-pact-art8")}) {
        INFO(passage.toStdString());
        const ReferenceTarget *found = nullptr;
        for (const CrossReference &reference : record->references) {
            for (const ReferenceTarget &target : reference.targets) {
                found = target.key.xmlId == passage ? &target : found;
            }
        }
        REQUIRE(found);
        room.window().goTo(found->place);
        room.stands(QStringLiteral("rio-pact"));
        CHECK(passageAt(room.library(), room.page().currentLocation()) == passage);
    }
}

TEST_CASE("Ctrl+K, a few letters and Enter bring a document")
{
    Room room;
    room.open();
    room.page().setFocus();
    room.press(Qt::Key_K, Qt::ControlModifier);
    CommandPalette *palette = room.window().palette();
    REQUIRE(becomes([&] { return palette->isVisible() && palette->lineEdit()->hasFocus(); }));
    room.type(QStringLiteral("rio pact"));
    REQUIRE(becomes([&] {
        return palette->results()
            ->currentIndex()
            .data(Qt::AccessibleTextRole)
            .toString()
            .contains(QStringLiteral("Rio"));
    }));
    room.press(Qt::Key_Return);
    room.stands(QStringLiteral("rio-pact"));
    CHECK_FALSE(palette->isVisible());
    CHECK(room.window().navigator()->canGoBack());
}
