// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teifixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringDecoder>

using namespace Chancery;
using namespace Chancery::ImportTest;
using namespace Qt::StringLiterals;

namespace
{

VolumeDraft volumeFile(const QString &path)
{
    const auto draft = Import::readTei(path);
    if (!draft) {
        CAPTURE(draft.error().message);
        FAIL("The volume was refused.");
    }
    return *draft;
}

VolumeDraft sharedVolume(const QString &name)
{
    const QString path = TestSupport::sharedData(u"frus/"_s + name);
    if (path.isEmpty()) {
        SKIP("The shared data folder with frus/ is not here.");
    }
    return volumeFile(path);
}

VolumeDraft bundled(const QString &name)
{
    return volumeFile(QStringLiteral(CHANCERY_SOURCE_DIR "/resources/library/") + name);
}

DocumentDraft find(const VolumeDraft &draft, const QString &id)
{
    const auto found = std::ranges::find(draft.documents, id,
                                         [](const DocumentDraft &each) { return each.document.key.xmlId; });
    CAPTURE(id);
    REQUIRE(found != draft.documents.end());
    return *found;
}

/// The body as the print has it: marks of notes put back as (n).
QStringList printed(const DocumentDraft &document)
{
    QStringList lines;
    for (size_t i = 0; i < document.passages.size(); ++i) {
        const Passage &passage = document.passages[i].passage;
        if (isNote(passage.kind)) {
            continue;
        }
        QString text = passage.text;
        for (auto note = document.passages.rbegin(); note != document.passages.rend(); ++note) {
            if (isNote(note->passage.kind) && note->anchorPassage == int(i)) {
                text.insert(CodePointIndex(text).toUtf16(note->passage.anchorOffset),
                            u'(' + note->passage.label + u')');
            }
        }
        lines.append(text);
    }
    return lines;
}

} // namespace

TEST_CASE("Four real volumes give the counts their manifest states")
{
    const TestSupport::NoWarnings guard;
    const QString manifest = TestSupport::sharedData(u"frus/manifest.json"_s);
    if (manifest.isEmpty()) {
        SKIP("The shared data folder with frus/manifest.json is not here.");
    }
    QFile file(manifest);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonArray volumes = QJsonDocument::fromJson(file.readAll()).array();
    REQUIRE(volumes.size() == 4);
    for (const auto &value : volumes) {
        const QJsonObject volume = value.toObject();
        const QString name = volume.value(u"file"_s).toString();
        CAPTURE(name);
        const VolumeDraft draft = sharedVolume(name);
        checkSound(draft);
        const QString fileName = draft.volume.id + u".xml"_s;
        CHECK(fileName == name);
        CHECK(draft.volume.sourceName == name);
        CHECK(draft.volume.sourceSha256 == volume.value(u"sha256"_s).toString());
        CHECK(draft.counts.documents == volume.value(u"documents"_s).toInt());
        CHECK(draft.counts.notes == volume.value(u"notes"_s).toInt());
        CHECK(draft.counts.references == volume.value(u"refs"_s).toInt());
        CHECK(draft.counts.persons == volume.value(u"persons"_s).toInt());
        CHECK(draft.counts.terms == volume.value(u"terms"_s).toInt());
        CHECK(draft.counts.tables == volume.value(u"tables"_s).toInt());
        CHECK(draft.counts.attachments == volume.value(u"attachments"_s).toInt());
        CHECK(draft.counts.pageBreaks == volume.value(u"page_breaks"_s).toInt());
        CHECK(draft.people.size() == size_t(draft.counts.persons));
        CHECK(draft.terms.size() == size_t(draft.counts.terms));
        const auto kinds = [&](DocumentKind kind) {
            return std::ranges::count(draft.documents, kind,
                                      [](const DocumentDraft &each) { return each.document.kind; });
        };
        CHECK(kinds(DocumentKind::EditorialNote) == volume.value(u"editorial_notes"_s).toInt());
        CHECK(kinds(DocumentKind::Attachment) == volume.value(u"attachments"_s).toInt());
        const auto documents = qsizetype(draft.documents.size()) - kinds(DocumentKind::FrontMatter);
        CHECK(documents == volume.value(u"documents"_s).toInt());
    }
}

