// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The traps FRUS's own files set for what stands around the text: identity, dates, lists, divisions.

#include "teifixture.h"

#include <QBuffer>
#include <QCryptographicHash>

using namespace Chancery;
using namespace Chancery::ImportTest;
using namespace Qt::StringLiterals;

TEST_CASE("A page that begins between documents belongs to the next one")
{
    const VolumeDraft draft =
        read(tei("<div type=\"chapter\" xml:id=\"ch1\"><head>C</head><pb n=\"1\"/>"
                 "<div type=\"document\" xml:id=\"d1\" n=\"1\"><p>a</p></div><pb n=\"2\"/>"
                 "<div type=\"document\" xml:id=\"d2\" n=\"2\"><p>b</p></div></div>"));
    REQUIRE(ids(draft) == QStringList{u"d1"_s, u"d2"_s});
    CHECK(draft.documents[0].document.firstPage == u"1"_s);
    CHECK(draft.documents[0].document.lastPage == u"1"_s);
    CHECK(draft.documents[1].document.firstPage == u"2"_s);
    CHECK(renditions(draft.documents[1]) == QStringList{u"page-break 0-0 «» 2"_s});
    CHECK(draft.divisions.front().division.title == u"C"_s);
}

TEST_CASE("The number of a document goes off its title only where it is its own")
{
    const auto title = [](const QByteArray &n, const QByteArray &head) {
        return read(tei("<div type=\"document\" xml:id=\"d1\" n=\"" + n + "\"><head>" + head
                        + "</head><p>x</p></div>"))
            .documents.front()
            .document.title;
    };
    CHECK(title("69", "69. Telegram") == u"Telegram"_s);
    CHECK(title("72a", "72a. Telegram") == u"Telegram"_s);
    CHECK(title("[3]", "[3] Mr. Seward") == u"Mr. Seward"_s);
    CHECK(title("[3]", "[3]. Mr. Seward") == u"Mr. Seward"_s);
    CHECK(title("69", "70. Telegram") == u"70. Telegram"_s);
    CHECK(title("19", "1961. A Year") == u"1961. A Year"_s);
    CHECK(title("", "5. Points") == u"5. Points"_s);
    CHECK(title("5", "5 Points") == u"5 Points"_s);
}

TEST_CASE("Dates come from the document's own attributes in both namespaces, else from the dateline")
{
    const auto dated = [](const QByteArray &attributes, const QByteArray &date) {
        return read(tei("<div type=\"document\" xml:id=\"d1\" n=\"1\" " + attributes + "><dateline>Paris, "
                        + date + "</dateline><p>x</p></div>"))
            .documents.front()
            .document.date;
    };
    const QByteArray printed = "<date when=\"1962-10-28\">October 28</date>";
    for (const QByteArray prefix : {"frus", "old"}) {
        const HistoricalDate date = dated(prefix + ":doc-dateTime-min=\"1962-10-27T00:00:00-05:00\" " + prefix
                                              + ":doc-dateTime-max=\"1962-10-27T23:59:59-05:00\"",
                                          printed);
        CHECK(date.precision == DatePrecision::Day);
        CHECK(date.earliest.date() == QDate(1962, 10, 27));
        CHECK(date.earliest.offsetFromUtc() == -5 * 3600);
    }
    CHECK(dated({}, printed).earliest.date() == QDate(1962, 10, 28));
    CHECK(dated({}, "<date from=\"1962-10-28\">since October 28</date>").isValid());
    CHECK(dated({}, "<date when=\"1962-10\">October</date>").precision == DatePrecision::Month);
    CHECK(dated({}, "<date notBefore=\"1962-10-01\" notAfter=\"1962-10-09\">early October</date>").precision
          == DatePrecision::Between);
    CHECK(dated({}, "<date notBefore=\"1962-10-01\" ana=\"#date_imprecise-inferred-from-content\">x</date>")
              .basis
          == u"imprecise inferred from content"_s);
    CHECK_FALSE(dated({}, "<date>undated</date>").isValid());
    CHECK_FALSE(dated({}, "<date when=\"soon\">soon</date>").isValid());
}

