// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/edits.h"
#include "library/library.h"

#include "support/openlibrary.h"
#include "support/testsupport.h"

#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

#include <memory>

using namespace Chancery;

namespace
{

constexpr int aSecond = 1000;

/// Two programs on one library, which have looked often enough to know how it was made.
struct TwoPrograms {
    TwoPrograms()
    {
        QTest::qWait(aSecond);
        heardByMe = std::make_unique<QSignalSpy>(mine.library.get(), &Library::changedElsewhere);
        heardByThem = std::make_unique<QSignalSpy>(theirs.get(), &Library::changedElsewhere);
    }
    /// Marks the beginning of a passage of the telegram.
    static void mark(Library &library, int passage)
    {
        const auto telegram = *library.record(Library::firstDocument()).result();
        REQUIRE(library.perform(Edits::addAnnotation(Edits::newAnnotation(
            AnnotationKind::Highlight, MarkColour::Yellow,
            Edits::segments(*telegram, std::vector<Edits::Selection>{{passage, {0, 5}}})))));
    }

    TestSupport::OpenLibrary mine;
    std::unique_ptr<Library> theirs = std::move(*Library::open(mine.file));
    std::unique_ptr<QSignalSpy> heardByMe;
    std::unique_ptr<QSignalSpy> heardByThem;
};

} // namespace

TEST_CASE("a second program on the same library is heard within a second, and one's own edits are not")
{
    const TwoPrograms both;
    TwoPrograms::mark(*both.theirs, 3);
    CHECK(QTest::qWaitFor([&] { return both.heardByMe->size() == 1; }, aSecond));
    QTest::qWait(aSecond);
    CHECK(both.heardByMe->size() == 1);
    CHECK(both.heardByThem->isEmpty());
    TwoPrograms::mark(*both.mine.library, 4);
    CHECK(QTest::qWaitFor([&] { return both.heardByThem->size() == 1; }, aSecond));
    CHECK(both.mine.library->annotations(Layer::Reader).result()->size() == 2);
}

TEST_CASE("an edit of one's own at the same moment does not drown what another program did")
{
    const TwoPrograms both;
    // Without the event loop between them no look falls between the two edits.
    TwoPrograms::mark(*both.theirs, 3);
    TwoPrograms::mark(*both.mine.library, 4);
    CHECK(QTest::qWaitFor([&] { return both.heardByMe->size() == 1 && both.heardByThem->size() == 1; },
                          aSecond));
    QTest::qWait(aSecond);
    CHECK(both.heardByMe->size() == 1);
    CHECK(both.heardByThem->size() == 1);
}
