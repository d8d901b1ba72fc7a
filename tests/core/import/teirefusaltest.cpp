// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teifixture.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>

using namespace Chancery;
using namespace Chancery::ImportTest;
using namespace Qt::StringLiterals;

namespace
{

struct Refusal {
    const char *what;
    QByteArray bytes;
    const char *says; ///< a part of the sentence
};

QByteArray nested(int depth)
{
    return QByteArray("<hi>").repeated(depth) + "x" + QByteArray("</hi>").repeated(depth);
}

QByteArray attributes(int count)
{
    QByteArray tag = "<p";
    for (int i = 0; i < count; ++i) {
        tag += " a" + QByteArray::number(i) + "=\"\"";
    }
    return tag + ">x</p>";
}

} // namespace

TEST_CASE("Bytes that are no TEI volume are refused with a sentence that names the file")
{
    const TestSupport::NoWarnings guard;
    const QByteArray good = tei(document("<p>Text</p>"));
    const std::vector<Refusal> refusals{
        {"nothing", "", "is empty"},
        {"gzip", QByteArray("\x1f\x8b\x08\x00", 4), "compressed"},
        {"zip", QByteArray("PK\x03\x04rest", 8), "compressed"},
        {"plain text", "Washington, December 3, 1962", "not an XML file"},
        {"HTML with a document type", "<!DOCTYPE html><html><body>x</body></html>", "web page"},
        {"HTML without", "<html><body>x</body></html>", "web page"},
        {"another XML", "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>", "outermost element is “"},
        {"a document type", "<!DOCTYPE TEI SYSTEM \"/etc/passwd\"><TEI/>", "DOCTYPE"},
        {"an entity that grows",
         "<!DOCTYPE TEI [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><TEI>&b;</TEI>", "DOCTYPE"},
        {"an entity nobody defined", tei(document("<p>&eacute;</p>")), "frus1900v01.xml"},
        {"a NUL", QByteArray(good).replace("Text", QByteArray("Te\0xt", 5)), "NUL"},
        {"a broken byte", QByteArray(good).replace("Text", "Te\xff\xfext"), "not well-formed"},
        {"a false encoding", QByteArray(good).replace("UTF-8", "made-up-8"), "not well-formed"},
        {"half a file", good.first(good.size() / 2), "breaks off"},
        {"all but the last tag", good.first(good.size() - 6), "breaks off"},
        {"tags that cross", tei(document("<p><hi>x</p></hi>")), "not well-formed"},
        {"two roots", good + "<TEI/>", "not well-formed"},
        {"depth", tei(document("<p>" + nested(600) + "</p>")), "more than 500"},
        {"attributes", tei(document(attributes(1001))), "more than 1,000"},
        {"attributes without end", tei(document(attributes(200'000))), "more than 1,000"},
        {"a comment without end", tei(document("<!--" + QByteArray(2'000'000, 'x') + "-->")),
         "more than 1 MiB"},
        {"a tag without end", tei(document("<p n=\"" + QByteArray(2'000'000, 'n') + "\"/>")),
         "more than 1 MiB"},
        {"a long name", tei(document("<" + QByteArray(300, 'n') + "/>")), "overlong name"},
    };
    for (const Refusal &refusal : refusals) {
        CAPTURE(refusal.what);
        const Result<VolumeDraft> draft = tryRead(refusal.bytes);
        REQUIRE_FALSE(draft);
        CAPTURE(draft.error().message);
        CHECK(draft.error().kind == Error::Kind::BadInput);
        CHECK(draft.error().message.contains(u"“frus1900v01.xml”"_s));
        CHECK(draft.error().message.contains(QString::fromUtf8(refusal.says)));
        CHECK(draft.error().message.endsWith(u'.'));
    }
}

TEST_CASE("What stands just inside the limits is read")
{
    const VolumeDraft deep = read(tei(document("<p>" + nested(480) + "</p>")));
    CHECK(deep.documents.front().passages.front().passage.text == u"x"_s);
    const VolumeDraft wide = read(tei(document(attributes(1000))));
    CHECK(wide.documents.front().passages.front().passage.text == u"x"_s);
}

TEST_CASE("Signs of equality count as attributes only where attributes stand")
{
    const QByteArray many = QByteArray("= > ").repeated(2000);
    const DocumentDraft draft = readDocument("<!-- " + many + "--><?app " + many + "?><p n=\"" + many + "\">"
                                             + many + "<![CDATA[<" + many + "]]>end</p>");
    REQUIRE(draft.passages.size() == 1);
    CHECK(draft.passages.front().passage.text.startsWith(u"= > = >"_s));
    CHECK(draft.passages.front().passage.text.endsWith(u"= > end"_s));
}

TEST_CASE("A reference to a number of a character and XML's own five entities are text")
{
    const DocumentDraft draft = readDocument("<p>&amp; &lt;b&gt; &quot;&apos; D.&#160;C. &#x1F4DC;</p>");
    CHECK(draft.passages.front().passage.text == u"& <b> \"' D.\u00A0C. \U0001F4DC"_s);
}

TEST_CASE("Encodings the file states, or shows by its byte order mark, are read")
{
    const QString text = QString::fromUtf8(tei(document("<p>Chargé – Čapek</p>")));
    SECTION("UTF-8 with a byte order mark")
    {
        CHECK(outline(read("\xef\xbb\xbf" + text.toUtf8()).documents.front())
              == QStringList{u"paragraph: Chargé – Čapek"_s});
    }
    SECTION("UTF-16, either way round")
    {
        for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
            const QByteArray bytes = encoder.encode(QString(text).replace(u"UTF-8"_s, u"UTF-16"_s));
            CHECK(outline(read(bytes).documents.front()) == QStringList{u"paragraph: Chargé – Čapek"_s});
        }
    }
    SECTION("Latin-1")
    {
        const QByteArray bytes = tei(document("<p>Charg\xe9</p>")).replace("UTF-8", "ISO-8859-1");
        CHECK(outline(read(bytes).documents.front()) == QStringList{u"paragraph: Chargé"_s});
    }
    SECTION("CRLF")
    {
        CHECK(outline(read(tei(document("<p>one\r\n  two</p>"))).documents.front())
              == QStringList{u"paragraph: one two"_s});
    }
}

TEST_CASE("Reading stops where the reader of the file asks it to")
{
    QByteArray bytes = tei(document("<p>" + QByteArray("word ").repeated(100'000) + "</p>"));
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    qint64 last = 0;
    qint64 total = 0;
    int calls = 0;
    SECTION("and not otherwise")
    {
        const auto draft = Import::readTei(buffer, u"a.xml"_s, [&](qint64 done, qint64 all) {
            CHECK(done > last);
            last = done;
            total = all;
            ++calls;
            return true;
        });
        CHECK(draft.has_value());
        CHECK(last == bytes.size());
        CHECK(total == bytes.size());
        CHECK(calls > 1);
    }
    SECTION("with an error of its own kind")
    {
        const auto draft = Import::readTei(buffer, u"a.xml"_s, [](qint64, qint64) { return false; });
        REQUIRE_FALSE(draft);
        CHECK(draft.error().kind == Error::Kind::Cancelled);
        CHECK(draft.error().message.contains(u"“a.xml”"_s));
    }
}

TEST_CASE("A path that is no readable file is refused in its own words")
{
    const QTemporaryDir folder;
    const auto refused = [](const QString &path) {
        const auto draft = Import::readTei(path);
        REQUIRE_FALSE(draft);
        return draft.error();
    };
    CHECK(refused(folder.path()).message.contains(u"is a folder"_s));
    CHECK(refused(folder.filePath(u"none.xml"_s)).kind == Error::Kind::NotFound);
    CHECK(refused(folder.filePath(u"none.xml"_s)).message.contains(u"“none.xml” is not there"_s));

    QFile empty(folder.filePath(u"empty.xml"_s));
    REQUIRE(empty.open(QIODevice::WriteOnly));
    empty.close();
    CHECK(refused(empty.fileName()).message.contains(u"“empty.xml” is empty"_s));

    QFile huge(folder.filePath(u"huge.xml"_s));
    REQUIRE(huge.open(QIODevice::WriteOnly));
    REQUIRE(huge.resize(512LL * 1024 * 1024 + 1)); // sparse: takes no room
    huge.close();
    CHECK(refused(huge.fileName()).message.contains(u"larger than 512 MiB"_s));
}

TEST_CASE("A file the user may not read is refused in its own words")
{
    const QTemporaryDir folder;
    QFile locked(folder.filePath(u"locked.xml"_s));
    REQUIRE(locked.open(QIODevice::WriteOnly));
    locked.write("<TEI/>");
    locked.close();
    REQUIRE(locked.setPermissions({}));
    if (QFile probe(locked.fileName()); probe.open(QIODevice::ReadOnly)) {
        SKIP("This user may read every file, so the refusal of a locked one cannot be tried.");
    }
    const auto draft = Import::readTei(locked.fileName());
    REQUIRE_FALSE(draft);
    CHECK(draft.error().message.contains(u"“locked.xml” cannot be opened"_s));
}

TEST_CASE("Every prefix of a small volume is refused or read, and never crashes")
{
    const QByteArray whole = tei(
        document("<head>1. Head<note n=\"1\">A <note n=\"2\">note</note></note></head>"
                 "<list><label>a</label><item>x</item></list><choice><abbr>a</abbr><expan>b</expan></choice>"
                 "<frus:attachment><p>y</p></frus:attachment>"),
        "<standOff><listPerson><person xml:id=\"p\"><persName>N</persName></person></listPerson></standOff>");
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto draft = tryRead(whole.first(size));
        CAPTURE(size);
        CHECK_FALSE(draft.has_value());
    }
    CHECK(tryRead(whole).has_value());
}
