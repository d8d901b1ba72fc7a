// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testrecord.h"

#include "support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <catch2/catch_test_macros.hpp>

using namespace Qt::StringLiterals;

namespace Chancery::TestSupport
{

namespace
{

const QString volumeId = u"frus1961-63v11"_s;

Passage passage(int ordinal, PassageKind kind, const QString &text, const QString &label = {})
{
    Passage made;
    made.id = {100 + ordinal};
    made.document = {1};
    made.ordinal = ordinal;
    made.kind = kind;
    made.text = text;
    made.label = label;
    return made;
}

TextRange rangeOf(const Passage &in, const QString &words)
{
    const qsizetype at = in.text.indexOf(words);
    REQUIRE(at >= 0);
    const int start = codePointCount(QStringView(in.text).first(at));
    return {start, start + codePointCount(words)};
}

Volume volume()
{
    Volume made;
    made.id = volumeId;
    made.title = u"Cuban Missile Crisis and Aftermath"_s;
    made.completeTitle =
        u"Foreign Relations of the United States, 1961–1963, Volume XI, Cuban Missile Crisis and Aftermath"_s;
    made.series = u"Foreign Relations of the United States"_s;
    made.subSeries = u"1961–1963"_s;
    made.number = u"XI"_s;
    made.editors = {u"Edward C. Keefer"_s, u"Charles S. Sampson"_s, u"Louis J. Smith"_s};
    made.publisher = u"United States Government Printing Office"_s;
    made.place = u"Washington"_s;
    made.published = u"1996"_s;
    made.origin = VolumeOrigin::Bundled;
    return made;
}

void addPeople(DocumentRecord &record)
{
    record.parties = {{{1}, volumeId, u"us"_s, u"United States"_s, u"U.S."_s},
                      {{2}, volumeId, u"su"_s, u"Soviet Union"_s, u"U.S.S.R."_s}};
    Person kuznetsov;
    kuznetsov.id = {1};
    kuznetsov.name = u"Kuznetsov, Vasiliy V."_s;
    kuznetsov.party = {2};
    record.people = {kuznetsov};
    Speech claim;
    claim.speaker = {1};
    claim.party = {2};
    claim.verb = u"claim"_s;
    claim.manner = SpeechManner::CloseParaphrase;
    claim.ranges = {{{103}, {0, codePointCount(record.passages[3].text)}}};
    claim.invokes = {u"chancery-cards#rio-pact"_s};
    Speech proposed;
    proposed.party = {2};
    proposed.manner = SpeechManner::Summary;
    proposed.layer = Layer::Detected;
    proposed.ranges = {{{103}, rangeOf(record.passages[3], u"Arts 6 and 8"_s)}};
    record.speeches = {claim, proposed};
    CrossReference reference;
    ReferenceTarget pact;
    pact.raw = u"chancery-cards#rio-pact"_s;
    pact.key = {u"chancery-cards"_s, u"rio-pact"_s};
    pact.title = u"Rio Pact"_s;
    reference.targets = {pact};
    record.references = {reference};
}

void addDetails(DocumentRecord &record)
{
    auto &passages = record.passages;
    passages[2].choices = {{rangeOf(passages[2], u"Mendelovich"_s), ChoiceKind::Correction, u"Mendelevich"_s},
                           {rangeOf(passages[2], u"Fol"_s), ChoiceKind::Abbreviation, u"Following"_s}};
    passages[3].choices = {{rangeOf(passages[3], u"Sovs"_s), ChoiceKind::Abbreviation, u"Soviets"_s}};
    passages[0].renditions = {{rangeOf(passages[0], u"Telegram"_s), RenditionKind::SmallCaps, {}}};
    passages[3].renditions = {{{0, 0}, RenditionKind::PageBreak, u"546"_s},
                              {rangeOf(passages[3], u"including use"_s), RenditionKind::Italic, {}}};
    passages[4].label = u"(1)"_s;
    for (const int cell : {5, 6}) {
        passages[size_t(cell)].row = 0;
        passages[size_t(cell)].column = cell - 5;
    }
    passages[8].anchorPassage = {102};
    passages[8].anchorOffset = codePointCount(passages[2].text);
}

} // namespace

DocumentRecord telegram()
{
    DocumentRecord record;
    record.volume = volume();
    record.document.id = {1};
    record.document.key = {volumeId, u"d223"_s};
    record.document.number = u"223"_s;
    record.document.kind = DocumentKind::Telegram;
    record.document.title = u"Telegram From the Mission to the United Nations to the Department of State"_s;
    record.document.dateline = u"Washington, December 3, 1962, 8 p.m."_s;
    record.document.date = HistoricalDate::fromTei(u"1962-12-03T20:00:00-05:00");
    record.document.sender = u"Mission to the United Nations"_s;
    record.document.firstPage = u"545"_s;
    record.document.lastPage = u"548"_s;
    record.passages = {
        passage(0, PassageKind::Head, record.document.title),
        passage(1, PassageKind::Dateline, record.document.dateline),
        passage(2, PassageKind::Paragraph,
                u"Re: Cuba. Fol is summary of meeting with Kuznetsov and Mendelovich."_s),
        passage(
            3, PassageKind::Paragraph,
            u"Sovs took strong position. It would authorize U.S. to take action under Arts 6 and 8, including use of armed force. Ref to Charter should be sufficient."_s),
        passage(4, PassageKind::ListItem, u"ref to overflights"_s),
        passage(5, PassageKind::TableCell, u"IL-28's"_s),
        passage(6, PassageKind::TableCell, u"=SUM(A1:A2)"_s),
        passage(
            7, PassageKind::Paragraph,
            u"<script>alert(\"x\")</script> & *stars* _under_ [link](javascript:alert(1)) שלום 🕊️ 𝔄 # not | a `head`"_s),
        passage(8, PassageKind::Footnote, u"See Documents 95 and 102."_s, u"1"_s),
    };
    addDetails(record);
    addPeople(record);
    Annotation query;
    query.uuid = QUuid(u"{00000000-0000-4000-8000-0000000000e1}"_s);
    query.layer = Layer::Editor;
    query.kind = AnnotationKind::Query;
    query.proposal = u"New York"_s;
    query.segments = {segmentOf(record, 1, u"Washington"_s)};
    record.annotations = {query};
    return record;
}

DocumentRecord card()
{
    DocumentRecord record;
    record.volume.id = u"chancery-cards"_s;
    record.volume.title = u"Catalogue cards"_s;
    record.volume.origin = VolumeOrigin::Bundled;
    record.document.id = {2};
    record.document.key = {u"chancery-cards"_s, u"rio-pact"_s};
    record.document.kind = DocumentKind::CatalogueCard;
    record.document.title = u"Inter-American Treaty of Reciprocal Assistance"_s;
    record.document.date = HistoricalDate::fromTei(u"1947-09-02");
    record.passages = {
        passage(0, PassageKind::Paragraph, u"Article 6 speaks of aggression that is not an armed attack."_s)};
    return record;
}

Segment segmentOf(const DocumentRecord &record, int ordinal, const QString &exact)
{
    const Passage &in = record.passages[size_t(ordinal)];
    Segment segment;
    segment.document = record.document.key;
    segment.passageOrdinal = ordinal;
    segment.range = rangeOf(in, exact);
    segment.exact = exact;
    segment.prefix = textIn(in.text, {std::max(0, segment.range.start - 32), segment.range.start});
    segment.suffix =
        textIn(in.text, {segment.range.end, std::min(codePointCount(in.text), segment.range.end + 32)});
    return segment;
}

std::vector<Tag> tags()
{
    return {{QUuid(u"{00000000-0000-4000-8000-000000000a01}"_s),
             {},
             u"Issues"_s,
             u"What was at stake"_s,
             MarkColour::Blue,
             Layer::Reader},
            {QUuid(u"{00000000-0000-4000-8000-000000000a02}"_s),
             QUuid(u"{00000000-0000-4000-8000-000000000a01}"_s),
             u"Rio Pact"_s,
             {},
             MarkColour::Pink,
             Layer::Reader},
            {QUuid(u"{00000000-0000-4000-8000-000000000a03}"_s),
             {},
             u"=Tone <b>"_s,
             {},
             MarkColour::Green,
             Layer::Editor},
            {QUuid(u"{00000000-0000-4000-8000-000000000a04}"_s),
             {},
             u"Unused"_s,
             {},
             MarkColour::Yellow,
             Layer::Reader}};
}

std::vector<Annotation> annotations(const DocumentRecord &record)
{
    const auto made = [](int number, AnnotationKind kind, MarkColour colour, std::vector<Segment> segments) {
        Annotation annotation;
        annotation.uuid = QUuid(u"{00000000-0000-4000-8000-%1}"_s.arg(number, 12, 10, QChar(u'0')));
        annotation.kind = kind;
        annotation.colour = colour;
        annotation.segments = std::move(segments);
        annotation.created = QDateTime(QDate(2026, 11, 23), QTime(21, 0, number), QTimeZone::UTC);
        annotation.modified = annotation.created.addMSecs(250);
        return annotation;
    };
    const auto all = tags();
    std::vector<Annotation> list;
    list.push_back(made(1, AnnotationKind::Highlight, MarkColour::Yellow,
                        {segmentOf(record, 3, u"take action under Arts 6 and 8, including use"_s)}));
    list.push_back(made(2, AnnotationKind::Note, MarkColour::Blue,
                        {segmentOf(record, 3, u"including use of armed force"_s)}));
    list.back().author = u"A. Reader"_s;
    list.back().body =
        u"Reads the articles **correctly**; see [the Charter](https://www.un.org/en/about-us/un-charter).\n\n"
        "- <script>alert(1)</script>\n- [run](javascript:alert(1)) ![remote](https://example.org/x.png)\n\n> quoted"_s;
    list.back().tags = {all[1].uuid, all[2].uuid};
    list.back().links = {
        {LinkType::Contradicts, LinkTargetKind::Document, u"chancery-cards#rio-pact"_s},
        {LinkType::Cites, LinkTargetKind::Passage, u"chancery:chancery-cards/rio-pact#p0;0-9"_s},
        {LinkType::RepliesTo, LinkTargetKind::Annotation, u"00000000-0000-4000-8000-000000000001"_s},
        {LinkType::Supports, LinkTargetKind::Person, u"frus1961-63v11#p_KVV2"_s},
        {LinkType::Quotes, LinkTargetKind::Event, u"frus1961-63v11#ev1"_s}};
    list.push_back(
        made(3, AnnotationKind::Query, MarkColour::Orange, {segmentOf(record, 2, u"Mendelovich"_s)}));
    list.back().proposal = u"Mendelevich"_s;
    list.back().body = u"=HYPERLINK(\"http://example.org\")"_s;
    list.push_back(made(4, AnnotationKind::Position, MarkColour::Purple,
                        {segmentOf(record, 2, u"summary"_s), segmentOf(record, 4, u"overflights"_s),
                         segmentOf(record, 8, u"Documents 95"_s)}));
    list.push_back(made(5, AnnotationKind::Verdict, MarkColour::Pink,
                        {segmentOf(record, 7, u"<script>alert(\"x\")</script> & *stars*"_s)}));
    list.push_back(made(6, AnnotationKind::Link, MarkColour::Green, {segmentOf(record, 7, u"שלום 🕊️ 𝔄"_s)}));
    return list;
}

Export::ExportRequest request(Export::ExportScope scope)
{
    Export::ExportRequest made;
    made.scope = scope;
    made.documents = {telegram()};
    made.annotations = annotations(made.documents.front());
    made.tags = tags();
    made.options.contextSentences = 1;
    made.options.author = u"A. Reader"_s;
    made.options.generated = QDateTime(QDate(2026, 11, 23), QTime(22, 0), QTimeZone::UTC);
    return made;
}

QByteArray bytesOf(const Export::ExportRequest &request, Export::Format format)
{
    const Result<QByteArray> bytes = Export::write(request, format);
    REQUIRE(bytes.has_value());
    return *bytes;
}

void compareWithFixture(const QByteArray &made, const QString &name)
{
    const QString path = QStringLiteral(CHANCERY_SOURCE_DIR "/tests/data/export/") + name;
    if (qEnvironmentVariableIntValue("CHANCERY_UPDATE_FIXTURES") == 1) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(made) == made.size());
        return;
    }
    QFile file(testData(u"export/"_s + name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray expected = file.readAll();
    if (expected == made) {
        SUCCEED();
        return;
    }
    QDir().mkpath(QStringLiteral(CHANCERY_BINARY_DIR "/fixtures"));
    QFile actual(QStringLiteral(CHANCERY_BINARY_DIR "/fixtures/") + name);
    REQUIRE(actual.open(QIODevice::WriteOnly));
    actual.write(made);
    const auto wanted = expected.split('\n');
    const auto got = made.split('\n');
    qsizetype line = 0;
    while (line < wanted.size() && line < got.size() && wanted[line] == got[line]) {
        ++line;
    }
    INFO("fixture " << name.toStdString() << ", line " << line + 1 << "; what was made is "
                    << actual.fileName().toStdString());
    CHECK(got.value(line) == wanted.value(line));
    FAIL("the export differs from its fixture; CHANCERY_UPDATE_FIXTURES=1 writes it anew");
}

std::vector<QString> hostileTexts()
{
    return {u"<script>alert(1)</script>"_s,
            u"</mark></p><img src=x onerror=alert(1)>"_s,
            u"&lt;b&gt; &amp; &#60;"_s,
            u"=1+1"_s,
            u"+1"_s,
            u"-1"_s,
            u"@SUM(A1)"_s,
            u"\tcmd"_s,
            u"\"quoted\", comma"_s,
            u"two\nlines"_s,
            u"two\r\nlines"_s,
            u"שלום עולם"_s,
            u"\u202Ebackwards"_s,
            u"🕊️𝔄𝔅"_s,
            u"javascript:alert(1)"_s,
            u"[x](javascript:alert(1))"_s,
            u"![x](https://example.org/x.png)"_s,
            u"# head"_s,
            u"1. item"_s,
            u"- item"_s,
            u"    code"_s,
            u"* * *"_s,
            u"> quote"_s,
            u"`code`"_s,
            u"\\back\\slash\\"_s,
            u"{braces} %percent $dollar ~tilde ^hat"_s,
            u"''"_s};
}

QString programNamed(const QString &program)
{
    return QStandardPaths::findExecutable(program);
}

QByteArray python(const QString &script, const QStringList &arguments)
{
    return outputOf(u"python3"_s, QStringList{u"-c"_s, script} + arguments);
}

} // namespace Chancery::TestSupport
