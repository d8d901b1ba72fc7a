// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/busyline.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"

#include "support/testsupport.h"

#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery::App;

TEST_CASE("A busy line comes when work lasts, cancels it, and goes when all is done")
{
    QWidget window;
    window.resize(400, 60);
    BusyLine line(&window);
    window.show();
    QPromise<int> first;
    QPromise<void> second;
    first.start();
    second.start();
    line.watch(first.future(), QStringLiteral("Reading a volume"), [&] { first.future().cancel(); });
    line.watch(second.future(), QStringLiteral("Writing"));
    CHECK_FALSE(line.isVisible());
    CHECK(QTest::qWaitFor([&] { return line.isVisible(); }));
    auto *cancel = line.findChild<QToolButton *>();
    QTest::mouseClick(cancel, Qt::LeftButton);
    CHECK(first.isCanceled());
    CHECK_FALSE(second.isCanceled());
    first.finish();
    CHECK(QTest::qWaitFor([&] { return line.running() == 1; }));
    CHECK(line.isVisible());
    CHECK(cancel->isHidden()); // what cannot be stopped offers no stopping
    line.cancel();
    CHECK_FALSE(second.isCanceled());
    second.finish();
    CHECK(QTest::qWaitFor([&] { return line.running() == 0; }));
    CHECK_FALSE(line.isVisible());
}

TEST_CASE("Work that is done at once shows no busy line")
{
    BusyLine line;
    QPromise<int> promise;
    promise.start();
    line.watch(promise.future(), QStringLiteral("A moment"));
    promise.finish();
    CHECK(QTest::qWaitFor([&] { return line.running() == 0; }));
    CHECK_FALSE(line.isVisible());
}

TEST_CASE("A label without room keeps its words in the tool tip and for screen readers")
{
    ElidedLabel label;
    label.setFullText(QStringLiteral("First Deputy Minister of Foreign Affairs"));
    label.resize(60, 20);
    label.show();
    CHECK(label.toolTip() == label.fullText());
    CHECK(label.accessibleName() == label.fullText());
    label.resize(900, 20);
    CHECK(label.toolTip().isEmpty());
}

TEST_CASE("An empty state says what is missing and offers what one could do")
{
    EmptyState state(QStringLiteral("The library is empty"), QStringLiteral("Take a volume in."));
    state.setAction(QStringLiteral("Import…"));
    state.show();
    QSignalSpy triggered(&state, &EmptyState::actionTriggered);
    QTest::mouseClick(state.findChild<QPushButton *>(), Qt::LeftButton);
    CHECK(triggered.size() == 1);
    CHECK(state.accessibleDescription() == QStringLiteral("Take a volume in."));
    state.setAction({});
    CHECK_FALSE(state.findChild<QPushButton *>()->isVisible());
}
