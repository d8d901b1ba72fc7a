// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One test for each of the traps FRUS's own files set for the text of a document.

#include "teifixture.h"

using namespace Chancery;
using namespace Chancery::ImportTest;
using namespace Qt::StringLiterals;

TEST_CASE("White space collapses over the whole inline flow and never at an element's border")
{
    const DocumentDraft draft = readDocument(
        "<p>\n    In the <gloss target=\"#t_1\">Embassy</gloss><note n=\"1\">Note.</note>\n"
        "   and<hi rend=\"italic\"> there </hi>too,<persName>X</persName>:<hi rend=\"strong\">Y</hi>\n </p>");
    CHECK(outline(draft)
          == QStringList{u"paragraph: In the Embassy and there too,X:Y"_s, u"footnote: Note."_s});
    CHECK(draft.passages[1].passage.anchorOffset == 14);
    CHECK(mentioned(draft, MentionKind::Term) == QStringList{u"Embassy"_s});
    CHECK(renditions(draft) == QStringList{u"italic 19-24 «there»"_s, u"strong 31-32 «Y»"_s});
}

TEST_CASE("Offsets count code points, whatever stands before them")
{
    const DocumentDraft draft = readDocument(
        "<p>\xF0\x9F\x93\x9C\xF0\x9F\x93\x9C <persName>Ball</persName> and<note n=\"1\">N</note></p>");
    CHECK(draft.mentions.front().mention.range == TextRange{3, 7});
    CHECK(draft.passages[1].passage.anchorOffset == 11);
    CHECK(mentioned(draft, MentionKind::Person) == QStringList{u"Ball"_s});
}

TEST_CASE("Notes leave the flow wherever they stand and stay anchored there")
{
    const DocumentDraft draft =
        readDocument("<head>1. Letter From <persName type=\"from\" corresp=\"#p_A\">Adams</persName>\n  "
                     "<note n=\"0\" xml:id=\"d1fn0\">Source: Files. "
                     "Secret; Niact. Drafted by X.</note></head>"
                     "<dateline>Paris<note n=\"*\">Star.</note>, <date when=\"1961-01-02\">January 2, "
                     "1961</date></dateline>"
                     "<p>One<note n=\"1\" xml:id=\"d1fn1\">First.</note> two.</p>"
                     "<list><item>Item<note n=\"2\">Second.</note></item></list>"
                     "<table><row><cell>Cell<note n=\"a\">Third.</note></cell></row></table>"
                     "<closer><signed>Adams<note>No label.</note></signed></closer>");
    CHECK(outline(draft)
          == QStringList{u"head: Letter From Adams"_s, u"dateline: Paris, January 2, 1961"_s,
                         u"paragraph: One two."_s, u"list-item: Item"_s, u"table-cell: Cell"_s,
                         u"signature: Adams"_s, u"source-note: Source: Files. Secret; Niact. Drafted by X."_s,
                         u"footnote: Star."_s, u"footnote: First."_s, u"footnote: Second."_s,
                         u"footnote: Third."_s, u"footnote: No label."_s});
    QStringList anchors;
    for (size_t i = 6; i < draft.passages.size(); ++i) {
        const PassageDraft &note = draft.passages[i];
        anchors.append(
            u"%1 %2;%3"_s.arg(note.passage.label).arg(note.anchorPassage).arg(note.passage.anchorOffset));
    }
    // The head's anchor moved along when its number went.
    CHECK(anchors == QStringList{u" 0;17"_s, u"* 1;5"_s, u"1 2;3"_s, u"2 3;4"_s, u"a 4;4"_s, u" 5;5"_s});
    CHECK(draft.document.title == u"Letter From Adams"_s);
    CHECK(draft.document.sourceNote == u"Source: Files. Secret; Niact. Drafted by X."_s);
    CHECK(draft.document.classification == u"Secret"_s);
    CHECK(draft.document.sender == u"Adams"_s);
    CHECK(draft.mentions.front().mention.range == TextRange{12, 17});
}

TEST_CASE("A source note is known by its type, its number 0 or its first word")
{
    for (const char *note : {"<note type=\"source\" n=\"1\">Files.</note>", "<note n=\"0\">Files.</note>",
                             "<note n=\"1\">Source: Files.</note>"}) {
        CAPTURE(note);
        const DocumentDraft draft = readDocument("<head>1. Note" + QByteArray(note) + "</head><p>x</p>");
        CHECK(draft.passages.back().passage.kind == PassageKind::SourceNote);
        CHECK(draft.document.sourceNote == draft.passages.back().passage.text);
    }
}

