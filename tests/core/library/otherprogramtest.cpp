// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/edits.h"
#include "library/library.h"

#include "support/testsupport.h"

#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;

namespace
{

constexpr int aSecond = 1000;

} // namespace

TEST_CASE("a second program on the same library is heard within a second, and one's own edits are not")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("test.chancery"));
    auto mine = std::move(*Library::open(file));
    auto theirs = std::move(*Library::open(file));
    const auto telegram = *mine->record(Library::firstDocument()).result();
    const auto mark = [&](int passage) {
        return Edits::addAnnotation(Edits::newAnnotation(
            AnnotationKind::Highlight, MarkColour::Yellow,
            Edits::segments(*telegram, std::vector<Edits::Selection>{{passage, {0, 5}}})));
    };
    QTest::qWait(aSecond); // the looks that saw the making of the library are past
    QSignalSpy heardByMe(mine.get(), &Library::changedElsewhere);
    QSignalSpy heardByThem(theirs.get(), &Library::changedElsewhere);
    REQUIRE(theirs->perform(mark(3)));
    CHECK(QTest::qWaitFor([&] { return heardByMe.size() == 1; }, aSecond));
    QTest::qWait(aSecond);
    CHECK(heardByMe.size() == 1);
    CHECK(heardByThem.isEmpty());
    REQUIRE(mine->perform(mark(4)));
    CHECK(QTest::qWaitFor([&] { return heardByThem.size() == 1; }, aSecond));
    CHECK(mine->annotations(Layer::Reader).result()->size() == 2);
}

TEST_CASE("an edit of one's own at the same moment does not drown what another program did")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("test.chancery"));
    auto mine = std::move(*Library::open(file));
    auto theirs = std::move(*Library::open(file));
    const auto telegram = *mine->record(Library::firstDocument()).result();
    const auto mark = [&](int passage) {
        return Edits::addAnnotation(Edits::newAnnotation(
            AnnotationKind::Highlight, MarkColour::Yellow,
            Edits::segments(*telegram, std::vector<Edits::Selection>{{passage, {0, 5}}})));
    };
    QTest::qWait(aSecond);
    QSignalSpy heardByMe(mine.get(), &Library::changedElsewhere);
    QSignalSpy heardByThem(theirs.get(), &Library::changedElsewhere);
    // Without the event loop between them no look falls between the two edits.
    REQUIRE(theirs->perform(mark(3)));
    REQUIRE(mine->perform(mark(4)));
    CHECK(QTest::qWaitFor([&] { return heardByMe.size() == 1 && heardByThem.size() == 1; }, aSecond));
    QTest::qWait(aSecond);
    CHECK(heardByMe.size() == 1);
    CHECK(heardByThem.size() == 1);
}