TEST_CASE("An editorial note is known by its subtype, or by its title and the want of a dateline")
{
    const auto kind = [](const QByteArray &attributes, const QByteArray &content) {
        return read(tei("<div type=\"document\" xml:id=\"d8\" n=\"8\" " + attributes + ">" + content
                        + "<p>x</p></div>"))
            .documents.front()
            .document.kind;
    };
    CHECK(kind("subtype=\"editorial-note\"", "<head>8. Negotiations</head>") == DocumentKind::EditorialNote);
    CHECK(kind({}, "<head>8. Editorial Note</head>") == DocumentKind::EditorialNote);
    CHECK(kind({}, "<head>8. Editorial Note</head><dateline>Paris</dateline>") == DocumentKind::Document);
    CHECK(kind("subtype=\"historical-document\"", "<head>8. Memorandum of Conversation</head>")
          == DocumentKind::Conversation);
    CHECK(kind("subtype=\"historical-document\" ana=\"#telegram\"", "<head>8. Message</head>")
          == DocumentKind::Telegram);
    CHECK(kind({}, "<head>8. Letter From A on the Telegram of B</head>") == DocumentKind::Letter);
    CHECK(kind({}, "<head>8. Memorandum for the Record</head>") == DocumentKind::Memorandum);
    CHECK(kind({}, "<head>8. Inter-American Treaty of Reciprocal Assistance</head>") == DocumentKind::Treaty);
    CHECK(kind({}, "<head>8. Mr. Seward to Mr. Adams on the Treaty</head>") == DocumentKind::Document);
}

TEST_CASE("Names point at the volume's own persons, or at nobody")
{
    const VolumeDraft draft = read(
        QByteArray(
            tei(document(
                "<p><persName corresp=\"#p_X1\">X</persName> <persName corresp=\"p_X1\">bare</persName> "
                "<persName corresp=\"frus1900v01#p_X1\">full</persName> <persName "
                "corresp=\"#p_X1_alt1\">alias</persName> "
                "<persName corresp=\"frus1901v01#p_X1\">other</persName> <persName "
                "corresp=\"#p_Y\">lost</persName> "
                "<persName>untagged</persName></p>")))
            .replace("<text><body>",
                     "<text><front><div type=\"section\" xml:id=\"persons\"><head>Persons</head><list "
                     "type=\"names\">"
                     "<item><hi rend=\"strong\"><persName xml:id=\"p_X1\">Xavier,\n  Paul,</persName></hi> "
                     "Minister, <persName corresp=\"#p_Y\">aide</persName> to Y</item>"
                     "<item><persName xml:id=\"p_X1_alt1\" type=\"alt\" "
                     "corresp=\"#p_X1\">Exavier</persName>, see Xavier</item>"
                     "<item><persName xml:id=\"p_Z_1\">Zorin, V. A.</persName>, Ambassador<note>until "
                     "1962</note></item>"
                     "</list><list type=\"names\"><head>Others</head><item><hi>Plain, Name</hi>, "
                     "untagged</item></list></div></front><body>"));
    QStringList persons;
    for (const MentionDraft &each : draft.documents.front().mentions) {
        persons.append(each.person);
    }
    CHECK(persons == QStringList{u"p_X1"_s, u"p_X1"_s, u"p_X1"_s, u"p_X1"_s, {}, {}, {}});
    CHECK(told(draft, u"2 name(s) point at a person"_s) != QString());
    CHECK(draft.counts.persons == 4);
    REQUIRE(draft.people.size() == 3);
    CHECK(draft.people[0].person.name == u"Xavier, Paul"_s);
    CHECK(draft.people[0].person.description == u"Minister, aide to Y"_s);
    CHECK(draft.people[0].person.nameForms.back().text == u"Exavier"_s);
    CHECK(draft.people[1].person.xmlId == u"p_Z_1"_s);
    CHECK(draft.people[2].person.name == u"Plain, Name"_s);
    CHECK(draft.people[2].person.description == u"untagged"_s);
}

