// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detect/citationgrammar.h"
#include "detect/gazetteer.h"
#include "detect/papersigns.h"
#include "detect/printedreferences.h"
#include "detect/volumeidentity.h"

#include "support/testsupport.h"

#include <QTimeZone>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::Detect;
using namespace Qt::StringLiterals;

namespace
{

HistoricalDate day(int year, int month, int date)
{
    const QDate of(year, month, date);
    return {QDateTime(of, QTime(0, 0), QTimeZone::UTC),
            QDateTime(of, QTime(23, 59, 59), QTimeZone::UTC),
            DatePrecision::Day,
            {}};
}

struct Reading {
    QHash<QString, QString> numbers{{u"65"_s, u"d65"_s}, {u"72a"_s, u"d72a"_s}};
    CitingDocument document;

    Reading()
    {
        document.volume = u"frus1961-63v06"_s;
        document.years = u"1961-63"_s;
        document.xmlId = u"d70"_s;
        document.written = day(1962, 11, 20);
        document.sender = u"Khrushchev"_s;
        document.recipient = u"Kennedy"_s;
        document.own = {u"telegram"_s, u"1102"_s, PaperDirection::FromPost, u"Moscow"_s, {}, {}, {}, {}};
        document.numbers = &numbers;
    }
    std::vector<PrintedCitation> of(const QString &text, CitingHand voice = CitingHand::Editors) const
    {
        return citationsIn(text, document, voice);
    }
    QStringList targets(const QString &text) const
    {
        QStringList all;
        for (const PrintedCitation &citation : of(text)) {
            all << citation.targets;
        }
        return all;
    }
    PaperSign sought(const QString &text, CitingHand voice = CitingHand::Editors) const
    {
        const auto found = of(text, voice);
        INFO(text.toStdString());
        REQUIRE(found.size() == 1);
        REQUIRE(found.front().sought);
        PaperSign sign = *found.front().sought;
        sign.written.clear();
        return sign;
    }
};

PassageDraft passage(PassageKind kind, const QString &text)
{
    PassageDraft draft;
    draft.passage.kind = kind;
    draft.passage.text = text;
    return draft;
}

} // namespace

TEST_CASE("the identity of a volume is made of the years, number and part it is cited with")
{
    CHECK(volumeIdentity(u"1961–1963"_s, u"XI"_s) == u"frus1961-63v11"_s);
    CHECK(volumeIdentity(u"1961-63"_s, u"VI"_s) == u"frus1961-63v06"_s);
    CHECK(volumeIdentity(u"1952–1954"_s, u"II"_s, u"1"_s) == u"frus1952-54v02p1"_s);
    CHECK(volumeIdentity(u"1948"_s, u"III"_s) == u"frus1948v03"_s);
    CHECK(volumeIdentity(u"1969–1976"_s, u"E–7"_s) == u"frus1969-76ve07"_s);
    CHECK(volumeIdentity(u"1961–1963"_s, u"X/XI/XII"_s, {}, Edition::MicroficheSupplement)
          == u"frus1961-63v10-12mSupp"_s);
    CHECK(volumeIdentity(u"sometime"_s, u"XI"_s).isEmpty());
    CHECK(yearsOfVolume(u"frus1961-63v10-12mSupp"_s) == u"1961-63"_s);
    CHECK(yearsOfVolume(u"own-texts"_s).isEmpty());
}

TEST_CASE("documents and pages of the series are read from plain words")
{
    const Reading reading;
    CHECK(reading.targets(u"See Document 65."_s) == QStringList{u"#d65"_s});
    CHECK(reading.targets(u"See footnote 2, Document 65."_s) == QStringList{u"#d65fn2"_s});
    CHECK(reading.targets(u"See footnote 3 above."_s) == QStringList{u"#d70fn3"_s});
    CHECK(reading.targets(u"Foreign Relations, 1961–1963, vol. XI, Documents 95 and 102."_s)
          == QStringList{u"frus1961-63v11#d95"_s, u"frus1961-63v11#d102"_s});
    CHECK(reading.targets(u"see vol. VII, pp. 541–547 and 556–59."_s)
          == QStringList{u"frus1961-63v07#pg_541-547"_s, u"frus1961-63v07#pg_556-559"_s});
    CHECK(reading.targets(u"Foreign Relations, 1961-1963, vol. XI, pp. 658-662."_s)
          == QStringList{u"frus1961-63v11#pg_658-662"_s});
    CHECK(reading.targets(u"see pp. 47–49."_s) == QStringList{u"#pg_47-49"_s});
    CHECK(reading.targets(u"See p. 427."_s) == QStringList{u"#pg_427"_s});
    CHECK(reading.targets(u"for text, see volume V."_s) == QStringList{u"frus1961-63v05"_s});
}

