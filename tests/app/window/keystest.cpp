// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window's keys, pressed where something else has the keyboard.

#include "desk.h"

#include "annotations/annotationspanel.h"
#include "people/peoplepanel.h"
#include "references/referencespanel.h"
#include "search/searchpanel.h"
#include "shelves/librarypanel.h"
#include "speakers/speakerspanel.h"
#include "timeline/timelinepanel.h"
#include "widgets/rowview.h"
#include "window/panels.h"
#include "window/tabbeddesk.h"
#include "window/windowactions.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

#include <set>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

/// Every visible widget of the window that can have the keyboard.
QList<QWidget *> keyboards(const MainWindow &window)
{
    QList<QWidget *> found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisibleTo(&window) && widget->isEnabled() && !widget->focusProxy()
            && (widget->focusPolicy() & (Qt::TabFocus | Qt::ClickFocus))) {
            found << widget;
        }
    }
    return found;
}

} // namespace

TEST_CASE("The keys of the window work from wherever the keyboard is")
{
    TestSupport::WindowDesk desk;
    MainWindow &window = desk.open();
    std::set<std::string> eaten;
    int asked = 0;
    for (QWidget *panel :
         {static_cast<QWidget *>(window.libraryPanel()), static_cast<QWidget *>(window.annotations()),
          static_cast<QWidget *>(window.references()), static_cast<QWidget *>(window.searchPanel())}) {
        window.panels()->raise(panel);
        QTest::qWait(20);
        for (QWidget *widget : keyboards(window)) {
            for (const QAction *action : window.QMainWindow::actions()) {
                for (const QKeySequence &keys : action->shortcuts()) {
                    QKeyEvent event(QEvent::ShortcutOverride, keys[0].key(), keys[0].keyboardModifiers());
                    event.ignore();
                    QApplication::sendEvent(widget, &event);
                    ++asked;
                    if (event.isAccepted()) {
                        eaten.insert(QStringLiteral("%1 (%2): %3")
                                         .arg(QString::fromLatin1(widget->metaObject()->className()),
                                              widget->accessibleName(), keys.toString())
                                         .toStdString());
                    }
                }
            }
        }
    }
    for (const std::string &each : eaten) {
        UNSCOPED_INFO(each);
    }
    CHECK(asked > 1000);
    CHECK(eaten.empty());
}

TEST_CASE("The next document comes from within every list, the timeline and the fields of the window")
{
    TestSupport::WindowDesk desk;
    MainWindow &window = desk.open();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.goTo({{QStringLiteral("chancery-cards"), QStringLiteral("rio-pact")}, -1, {}});
    REQUIRE(QTest::qWaitFor([&] { return window.tabbedDesk()->surroundings().total > 1; }, 5000));
    int pressed = 0;
    for (QWidget *panel :
         {static_cast<QWidget *>(window.libraryPanel()), static_cast<QWidget *>(window.annotations()),
          static_cast<QWidget *>(window.references()), static_cast<QWidget *>(window.searchPanel()),
          static_cast<QWidget *>(window.people())}) {
        window.panels()->raise(panel);
        QTest::qWait(20);
        for (QWidget *widget : keyboards(window)) {
            widget->setFocus();
            if (QApplication::focusWidget() != widget) {
                continue;
            }
            int triggered = 0;
            const auto heard = QObject::connect(window.actions()->previousDocument, &QAction::triggered,
                                                &window, [&] { ++triggered; });
            window.actions()->previousDocument->setEnabled(true);
            QTest::keyClick(widget, Qt::Key_PageUp, Qt::ControlModifier);
            QObject::disconnect(heard);
            INFO(widget->metaObject()->className() << " “" << widget->accessibleName().toStdString() << "”");
            CHECK(triggered == 1);
            ++pressed;
        }
    }
    CHECK(pressed > 20);
}

TEST_CASE("At the end of a volume the keys for the next document do not move the list that has the keyboard")
{
    TestSupport::WindowDesk desk;
    MainWindow &window = desk.open();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QAction *next = window.actions()->nextDocument;
    REQUIRE(QTest::qWaitFor([&] { return window.tabbedDesk()->surroundings().total > 0; }, 5000));
    next->setEnabled(false);
    QAbstractItemView *list = window.speakers()->view();
    REQUIRE(QTest::qWaitFor([&] { return list->model()->rowCount() > 2; }, 5000));
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    const QModelIndex before = list->currentIndex();
    REQUIRE(before.isValid());
    QTest::keyClick(list, Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(list->currentIndex() == before);
}