TEST_CASE("A list of terms is read tagged, labelled or plain")
{
    const VolumeDraft draft = read(
        QByteArray(tei(document("<p>x</p>")))
            .replace(
                "<text><body>",
                "<text><front><div type=\"section\" xml:id=\"terms\"><head>Terms</head><p>How to use.</p>"
                "<list type=\"terms\"><item><hi><term xml:id=\"t_1\">SC</term>,</hi> Security "
                "Council</item></list>"
                "<list><label><term xml:id=\"t_2\">UN</term></label><item>United Nations</item>"
                "<item><hi rend=\"strong\">LA,</hi> Latin America</item></list></div></front><body>"));
    QStringList terms;
    for (const Term &term : draft.terms) {
        terms.append(term.xmlId + u' ' + term.abbreviation + u" = " + term.expansion);
    }
    CHECK(terms
          == QStringList{u"t_1 SC = Security Council"_s, u"t_2 UN = United Nations"_s,
                         u"term-3 LA = Latin America"_s});
    CHECK(draft.counts.terms == 3);
    CHECK(ids(draft) == QStringList{u"terms"_s, u"d1"_s}); // kept for its paragraph
}

TEST_CASE("Documents in documents are attachments, with or without an element that says so")
{
    const VolumeDraft draft =
        read(tei(document("<head>1. A</head><p>a</p>"
                          "<frus:attachment><head>Tab "
                          "1</head><p>b</p><frus:attachment><p>c</p></frus:attachment></frus:attachment>"
                          "<old:attachment><div type=\"document\"><head>Tab 2</head></div></old:attachment>"
                          "<div type=\"document\" xml:id=\"d1a\"><p>e</p></div><p>after</p>")));
    CHECK(ids(draft) == QStringList{u"d1"_s, u"d1-att1"_s, u"d1-att1-att1"_s, u"d1-att2"_s, u"d1a"_s});
    CHECK(draft.documents[1].parent == 0);
    CHECK(draft.documents[2].parent == 1);
    CHECK(draft.documents[3].parent == 0);
    CHECK(draft.documents[4].parent == 0);
    for (size_t i = 1; i < 5; ++i) {
        CHECK(draft.documents[i].document.kind == DocumentKind::Attachment);
    }
    CHECK(texts(draft.documents[0]) == QStringList{u"A"_s, u"a"_s, u"after"_s});
    CHECK(draft.documents[1].document.title == u"Tab 1"_s);
    CHECK(draft.counts.documents == 3);
    CHECK(told(draft, u"1 document(s) have no id"_s) != QString());
}

TEST_CASE("Two documents of one id both come in, the second under an id of its own")
{
    const VolumeDraft draft = read(tei("<div type=\"document\" xml:id=\"d1\"><p>a</p></div><div "
                                       "type=\"document\" xml:id=\"d1\"><p>b</p></div>"));
    CHECK(ids(draft) == QStringList{u"d1"_s, u"d1-2"_s});
    CHECK(told(draft, u"bear an id"_s) != QString());
}

TEST_CASE("Divisions make a tree, and their own words a document of front matter")
{
    const VolumeDraft draft =
        read(tei("<div type=\"compilation\" xml:id=\"comp1\"><head>Cuba<note n=\"1\">N.</note></head>"
                 "<div type=\"chapter\" xml:id=\"ch1\"><head>Crisis</head><p>An introduction.</p>"
                 "<div type=\"document\" "
                 "xml:id=\"d1\"><p>a</p><div><head>Part</head><p>b</p></div></div></div></div>"));
    REQUIRE(draft.divisions.size() == 2);
    CHECK(draft.divisions[0].division.title == u"Cuba"_s);
    CHECK(draft.divisions[1].parent == 0);
    CHECK(draft.divisions[1].division.kind == u"chapter"_s);
    CHECK(ids(draft) == QStringList{u"comp1"_s, u"ch1"_s, u"d1"_s});
    CHECK(draft.documents[1].document.kind == DocumentKind::FrontMatter);
    CHECK(outline(draft.documents[1]) == QStringList{u"head: Crisis"_s, u"paragraph: An introduction."_s});
    CHECK(draft.documents[2].division == 1);
    CHECK(outline(draft.documents[2]) == QStringList{u"paragraph: a"_s, u"head: Part"_s, u"paragraph: b"_s});
    CHECK(draft.documents[2].document.title.isEmpty());
    CHECK(draft.counts.documents == 1);
}