TEST_CASE("The header of a volume is read in the words of 2015 and of today")
{
    const VolumeDraft old = sharedVolume(u"frus1961-63v06.xml"_s);
    CHECK(old.volume.title == u"Kennedy-Khrushchev Exchanges"_s);
    CHECK(old.volume.completeTitle
          == u"Foreign Relations of the United States, 1961–1963, Volume VI, Kennedy-Khrushchev Exchanges"_s);
    CHECK(old.volume.subSeries == u"1961–1963"_s);
    CHECK(old.volume.number == u"VI"_s);
    CHECK(old.volume.editors == QStringList{u"Charles S. Sampson"_s});
    CHECK(old.volume.generalEditor == u"Glenn W. LaFantasie"_s);
    CHECK(old.volume.published == u"1996"_s);
    const VolumeDraft now = sharedVolume(u"excerpt-frus1961-63v06-current-encoding.xml"_s);
    CHECK(now.volume.id == u"frus1961-63v06"_s); // of a file with a name of its own
    CHECK(now.volume.number == u"VI"_s);
    CHECK(now.volume.subSeries == u"1961–1963"_s);
    CHECK(now.volume.published == u"1996"_s);
    CHECK(now.volume.coverage.earliest.date() == QDate(1960, 11, 9));
    CHECK(now.volume.coverage.latest.date() == QDate(1963, 12, 1));
}

TEST_CASE("A letter of volume VI stands as it is printed, its notes beside it")
{
    const VolumeDraft draft = sharedVolume(u"frus1961-63v06.xml"_s);
    const DocumentDraft letter = find(draft, u"d67"_s);
    CHECK(letter.document.title
          == u"Telegram From the Department of State to the Embassy in the Soviet Union"_s);
    CHECK(letter.document.number == u"67"_s);
    CHECK(letter.document.kind == DocumentKind::Telegram);
    CHECK(letter.document.dateline == u"Washington, October 27, 1962, 8:05 p.m."_s);
    CHECK(letter.document.place == u"Washington"_s);
    CHECK(letter.document.sender == u"Department of State"_s);
    CHECK(letter.document.recipient == u"Embassy in the Soviet Union"_s);
    CHECK(letter.document.classification == u"Unclassified"_s);
    CHECK(letter.document.firstPage == u"181"_s);
    CHECK(letter.document.lastPage == u"182"_s);
    CHECK(letter.document.date.precision == DatePrecision::Minute);
    CHECK(letter.document.date.earliest.toString(u"yyyy-MM-ddTHH:mm"_s) == u"1962-10-27T20:05"_s);
    REQUIRE(letter.passages.size() == 15);
    CHECK(letter.passages[12].passage.kind == PassageKind::SourceNote);
    CHECK(letter.passages[12].passage.xmlId == u"d67fn0"_s);
    CHECK(letter.passages[12].passage.label.isEmpty());
    CHECK(letter.passages[13].passage.label == u"1"_s);
    CHECK(letter.passages[13].passage.text == u"See Document 65."_s);
    CHECK(letter.passages[13].anchorPassage == 4);
    CHECK(textIn(letter.passages[4].passage.text, {0, letter.passages[13].passage.anchorOffset})
              .endsWith(u"October 26th"_s));
    REQUIRE(letter.references.size() == 2);
    CHECK(letter.references[0].targets == QStringList{u"#d65"_s});
}

TEST_CASE("Persons and terms of the front lists have name and description")
{
    const VolumeDraft draft = sharedVolume(u"frus1961-63v06.xml"_s);
    const auto ball = std::ranges::find(draft.people, u"p_BGW1"_s,
                                        [](const PersonDraft &each) { return each.person.xmlId; });
    REQUIRE(ball != draft.people.end());
    CHECK(ball->person.name == u"Ball, George W."_s);
    CHECK(ball->person.initials == u"BA"_s);
    CHECK(
        ball->person.description
        == u"Under Secretary of State for Economic Affairs until December 1961; thereafter Under Secretary of State"_s);
    CHECK(draft.terms.front().abbreviation == u"ACDA"_s);
    CHECK(draft.terms.front().expansion == u"Arms Control and Disarmament Agency"_s);
    CHECK(std::ranges::none_of(draft.documents, [](const DocumentDraft &each) {
        return QStringList{u"persons"_s, u"terms"_s, u"toc"_s, u"index"_s}.contains(each.document.key.xmlId);
    }));
    CHECK(find(draft, u"preface"_s).document.kind == DocumentKind::FrontMatter);
}

