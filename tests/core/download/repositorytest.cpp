// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "download/repository.h"
#include "download/gitblob.h"

#include "support/testsupport.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace Chancery;
using namespace Chancery::Download;
using namespace Qt::StringLiterals;

TEST_CASE("A git blob has the name that git gives it")
{
    // From `printf 'what is up, doc?' | git hash-object --stdin`, and of nothing.
    CHECK(gitBlobHash("what is up, doc?") == "bd9dbf5aae1a3862dd1526723246b20206e5fc37");
    CHECK(gitBlobHash("") == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.xml"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("what is up, doc?");
    file.close();
    CHECK(gitBlobHashOfFile(file.fileName()) == "bd9dbf5aae1a3862dd1526723246b20206e5fc37");
    CHECK(gitBlobHashOfFile(folder.filePath(u"missing.xml"_s)).isEmpty());
}

TEST_CASE("The public repository is asked over https and for one file a volume")
{
    const Repository repository = Repository::official();
    CHECK(mayAsk(repository.listing));
    CHECK(repository.file(u"frus1861"_s).toString()
          == u"https://raw.githubusercontent.com/HistoryAtState/frus/master/volumes/frus1861.xml"_s);
    CHECK(repository.listing.toEncoded()
          == "https://api.github.com/repos/HistoryAtState/frus/git/trees/master:volumes");
}

TEST_CASE("A mirror is reached over https, or on this computer")
{
    CHECK(Repository::at(u"https://mirror.example.org/frus"_s).value().file(u"frus1861"_s).toString()
          == u"https://mirror.example.org/frus/frus1861.xml"_s);
    CHECK(Repository::at(u"http://127.0.0.1:8080/"_s).value().listing.toString()
          == u"http://127.0.0.1:8080/listing.json"_s);
    const QString refused =
        GENERATE(u"http://mirror.example.org/"_s, u"ftp://mirror.example.org/"_s, u"file:///etc"_s,
                 u"mirror"_s, u""_s, u"http://127.0.0.1.example.org/"_s);
    const auto made = Repository::at(refused);
    REQUIRE_FALSE(made);
    CHECK(made.error().kind == Error::Kind::BadInput);
}

TEST_CASE("No answer leads from https to anything less")
{
    const QUrl secure(u"https://example.org/a"_s);
    const QUrl local(u"http://127.0.0.1:80/a"_s);
    CHECK(mayFollow(secure, QUrl(u"https://cdn.example.org/b"_s)));
    CHECK(mayFollow(local, QUrl(u"http://127.0.0.1:81/b"_s)));
    CHECK(mayFollow(local, secure));
    CHECK_FALSE(mayFollow(secure, QUrl(u"http://example.org/b"_s)));
    CHECK_FALSE(mayFollow(secure, local));
    CHECK_FALSE(mayFollow(local, QUrl(u"http://example.org/b"_s)));
    CHECK_FALSE(mayFollow(local, QUrl(u"file:///etc/passwd"_s)));
}

TEST_CASE("Only what can be a volume's id becomes a file's name")
{
    CHECK(isVolumeId(u"frus1961-63v10-12mSupp"));
    const QString no = GENERATE(u""_s, u"frus"_s, u"../frus1861"_s, u"frus1861/../x"_s, u"frus1861.xml"_s,
                                u"frus1861\n"_s, u"FRUS1861"_s, u"con"_s);
    CHECK_FALSE(isVolumeId(no));
}