TEST_CASE("An inline note is running text: between blocks a block, within one a part of it")
{
    const DocumentDraft draft =
        readDocument("<note rend=\"inline\" type=\"source\">[Extract.]</note><head>Mr. A to Mr. B</head>"
                     "<p>Words <note rend=\"inline\">(in passing)</note> go on.</p>"
                     "<note rend=\"inline\">[Inclosure.]</note>");
    CHECK(outline(draft)
          == QStringList{u"opener: [Extract.]"_s, u"head: Mr. A to Mr. B"_s,
                         u"paragraph: Words (in passing) go on."_s, u"paragraph: [Inclosure.]"_s});
}

TEST_CASE("An editors' summary is told apart from a footnote")
{
    const DocumentDraft draft =
        readDocument("<head>1. X</head><note type=\"summary\"><p>What it says.</p></note><p>Text.</p>");
    CHECK(outline(draft) == QStringList{u"head: X"_s, u"summary: What it says."_s, u"paragraph: Text."_s});
}

TEST_CASE("Notes inside notes are notes of their own")
{
    const DocumentDraft draft =
        readDocument("<p>A<note n=\"1\">Outer<note n=\"2\">inner</note> goes on</note>b</p>");
    CHECK(texts(draft) == QStringList{u"Ab"_s, u"Outer goes on"_s, u"inner"_s});
    CHECK(draft.passages[2].anchorPassage == 1);
    CHECK(draft.passages[2].passage.anchorOffset == 5);
}

TEST_CASE("A note of several paragraphs is one passage with breaks of line")
{
    const DocumentDraft draft =
        readDocument("<p>A<note n=\"1\"><p>One.</p><p>Two.</p><list><item>Three</item></list></note></p>");
    CHECK(texts(draft) == QStringList{u"A"_s, u"One. Two. Three"_s});
    CHECK(renditions(draft, 1) == QStringList{u"line-break 4-5 « »"_s, u"line-break 9-10 « »"_s});
}

TEST_CASE("A repeated mark makes no passage, but is counted and told")
{
    const VolumeDraft draft = read(
        tei(document("<p>A<note n=\"4\" xml:id=\"d1fn4\">Text.</note> b<note target=\"#d1fn4\"/>.</p>")));
    CHECK(texts(draft.documents.front()) == QStringList{u"A b."_s, u"Text."_s});
    CHECK(draft.counts.notes == 2);
    CHECK(told(draft, u"1 mark(s) repeat a note"_s) != QString());
}

TEST_CASE("A note without text keeps its mark")
{
    const DocumentDraft draft = readDocument("<p>Mendelovich.<note n=\"1\" xml:id=\"n1\"/></p>");
    REQUIRE(draft.passages.size() == 2);
    CHECK(draft.passages[1].passage.label == u"1"_s);
    CHECK(draft.passages[1].passage.text.isEmpty());
    CHECK(draft.passages[1].passage.anchorOffset == 12);
}

TEST_CASE("A block that holds nothing but a note hands it to the passage before")
{
    const DocumentDraft draft = readDocument("<p>Before.</p><p><note n=\"1\">N.</note></p><p>After.</p>");
    CHECK(texts(draft) == QStringList{u"Before."_s, u"After."_s, u"N."_s});
    CHECK(draft.passages[2].anchorPassage == 0);
    CHECK(draft.passages[2].passage.anchorOffset == 7);
}

TEST_CASE("A page break parts nothing and stands where the next word stands")
{
    const DocumentDraft draft = readDocument(
        "<pb n=\"II\"/><head>1. T</head><p>not <pb n=\"[30]\"/>more than <persName>Lloyd <pb n=\"31\"/> "
        "George</persName></p><table><row><cell>a</cell></row><pb n=\"32\"/><row><cell>b</cell></row></table>"
        "<pb n=\"33\"/>");
    CHECK(texts(draft) == QStringList{u"T"_s, u"not more than Lloyd George"_s, u"a"_s, u"b"_s});
    CHECK(renditions(draft, 0) == QStringList{u"page-break 0-0 «» II"_s});
    CHECK(renditions(draft, 1) == QStringList{u"page-break 4-4 «» [30]"_s, u"page-break 20-20 «» 31"_s});
    CHECK(renditions(draft, 3) == QStringList{u"page-break 0-0 «» 32"_s, u"page-break 1-1 «» 33"_s});
    CHECK(mentioned(draft, MentionKind::Person) == QStringList{u"Lloyd George"_s});
    CHECK(draft.document.firstPage == u"II"_s);
    CHECK(draft.document.lastPage == u"33"_s);
}

