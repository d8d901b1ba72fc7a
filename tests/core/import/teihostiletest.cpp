// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that are well-formed and mean harm: small ones that would grow, ids that would lead elsewhere.

#include "teifixture.h"

#include "model/location.h"

#include <QFile>

using namespace Chancery;
using namespace Chancery::ImportTest;
using namespace Qt::StringLiterals;

namespace
{

qsizetype marks(const DocumentDraft &document)
{
    qsizetype count = qsizetype(document.mentions.size());
    for (const PassageDraft &each : document.passages) {
        count += qsizetype(each.passage.renditions.size());
    }
    return count;
}

QByteArray wrapped(const QByteArray &element, const QByteArray &attributes, int times,
                   const QByteArray &inside)
{
    return QByteArray('<' + element + ' ' + attributes + '>').repeated(times) + inside
        + QByteArray("</" + element + '>').repeated(times);
}

} // namespace

TEST_CASE("an attachment outside every document does no harm")
{
    const QByteArray stray =
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><attachment><head>A</head><p>b</p>"
        "</attachment><body>"
        + document("<p>x</p>") + "</body></text></TEI>";
    CHECK(ids(read(stray)) == QStringList{u"d1"_s});
}

TEST_CASE("a note in a note keeps its place where the document has no other words")
{
    const auto draft = tryRead(tei(document("<p><note n=\"1\">a<note n=\"2\">b</note></note></p>")));
    REQUIRE(draft);
    const auto &passages = draft->documents.front().passages;
    REQUIRE(passages.size() == 2);
    CHECK(passages[0].anchorPassage == -1);
    CHECK(passages[1].anchorPassage == 0);
}

TEST_CASE("a document's id becomes one that a location can lead to, and the reader is told")
{
    const VolumeDraft draft =
        read(tei("<div type=\"document\" xml:id=\"../../x\"><p>a</p></div>"
                 "<div type=\"document\" xml:id=\"/etc/passwd\"><p>b</p></div>"
                 "<div type=\"document\" xml:id=\"a#b\"><p>c</p></div>"
                 "<div type=\"document\" xml:id=\"d 1\"><p>d</p></div>"
                 "<div type=\"document\" xml:id=\""
                 + QByteArray(100'000, 'i') + "\"><p>e</p></div>" + document("<p>f</p>")));
    CHECK(ids(draft).first(4) == QStringList{u"..-..-x"_s, u"-etc-passwd"_s, u"a-b"_s, u"d-1"_s});
    CHECK(ids(draft).at(4).size() == 200);
    CHECK(ids(draft).at(5) == u"d1"_s);
    CHECK(told(draft, u"no name in XML"_s).startsWith(u"5 "_s));
    for (const DocumentDraft &each : draft.documents) {
        const Location there{{u"frus1900v01"_s, each.document.key.xmlId}, 0, {}};
        CHECK(Location::fromString(there.toString()) == there);
    }
}

TEST_CASE("a volume's id from inside the file holds nothing that parts a path or an address")
{
    const QByteArray file =
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:id=\"..\\..\\frus/../x\"><text><body>"
        + document("<p>a</p>") + "</body></text></TEI>";
    const VolumeDraft draft = read(file, u"letter.xml"_s);
    CHECK(draft.volume.id == u"..-..-frus-..-x"_s);
}

TEST_CASE("italics in italics around many paragraphs do not multiply")
{
    constexpr int paragraphs = 2000;
    const QByteArray many = QByteArray("<p>x</p>").repeated(paragraphs);
    CHECK(marks(readDocument(wrapped("hi", "rend=\"italic\"", 400, many))) <= paragraphs);
    const QByteArray words = QByteArray("italic ").repeated(50'000);
    CHECK(marks(readDocument("<hi rend=\"" + words + "\">" + many + "</hi>")) <= paragraphs);
}

TEST_CASE("names in names around many paragraphs are refused before they fill the memory")
{
    const auto draft = tryRead(
        tei(document(wrapped("persName", "corresp=\"#p\"", 400, QByteArray("<p>x</p>").repeated(20'000)))));
    REQUIRE_FALSE(draft);
    CHECK(draft.error().kind == Error::Kind::BadInput);
    CHECK(draft.error().message.contains(u"millions of passages"_s));
}

TEST_CASE("a page's label is not copied at full length to every document on the page")
{
    const VolumeDraft draft = read(
        tei("<pb n=\"" + QByteArray(500'000, '1') + "\"/>" + document("<p>a</p>") + document("<p>b</p>")));
    for (const DocumentDraft &each : draft.documents) {
        CHECK(each.document.firstPage.size() == 200);
    }
}

TEST_CASE("a file of millions of empty elements is refused")
{
    const auto draft =
        tryRead("<TEI><teiHeader>" + QByteArray("<a/>").repeated(5'000'001) + "</teiHeader></TEI>");
    REQUIRE_FALSE(draft);
    CHECK(draft.error().message.contains(u"more than 5,000,000 elements"_s));
}

TEST_CASE("an external entity is refused before the file it names is looked at")
{
    const QTemporaryDir folder;
    QFile secret(folder.filePath(u"secret.txt"_s));
    REQUIRE(secret.open(QIODevice::WriteOnly));
    secret.write("a word nobody may read");
    secret.close();
    for (const QByteArray &kind : {QByteArray("<!ENTITY x SYSTEM \"file://%1\">"),
                                   QByteArray("<!ENTITY % x SYSTEM \"file://%1\"> %x;"),
                                   QByteArray("<!ENTITY x PUBLIC \"p\" \"file://%1\">")}) {
        const QByteArray declared = QByteArray(kind).replace("%1", secret.fileName().toUtf8());
        const auto draft = tryRead("<!DOCTYPE TEI [" + declared + "]><TEI><text><body>"
                                   + document("<p>&x;</p>") + "</body></text></TEI>");
        REQUIRE_FALSE(draft);
        CHECK(draft.error().message.contains(u"DOCTYPE"_s));
        CHECK_FALSE(QString(draft.error().message + draft.error().detail).contains(u"nobody may read"_s));
    }
}

TEST_CASE("an inclusion names a file and opens none")
{
    const VolumeDraft draft =
        read(tei(document("<p>a<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\" "
                          "parse=\"text\"/>b</p>")));
    CHECK(texts(draft.documents.front()) == QStringList{u"ab"_s});
}

TEST_CASE("the same id on passages, notes, people and documents costs nobody his words")
{
    const VolumeDraft draft =
        read(tei(document("<p xml:id=\"d1\">a<note xml:id=\"d1\">n</note></p><p xml:id=\"d1\">b</p>")
                 + document("<p>c</p>") + document("<p>d</p>")));
    CHECK(ids(draft) == QStringList{u"d1"_s, u"d1-2"_s, u"d1-3"_s});
    CHECK(texts(draft.documents[0]) == QStringList{u"a"_s, u"b"_s, u"n"_s});
    CHECK(texts(draft.documents[2]) == QStringList{u"d"_s});
    CHECK(told(draft, u"another document of the volume bears already"_s).startsWith(u"2 "_s));
}
