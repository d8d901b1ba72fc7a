// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "download/catalogue.h"

#include "support/testsupport.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace Chancery;
using namespace Chancery::Download;
using namespace Qt::StringLiterals;

namespace
{

const QDateTime noon = QDateTime::fromString(u"2026-11-24T12:00:00Z"_s, Qt::ISODate);

QByteArray listing()
{
    return R"({"sha":"0f","truncated":false,"tree":[
        {"path":"frus1862.xml","mode":"100644","type":"blob","size":12,"sha":"e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"},
        {"path":"frus1861.xml","mode":"100644","type":"blob","size":3100200,"sha":"bd9dbf5aae1a3862dd1526723246b20206e5fc37"},
        {"path":"frus1861.xml","type":"blob","size":1,"sha":"bd9dbf5aae1a3862dd1526723246b20206e5fc37"},
        {"path":"frus1863p1.xml","type":"blob","size":-5,"sha":"../../etc/passwd"},
        {"path":"../frus1864.xml","type":"blob","size":1},
        {"path":"frus1865.xml","type":"tree"},
        {"path":"catalog.sch","type":"blob","size":1},
        17]})";
}

} // namespace

TEST_CASE("A listing gives the volumes with their sizes and checksums, and counts what is none")
{
    const auto catalogue = readListing(listing(), noon);
    REQUIRE(catalogue);
    REQUIRE(catalogue->entries.size() == 3);
    const CatalogueEntry *first = catalogue->find(u"frus1861"_s);
    REQUIRE(first);
    CHECK(first->size == 3100200);
    CHECK(first->blob == "bd9dbf5aae1a3862dd1526723246b20206e5fc37");
    // What cannot be one is not known rather than believed.
    CHECK(*catalogue->find(u"frus1863p1"_s) == CatalogueEntry{u"frus1863p1"_s, -1, {}});
    CHECK(catalogue->find(u"frus1864"_s) == nullptr);
    CHECK(catalogue->passedOver == 4);
    CHECK_FALSE(catalogue->isCut);
}

TEST_CASE("What is no listing is refused in a sentence")
{
    const QByteArray json = GENERATE(QByteArray(), QByteArray("<html>"), QByteArray("[]"),
                                     QByteArray(R"({"message":"Not Found"})"), QByteArray(R"({"tree":[]})"),
                                     QByteArray(R"({"tree":[{"path":"a"}]})"));
    const auto catalogue = readListing(json, noon);
    REQUIRE_FALSE(catalogue);
    CHECK(catalogue.error().kind == Error::Kind::BadInput);
    CHECK(catalogue.error().message.endsWith(u'.'));
}

TEST_CASE("A listing that was kept is there the next day, with when it was told")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"listing.json"_s);
    CHECK_FALSE(keptCatalogue(file).asked.isValid());
    const auto told = readListing(listing(), noon);
    REQUIRE(told);
    REQUIRE(keepCatalogue(*told, file));
    const Catalogue kept = keptCatalogue(file);
    CHECK(kept.entries == told->entries);
    CHECK(kept.asked == noon);

    QFile damaged(file);
    REQUIRE(damaged.open(QIODevice::WriteOnly));
    damaged.write("{\"tree\":");
    damaged.close();
    CHECK(keptCatalogue(file).entries == bundledCatalogue().entries);
}

TEST_CASE("The list that comes with the program names volumes and no more")
{
    const Catalogue catalogue = bundledCatalogue();
    CHECK(bundledDay().isValid());
    CHECK_FALSE(catalogue.asked.isValid());
    CHECK(catalogue.find(u"frus1961-63v06"_s));
    for (const CatalogueEntry &entry : catalogue.entries) {
        CHECK(entry.size == -1);
        CHECK(entry.blob.isEmpty());
    }
}
