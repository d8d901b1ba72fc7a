// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "volumegenerator.h"

#include "import/teireader.h"

#include <QBuffer>
#include <QSet>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace Chancery;

namespace
{

VolumeDraft read(const Benchmark::VolumeGenerator &generator, int index)
{
    QByteArray bytes = generator.volume(index);
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    auto draft = Import::readTei(buffer, QString::fromLatin1(generator.id(index)) + QStringLiteral(".xml"));
    REQUIRE(draft);
    return std::move(*draft);
}

} // namespace

TEST_CASE("A made volume is the same whenever it is made, and another with another seed")
{
    const Benchmark::VolumeGenerator generator;
    const QByteArray third = Benchmark::VolumeGenerator().volume(3);
    CHECK(generator.volume(2) != third);
    CHECK(generator.volume(3) == third);
    CHECK(Benchmark::VolumeGenerator(7).volume(3) != third);
}

TEST_CASE("A made volume reads without an error and holds the documents it promises")
{
    const Benchmark::VolumeGenerator generator;
    for (const int index : {0, 3, 4, 11}) { // modern and largest, 19th century, middle, modern
        CAPTURE(index);
        const VolumeDraft draft = read(generator, index);
        CHECK(draft.volume.id == QString::fromLatin1(generator.id(index)));
        CHECK(draft.counts.documents == generator.documents(index));
        CHECK(std::ranges::none_of(draft.diagnostics, [](const Diagnostic &told) {
            return told.severity == Diagnostic::Severity::Error;
        }));
    }
}

TEST_CASE("The first made volume opens with a document of 200,000 characters and a table of 700 cells")
{
    const VolumeDraft draft = read(Benchmark::VolumeGenerator(), 0);
    const auto largest =
        std::ranges::find(draft.documents, QStringLiteral("d1"),
                          [](const DocumentDraft &document) { return document.document.key.xmlId; });
    REQUIRE(largest != draft.documents.end());
    qsizetype characters = 0;
    qsizetype cells = 0;
    for (const PassageDraft &each : largest->passages) {
        characters += each.passage.text.size();
        cells += each.passage.kind == PassageKind::TableCell ? 1 : 0;
    }
    CHECK(characters > 180'000);
    CHECK(cells == 700);
}

TEST_CASE("No two of a thousand made volumes share an id")
{
    const Benchmark::VolumeGenerator generator;
    QSet<QByteArray> ids;
    for (int index = 0; index < 1000; ++index) {
        ids.insert(generator.id(index));
    }
    CHECK(ids.size() == 1000);
}
