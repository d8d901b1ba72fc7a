// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testrecord.h"

#include "support/testsupport.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::Export;
using namespace Qt::StringLiterals;

namespace
{

QString written(const QTemporaryDir &folder, const ExportRequest &request, Format format)
{
    const QString path = folder.filePath(u"export."_s + fileSuffix(format));
    REQUIRE(writeFile(request, format, path).has_value());
    return path;
}

} // namespace

TEST_CASE("A PDF holds the words, page numbers and a title")
{
    if (TestSupport::programNamed(u"pdftotext"_s).isEmpty()) {
        SKIP("pdftotext is not here");
    }
    const TestSupport::NoWarnings guard;
    QTemporaryDir folder;
    auto request = TestSupport::request(ExportScope::Documents);
    for (int i = 0; i < 60; ++i) {
        Passage passage = request.documents[0].passages[3];
        passage.ordinal = int(request.documents[0].passages.size());
        passage.id = {1000 + i};
        request.documents[0].passages.push_back(passage);
    }
    const QString path = written(folder, request, Format::Pdf);
    const QString text =
        QString::fromUtf8(TestSupport::outputOf(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, path, u"-"_s}))
            .simplified();
    // In small capitals, as in the source; these leave a PDF as capitals.
    CHECK(text.contains(u"TELEGRAM From the Mission to the United Nations"));
    CHECK(text.contains(u"including use"));
    CHECK(text.contains(u"ref to overflights"));
    CHECK(text.contains(u"FRUS, 1961–1963, vol. XI, Document 223"));
    CHECK(text.contains(u"See Documents 95 and 102."));
    CHECK(text.contains(u"Kuznetsov (U.S.S.R.), as reported by"));
    const QString info = QString::fromUtf8(TestSupport::outputOf(u"pdfinfo"_s, {path}));
    CHECK(info.contains(u"Telegram From the Mission"));
    CHECK(info.contains(u"(A4)"));
    const int pages = info.section(u"Pages:"_s, 1).section(u'\n', 0, 0).trimmed().toInt();
    CHECK(pages > 2);
    CHECK(QString(text).remove(u' ').contains(u"2/%1"_s.arg(pages)));
    request.options.paper = PaperSize::Letter;
    CHECK(TestSupport::outputOf(u"pdfinfo"_s, {written(folder, request, Format::Pdf)}).contains("(letter)"));
}

TEST_CASE("An ODT document holds the words and the marks")
{
    if (TestSupport::programNamed(u"unzip"_s).isEmpty()) {
        SKIP("unzip is not here");
    }
    const TestSupport::NoWarnings guard;
    QTemporaryDir folder;
    const QString path = written(folder, TestSupport::request(ExportScope::Documents), Format::Odt);
    const QString content =
        QString::fromUtf8(TestSupport::outputOf(u"unzip"_s, {u"-p"_s, path, u"content.xml"_s}));
    CHECK(content.contains(u"&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;"));
    CHECK(content.contains(u"fo:font-variant=\"small-caps\""));
    CHECK(content.contains(u"fo:background-color=\"#cfe4fa\""));
    CHECK(content.contains(u"https://history.state.gov/historicaldocuments/frus1961-63v11/d223"));
}

TEST_CASE("A word processor opens the ODT document")
{
    if (TestSupport::programNamed(u"soffice"_s).isEmpty()) {
        SKIP("soffice is not here");
    }
    QTemporaryDir folder;
    const QString path = written(folder, TestSupport::request(ExportScope::Documents), Format::Odt);
    TestSupport::outputOf(u"soffice"_s,
                          {u"-env:UserInstallation=file://"_s + folder.filePath(u"profile"_s),
                           u"--headless"_s, u"--convert-to"_s, u"txt:Text (encoded):UTF8"_s, u"--outdir"_s,
                           folder.path(), path});
    QFile text(folder.filePath(u"export.txt"_s));
    REQUIRE(text.open(QIODevice::ReadOnly));
    const QString words = QString::fromUtf8(text.readAll()).simplified();
    CHECK(words.contains(u"including use"));
    CHECK(words.contains(u"שלום"));
    CHECK(words.contains(u"<script>alert(\"x\")</script> & *stars*"));
}