TEST_CASE("Index, contents and title page stay out of the text but are counted")
{
    const VolumeDraft draft =
        read(QByteArray(tei(document("<p>x</p>")))
                 .replace("<text><body>",
                          "<text><front><titlePage><docTitle><titlePart>T</titlePart></docTitle></titlePage>"
                          "<div type=\"toc\" xml:id=\"toc\"><list><item><ref "
                          "target=\"#d1\">1</ref></item></list></div></front><body>")
                 .replace("</body>",
                          "</body><back><div xml:id=\"index\"><list type=\"index\"><item>Cuba, <ref "
                          "target=\"#pg_1\">1</ref>"
                          "<note n=\"1\">n</note></item></list></div></back>"));
    CHECK(ids(draft) == QStringList{u"d1"_s});
    CHECK(draft.counts.references == 2);
    CHECK(draft.counts.notes == 1);
}

TEST_CASE("Speech is read with its speaker, verb, manner and the documents it invokes, over blocks and "
          "inside itself")
{
    const VolumeDraft draft = read(tei(
        document(
            "<p><said xml:id=\"s1\" who=\"#p_K\" toWhom=\"#p_M\" direct=\"false\" ana=\"#close-paraphrase\" "
            "source=\"#d9 cards#rio\">Kuznetsov "
            "<seg type=\"reporting-verb\" n=\"claim\">claimed</seg> <said who=\"#party_us\" "
            "direct=\"true\">no</said> more<list><item>point</item></list>"
            "</said> done. <said who=\"#p_lost\">He <seg type=\"reporting-verb\">Hoped</seg>.</said></p>"),
        "<standOff><listOrg><org xml:id=\"party_us\" type=\"party\"><orgName>United States</orgName><orgName "
        "type=\"short\">U.S.</orgName></org></listOrg>"
        "<listPerson><person xml:id=\"p_K\"><persName type=\"known\">Kuznetsov</persName><persName "
        "type=\"printed\">K.</persName>"
        "<persName type=\"initials\">KU</persName><affiliation ref=\"#party_us\"/><occupation from=\"1955\" "
        "to=\"1977\">Deputy Minister</occupation>"
        "<idno type=\"authority\">107516</idno></person><person "
        "xml:id=\"p_M\"><persName>McCloy</persName></person></listPerson>"
        "<listRelation><relation name=\"participant\" active=\"#p_K #p_M\" "
        "passive=\"#d1\"/></listRelation></standOff>"));
    const DocumentDraft &document = draft.documents.front();
    REQUIRE(document.speeches.size() == 3);
    const SpeechDraft &outer = document.speeches[0];
    CHECK(outer.speaker == u"p_K"_s);
    CHECK(outer.addressee == u"p_M"_s);
    CHECK(outer.verb == u"claim"_s);
    CHECK(outer.manner == SpeechManner::CloseParaphrase);
    CHECK(outer.invokes == QStringList{u"frus1900v01#d9"_s, u"cards#rio"_s});
    REQUIRE(outer.ranges.size() == 2);
    CHECK(textIn(document.passages[0].passage.text, outer.ranges[0].range) == u"Kuznetsov claimed no more"_s);
    CHECK(textIn(document.passages[1].passage.text, outer.ranges[1].range) == u"point"_s);
    CHECK(document.speeches[1].speaker == u"party_us"_s);
    CHECK(document.speeches[1].manner == SpeechManner::Verbatim);
    CHECK(document.speeches[1].verb.isEmpty());
    CHECK(document.speeches[2].speaker.isEmpty());
    CHECK(document.speeches[2].verb == u"hoped"_s);
    CHECK(told(draft, u"1 speech(es)"_s) != QString());
    const Person &person = draft.people.front().person;
    CHECK(person.authority == u"107516"_s);
    CHECK(person.offices.front().held.precision == DatePrecision::Span);
    CHECK(draft.people.front().party == u"party_us"_s);
    CHECK(document.participants.size() == 2);
}

