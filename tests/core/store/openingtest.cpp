// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "store/librarybackup.h"
#include "store/libraryreader.h"
#include "store/librarywriter.h"
#include "store/migrator.h"

#include "support/testsupport.h"

#include <QFile>
#include <QFileInfo>

#include <catch2/catch_test_macros.hpp>

#include <unistd.h>

using namespace Chancery;
using namespace Chancery::Store;

TEST_CASE("a missing library is made where that is wanted, and bears our application id and version")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("new.chancery"));
    CHECK(openLibrary(file, OpenMode::OpenExisting).error().kind == Error::Kind::NotFound);
    CHECK_FALSE(QFile::exists(file));

    const auto opened = openLibrary(file, OpenMode::CreateIfMissing);
    REQUIRE(opened);
    CHECK(opened->outcome == OpenOutcome::Created);
    CHECK(TestSupport::sqlite(file, QStringLiteral("PRAGMA application_id")).toInt() == applicationId);
    CHECK(TestSupport::sqlite(file, QStringLiteral("PRAGMA user_version")).toInt() == currentVersion());
    CHECK(TestSupport::sqlite(file, QStringLiteral("PRAGMA journal_mode")) == QStringLiteral("wal"));
    CHECK(openLibrary(file, OpenMode::OpenExisting)->outcome == OpenOutcome::Current);
}

TEST_CASE("an empty file becomes a library")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("empty.chancery"));
    TestSupport::writeFile(file, {});
    CHECK(openLibrary(file, OpenMode::CreateIfMissing)->outcome == OpenOutcome::Created);
}

TEST_CASE("a file that is no library is refused in a sentence and never written to")
{
    const QTemporaryDir folder;
    const QString text = folder.filePath(QStringLiteral("letter.txt"));
    TestSupport::writeFile(text, QByteArray("Dear Mr. Chairman, ").repeated(300));
    const QString foreign = folder.filePath(QStringLiteral("foreign.sqlite"));
    TestSupport::sqlite(foreign,
                        QStringLiteral("CREATE TABLE note (words TEXT); INSERT INTO note VALUES ('mine')"));
    for (const QString &file : {text, foreign}) {
        INFO(file.toStdString());
        const QByteArray before = TestSupport::contentOf(file);
        const auto opened = openLibrary(file, OpenMode::CreateIfMissing);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().kind == Error::Kind::NotALibrary);
        CHECK(opened.error().message.contains(QFileInfo(file).fileName()));
        CHECK(TestSupport::contentOf(file) == before);
    }
    CHECK(openLibrary(folder.path(), OpenMode::CreateIfMissing).error().kind == Error::Kind::NotALibrary);
    CHECK(openLibrary(folder.filePath(QStringLiteral("no/such/folder.chancery")), OpenMode::CreateIfMissing)
              .error()
              .kind
          == Error::Kind::NotFound);
}

TEST_CASE("a damaged library is refused and left as it is")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("damaged.chancery"));
    REQUIRE(openLibrary(file, OpenMode::CreateIfMissing));
    {
        auto writer = LibraryWriter::open(file);
        REQUIRE((*writer)->writeVolume(TestSupport::sampleVolume()));
    }
    TestSupport::sqlite(file, QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    QByteArray bytes = TestSupport::contentOf(file);
    constexpr qsizetype pageSize = 8192;
    REQUIRE(bytes.size() > 40 * pageSize);
    SECTION("a page overwritten")
    {
        bytes.replace(5 * pageSize, pageSize, QByteArray(pageSize, '\x5a'));
    }
    SECTION("broken off in the middle")
    {
        bytes.truncate(bytes.size() / 2);
    }
    TestSupport::writeFile(file, bytes);
    const auto opened = openLibrary(file, OpenMode::OpenExisting);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == Error::Kind::Damaged);
    CHECK(TestSupport::contentOf(file) == bytes);
}

TEST_CASE("a newer library is opened for reading, or refused where its shape is unknown")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("newer.chancery"));
    REQUIRE(openLibrary(file, OpenMode::CreateIfMissing));
    TestSupport::sqlite(file, QStringLiteral("PRAGMA user_version = %1").arg(currentVersion() + 1));
    CHECK(openLibrary(file, OpenMode::OpenExisting)->outcome == OpenOutcome::NewerReadOnly);
    TestSupport::sqlite(file, QStringLiteral("PRAGMA user_version = 100"));
    CHECK(openLibrary(file, OpenMode::OpenExisting).error().kind == Error::Kind::NewerLibrary);
}

TEST_CASE("a library that cannot be written to opens for reading")
{
    if (::geteuid() == 0) {
        SKIP("root may write everywhere");
    }
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("readonly.chancery"));
    REQUIRE(openLibrary(file, OpenMode::CreateIfMissing));
    QFile::setPermissions(file, QFile::ReadOwner);
    CHECK(openLibrary(file, OpenMode::OpenExisting)->outcome == OpenOutcome::ReadOnly);
}

TEST_CASE("a backup is a whole library, and never replaces one with half of one")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("mine.chancery"));
    const QString copy = folder.filePath(QStringLiteral("copy.chancery"));
    REQUIRE(openLibrary(file, OpenMode::CreateIfMissing));
    {
        auto writer = LibraryWriter::open(file);
        REQUIRE((*writer)->writeVolume(TestSupport::sampleVolume()));
        REQUIRE(backupLibrary(file, copy)); // while the writer is open
    }
    REQUIRE(openLibrary(copy, OpenMode::OpenExisting));
    auto reader = LibraryReader::open(copy);
    CHECK((*reader)->counts()->documents == 2);
    CHECK_FALSE(QFile::exists(copy + QStringLiteral("-wal")));

    const QByteArray before = TestSupport::contentOf(copy);
    CHECK_FALSE(backupLibrary(folder.filePath(QStringLiteral("nothing.chancery")), copy));
    CHECK(TestSupport::contentOf(copy) == before);
    CHECK(backupLibrary(file, file).error().kind == Error::Kind::BadInput);
    CHECK(backupLibrary(file, folder.filePath(QStringLiteral("no/folder.chancery"))).error().kind
          == Error::Kind::NotFound);
}