TEST_CASE("A line break is one blank that is drawn as a break")
{
    const DocumentDraft draft = readDocument("<closer><signed>N. Khrushchev\n <lb/>Chairman<lb/>of the <lb "
                                             "break=\"no\"/>Council<lb/></signed></closer>");
    CHECK(texts(draft) == QStringList{u"N. Khrushchev Chairman of the Council"_s});
    CHECK(renditions(draft) == QStringList{u"line-break 13-14 « »"_s, u"line-break 22-23 « »"_s});
}

TEST_CASE("A choice keeps what is printed and the other reading beside it")
{
    const DocumentDraft draft =
        readDocument("<p>The <choice><abbr>Sovs</abbr><expan>Soviets</expan></choice> want "
                     "<choice><corr>offensive</corr><sic>defensive</sic></choice> and <sic>teh</sic> "
                     "<choice><orig>shew</orig><reg>show</reg></choice>.</p>");
    const Passage &passage = draft.passages.front().passage;
    CHECK(passage.text == u"The Sovs want defensive and teh shew."_s);
    REQUIRE(passage.choices.size() == 3);
    CHECK(textIn(passage.text, passage.choices[0].range) == u"Sovs"_s);
    CHECK(passage.choices[0].reading == u"Soviets"_s);
    CHECK(passage.choices[0].kind == ChoiceKind::Abbreviation);
    CHECK(textIn(passage.text, passage.choices[1].range) == u"defensive"_s);
    CHECK(passage.choices[1].reading == u"offensive"_s);
    CHECK(passage.choices[1].kind == ChoiceKind::Correction);
    CHECK(passage.choices[2].reading == u"show"_s);
}

TEST_CASE("Typefaces are kept as ranges, one inside another")
{
    const DocumentDraft draft = readDocument(
        "<p><hi rend=\"italic\">See <hi rend=\"roman\">ante</hi>, p.</hi> <hi rend=\"smallcaps\">Sir</hi>"
        "<hi rend=\"superscript\">2</hi><hi rend=\"sub\">3</hi> <del rend=\"strikethrough\">no</del> "
        "<hi rend=\"strong underline\">both</hi><hi/></p>");
    CHECK(draft.passages.front().passage.text == u"See ante, p. Sir23 no both"_s);
    CHECK(renditions(draft).size() == 8);
    CHECK(renditions(draft).contains(u"smallcaps 13-16 «Sir»"_s));
    CHECK(renditions(draft).contains(u"superscript 16-17 «2»"_s));
    CHECK(renditions(draft).contains(u"subscript 17-18 «3»"_s));
    CHECK(renditions(draft).contains(u"strikethrough 19-21 «no»"_s));
    CHECK(renditions(draft).contains(u"roman 4-8 «ante»"_s));
    CHECK(renditions(draft).contains(u"italic 0-12 «See ante, p.»"_s));
    CHECK(renditions(draft).contains(u"underline 22-26 «both»"_s));
    CHECK(renditions(draft).contains(u"strong 22-26 «both»"_s));
}

TEST_CASE("Lists keep heads, labels, depth and what they say of the document")
{
    const DocumentDraft draft =
        readDocument("<list type=\"subject\"><head>SUBJECT</head><item>Peace</item></list>"
                     "<list type=\"to\"><item>The Secretary</item></list><list type=\"from\"><item>S - Mr. "
                     "Yost</item></list>"
                     "<list type=\"participants\"><head>PARTICIPANTS</head><item><persName "
                     "corresp=\"#p_A\">A</persName>, Chairman</item></list>"
                     "<list><label>1.</label><item>One<list><label>a.</label><item>Inner</item></list>and "
                     "on</item><item n=\"2\"><p>Two</p><p>more</p></item></list>");
    CHECK(outline(draft)
          == QStringList{u"list-head: SUBJECT"_s, u"list-item: Peace"_s, u"list-item: The Secretary"_s,
                         u"list-item: S - Mr. Yost"_s, u"list-head: PARTICIPANTS"_s,
                         u"list-item: A, Chairman"_s, u"list-item: One"_s, u"list-item: Inner"_s,
                         u"list-item: and on"_s, u"list-item: Two"_s, u"list-item: more"_s});
    CHECK(draft.document.subject == u"Peace"_s);
    CHECK(draft.document.recipient == u"The Secretary"_s);
    CHECK(draft.document.sender == u"S - Mr. Yost"_s);
    const auto labelled = [&](size_t i) {
        return u"%1 %2"_s.arg(draft.passages[i].passage.label).arg(draft.passages[i].passage.level);
    };
    CHECK(labelled(6) == u"1. 0"_s);
    CHECK(labelled(7) == u"a. 1"_s);
    CHECK(labelled(8) == u" 0"_s);
    CHECK(labelled(9) == u"2 0"_s);
    CHECK(labelled(10) == u" 0"_s);
}

