// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "store/libraryreader.h"
#include "store/librarywriter.h"
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

TEST_CASE("a library from before volumes were indexed in one piece goes on with what it has")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("seven.chancery"));
    QString script =
        QStringLiteral("PRAGMA application_id = %1; PRAGMA user_version = 7;").arg(Store::applicationId);
    const QDir migrations(QStringLiteral(CHANCERY_SOURCE_DIR "/db/migrations"));
    for (const QString &name : migrations.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        if (name < QStringLiteral("0008")) {
            script += scriptOf(QStringLiteral("migrations/") + name);
        }
    }
    const QByteArray source("<TEI>the file as it was</TEI>");
    script += QStringLiteral(
                  "INSERT INTO volume (id, title, origin, imported) VALUES ('old', 'Old', 'imported', '');"
                  "INSERT INTO volume_source (volume_id, bytes, packed) VALUES ('old', %1, x'%2');"
                  "INSERT INTO document (id, volume_id, xml_id, ordinal, kind, title, body_hash, whole_hash)"
                  " VALUES (1, 'old', 'd1', 0, 'letter', 'A letter', '', '');"
                  "INSERT INTO passage (id, document_id, ordinal, kind, text)"
                  " VALUES (1, 1, 0, 'paragraph', 'Old words');"
                  "INSERT INTO document_fts (rowid, body, note, heading)"
                  " SELECT id, body, note, heading FROM document_words;"
                  "INSERT INTO mention (passage_id, start_offset, end_offset, kind, origin)"
                  " VALUES (1, 0, 3, 'person', 'source');")
                  .arg(source.size())
                  .arg(QString::fromLatin1(qCompress(source).toHex()));
    TestSupport::sqlite(file, script);
    const auto opened = Store::openLibrary(file, OpenMode::OpenExisting);
    REQUIRE(opened);
    CHECK(opened->outcome == OpenOutcome::Migrated);
    CHECK(TestSupport::sqlite(file, QStringLiteral("PRAGMA integrity_check")) == QStringLiteral("ok"));
    CHECK(TestSupport::sqlite(file, QStringLiteral("SELECT count(*) FROM mention")).toInt() == 1);
    CHECK_FALSE(TestSupport::sqliteRefusal(
                    file,
                    QStringLiteral("INSERT INTO mention (passage_id, start_offset, end_offset, kind, origin) "
                                   "VALUES (1, 0, 3, 'person', 'nobody')"))
                    .isEmpty());
    const auto reader = Store::LibraryReader::open(file);
    REQUIRE(reader);
    CHECK((*reader)->sourceFile(QStringLiteral("old")) == source);
    const auto writer = Store::LibraryWriter::open(file);
    REQUIRE(writer);
    REQUIRE((*writer)->removeVolume(QStringLiteral("old")));
    CHECK(TestSupport::sqlite(file, QStringLiteral("SELECT count(*) FROM document_fts('words')")).toInt()
          == 0);
}