TEST_CASE("Documents of 1861 that hang on others are attachments with ids made from their parent's")
{
    const VolumeDraft draft = sharedVolume(u"frus1861.xml"_s);
    const DocumentDraft attached = find(draft, u"d10-att1"_s);
    CHECK(attached.document.kind == DocumentKind::Attachment);
    REQUIRE(attached.parent >= 0);
    CHECK(draft.documents[size_t(attached.parent)].document.key.xmlId == u"d10"_s);
    CHECK(draft.documents[size_t(attached.parent) + 1].document.key == attached.document.key);
    CHECK_FALSE(told(draft, u"80 document(s) have no id"_s).isEmpty());
    const DocumentDraft first = find(draft, u"d10"_s);
    CHECK(outline(first)[0] == u"head: Baron Schleinitz to Baron Gerolt."_s);
    CHECK(outline(first)[1] == u"opener: [Translation.]"_s);
    CHECK(outline(first)[2] == u"dateline: Berlin, June 13, 1861."_s);
    CHECK(find(draft, u"message-of-the-president"_s).document.kind == DocumentKind::FrontMatter);
}

TEST_CASE("A meeting whose time stands beside its date has both in its date")
{
    const VolumeDraft draft = sharedVolume(u"frus1969-76v01.xml"_s);
    const auto found =
        std::ranges::find(draft.documents, u"Washington, October 22, 1970, 11 a.m.-1:30 p.m."_s,
                          [](const DocumentDraft &each) { return each.document.dateline; });
    REQUIRE(found != draft.documents.end());
    CHECK(found->document.kind == DocumentKind::Conversation);
    CHECK(found->document.date.earliest.toString(u"yyyy-MM-ddTHH:mm"_s) == u"1970-10-22T11:00"_s);
    CHECK(found->document.date.latest.time() == QTime(13, 30));
    CHECK(std::ranges::any_of(found->participants,
                              [](const ParticipantDraft &each) { return each.person == u"p_GAA1"_s; }));
}

TEST_CASE("The bundled telegram is the text its user gave, mark for mark")
{
    const TestSupport::NoWarnings guard;
    const QString seed = TestSupport::sharedData(u"seed/telegram-2086.txt"_s);
    if (seed.isEmpty()) {
        SKIP("The shared data folder with seed/telegram-2086.txt is not here.");
    }
    QFile file(seed);
    REQUIRE(file.open(QIODevice::ReadOnly));
    static const QRegularExpression blankLines(u"\\n\\s*\\n"_s);
    QStringList given;
    for (const QString &paragraph : QString::fromUtf8(file.readAll()).split(blankLines)) {
        if (!paragraph.trimmed().isEmpty()) {
            given.append(paragraph.simplified());
        }
    }
    const VolumeDraft draft = bundled(u"frus1961-63v11.xml"_s);
    CHECK(printed(find(draft, u"d223"_s)) == given);
}

TEST_CASE("The bundled volumes are sound and say nothing odd of themselves")
{
    const TestSupport::NoWarnings guard;
    for (const QString &name : {u"frus1961-63v11.xml"_s, u"chancery-cards.xml"_s}) {
        CAPTURE(name);
        const VolumeDraft draft = bundled(name);
        checkSound(draft);
        for (const Diagnostic &diagnostic : draft.diagnostics) {
            CAPTURE(diagnostic.message, diagnostic.where, diagnostic.line);
            CHECK(diagnostic.severity == Diagnostic::Severity::Note);
        }
    }
}