TEST_CASE("The editorial layer is held against the words it stands on")
{
    const QByteArray standOff = "<standOff><listEvent><event xml:id=\"ev-1\" type=\"foreseen\" "
                                "notBefore=\"1962-12-03\" corresp=\"#p1\"><label>Draft</label><desc>D.</desc>"
                                "<note type=\"basis\">“soon”</note></event></listEvent><listAnnotation>"
                                "<annotation xml:id=\"a1\" target=\"#p1\" motivation=\"classifying\" "
                                "ana=\"#issue-x #stance-y #query\"><note type=\"exact\">Rio\n Pact</note>"
                                "<note type=\"comment\">Why.</note></annotation>"
                                "<annotation xml:id=\"a2\" target=\"#p1\" motivation=\"questioning\" "
                                "ana=\"#query\"><note type=\"exact\">the</note>"
                                "<note type=\"proposal\">P</note><note type=\"reason\">R</note></annotation>"
                                "<annotation xml:id=\"a3\" target=\"#r1\" motivation=\"linking\"><note "
                                "type=\"resolution\" target=\"#r1\">Because.</note></annotation>"
                                "</listAnnotation></standOff>";
    QByteArray file = tei(
        document(
            "<p xml:id=\"p1\">the <ref xml:id=\"r1\" target=\"#d2\">Rio <hi>Pact</hi></ref> and the rest on "
            "<date when=\"1962-12-04\" corresp=\"#ev-1\">Tuesday</date></p>"),
        standOff);
    file.replace("</teiHeader>",
                 "<encodingDesc><classDecl><taxonomy xml:id=\"issues\"><category "
                 "xml:id=\"issue-x\"><catDesc><term>Either/or</term> <gloss>Which?</gloss></catDesc>"
                 "</category></taxonomy><taxonomy xml:id=\"stances\"><category "
                 "xml:id=\"stance-y\"><catDesc><term>Asks</term></catDesc></category></taxonomy>"
                 "</classDecl></encodingDesc></teiHeader>");
    const VolumeDraft draft = read(file);
    REQUIRE(draft.annotations.size() == 2);
    CHECK(draft.annotations[0].exact == u"Rio Pact"_s);
    CHECK(draft.annotations[0].kind == AnnotationKind::Position);
    CHECK(draft.annotations[0].tags == QStringList{u"issue-x"_s, u"stance-y"_s});
    CHECK(draft.annotations[1].kind == AnnotationKind::Query);
    CHECK(draft.annotations[1].proposal == u"P"_s);
    CHECK(draft.annotations[1].body == u"R"_s);
    CHECK(told(draft, u"“a2” stand 2 times"_s) != QString());
    CHECK(told(draft, u"“a1”"_s).isEmpty());
    CHECK(draft.documents.front().references.front().reason == u"Because."_s);
    CHECK(draft.documents.front().mentions.back().event == u"ev-1"_s);
    REQUIRE(draft.tags.size() == 4);
    CHECK(draft.tags[2].parent == u"issues"_s);
    CHECK_FALSE(draft.tags[2].name.contains(u'/'));
    CHECK(draft.tags[2].description == u"Which?"_s);
    const Event &event = draft.events.front().event;
    CHECK(event.clock == Clock::Foreseen);
    CHECK(event.date.precision == DatePrecision::After);
    CHECK(event.date.basis == u"“soon”"_s);
    CHECK(draft.events.front().passages == QStringList{u"p1"_s});
}