TEST_CASE("Every cell of a table is a passage that knows its place, inside a sentence too")
{
    const DocumentDraft draft = readDocument(
        "<p>As follows: <table rows=\"9\" cols=\"9\"><head>Losses</head><row role=\"label\"><cell>a</cell>"
        "<cell cols=\"2\">b</cell><cell>c</cell></row><row><cell/><cell>d</cell></row></table> and so "
        "on.</p>");
    CHECK(outline(draft)
          == QStringList{u"paragraph: As follows:"_s, u"list-head: Losses"_s, u"table-cell: a"_s,
                         u"table-cell: b"_s, u"table-cell: c"_s, u"table-cell: d"_s,
                         u"paragraph: and so on."_s});
    const auto place = [&](size_t i) {
        return std::pair(draft.passages[i].passage.row, draft.passages[i].passage.column);
    };
    CHECK(place(2) == std::pair(0, 0));
    CHECK(place(3) == std::pair(0, 1));
    CHECK(place(4) == std::pair(0, 3));
    CHECK(place(5) == std::pair(1, 1));
}

TEST_CASE("Quotations in blocks, verse, openers and closers are told apart")
{
    const DocumentDraft draft =
        readDocument("<opener><dateline><placeName>Berlin</placeName>, <date when=\"1861-06-13\">June 13, "
                     "1861</date></dateline> "
                     "<seg rendition=\"#left\">No. 116.]</seg><salute>Sir:</salute></opener>"
                     "<p>He said <quote>no</quote>:</p><quote "
                     "rend=\"blockquote\"><p>Long</p><list><item>entry</item></list></quote>"
                     "<lg><l>Roses</l><l>red</l></lg><p rend=\"sectiontitleital\">Part Two</p>"
                     "<closer><salute>Yours,</salute><signed>ABRAHAM "
                     "LINCOLN</signed>.</closer><postscript><p>W. Preston, Esq.</p></postscript>");
    CHECK(outline(draft)
          == QStringList{u"dateline: Berlin, June 13, 1861"_s, u"opener: No. 116.]"_s, u"opener: Sir:"_s,
                         u"paragraph: He said no:"_s, u"quotation: Long"_s, u"list-item: entry"_s,
                         u"verse-line: Roses"_s, u"verse-line: red"_s, u"head: Part Two"_s,
                         u"closer: Yours,"_s, u"signature: ABRAHAM LINCOLN."_s,
                         u"postscript: W. Preston, Esq."_s});
    CHECK(draft.document.place == u"Berlin"_s);
    CHECK(draft.document.title.isEmpty());
    CHECK(draft.passages[8].passage.level == 1);
}

TEST_CASE("References keep every target as it is written")
{
    const VolumeDraft draft = read(
        tei(document("<p>See <ref target=\"#d65\">Document 65</ref>, <ref target=\"frus1961-63v11#d95 #d66\n "
                     " #pg_12\">both</ref>, "
                     "<ref type=\"article\" target=\"x#a51\" cert=\"medium\" xml:id=\"r\">Art 51</ref>, "
                     "<ref>nothing</ref>, "
                     "<ref target=\"#\">hash</ref><note n=\"1\"><ref target=\"d7\">7</ref></note></p>")));
    const DocumentDraft &document = draft.documents.front();
    CHECK(mentioned(document, MentionKind::Document)
          == QStringList{u"Document 65"_s, u"both"_s, u"hash"_s, u"7"_s});
    CHECK(mentioned(document, MentionKind::Article) == QStringList{u"Art 51"_s});
    REQUIRE(document.references.size() == 5);
    CHECK(document.references[1].targets == QStringList{u"frus1961-63v11#d95"_s, u"#d66"_s, u"#pg_12"_s});
    CHECK(document.references[2].xmlId == u"r"_s);
    CHECK(document.references[2].confidence < 1);
    CHECK(document.references[4].targets == QStringList{u"d7"_s});
    CHECK(document.mentions[size_t(document.references[4].mention)].passage == 1); // in the note
    CHECK(draft.counts.references == 6);
    CHECK(told(draft, u"1 reference(s)"_s) != QString());
}