TEST_CASE("The bundled telegram brings its speakers, clocks, positions and queries")
{
    const VolumeDraft draft = bundled(u"frus1961-63v11.xml"_s);
    const DocumentDraft telegram = find(draft, u"d223"_s);
    CHECK(telegram.document.kind == DocumentKind::Telegram);
    CHECK(telegram.document.date.earliest.toString(Qt::ISODate) == u"1962-12-03T20:00:00-05:00"_s);
    CHECK(telegram.document.title
          == u"Telegram From the Mission to the United Nations to the Department of State"_s);
    CHECK(telegram.passages.size() == 29);

    // Silence is told from speech: five take part, two of them without a word.
    QStringList present;
    for (const ParticipantDraft &each : telegram.participants) {
        if (each.role == Participation::Participant) {
            present.append(each.person);
        }
    }
    CHECK(present == QStringList{u"p_MCJJ1"_s, u"p_YCW1"_s, u"p_KVV2"_s, u"p_ZVA1"_s, u"p_MLI1"_s});
    const auto speaks = [&](const QString &person) {
        return std::ranges::count(telegram.speeches, person, &SpeechDraft::speaker);
    };
    CHECK(speaks(u"p_KVV2"_s) > 40);
    CHECK(speaks(u"p_ZVA1"_s) == 0);
    CHECK(speaks(u"p_MLI1"_s) == 0);
    CHECK(speaks(u"party_ussr"_s) > 0);
    CHECK(telegram.speeches.front().invokes == QStringList{u"chancery-cards#us-draft-declaration"_s});

    const auto articles = std::ranges::find(telegram.references, u"d223-r8"_s, &ReferenceDraft::xmlId);
    REQUIRE(articles != telegram.references.end());
    CHECK(articles->targets
          == QStringList{u"chancery-cards#rio-pact-art6"_s, u"chancery-cards#rio-pact-art8"_s});
    CHECK(articles->reason.startsWith(u"No treaty is named"_s));
    CHECK(telegram.mentions[size_t(articles->mention)].mention.kind == MentionKind::Article);

    CHECK(draft.parties.front().shortName == u"U.S."_s);
    CHECK(draft.tags.front().name == u"Issues"_s);
    CHECK(std::ranges::count(draft.annotations, AnnotationKind::Query, &EditorialAnnotationDraft::kind) == 7);
    for (const Clock clock : {Clock::Written, Clock::Happened, Clock::ReferredTo, Clock::Foreseen}) {
        CHECK(std::ranges::any_of(draft.events,
                                  [clock](const EventDraft &each) { return each.event.clock == clock; }));
    }
    const Passage &dateline = telegram.passages[1].passage;
    REQUIRE(dateline.choices.size() == 1);
    CHECK(textIn(dateline.text, dateline.choices.front().range) == u"Washington"_s);
    CHECK(dateline.choices.front().reading == u"New York"_s);
    CHECK(dateline.choices.front().kind == ChoiceKind::Correction);
}

TEST_CASE("A card describes its documents by their identities")
{
    const VolumeDraft draft = bundled(u"chancery-cards.xml"_s);
    CHECK(draft.volume.id == u"chancery-cards"_s);
    const DocumentDraft card = find(draft, u"letter-1962-10-27"_s);
    CHECK(card.document.kind == DocumentKind::CatalogueCard);
    CHECK(card.document.describes.contains(u"frus1961-63v06#d67"_s));
    CHECK(find(draft, u"rio-pact"_s).document.kind == DocumentKind::CatalogueCard);
}

TEST_CASE("Every document of four real volumes is found again in its file, from tag to tag")
{
    for (const QString &name : {u"frus1861.xml"_s, u"frus1961-63v06.xml"_s, u"frus1961-63v10-12mSupp.xml"_s,
                                u"frus1969-76v01.xml"_s}) {
        CAPTURE(name);
        const VolumeDraft draft = sharedVolume(name);
        QFile file(TestSupport::sharedData(u"frus/"_s + name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        int wrong = 0;
        for (const DocumentDraft &each : draft.documents) {
            const QString slice = text.mid(each.sourceStart, each.sourceEnd - each.sourceStart);
            const bool whole = slice.startsWith(u'<') && slice.endsWith(u'>');
            const bool named = each.document.kind == DocumentKind::FrontMatter
                || each.document.kind == DocumentKind::Attachment
                || slice.first(slice.indexOf(u'>')).contains(u'"' + each.document.key.xmlId + u'"');
            wrong += whole && named ? 0 : 1;
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("A document is found again in a file with a mark, letters of two units and other ends of line")
{
    const QByteArray body =
        "<div type=\"document\" xml:id=\"d1\"><head>\xf0\x9f\x93\x9c</head>\r\n<p>a</p>\r\n</div>"
        "<div type=\"document\" xml:id=\"d2\">\r\n<p>b &amp; c<!-- <div> --></p></div>";
    const QByteArray bytes = "\xef\xbb\xbf" + tei(body);
    const VolumeDraft draft = read(bytes);
    QStringDecoder decode(QStringConverter::Utf8);
    const QString text = decode(bytes);
    REQUIRE(draft.documents.size() == 2);
    for (const DocumentDraft &each : draft.documents) {
        const QString slice = text.mid(each.sourceStart, each.sourceEnd - each.sourceStart);
        CAPTURE(slice);
        CHECK(slice.startsWith(u"<div type=\"document\" xml:id=\"" + each.document.key.xmlId));
        CHECK(slice.endsWith(u"</div>"));
        CHECK(slice.count(u"</div>") == 1);
    }
}
