// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Another day, and another program on the same library.

#include "room.h"

#include "annotations/annotationspanel.h"
#include "timeline/timelinepanel.h"
#include "window/windowactions.h"

#include "library/edits.h"
#include "support/testsupport.h"

#include <QAction>
#include <QDockWidget>
#include <QFile>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Journeys;
using namespace Chancery::App;

namespace
{

const QString marked = QStringLiteral("jaundiced look");

QDockWidget *dock(const Room &room, const QString &name)
{
    auto *found = room.window().findChild<QDockWidget *>(name);
    REQUIRE(found);
    return found;
}

} // namespace

TEST_CASE("Another day the reader is where the reader was, at the same size, with the marks made")
{
    Room room;
    room.open();
    const Annotation mark = room.highlight(marked);
    room.page().setFocus();
    room.press(Qt::Key_Plus, Qt::ControlModifier);
    room.press(Qt::Key_Plus, Qt::ControlModifier);
    REQUIRE(room.page().zoom() == 120);
    const ViewState before = room.page().viewState();
    REQUIRE(before.passage > 0);
    room.close();

    room.open();
    room.stands(Library::firstDocument().xmlId);
    CHECK(room.page().zoom() == 120);
    const ViewState after = room.page().viewState();
    CHECK(after.passage == before.passage);
    CHECK(after.offset == before.offset);
    CHECK(room.work() == std::vector{mark});
    CHECK(std::ranges::contains(room.page().annotations(), mark));
}

TEST_CASE("Another day the window has its size, its panels and how the text is set, on the card last read")
{
    Room room;
    room.open({780, 740}); // the offscreen platform's screen holds little more
    room.click(room.place(room.reference(QStringLiteral("Art 51"))));
    room.stands(QStringLiteral("un-charter"));
    room.window().actions()->telegrapheseFull->trigger();
    QAction *toggle = dock(room, QStringLiteral("libraryPanel"))->toggleViewAction();
    toggle->trigger();
    room.bringPanel(QStringLiteral("References"));
    room.window().addDockWidget(Qt::LeftDockWidgetArea, dock(room, QStringLiteral("timelinePanel")));
    QTest::qWait(1);
    const ViewState before = room.page().viewState();
    const QSize size = room.window().size();
    room.close();

    room.reopen();
    room.stands(QStringLiteral("un-charter"));
    INFO(size.width() << 'x' << size.height() << " and " << room.window().width() << 'x'
                      << room.window().height());
    CHECK(room.window().size() == size);
    CHECK(room.page().telegraphese() == Telegraphese::Full);
    CHECK(room.window().actions()->telegrapheseFull->isChecked());
    CHECK(dock(room, QStringLiteral("libraryPanel"))->isHidden());
    CHECK(room.window().dockWidgetArea(dock(room, QStringLiteral("timelinePanel")))
          == Qt::LeftDockWidgetArea);
    CHECK_FALSE(dock(room, QStringLiteral("referencesPanel"))->visibleRegion().isEmpty());
    CHECK(dock(room, QStringLiteral("annotationsPanel"))->visibleRegion().isEmpty());
    CHECK(room.page().viewState().passage == before.passage);
    CHECK(room.page().viewState().offset == before.offset);

    room.window().actions()->resetLayout->trigger();
    CHECK_FALSE(dock(room, QStringLiteral("libraryPanel"))->isHidden());
    CHECK(room.window().dockWidgetArea(dock(room, QStringLiteral("timelinePanel")))
          == Qt::BottomDockWidgetArea);
}

TEST_CASE("A second program on the same library sees an edit of the window without being asked, and the "
          "window its own")
{
    Room room;
    room.open();
    auto opened = Library::open(room.library().file());
    REQUIRE(opened);
    Library &other = **opened;
    QSignalSpy heard(&other, &Library::changedElsewhere);

    const Annotation mark = room.highlight(marked);
    REQUIRE(becomes([&] { return !heard.isEmpty(); }));
    const auto theirs = other.annotation(mark.uuid).result();
    REQUIRE(theirs);
    CHECK(*theirs == mark);

    Annotation noted = mark;
    noted.kind = AnnotationKind::Note;
    noted.body = QStringLiteral("Written elsewhere.");
    REQUIRE(other.perform(Edits::changeAnnotation(mark, noted)));
    const auto written = other.annotation(mark.uuid).result();
    REQUIRE(written);
    CHECK(becomes([&] { return std::ranges::contains(room.page().annotations(), *written); }));
    CHECK(becomes([&] { return std::ranges::contains(room.window().annotations()->shown(), *written); }));

    // The window's undo belongs to what the window did; the other program was there since.
    QSignalSpy refused(&room.library(), &Library::undoRefused);
    room.page().setFocus();
    room.answering<QMessageBox>([&] { room.press(Qt::Key_Z, Qt::ControlModifier); },
                                [&](QMessageBox &said) {
                                    CHECK_FALSE(said.text().isEmpty());
                                    QTest::mouseClick(said.button(QMessageBox::Ok), Qt::LeftButton);
                                });
    CHECK(refused.size() == 1);
    CHECK(room.work() == std::vector{*written});
}

TEST_CASE(
    "What another process writes into the library comes to the window, and what the window writes to it")
{
    const QString program = QStringLiteral(CHANCERY_BINARY_DIR "/bin/chancery-cli");
    REQUIRE(QFile::exists(program));
    Room room;
    room.open();
    const auto ask = [&](const QStringList &asked) {
        const QStringList arguments = QStringList{QStringLiteral("--library"), room.library().file()} + asked;
        return QString::fromUtf8(TestSupport::outputOf(program, arguments)).trimmed();
    };
    const QString telegram = room.page().record()->document.key.toString();
    const QUuid written(ask({QStringLiteral("annotate"), telegram, QStringLiteral("--quote"), marked,
                             QStringLiteral("--note"), QStringLiteral("Written elsewhere.")}));
    REQUIRE_FALSE(written.isNull());
    const auto isThere = [&](const std::vector<Annotation> &annotations) {
        return std::ranges::contains(annotations, written, &Annotation::uuid);
    };
    CHECK(becomes([&] { return isThere(room.page().annotations()); }));
    CHECK(becomes([&] { return isThere(room.window().annotations()->shown()); }));

    const Annotation mine = room.highlight(QStringLiteral("supporting invasion"));
    CHECK(ask({QStringLiteral("--json"), QStringLiteral("annotations")})
              .contains(mine.uuid.toString(QUuid::WithoutBraces)));
}
