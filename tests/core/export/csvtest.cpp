// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/csvwriter.h"
#include "export/escape.h"
#include "testrecord.h"

#include "support/testsupport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::Export;
using namespace Qt::StringLiterals;

namespace
{

/// The file as Python's reader sees it: the program that reads most of the CSV in the world.
QJsonArray readBack(const ExportRequest &request)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"excerpts.csv"_s);
    REQUIRE(writeFile(request, Format::Csv, path).has_value());
    const QString script =
        u"import csv, json, sys\n"
        "rows = list(csv.DictReader(open(sys.argv[1], encoding='utf-8-sig', newline=''), strict=True))\n"
        "print(json.dumps(rows))"_s;
    return QJsonDocument::fromJson(TestSupport::python(script, {path})).array();
}

} // namespace

TEST_CASE("The table of excerpts is as it was agreed")
{
    const QByteArray csv = TestSupport::bytesOf(TestSupport::request(ExportScope::Excerpts), Format::Csv);
    CHECK(csv.startsWith("\xef\xbb\xbfid,document,"));
    TestSupport::compareWithFixture(csv, u"excerpts.csv"_s);
}

TEST_CASE("Another program reads every cell of the table back")
{
    if (TestSupport::programNamed(u"python3"_s).isEmpty()) {
        SKIP("python3 is not here");
    }
    const auto request = TestSupport::request(ExportScope::Excerpts);
    const QJsonArray rows = readBack(request);
    REQUIRE(rows.size() == qsizetype(request.annotations.size()));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QJsonObject row = rows[i].toObject();
        CHECK(row.size() == csvColumns().size());
        CHECK(row.value(u"quotation"_s).toString() == request.annotations[size_t(i)].quotation());
        CHECK(row.value(u"document"_s).toString() == u"frus1961-63v11#d223"_s);
    }
    CHECK(rows[1].toObject().value(u"note"_s).toString() == request.annotations[1].body);
    CHECK(
        rows[1].toObject().value(u"locations"_s).toString()
        == request.annotations[1].segments[0].document.toString().replace(u'#', u'/').prepend(u"chancery:"_s)
            + u"#p3;%1-%2"_s.arg(request.annotations[1].segments[0].range.start)
                  .arg(request.annotations[1].segments[0].range.end));
}

TEST_CASE("No cell can be run by a spreadsheet, and hostile cells come back whole")
{
    if (TestSupport::programNamed(u"python3"_s).isEmpty()) {
        SKIP("python3 is not here");
    }
    auto request = TestSupport::request(ExportScope::Excerpts);
    const auto texts = TestSupport::hostileTexts();
    const Annotation model = request.annotations[0];
    request.annotations.clear();
    for (const QString &text : texts) {
        request.annotations.push_back(model);
        request.annotations.back().body = text;
    }
    const QJsonArray rows = readBack(request);
    REQUIRE(rows.size() == qsizetype(texts.size()));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString note = rows[i].toObject().value(u"note"_s).toString();
        CHECK_FALSE(QStringView(u"=+-@\t\r\n").contains(note.front()));
        CHECK((note == texts[size_t(i)] || note == u'\'' + texts[size_t(i)]));
    }
    CHECK(escapedCsv(u"＝1+1"_s) == u"\"'＝1+1\""_s);
    CHECK(escapedCsv(u"plain"_s) == u"plain"_s);
}
