// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/edits.h"
#include "library/library.h"

#include "support/openlibrary.h"
#include "support/testsupport.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;

namespace
{

constexpr int documents = 400;

/// Enough that reading it is still going on when the library is closed.
QByteArray longVolume()
{
    return TestSupport::memoranda(documents, [](const QByteArray &) {
        return QByteArray("<p>The matter stands as it stood.</p>").repeated(20);
    });
}

} // namespace

TEST_CASE("A library that is closed is one file, and a copy of it holds all the work")
{
    const TestSupport::NoWarnings guard;
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("test.chancery"));
    {
        const auto library = std::move(*Library::open(file));
        const auto telegram = *library->record(Library::firstDocument()).result();
        REQUIRE(library->perform(Edits::addAnnotation(
            Edits::newAnnotation(AnnotationKind::Highlight, MarkColour::Yellow,
                                 Edits::segments(*telegram, std::vector<Edits::Selection>{{3, {0, 5}}})))));
        REQUIRE(library->annotations(Layer::Reader).result()->size() == 1);
    }
    CHECK_FALSE(QFile::exists(file + QStringLiteral("-wal")));
    CHECK_FALSE(QFile::exists(file + QStringLiteral("-shm")));
    const QString copy = folder.filePath(QStringLiteral("copy.chancery"));
    REQUIRE(QFile::copy(file, copy));
    const auto copied = std::move(*Library::open(copy));
    CHECK(copied->annotations(Layer::Reader).result()->size() == 1);
}

TEST_CASE("A library that is closed while a volume comes in holds the whole volume or nothing of it")
{
    const TestSupport::NoWarnings guard;
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("test.chancery"));
    int before = 0;
    {
        const auto library = std::move(*Library::open(file));
        before = library->counts().result()->documents;
        (void)library->importVolumes(
            {TestSupport::writeFile(folder.filePath(QStringLiteral("frus1901v01.xml")), longVolume())});
    }
    const auto library = std::move(*Library::open(file));
    const int after = library->counts().result()->documents;
    CAPTURE(before, after);
    CHECK((after == before || after == before + documents));
}
