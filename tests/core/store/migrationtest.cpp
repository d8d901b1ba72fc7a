// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "store/migrator.h"

#include "support/testsupport.h"

#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;

namespace
{

QString scriptOf(const QString &path)
{
    QFile file(QStringLiteral(CHANCERY_SOURCE_DIR "/db/") + path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

QString schemaOf(const QString &file)
{
    return TestSupport::sqlite(
        file,
        QStringLiteral("SELECT group_concat(type || ' ' || name || ' ' || ifnull(sql, ''), char(10)) FROM "
                       "(SELECT * FROM sqlite_schema ORDER BY type, name)"));
}

} // namespace

TEST_CASE("schema.sql is what all migrations together make")
{
    const QTemporaryDir folder;
    const QString whole = folder.filePath(QStringLiteral("whole.sqlite"));
    TestSupport::sqlite(whole, scriptOf(QStringLiteral("schema.sql")));
    const QString migrated = folder.filePath(QStringLiteral("migrated.chancery"));
    REQUIRE(Store::openLibrary(migrated, OpenMode::CreateIfMissing));
    CHECK(schemaOf(whole) == schemaOf(migrated));
}

TEST_CASE("every migration opens with two lines of why")
{
    const QDir migrations(QStringLiteral(CHANCERY_SOURCE_DIR "/db/migrations"));
    const QStringList names = migrations.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    REQUIRE_FALSE(names.isEmpty());
    int last = 0;
    for (qsizetype i = 0; i < names.size(); ++i) {
        INFO(names[i].toStdString());
        const int number = names[i].section(u'_', 0, 0).toInt();
        CHECK(names[i].startsWith(QStringLiteral("%1_").arg(number, 4, 10, QLatin1Char('0'))));
        CHECK(number > std::exchange(last, number));
        const QStringList lines = scriptOf(QStringLiteral("migrations/") + names[i]).split(u'\n');
        REQUIRE(lines.size() > 5);
        CHECK(lines[3].startsWith(QStringLiteral("-- ")));
        CHECK(lines[4].startsWith(QStringLiteral("-- ")));
    }
}

TEST_CASE("a library of an older version is backed up, then brought up to date")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("old.chancery"));
    // Version 0 with our id: what a program killed between making the file and its first migration leaves.
    TestSupport::sqlite(
        file,
        QStringLiteral("PRAGMA application_id = %1; CREATE TABLE leftover (words TEXT); DROP TABLE leftover;")
            .arg(Store::applicationId));
    const auto opened = Store::openLibrary(file, OpenMode::OpenExisting);
    REQUIRE(opened);
    CHECK(opened->outcome == OpenOutcome::Migrated);
    CHECK(QFile::exists(folder.filePath(opened->backup)));
    CHECK(TestSupport::sqlite(folder.filePath(opened->backup), QStringLiteral("PRAGMA user_version")).toInt()
          == 0);
    CHECK(TestSupport::sqlite(file, QStringLiteral("PRAGMA user_version")).toInt()
          == Store::currentVersion());
}