TEST_CASE("A volume's id is taken from its file's name, its idno or its root, and disagreement is told")
{
    const auto file = [](const QByteArray &idno, const QByteArray &root) {
        QByteArray bytes = tei(document("<p>x</p>"));
        const QByteArray statement =
            "</titleStmt><publicationStmt><idno type=\"frus\">" + idno + "</idno></publicationStmt>";
        bytes.replace("</titleStmt>", statement);
        const QByteArray attribute =
            root.isEmpty() ? QByteArray(">") : QByteArray(" xml:id=\"" + root + "\">");
        return bytes.replace("><teiHeader>", QByteArray(attribute + "<teiHeader>"));
    };
    CHECK(read(file({}, {}), u"frus1961-63v06.xml"_s).volume.id == u"frus1961-63v06"_s);
    CHECK(read(file("frus1961-63v06", {}), u"frus1961-63v06 (1).xml"_s).volume.id == u"frus1961-63v06"_s);
    CHECK(read(file({}, "frus1861"), u"download.xml"_s).volume.id == u"frus1861"_s);
    CHECK(read(file({}, {}), u"/home/x/My notes #2.xml"_s).volume.id == u"My-notes-2"_s);
    CHECK(read(file({}, {}), u"frus1961-63v06 (2).xml"_s).volume.id == u"frus1961-63v06"_s);
    QByteArray excerpt = file("frus1861", "frus1861");
    QBuffer buffer(&excerpt);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    const auto isTaken = [](const QString &id) { return id == u"frus1861"_s; };
    CHECK(Import::readTei(buffer, u"excerpt.xml"_s, {}, isTaken)->volume.id == u"excerpt"_s);
    const VolumeDraft draft = read(file("frus1861", {}), u"frus1862.xml"_s);
    CHECK(draft.volume.id == u"frus1862"_s);
    CHECK(told(draft, u"“frus1861”"_s) != QString());
    CHECK(draft.documents.front().document.key.toString() == u"frus1862#d1"_s);
}

TEST_CASE("A TEI file that marks no documents gives its sections as documents")
{
    const VolumeDraft draft =
        read(tei("<div xml:id=\"one\"><head>One</head><p>a</p></div><div><p>b</p></div><p>loose</p>"),
             u"poem.xml"_s);
    CHECK(ids(draft) == QStringList{u"body"_s, u"one"_s, u"section"_s});
    CHECK(draft.documents[1].document.kind == DocumentKind::Document);
    CHECK(told(draft, u"marks no part of itself"_s) != QString());
}

TEST_CASE("The two hashes tell a change of the body from a change of the notes")
{
    const auto hashes = [](const QByteArray &body, const QByteArray &note) {
        const DocumentDraft draft =
            readDocument("<head>1. H</head><p>" + body + "<note n=\"1\">" + note + "</note></p>");
        return std::pair(draft.document.bodyHash, draft.document.wholeHash);
    };
    const auto first = hashes("a", "n");
    CHECK(first == hashes("a", "n"));
    CHECK(first.first == hashes("a", "other").first);
    CHECK(first.second != hashes("a", "other").second);
    CHECK(first.first != hashes("b", "n").first);
    CHECK(first.first.size() == 64);
}

TEST_CASE("A file's SHA-256 is that of all its bytes, however many pieces it is read in")
{
    for (const int paragraphs : {1, 3'000, 60'000}) { // less than a piece, a few, and a volume's worth
        const QByteArray file =
            tei("<div type=\"document\" xml:id=\"d1\" n=\"1\">"
                + QByteArray("<p>The same words, said once more in a paragraph.</p>").repeated(paragraphs)
                + "</div>");
        CHECK(read(file).volume.sourceSha256
              == QString::fromLatin1(QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex()));
    }
}

TEST_CASE("Blanks collapse and code points are counted wherever a run of words is broken")
{
    const DocumentDraft draft =
        readDocument("<p>  one \n\t two<hi rend=\"italic\">\U0001F4DC three </hi>  four "
                     "\U0001F4DC\U0001F4DC<hi rend=\"italic\">five</hi>\n</p>");
    CHECK(texts(draft) == QStringList{u"one two\U0001F4DC three four \U0001F4DC\U0001F4DCfive"_s});
    CHECK(renditions(draft) == QStringList{u"italic 7-14 «\U0001F4DC three»"_s, u"italic 22-26 «five»"_s});
}
