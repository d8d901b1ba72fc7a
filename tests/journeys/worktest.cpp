// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The reader's work: marks, made and taken back.

#include "room.h"

#include "window/windowactions.h"

#include <QAction>
#include <QUndoStack>

#include <catch2/catch_test_macros.hpp>

using namespace Journeys;
using namespace Chancery::App;

TEST_CASE("Words selected and H pressed are a highlight in the store, with the words exactly")
{
    Room room;
    room.open();
    room.select(QStringLiteral("jaundiced look"));
    const Location place = room.place(QStringLiteral("jaundiced look"));
    room.press(Qt::Key_H);
    const auto work = room.work();
    REQUIRE(work.size() == 1);
    CHECK(work[0].kind == AnnotationKind::Highlight);
    REQUIRE(work[0].segments.size() == 1);
    const Segment &segment = work[0].segments[0];
    CHECK(segment.exact == QStringLiteral("jaundiced look"));
    CHECK(segment.document == Library::firstDocument());
    CHECK(segment.passageOrdinal == place.passage);
    CHECK(segment.range == place.range);
    const QString text = room.page().record()->passageAt(place.passage)->text;
    CHECK(text.contains(QString(segment.prefix + segment.exact + segment.suffix)));
    CHECK_FALSE(segment.prefix.isEmpty());
    CHECK(becomes(
        [&] { return std::ranges::contains(room.page().annotations(), work[0].uuid, &Annotation::uuid); }));
}

TEST_CASE("Everything undone leaves no mark, everything redone leaves all marks as they were")
{
    Room room;
    room.open();
    room.highlight(QStringLiteral("jaundiced look"));
    room.highlight(QStringLiteral("What was important"));
    const auto work = room.work();
    REQUIRE(work.size() == 2);

    room.page().setFocus();
    room.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(room.work().size() == 1);
    room.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(room.work().empty());
    CHECK_FALSE(room.window().actions()->undo->isEnabled());
    CHECK(becomes([&] {
        return std::ranges::none_of(room.page().annotations(),
                                    [](const Annotation &mark) { return mark.layer == Layer::Reader; });
    }));

    room.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    room.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(room.work() == work);
    CHECK_FALSE(room.window().actions()->redo->isEnabled());
    CHECK(becomes([&] {
        return std::ranges::contains(room.page().annotations(), work[0])
            && std::ranges::contains(room.page().annotations(), work[1]);
    }));
}
