// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/excerpt.h"
#include "export/clipboardtext.h"
#include "export/labels.h"
#include "export/sentences.h"
#include "testrecord.h"

#include "support/testsupport.h"

#include <QCryptographicHash>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::Export;
using namespace Qt::StringLiterals;

namespace
{

QString contextText(const QString &text, const QString &words, int sentences)
{
    const int start = codePointCount(QStringView(text).first(text.indexOf(words)));
    const Context context = contextOf(text, {start, start + codePointCount(words)}, sentences);
    return textIn(text, context.before) + u'|' + textIn(text, context.after);
}

Excerpt excerptOf(const DocumentRecord &record, int ordinal, const QString &words,
                  const ExportOptions &options = {})
{
    return makeExcerpt(std::vector{record}, std::vector{TestSupport::segmentOf(record, ordinal, words)},
                       options);
}

} // namespace

TEST_CASE("Context is told in whole sentences on either side")
{
    const QString text = u"One came. Two 🕊 spoke well. Three left. Four."_s;
    CHECK(contextText(text, u"spoke"_s, 0) == u"|"_s);
    CHECK(contextText(text, u"spoke"_s, 1) == u"Two 🕊 | well. "_s);
    CHECK(contextText(text, u"spoke"_s, 2) == u"One came. Two 🕊 | well. Three left. "_s);
    CHECK(contextText(text, u"spoke"_s, 9) == u"One came. Two 🕊 | well. Three left. Four."_s);
    CHECK(contextText(text, u"Three left. "_s, 1) == u"|"_s);
}

TEST_CASE("Initials and titles do not end a sentence")
{
    const QString text = u"He met John F. Kennedy and Amb. Stevenson. Then he left."_s;
    CHECK(sentenceStarts(text) == std::vector<int>{0, 43});
}

TEST_CASE("An excerpt says who is speaking through whom")
{
    const DocumentRecord record = TestSupport::telegram();
    const Excerpt excerpt = excerptOf(record, 3, u"including use"_s);
    REQUIRE(excerpt.attributions.size() == 1);
    CHECK(
        attributionText(excerpt.attributions[0])
        == u"Kuznetsov (U.S.S.R.), as reported by Mission to the United Nations; claims; close paraphrase; invokes Rio Pact"_s);
    const Excerpt both = excerptOf(record, 3, u"Arts 6 and 8"_s);
    REQUIRE(both.attributions.size() == 2);
    CHECK(
        attributionText(both.attributions[1])
        == u"Soviet Union, as reported by Mission to the United Nations; summary; proposed by the program, not confirmed"_s);
    CHECK(excerptOf(record, 2, u"Cuba"_s).attributions.empty());
    ExportOptions without;
    without.speakerLine = false;
    CHECK(excerptOf(record, 3, u"including use"_s, without).attributions.empty());
}

TEST_CASE("A speaker whose words are told in several ways is named once, with all of them")
{
    DocumentRecord record = TestSupport::telegram();
    Speech quoted = record.speeches[0];
    quoted.verb.clear();
    quoted.manner = SpeechManner::Verbatim;
    quoted.ranges = {{{103}, TestSupport::segmentOf(record, 3, u"including use"_s).range}};
    Speech after = record.speeches[0];
    after.verb = u"reiterate"_s;
    after.invokes << u"chancery-cards#un-charter"_s;
    record.speeches.insert(record.speeches.end(), {quoted, after});
    const Excerpt excerpt = excerptOf(record, 3, u"including use"_s);
    REQUIRE(excerpt.attributions.size() == 1);
    CHECK(
        attributionText(excerpt.attributions[0])
        == u"Kuznetsov (U.S.S.R.), as reported by Mission to the United Nations; claims, reiterates; close paraphrase, verbatim; invokes Rio Pact, chancery-cards#un-charter"_s);
}

TEST_CASE("Errors of the source carry [sic], from the encoding and from queries")
{
    const DocumentRecord record = TestSupport::telegram();
    ExportOptions options;
    CHECK(excerptOf(record, 2, u"Kuznetsov and Mendelovich."_s, options).shown()
          == u"Kuznetsov and Mendelovich [sic]."_s);
    CHECK(excerptOf(record, 1, u"Washington, December"_s, options).shown()
          == u"Washington [sic], December"_s);
    options.editorialMarks = EditorialMarks::SicWithReading;
    CHECK(excerptOf(record, 1, u"Washington, December"_s, options).shown()
          == u"Washington [sic; read New York], December"_s);
    options.editorialMarks = EditorialMarks::Off;
    CHECK(excerptOf(record, 2, u"Mendelovich"_s, options).shown() == u"Mendelovich"_s);
    CHECK(excerptOf(record, 2, u"Mendelovich"_s, options).quotation() == u"Mendelovich"_s);
}

TEST_CASE("A query on a word the source corrects already does not mark it twice")
{
    DocumentRecord record = TestSupport::telegram();
    record.annotations.push_back(TestSupport::annotations(record)[2]);
    CHECK(excerptOf(record, 2, u"Mendelovich"_s).shown() == u"Mendelovich [sic]"_s);
}

