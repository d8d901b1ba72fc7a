// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testrecord.h"

#include "support/testsupport.h"

#include <QDir>
#include <QFile>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::Export;
using namespace Qt::StringLiterals;

namespace
{

/// Lets no file grow beyond \a bytes while it lives: the nearest thing to a full disk that needs no rights.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, m_before.rlim_max};
        REQUIRE(setrlimit(RLIMIT_FSIZE, &limit) == 0);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = SIG_DFL;
};

} // namespace

TEST_CASE("A file is written whole, in every format")
{
    QTemporaryDir folder;
    for (const auto &[format, name] : Names<Format>::words) {
        const QString path = folder.filePath(u"export."_s + fileSuffix(format));
        REQUIRE(writeFile(TestSupport::request(ExportScope::Documents), format, path).has_value());
        CHECK(TestSupport::contentOf(path).size() > 100);
    }
}

TEST_CASE("The same work gives the same bytes")
{
    for (const Format format : {Format::Html, Format::Markdown, Format::Csv, Format::JsonLd, Format::Ris,
                                Format::Bibtex, Format::CslJson}) {
        const auto request = TestSupport::request(ExportScope::Documents);
        CHECK(TestSupport::bytesOf(request, format) == TestSupport::bytesOf(request, format));
    }
}

TEST_CASE("A missing folder is told by name and nothing is made")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"not there/export.html"_s);
    const auto result = writeFile(TestSupport::request(ExportScope::Excerpts), Format::Html, path);
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().kind == Error::Kind::NotFound);
    CHECK(result.error().message.contains(path));
    CHECK(result.error().message.contains(folder.filePath(u"not there"_s)));
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("A folder in the place of the file is told")
{
    QTemporaryDir folder;
    const auto result = writeFile(TestSupport::request(ExportScope::Excerpts), Format::Html, folder.path());
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().kind == Error::Kind::BadInput);
    CHECK(result.error().message.contains(folder.path()));
}

TEST_CASE("A folder that may not be written to is told, and what was there stays")
{
    if (geteuid() == 0) {
        SKIP("the superuser may write everywhere");
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(u"export.html"_s);
    REQUIRE(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
    const auto result = writeFile(TestSupport::request(ExportScope::Excerpts), Format::Html, path);
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().kind == Error::Kind::ReadOnly);
    CHECK(result.error().message.contains(path));
}

TEST_CASE("A write that fails half way leaves the file that was there")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"export.html"_s);
    {
        QFile before(path);
        REQUIRE(before.open(QIODevice::WriteOnly));
        before.write("what was there");
    }
    Result<void> result;
    {
        const FileSizeLimit limit(1024);
        result = writeFile(TestSupport::request(ExportScope::Documents), Format::Html, path);
    }
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().message.contains(path));
    CHECK(TestSupport::contentOf(path) == "what was there");
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
}

TEST_CASE("Nothing to export is a sentence, not an empty file")
{
    QTemporaryDir folder;
    for (const Format format : {Format::Html, Format::Markdown, Format::Pdf, Format::Odt, Format::Ris,
                                Format::Bibtex, Format::CslJson}) {
        const QString path = folder.filePath(u"export"_s);
        const auto result = writeFile({}, format, path);
        REQUIRE_FALSE(result.has_value());
        CHECK(result.error().kind == Error::Kind::BadInput);
        CHECK_FALSE(QFile::exists(path));
    }
    CHECK(write({}, Format::JsonLd).has_value());
}

TEST_CASE("A selection is exported without being an annotation")
{
    ExportRequest request;
    request.documents = {TestSupport::telegram()};
    request.selection = {TestSupport::segmentOf(request.documents[0], 3, u"strong position"_s)};
    CHECK(TestSupport::bytesOf(request, Format::Html).contains("strong position"));
    CHECK(TestSupport::bytesOf(request, Format::Markdown).contains("> **strong position**"));
    CHECK(TestSupport::bytesOf(request, Format::JsonLd).contains("\"exact\": \"strong position\""));
    CHECK(TestSupport::bytesOf(request, Format::Ris).contains("TI  - Telegram From"));
}
