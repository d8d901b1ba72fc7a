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

ExportRequest cited()
{
    ExportRequest request;
    request.scope = ExportScope::Documents;
    request.documents = {TestSupport::telegram(), TestSupport::card()};
    return request;
}

} // namespace

TEST_CASE("RIS, BibTeX and CSL-JSON describe the documents cited")
{
    TestSupport::compareWithFixture(TestSupport::bytesOf(cited(), Format::Ris), u"cited.ris"_s);
    TestSupport::compareWithFixture(TestSupport::bytesOf(cited(), Format::Bibtex), u"cited.bib"_s);
    TestSupport::compareWithFixture(TestSupport::bytesOf(cited(), Format::CslJson), u"cited.json"_s);
}

TEST_CASE("Only the documents an excerpt stands in are cited, each once")
{
    ExportRequest request = cited();
    request.scope = ExportScope::Excerpts;
    request.annotations = TestSupport::annotations(request.documents.front());
    request.documents.push_back(request.documents.front());
    CHECK(TestSupport::bytesOf(request, Format::Ris).count("TY  - ") == 1);
}

TEST_CASE("A title cannot break out of a RIS or BibTeX record")
{
    for (const QString &text : TestSupport::hostileTexts()) {
        ExportRequest request = cited();
        request.documents.resize(1);
        request.documents[0].document.title = text + u"\r\nER  - \r\nTY  - BOOK } , note = {"_s;
        const QByteArray ris = TestSupport::bytesOf(request, Format::Ris);
        CHECK(ris.count("\r\nER  - ") == 1);
        CHECK(ris.startsWith("TY  - CHAP\r\n"));
        const QByteArray bibtex = TestSupport::bytesOf(request, Format::Bibtex);
        CHECK(bibtex.count('{') == bibtex.count('}'));
        CHECK(bibtex.count("\n  note ") == 1);
    }
}

TEST_CASE("CSL-JSON is valid by the schema of its makers")
{
    const QString validator = TestSupport::sharedData(u"citations/validate_csl.py"_s);
    if (validator.isEmpty() || TestSupport::programNamed(u"python3"_s).isEmpty()) {
        SKIP("citations/validate_csl.py of the shared data, or python3, is not here");
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(u"cited.json"_s);
    REQUIRE(writeFile(cited(), Format::CslJson, path).has_value());
    CHECK(TestSupport::outputOf(u"python3"_s, {validator, path}).contains("OK"));
}

TEST_CASE("A suffix has its place in every format")
{
    ExportRequest request = cited();
    request.documents.resize(1);
    request.documents[0].volume.editors = {u"William F. Sanford, Jr."_s};
    CHECK(TestSupport::bytesOf(request, Format::Ris).contains("A3  - Sanford, William F., Jr.\r\n"));
    CHECK(TestSupport::bytesOf(request, Format::Bibtex).contains("{Sanford, Jr., William F.}"));
    CHECK(TestSupport::bytesOf(request, Format::CslJson).contains("\"suffix\": \"Jr.\""));
}

TEST_CASE("A volume older than the document numbers is cited by page in every format")
{
    ExportRequest request = cited();
    request.documents.resize(1);
    request.documents[0].volume.subSeries = u"1952–1954"_s;
    CHECK(TestSupport::bytesOf(request, Format::Ris).contains("SP  - 545\r\nEP  - 548\r\n"));
    CHECK(TestSupport::bytesOf(request, Format::Bibtex).contains("pages     = {545--548}"));
    CHECK_FALSE(TestSupport::bytesOf(request, Format::Ris).contains("Document 223"));
}