TEST_CASE("A query on more words than the source corrects marks the error once, and says another reading")
{
    DocumentRecord record = TestSupport::telegram();
    Annotation wider = TestSupport::annotations(record)[2];
    wider.kind = AnnotationKind::Query;
    wider.layer = Layer::Editor;
    wider.segments = {TestSupport::segmentOf(record, 2, u"and Mendelovich."_s)};
    wider.proposal = u"and Mendelevich."_s;
    record.annotations.push_back(wider);
    const QString words = u"Kuznetsov and Mendelovich."_s;
    CHECK(excerptOf(record, 2, words).shown() == u"Kuznetsov and Mendelovich [sic]."_s);
    ExportOptions options;
    options.editorialMarks = EditorialMarks::SicWithReading;
    CHECK(excerptOf(record, 2, words, options).shown()
          == u"Kuznetsov and Mendelovich [sic; read Mendelevich]."_s);
    record.annotations.back().proposal = u"and Zorin."_s;
    CHECK(excerptOf(record, 2, words, options).shown()
          == u"Kuznetsov and Mendelovich [sic; read Mendelevich]. [sic; read and Zorin.]"_s);
}

TEST_CASE("Abbreviations are expanded in brackets when asked, and the exact words stay")
{
    ExportOptions options;
    options.expansions = Expansions::Bracketed;
    const Excerpt excerpt = excerptOf(TestSupport::telegram(), 3, u"Sovs took strong position."_s, options);
    CHECK(excerpt.shown() == u"Sovs [Soviets] took strong position."_s);
    CHECK(excerpt.quotation() == u"Sovs took strong position."_s);
    CHECK(excerpt.sha256
          == QString::fromLatin1(
              QCryptographicHash::hash("Sovs took strong position.", QCryptographicHash::Sha256).toHex()));
}

TEST_CASE("An excerpt knows its page, its note, its tags and its links")
{
    const auto request = TestSupport::request(ExportScope::Excerpts);
    const auto excerpts = excerptsOf(request);
    CHECK(excerpts[0].parts[0].page == u"546"_s);
    CHECK(excerpts[2].parts[0].page == u"545"_s);
    CHECK(excerpts[3].parts[2].noteLabel == u"1"_s);
    CHECK(excerpts[3].parts[2].page.isEmpty());
    CHECK(excerpts[1].tags == QStringList{u"Issues/Rio Pact"_s, u"=Tone <b>"_s});
    REQUIRE(excerpts[1].links.size() == 5);
    CHECK(excerpts[1].links[1].address == u"chancery:chancery-cards/rio-pact#p0;0-9"_s);
    CHECK(excerpts[1].links[2].address == u"urn:uuid:00000000-0000-4000-8000-000000000001"_s);
    CHECK(excerpts[1].links[0].label == u"Rio Pact"_s);
    CHECK(excerpts[1].links[2].label == u"A1, “take action under Arts 6 and 8, including use”"_s);
    auto bare = request;
    bare.options.notes = bare.options.tags = false;
    CHECK(excerptsOf(bare)[1].note.isEmpty());
    CHECK(excerptsOf(bare)[1].tags.isEmpty());
}

TEST_CASE("A ring of tags does not hang an export")
{
    auto tags = TestSupport::tags();
    tags[0].parent = tags[1].uuid;
    CHECK(tagPath(tags[1].uuid, tags).count(u"Rio Pact"_s) > 1);
    CHECK(tagPath(QUuid::createUuid(), tags).isEmpty());
}

TEST_CASE("Words that no longer stand there are quoted as they were kept, and said to have changed")
{
    const DocumentRecord record = TestSupport::telegram();
    Segment segment = TestSupport::segmentOf(record, 3, u"strong position"_s);
    segment.exact = u"weak position"_s;
    const Excerpt changed = makeExcerpt(std::vector{record}, std::vector{segment}, {});
    CHECK(changed.parts[0].proof == Proof::Differs);
    CHECK(changed.shown() == u"weak position"_s);
    const Excerpt orphan = makeExcerpt({}, std::vector{segment}, {});
    CHECK(orphan.parts[0].proof == Proof::Unchecked);
    CHECK(citationText(orphan.citation)
          == u"frus1961-63v11#d223, https://history.state.gov/historicaldocuments/frus1961-63v11/d223."_s);
    CHECK(excerptOf(record, 3, u"strong position"_s).parts[0].proof == Proof::Verbatim);
}

TEST_CASE("Copy with citation puts the same words on the clipboard twice")
{
    const ClipboardText text =
        clipboardText(excerptOf(TestSupport::telegram(), 3, u"including use of armed force"_s));
    CHECK(
        text.plain
        == u"“including use of armed force”\nKuznetsov (U.S.S.R.), as reported by Mission to the United "
           u"Nations; claims; close paraphrase; invokes Rio Pact\n"
           "Foreign Relations of the United States, 1961–1963, Volume XI, Cuban Missile Crisis and "
           "Aftermath, eds. Edward C. Keefer, Charles S. Sampson, and Louis J. Smith "
           "(Washington: Government Printing Office, 1996), Document 223, https://history.state.gov/historicaldocuments/frus1961-63v11/d223."_s);
    CHECK(text.html.contains(u"<p><i>including use</i> of armed force</p>"));
    CHECK(text.html.contains(
        u"<a href=\"https://history.state.gov/historicaldocuments/frus1961-63v11/d223\">"));
    const ClipboardText hostile =
        clipboardText(excerptOf(TestSupport::telegram(), 7, u"<script>alert(\"x\")</script>"_s));
    CHECK(hostile.plain.contains(u"<script>"));
    CHECK_FALSE(hostile.html.contains(u"<script"));
}

TEST_CASE("What is not the reader's own says whose it is")
{
    Excerpt excerpt;
    excerpt.kind = AnnotationKind::Position;
    CHECK(excerptLabel(excerpt) == u"Position"_s);
    excerpt.layer = Layer::Editor;
    CHECK(excerptLabel(excerpt) == u"Position (editorial)"_s);
    excerpt.layer = Layer::Detected;
    CHECK(excerptLabel(excerpt) == u"Position (proposed by the program)"_s);
}