TEST_CASE("An unknown element keeps its text and is told once with its count")
{
    const VolumeDraft draft = read(tei(document(
        "<p>a <blink>b</blink> <blink>c</blink></p><uh-oh>Not in the image sequence!</uh-oh>"
        "<frus:file "
        "path=\"x\"/><frus:page-count-according-to-citation>3</frus:page-count-according-to-citation>"
        "<m:math xmlns:m=\"urn:m\"><m:mi>x</m:mi></m:math><p>d<gap reason=\"illegible\"/></p>")));
    CHECK(texts(draft.documents.front())
          == QStringList{u"a b c"_s, u"Not in the image sequence!"_s, u"x"_s, u"d"_s});
    CHECK(told(draft, u"“blink”"_s).contains(u"2 time(s)"_s));
    CHECK(told(draft, u"“{urn:m}math”"_s) != QString());
    CHECK(told(draft, u"1 page count(s)"_s) != QString());
    CHECK(told(draft, u"1 place(s) the edition marks"_s) != QString());
}

TEST_CASE("Comments, processing instructions and includes are no text")
{
    const DocumentDraft draft = readDocument("<p>one<!-- two --><?lb?> three<xi:include "
                                             "xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"x\"/></p>");
    CHECK(texts(draft) == QStringList{u"one three"_s});
}

TEST_CASE("Every character of the text is kept, or counted with the reason why it is not")
{
    const VolumeDraft draft =
        read("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text>stray<front><titlePage>A title</titlePage>"
             "<div type=\"toc\"><list><item>One <ref target=\"#d1\">1</ref></item></list></div>"
             "<div xml:id=\"terms\"><head>Terms</head><list type=\"terms\"><item><term>SC</term>, "
             "Council</item></list>"
             "</div></front><body><div type=\"document\" xml:id=\"d1\" n=\"1\"><head>1. Head</head><p>"
             "<choice><abbr>fol</abbr><expan>following</expan></choice> words<note n=\"1\">n</note>"
             "<note target=\"#n\"/><note rend=\"inline\">in</note><ref>mute</ref></p>"
             "<list><label>(a)</label><item>item</item></list></div></body></text></TEI>");
    const VolumeDraft::Counts &counts = draft.counts;
    qint64 kept = 0;
    for (const DocumentDraft &document : draft.documents) {
        for (const PassageDraft &each : document.passages) {
            kept += each.passage.text.size() - each.passage.text.count(u' ');
        }
    }
    CHECK(counts.strayCharacters == 5);
    CHECK(counts.leftOut.characters == 10);
    CHECK(counts.leftOut.references == 1);
    CHECK(counts.listedCharacters == 10);
    CHECK(counts.besideCharacters == 14);
    CHECK(counts.headingCharacters == 5);
    CHECK(counts.mutedReferences == 1);
    CHECK(counts.runningNotes == 1);
    CHECK(counts.repeatedNotes == 1);
    CHECK(counts.characters
          == kept + counts.strayCharacters + counts.leftOut.characters + counts.listedCharacters
              + counts.besideCharacters + counts.headingCharacters);
    CHECK(told(draft, u"they were dropped"_s) != QString());
}

TEST_CASE("texts within something unknown are read, and what ends round them ends nothing of theirs")
{
    const VolumeDraft draft =
        read("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><shelf><group>"
             "<text><body><div type=\"document\" xml:id=\"d1\" n=\"1\"><p>First.</p></div></body></text>"
             "<text><body><div type=\"document\" xml:id=\"d2\" n=\"2\"><p>Second.</p></div></body></text>"
             "</group></shelf></TEI>");
    REQUIRE(draft.documents.size() == 2);
    CHECK(draft.documents[0].passages.back().passage.text == u"First."_s);
    CHECK(draft.documents[1].passages.back().passage.text == u"Second."_s);
}
