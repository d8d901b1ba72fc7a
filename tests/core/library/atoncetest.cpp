// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/edits.h"
#include "library/library.h"

#include "support/openlibrary.h"
#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

#include <vector>

using namespace Chancery;

namespace
{

constexpr int volumes = 6;
constexpr int documents = 150;

/// A volume of its own id with enough in it that writing takes a while.
QString writeVolume(const TestSupport::OpenLibrary &at, int number)
{
    return at.write(QStringLiteral("frus1900v%1.xml").arg(number, 2, 10, QLatin1Char('0')),
                    TestSupport::memoranda(documents, [](const QByteArray &) {
                        return QByteArray("<p>The matter stands as it stood.</p>").repeated(20);
                    }));
}

} // namespace

TEST_CASE("volumes that come in at once, and marks made meanwhile, are all stored")
{
    const TestSupport::NoWarnings guard;
    const TestSupport::OpenLibrary own;
    Library *library = own.library.get();
    const auto telegram = own.record(Library::firstDocument());
    const int before = int(library->volumes().result()->size());

    std::vector<QFuture<VolumeImport>> running;
    for (int number = 0; number < volumes; ++number) {
        running.push_back(library->importVolumes({writeVolume(own, number)}));
    }
    int marks = 0;
    for (auto &each : running) {
        do {
            const auto done = library->perform(Edits::addAnnotation(Edits::newAnnotation(
                AnnotationKind::Highlight, MarkColour::Yellow,
                Edits::segments(*telegram, std::vector<Edits::Selection>{{3, {0, 5}}}))));
            CAPTURE(done ? QString() : done.error().detail);
            REQUIRE(done);
            ++marks;
        } while (!each.isFinished());
        const auto written = each.result().outcome;
        CAPTURE(written ? QString() : written.error().detail);
        REQUIRE(written);
        CHECK(written->documents == documents);
    }
    CHECK(int(library->volumes().result()->size()) == before + volumes);
    CHECK(int(library->annotations(Layer::Reader).result()->size()) == marks);
    const auto report = library->check().result();
    REQUIRE(report);
    CHECK(report->problems.isEmpty());
}
