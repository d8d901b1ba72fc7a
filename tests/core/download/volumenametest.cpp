// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "download/volumename.h"
#include "download/catalogue.h"

#include "support/testsupport.h"

#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <utility>

using namespace Chancery::Download;
using namespace Qt::StringLiterals;

TEST_CASE("The id of a volume is told in words")
{
    using Pair = std::pair<QString, QString>;
    const auto [id, line] =
        GENERATE(Pair(u"frus1861"_s, u"1861"_s), Pair(u"frus1872p2v5"_s, u"1872, Part 2, Volume V"_s),
                 Pair(u"frus1865p4"_s, u"1865, Part 4"_s), Pair(u"frus1877app"_s, u"1877, Appendix"_s),
                 Pair(u"frus1902app1"_s, u"1902, Appendix 1"_s), Pair(u"frus1901China"_s, u"1901, China"_s),
                 Pair(u"frus1914Supp"_s, u"1914, Supplement"_s),
                 Pair(u"frus1917Supp02v02"_s, u"1917, Supplement 2, Volume II"_s),
                 Pair(u"frus1918Russiav03"_s, u"1918, Russia, Volume III"_s),
                 Pair(u"frus1919Parisv11"_s, u"1919, Paris Peace Conference, Volume XI"_s),
                 Pair(u"frus1944Quebec"_s, u"1944, Conference at Quebec"_s),
                 Pair(u"frus1861-99Index"_s, u"1861–1899, Index"_s),
                 Pair(u"frus1900-18Index"_s, u"1900–1918, Index"_s),
                 Pair(u"frus1917-72PubDipv04"_s, u"1917–1972, Public Diplomacy, Volume IV"_s),
                 Pair(u"frus1917-72PubDip"_s, u"1917–1972, Public Diplomacy"_s),
                 Pair(u"frus1931-41v02"_s, u"1931–1941, Volume II"_s),
                 Pair(u"frus1951-54IranEd2"_s, u"1951–1954, Iran, Second Edition"_s),
                 Pair(u"frus1952-54v14p2"_s, u"1952–1954, Volume XIV, Part 2"_s),
                 Pair(u"frus1956-60IntelCom"_s, u"1956–1960, Intelligence Community"_s),
                 Pair(u"frus1961-63v11"_s, u"1961–1963, Volume XI"_s),
                 Pair(u"frus1961-63v10-12mSupp"_s, u"1961–1963, Volumes X–XII, Microfiche Supplement"_s),
                 Pair(u"frus1958-60v15-16mSupp2"_s, u"1958–1960, Volumes XV–XVI, Microfiche Supplement 2"_s),
                 Pair(u"frus1969-76ve15p1"_s, u"1969–1976, Volume E–15, Part 1"_s),
                 Pair(u"frus1977-80v09Ed2"_s, u"1977–1980, Volume IX, Second Edition"_s));
    CHECK(nameOfVolume(id).line == line);
}

TEST_CASE("An id of another kind is told as it is")
{
    CHECK(nameOfVolume(u"hicks1850"_s).line == u"hicks1850"_s);
    CHECK(nameOfVolume(u"hicks1850"_s).years.isEmpty());
    // Half read would be another volume's name.
    CHECK(nameOfVolume(u"frus1961-63v11x9"_s).line == u"1961–1963, v11x9"_s);
}

TEST_CASE("Volumes of single years stand together by decade, others by their subseries")
{
    CHECK(nameOfVolume(u"frus1861"_s).group == u"Single years, 1861–1869"_s);
    CHECK(nameOfVolume(u"frus1894app1"_s).group == u"Single years, 1890–1899"_s);
    CHECK(nameOfVolume(u"frus1951v07p2"_s).group == u"Single years, 1950–1951"_s);
    CHECK(nameOfVolume(u"frus1961-63v10-12mSupp"_s).group == u"1961–1963"_s);
}

TEST_CASE("Every id of the list that comes with the program is read to its end")
{
    const Catalogue catalogue = bundledCatalogue();
    CHECK(catalogue.entries.size() > 200);
    for (const CatalogueEntry &entry : catalogue.entries) {
        INFO(entry.volume.toStdString() << ": " << nameOfVolume(entry.volume).line.toStdString());
        const VolumeName name = nameOfVolume(entry.volume);
        CHECK(name.firstYear >= 1861);
        CHECK(name.lastYear >= name.firstYear);
        CHECK(name.lastYear < 2000);
        // A tail that is not read stands there as in the id.
        static const QRegularExpression raw(u"[A-Za-z]\\d"_s);
        CHECK_FALSE(name.what.contains(raw));
    }
}