TEST_CASE("the volumes and pages of other works are left alone")
{
    const Reading reading;
    CHECK(reading.of(u"Documents on Disarmament, 1962, vol. II, pp. 990–991."_s).empty());
    CHECK(reading.of(u"Also printed in Claflin, The President Wants To Know, pp. 209–210."_s).empty());
    CHECK(reading.of(u"Public Papers of the Presidents: John F. Kennedy, 1962, p. 813."_s).empty());
    CHECK(reading.of(u"He meant Document 5 of the file."_s, CitingHand::Document).empty());
}

TEST_CASE("a telegram is sought by its number, post, way and day")
{
    const Reading reading;
    CHECK(reading.sought(u"in telegram 1818 from USUN, November 15, is printed"_s)
          == PaperSign{
              u"telegram"_s, u"1818"_s, PaperDirection::FromPost, u"USUN"_s, u"1962-11-15"_s, {}, {}, {}});
    CHECK(reading.sought(u"(Telegram 1980 to Moscow, October 16)"_s)
          == PaperSign{
              u"telegram"_s, u"1980"_s, PaperDirection::ToPost, u"Moscow"_s, u"1962-10-16"_s, {}, {}, {}});
    CHECK(reading.sought(u"Ref Embtel 1070."_s, CitingHand::Document)
          == PaperSign{u"telegram"_s, u"1070"_s, PaperDirection::FromPost, u"Moscow"_s, {}, {}, {}, {}});
    CHECK(reading.sought(u"message contained Deptel 982."_s, CitingHand::Document).direction
          == PaperDirection::ToPost);
    const auto list = reading.of(u"telegrams 1511 and 1512 to USUN, December 6"_s);
    REQUIRE(list.size() == 2);
    CHECK(list[0].sought->number == u"1511"_s);
    CHECK(list[1].sought->number == u"1512"_s);
    CHECK(list[1].length == 4);
    CHECK_FALSE(reading.of(u"According to telegram 364 it was delivered."_s).front().sought);
}

TEST_CASE("a despatch or letter of one's own or of the other side is sought between the two")
{
    const Reading reading;
    const PaperSign theirs{u"despatch"_s,   u"9"_s,       PaperDirection::FromPost, u"Kennedy>Khrushchev"_s,
                           u"1962-06-22"_s, u"Kennedy"_s, u"Khrushchev"_s,          {}};
    CHECK(reading.sought(u"Your despatch of June 22 (No. 9) was duly received."_s, CitingHand::Document)
          == theirs);
    CHECK(reading.sought(u"Your despatch No. 9, dated June 22, has been received."_s, CitingHand::Document)
          == theirs);
    CHECK(reading.sought(u"Your several despatches, No. 9, of the 22d of June,"_s, CitingHand::Document)
          == theirs);
    const PaperSign letter = reading.sought(u"In my letter of October 27 I wrote"_s, CitingHand::Document);
    CHECK(letter.form == u"letter"_s);
    CHECK(letter.post == u"Khrushchev>Kennedy"_s);
    CHECK(letter.day == u"1962-10-27"_s);
}

