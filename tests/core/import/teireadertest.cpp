// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/teireader.h"
#include "support/testsupport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Qt::StringLiterals;

TEST_CASE("Four real volumes give the counts their manifest states")
{
    const TestSupport::NoWarnings guard;
    const QString manifest = TestSupport::sharedData(u"frus/manifest.json"_s);
    if (manifest.isEmpty()) {
        SKIP("The shared data folder with frus/manifest.json is not here.");
    }
    QFile file(manifest);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonArray volumes = QJsonDocument::fromJson(file.readAll()).array();
    REQUIRE(volumes.size() == 4);
    for (const auto &value : volumes) {
        const QJsonObject volume = value.toObject();
        const QString name = volume.value(u"file"_s).toString();
        CAPTURE(name);
        const auto draft = Import::readTei(TestSupport::sharedData(u"frus/"_s + name));
        REQUIRE(draft);
        CHECK(draft->volume.id + u".xml"_s == name);
        CHECK(draft->volume.sourceSha256 == volume.value(u"sha256"_s).toString());
        CHECK(draft->counts.documents == volume.value(u"documents"_s).toInt());
        CHECK(draft->counts.notes == volume.value(u"notes"_s).toInt());
        CHECK(draft->counts.references == volume.value(u"refs"_s).toInt());
        CHECK(draft->counts.persons == volume.value(u"persons"_s).toInt());
        CHECK(draft->counts.terms == volume.value(u"terms"_s).toInt());
        const auto editorial = std::ranges::count(draft->documents, DocumentKind::EditorialNote,
                                                  [](const DocumentDraft &each) { return each.document.kind; });
        CHECK(editorial == volume.value(u"editorial_notes"_s).toInt());
    }
}
