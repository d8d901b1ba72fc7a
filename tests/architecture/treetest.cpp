// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The source tree, held against the rules of ARCHITECTURE.md.

#include "rules.h"

#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

using namespace Architecture;

namespace
{

QStringList breachesIn(const std::vector<SourceFile> &files, QStringList (*rule)(const SourceFile &))
{
    QStringList breaches;
    for (const SourceFile &file : files) {
        breaches << rule(file);
    }
    return breaches;
}

} // namespace

TEST_CASE("The core knows nothing of widgets")
{
    CHECK(breachesIn(sources(), widgetsInCore) == QStringList());
}

TEST_CASE("Only the store knows SQLite")
{
    CHECK(breachesIn(sources(), sqliteOutsideStore) == QStringList());
    CHECK(breachesIn(sources(), sqlInCode) == QStringList());
}

TEST_CASE("A station of the core includes the model and itself")
{
    CHECK(breachesIn(sources(), strangeStations) == QStringList());
}

TEST_CASE("Every source file begins with its licence")
{
    CHECK(breachesIn(sources(), missingLicence) == QStringList());
    CHECK(breachesIn(queries(), missingLicence) == QStringList());
}

TEST_CASE("No file of the program is longer than 600 lines")
{
    CHECK(breachesIn(sources(), tooLong) == QStringList());
}

TEST_CASE("Tests speak Catch2 and are named in sentences, each its own")
{
    CHECK(breachesIn(sources(), otherTestMacros) == QStringList());
    CHECK(breachesIn(sources(), bareTestNames) == QStringList());
    QStringList names;
    for (const SourceFile &file : sources()) {
        names << testNames(file);
    }
    CHECK(names.size() > 100);
    CHECK(names.removeDuplicates() == 0);
}

TEST_CASE("A query file is named in lower case and holds one statement")
{
    CHECK(breachesIn(queries(), badQueryName) == QStringList());
    CHECK(breachesIn(queries(), notOneStatement) == QStringList());
}

TEST_CASE("Every query is used by name in the store")
{
    QString store;
    for (const SourceFile &file :
         filesUnder({QStringLiteral("core/store")}, {QStringLiteral("cpp"), QStringLiteral("h")})) {
        store += file.text;
    }
    QStringList unused;
    for (const SourceFile &query : queries()) {
        unused << unusedQuery(query, store);
    }
    CHECK(unused == QStringList());
}

TEST_CASE("Every table and column of a library is explained to people with only the shell")
{
    const auto textOf = [](const char *name) {
        return QString::fromUtf8(Chancery::TestSupport::contentOf(QStringLiteral(CHANCERY_SOURCE_DIR "/db/")
                                                                  + QLatin1StringView(name)));
    };
    CHECK(unexplained(textOf("schema.sql"), textOf("README.md")) == QStringList());
}