TEST_CASE("documents bear the numbers of their heads")
{
    VolumeDraft volume;
    volume.volume.id = u"frus1961-63v06"_s;
    DivisionDraft chapter;
    chapter.division.title = u"December 1962"_s;
    volume.divisions.push_back(chapter);
    DocumentDraft telegram;
    telegram.document.kind = DocumentKind::Telegram;
    telegram.document.sender = u"Embassy in the Soviet Union"_s;
    telegram.document.recipient = u"Department of State"_s;
    telegram.document.date = day(1962, 10, 26);
    telegram.passages = {
        passage(PassageKind::Paragraph,
                u"1101. Policy. Embassy translation follows of letter from Khrushchev to President "
                "delivered to Embassy."_s)};
    DocumentDraft fiche;
    fiche.division = 0;
    fiche.document.title =
        u"Telegram 84 to Tegucigalpa, 134 to Guatemala City, December 4. Transmits text."_s;
    DocumentDraft despatch;
    despatch.document.sender = u"Adams"_s;
    despatch.document.recipient = u"Seward"_s;
    despatch.document.date = day(1861, 6, 7);
    despatch.passages = {passage(PassageKind::Paragraph, u"No. 5.]"_s)};
    volume.documents = {telegram, fiche, despatch};
    PersonDraft president;
    president.person.name = u"Kennedy, John F."_s;
    president.person.description = u"President of the United States until November 22, 1963"_s;
    volume.people.push_back(president);

    readPaperSigns(volume);
    const auto &first = volume.documents[0].numbers;
    REQUIRE(first.size() == 2);
    CHECK(first[0].number == u"1101"_s);
    CHECK(first[0].post == u"Moscow"_s);
    CHECK(first[0].direction == PaperDirection::FromPost);
    CHECK(first[1].post == u"Khrushchev>Kennedy"_s); // the letter it carries
    const auto &second = volume.documents[1].numbers;
    REQUIRE(second.size() == 2);
    CHECK(second[1].number == u"134"_s);
    CHECK(second[1].post == u"Guatemala City"_s);
    CHECK(second[1].day == u"1962-12-04"_s);
    const auto &third = volume.documents[2].numbers;
    REQUIRE(third.size() == 2);
    CHECK(third[0].form == u"despatch"_s);
    CHECK(third[0].number == u"5"_s);
    CHECK(third[1].day == u"1861-06-07"_s);
}

TEST_CASE("Ibid. stands for what was cited last, and nothing is read over what the source encodes")
{
    VolumeDraft volume;
    volume.volume.id = u"frus1961-63v06"_s;
    DocumentDraft document;
    document.document.key = {volume.volume.id, u"d1"_s};
    document.passages = {
        passage(PassageKind::Paragraph, u"The text."_s),
        passage(PassageKind::SourceNote,
                u"Source: Department of State, Central Files, 611.61/10–2762. Secret."_s),
        passage(PassageKind::Footnote, u"Another copy is attached. (Ibid.)"_s),
        passage(PassageKind::Footnote, u"See vol. V, Document 28, and ibid., Document 30."_s),
        passage(PassageKind::Footnote, u"See Document 65 and Document 66."_s),
    };
    MentionDraft encoded;
    encoded.passage = 4;
    encoded.mention.kind = MentionKind::Document;
    encoded.mention.range = {4, 15};
    document.mentions.push_back(encoded);
    document.references.push_back({0, {}, {u"#d65"_s}, {}, 1.0});
    volume.documents.push_back(document);

    const PrintedReferences count = readPrintedReferences(volume);
    CHECK(count.ibid == 2);
    CHECK(count.documents == 2);
    QStringList targets;
    for (const ReferenceDraft &reference : volume.documents[0].references) {
        targets << reference.targets;
    }
    CHECK(targets
          == QStringList{u"#d65"_s, u"Department of State, Central Files, 611.61/10–2762"_s,
                         u"frus1961-63v05#d28"_s, u"frus1961-63v05#d30"_s, u"#d66"_s});
    CHECK(volume.documents[0].references[1].confidence < 1.0);
}

TEST_CASE("a sentence that says where a telegram is printed leads there")
{
    VolumeDraft volume;
    volume.volume.id = u"frus1961-63v06"_s;
    DocumentDraft document;
    document.document.key = {volume.volume.id, u"d1"_s};
    document.document.date = day(1962, 4, 30);
    document.passages = {passage(PassageKind::Footnote,
                                 u"See telegram 2719 from Moscow, April 24, in vol. VII, pp. 685–686."_s)};
    volume.documents.push_back(document);
    readPrintedReferences(volume);
    REQUIRE(volume.documents[0].references.size() == 2);
    CHECK(volume.documents[0].references[0].targets == volume.documents[0].references[1].targets);
    CHECK_FALSE(volume.documents[0].references[0].reason.isEmpty());
}

TEST_CASE("a post is known by its city and by the country it is accredited to")
{
    const Gazetteer &gazetteer = Gazetteer::instance();
    CHECK(gazetteer.post(u"Embassy in the Soviet Union"_s) == u"Moscow"_s);
    CHECK(gazetteer.post(u"Mission to the United Nations"_s) == u"USUN"_s);
    CHECK(gazetteer.post(u"the Embassy in France"_s) == u"Paris"_s);
    CHECK(gazetteer.post(u"USUN"_s) == u"USUN"_s);
    CHECK(gazetteer.post(u"Nowhere"_s).isEmpty());
}
