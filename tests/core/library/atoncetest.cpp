// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/edits.h"
#include "library/library.h"

#include "support/testsupport.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

#include <vector>

using namespace Chancery;

namespace
{

constexpr int volumes = 6;
constexpr int documents = 150;

/// A volume of its own id with enough in it that writing takes a while.
QString writeVolume(const QTemporaryDir &folder, int number)
{
    QByteArray text = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body>";
    for (int document = 1; document <= documents; ++document) {
        const QByteArray digits = QByteArray::number(document);
        text += "<div type=\"document\" xml:id=\"d" + digits + "\" n=\"" + digits + "\"><head>" + digits
            + ". Telegram</head>" + QByteArray("<p>The matter stands as it stood.</p>").repeated(20)
            + "</div>";
    }
    const QString name =
        folder.filePath(QStringLiteral("frus1900v%1.xml").arg(number, 2, 10, QLatin1Char('0')));
    QFile file(name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text + "</body></text></TEI>");
    return name;
}

} // namespace

TEST_CASE("volumes that come in at once, and marks made meanwhile, are all stored")
{
    const TestSupport::NoWarnings guard;
    const QTemporaryDir folder;
    auto library = std::move(*Library::open(folder.filePath(QStringLiteral("test.chancery"))));
    const auto telegram = *library->record(Library::firstDocument()).result();
    const int before = int(library->volumes().result()->size());

    std::vector<QFuture<Result<VolumeWritten>>> running;
    for (int number = 0; number < volumes; ++number) {
        running.push_back(library->importVolume(writeVolume(folder, number)));
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
        const auto written = each.result();
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
