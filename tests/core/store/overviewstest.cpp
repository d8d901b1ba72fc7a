// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "store/catalogue.h"
#include "store/documentfinder.h"
#include "store/libraryreader.h"
#include "store/librarywriter.h"
#include "store/migrator.h"

#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Qt::StringLiterals;

namespace
{

const QString sixth = u"frus1961-63v06"_s;
const QString eleventh = u"frus1961-63v11"_s;

PassageDraft passageOf(int ordinal, const QString &text)
{
    PassageDraft draft;
    draft.passage.ordinal = ordinal;
    draft.passage.text = text;
    return draft;
}

/// A document dated as TEI's attributes say; undated for an empty \a from.
DocumentDraft dated(const QString &id, const QString &from, const QString &until = {})
{
    DocumentDraft draft;
    draft.document.key.xmlId = id;
    draft.document.title = id;
    draft.document.kind = DocumentKind::Telegram;
    draft.document.date = HistoricalDate::fromTei(from, until.isEmpty() ? from : until);
    draft.passages.push_back(passageOf(0, u"Khrushchev said so."_s));
    return draft;
}

DocumentDraft limited(const QString &id, const QString &notBefore, const QString &notAfter)
{
    DocumentDraft draft = dated(id, {});
    draft.document.date = HistoricalDate::fromTeiLimits(notBefore, notAfter);
    return draft;
}

void name(DocumentDraft &document, const QString &person, double confidence = 1.0)
{
    MentionDraft mention;
    mention.passage = 0;
    mention.mention.range = {0, 10};
    mention.mention.kind = MentionKind::Person;
    mention.mention.origin = confidence < 1 ? Layer::Detected : Layer::Source;
    mention.mention.confidence = confidence;
    mention.person = person;
    document.mentions.push_back(mention);
}

PersonDraft personOf(const QString &id, const QString &name, const QString &known = {})
{
    PersonDraft draft;
    draft.person.xmlId = id;
    draft.person.name = name;
    if (!known.isEmpty()) {
        draft.person.nameForms.push_back({NameForm::Kind::Printed, known});
    }
    return draft;
}

struct Shelf : TestSupport::OpenStore {
    std::shared_ptr<Store::FindingMemory> memory = std::make_shared<Store::FindingMemory>();

    void add(const QString &id, std::vector<DocumentDraft> documents, std::vector<PersonDraft> people = {})
    {
        VolumeDraft volume;
        volume.volume.id = id;
        volume.volume.sourceSha256 = id;
        for (DocumentDraft &document : documents) {
            document.document.key.volume = id;
        }
        volume.documents = std::move(documents);
        volume.people = std::move(people);
        const auto written = writer->writeVolume(volume);
        if (!written) {
            FAIL(written.error().detail.toStdString());
        }
    }
    Store::DocumentFinder &finder()
    {
        return reader->finder(memory);
    }
    Chronology chronology(ChronologyUnit unit, const QString &first = {}, const QString &last = {},
                          int documents = 0)
    {
        const auto answer = finder().chronology({unit, QDate::fromString(first, Qt::ISODate),
                                                 QDate::fromString(last, Qt::ISODate), eleventh, documents},
                                                [] { return false; });
        REQUIRE(answer);
        return *answer;
    }
    PeoplePage people(const PeopleQuestion &question)
    {
        const auto page = finder().people(question, [] { return false; });
        REQUIRE(page);
        return *page;
    }
    PersonOverview person(const DocumentKey &key)
    {
        const auto overview = finder().person(key, [] { return false; });
        REQUIRE(overview);
        return *overview;
    }
    ListedDocuments documentsOf(const DocumentKey &key, PersonRole role, PageRange range = {})
    {
        const auto page = finder().documentsOf(key, role, range, [] { return false; });
        REQUIRE(page);
        return *page;
    }
    void decide(const DocumentKey &one, const DocumentKey &other, PersonLinkState state)
    {
        WorkChange change;
        change.people.push_back({std::nullopt, PersonDecision{one, other, state}});
        REQUIRE(writer->apply(change));
    }
};

/// "1962-12-03: 2 +1" for a bin of two documents and one more that may be of it.
QStringList binsOf(const Chronology &chronology)
{
    QStringList lines;
    for (const ChronologyBin &bin : chronology.bins) {
        lines << bin.first.toString(Qt::ISODate)
                + (bin.possible == 0 ? u": %1"_s.arg(bin.documents)
                                     : u": %1 +%2"_s.arg(bin.documents).arg(bin.possible));
    }
    return lines;
}

/// One document of every precision there is.
std::vector<DocumentDraft> ofEveryPrecision()
{
    return {dated(u"minute"_s, u"1962-12-03T20:00:00-05:00"_s),
            dated(u"day"_s, u"1962-12-03"_s),
            dated(u"month"_s, u"1962-12"_s),
            dated(u"year"_s, u"1962"_s),
            dated(u"span"_s, u"1962-12-30"_s, u"1963-01-02"_s),
            limited(u"between"_s, u"1962-12-03"_s, u"1962-12-05"_s),
            limited(u"after"_s, u"1962-12-05"_s, {}),
            dated(u"undated"_s, {})};
}

QStringList idsOf(const ListedDocuments &page)
{
    QStringList ids;
    for (const ListedDocument &document : page.documents) {
        ids << document.hit.document.xmlId;
    }
    return ids;
}

QStringList namesOf(const PeoplePage &page)
{
    QStringList names;
    for (const ListedPerson &listed : page.people) {
        names << listed.person.name;
    }
    return names;
}

} // namespace

TEST_CASE("a document counts in a bin only where its date lies wholly within it")
{
    Shelf shelf;
    shelf.add(eleventh, ofEveryPrecision());
    // By years: all of 1962 but the span over New Year, and what is only not before a day.
    CHECK(binsOf(shelf.chronology(ChronologyUnit::Year))
          == QStringList{u"1962-01-01: 5 +2"_s, u"1963-01-01: 0 +1"_s});
    CHECK(binsOf(shelf.chronology(ChronologyUnit::Decade)) == QStringList{u"1960-01-01: 6 +1"_s});
    const QStringList months = binsOf(shelf.chronology(ChronologyUnit::Month));
    REQUIRE(months.size() == 13);
    CHECK(months.front()
          == u"1962-01-01: 0 +1"_s); // the year alone may be of January: nothing piles up there
    CHECK(months[11] == u"1962-12-01: 4 +3"_s);
    CHECK(months[12] == u"1963-01-01: 0 +1"_s);
}

TEST_CASE("days hold what is dated to the day, and what may be of them stands apart")
{
    Shelf shelf;
    shelf.add(eleventh, ofEveryPrecision());
    const Chronology days = shelf.chronology(ChronologyUnit::Day, u"1962-12-02"_s, u"1962-12-06"_s, 10);
    // Month and year everywhere; between on the 3rd to the 5th; not before the 5th on that day.
    CHECK(binsOf(days)
          == QStringList{u"1962-12-02: 0 +2"_s, u"1962-12-03: 2 +3"_s, u"1962-12-04: 0 +3"_s,
                         u"1962-12-05: 0 +4"_s, u"1962-12-06: 0 +2"_s});
    CHECK(days.inStretch == 6);
    CHECK(days.coarse == 4);
    CHECK(days.undated == 1);
    CHECK(days.ofDocuments == 8);
    // Named are those that lie in the stretch, by date; the month is not.
    QStringList named;
    for (const DocumentHit &hit : days.documents) {
        named << hit.document.xmlId;
    }
    CHECK(named == QStringList{u"minute"_s, u"day"_s, u"between"_s, u"after"_s});
    CHECK(shelf.chronology(ChronologyUnit::Day, u"1962-12-02"_s, u"1962-12-06"_s, 2).documents.size() == 2);
}

TEST_CASE("a stretch's documents are those that may be of it, page by page, and undated ones have a page of "
          "their own")
{
    Shelf shelf;
    shelf.add(eleventh, ofEveryPrecision());
    const auto dated = [&](QDate first, QDate last, PageRange range = {}) {
        const auto page = shelf.finder().documentsDated(first, last, range, [] { return false; });
        REQUIRE(page);
        return *page;
    };
    const ListedDocuments day = dated({1962, 12, 3}, {1962, 12, 3});
    CHECK(idsOf(day) == QStringList{u"year"_s, u"month"_s, u"minute"_s, u"day"_s, u"between"_s});
    CHECK(day.total == 5);
    CHECK(day.ofDocuments == 8);
    const ListedDocuments later = dated({1962, 12, 3}, {1962, 12, 3}, {3, 2});
    CHECK(idsOf(later) == QStringList{u"day"_s, u"between"_s});
    CHECK_FALSE(later.more());
    CHECK(dated({1962, 12, 3}, {1962, 12, 3}, {0, 2}).more());
    CHECK(idsOf(dated({}, {})) == QStringList{u"undated"_s});
    CHECK(idsOf(dated({1963, 1, 2}, {1999, 1, 1})) == QStringList{u"span"_s});
}

TEST_CASE("a stretch is widened to whole bins, and reaches no further than the library does")
{
    Shelf shelf;
    shelf.add(eleventh, ofEveryPrecision());
    const Chronology months = shelf.chronology(ChronologyUnit::Month, u"1962-12-15"_s, u"1970-06-01"_s);
    CHECK(months.question.first == QDate(1962, 12, 1));
    CHECK(months.question.last == QDate(1963, 1, 31));
    CHECK(months.earliest == QDate(1962, 1, 1));
    CHECK(months.latest == QDate(1963, 1, 2));
    CHECK(shelf.chronology(ChronologyUnit::Day, u"1975-01-01"_s, u"1975-02-01"_s).bins.empty());
}

TEST_CASE("a chronology tells a volume's documents and the reader's marked ones apart")
{
    Shelf shelf;
    shelf.add(sixth, {dated(u"d1"_s, u"1962-10-27"_s), dated(u"d2"_s, u"1962-10-28"_s)});
    shelf.add(eleventh, {dated(u"d223"_s, u"1962-12-03"_s)});
    Annotation annotation;
    annotation.uuid = QUuid::createUuid();
    annotation.created = QDateTime::currentDateTimeUtc();
    annotation.modified = annotation.created;
    for (int i = 0; i < 2; ++i) { // two marks in one document are one marked document
        Segment segment;
        segment.document = {sixth, u"d1"_s};
        segment.range = {11 * i, 11 * i + 4};
        segment.exact = i == 0 ? u"Khru"_s : u"said"_s;
        annotation.segments.push_back(segment);
    }
    WorkChange change;
    change.annotations.push_back({std::nullopt, annotation});
    REQUIRE(shelf.writer->apply(change));
    const Chronology year = shelf.chronology(ChronologyUnit::Year);
    REQUIRE(year.bins.size() == 1);
    CHECK(year.bins[0].documents == 3);
    CHECK(year.bins[0].ofVolume == 1);
    CHECK(year.bins[0].marked == 1);
}

TEST_CASE("a library without a dated document has a chronology that says so")
{
    Shelf shelf;
    CHECK_FALSE(shelf.chronology(ChronologyUnit::Year).earliest.isValid());
    shelf.add(eleventh, {dated(u"undated"_s, {})});
    const Chronology none = shelf.chronology(ChronologyUnit::Year);
    CHECK_FALSE(none.earliest.isValid());
    CHECK(none.undated == 1);
    CHECK(none.ofDocuments == 1);
}

TEST_CASE("persons are listed page by page, and found by any of their names in either order")
{
    Shelf shelf;
    shelf.add(sixth, {dated(u"d1"_s, u"1962-10-27"_s)},
              {personOf(u"p_A"_s, u"adenauer, Konrad"_s),
               personOf(u"p_B"_s, u"Mendelevich, Lev I."_s, u"Mendelovich"_s),
               personOf(u"p_C"_s, u"Alphand, Hervé"_s), personOf(u"p_D"_s, u"Rusk, Dean"_s)});
    const PeoplePage first = shelf.people({{}, {}, {}, 3});
    CHECK(namesOf(first)
          == QStringList{u"adenauer, Konrad"_s, u"Alphand, Hervé"_s, u"Mendelevich, Lev I."_s});
    CHECK(first.more);
    CHECK(first.matching == 4);
    CHECK(first.ofEntries == 4);
    const PeoplePage second = shelf.people({{}, first.lastName, first.last, 3});
    CHECK(namesOf(second) == QStringList{u"Rusk, Dean"_s});
    CHECK_FALSE(second.more);
    CHECK_FALSE(second.matching);
    const auto found = [&](const QString &words) { return namesOf(shelf.people({words, {}, {}, 10})); };
    CHECK(found(u"mendelov"_s) == QStringList{u"Mendelevich, Lev I."_s}); // as printed
    CHECK(found(u"Dean Rusk"_s) == QStringList{u"Rusk, Dean"_s});
    CHECK(found(u"rusk, dean"_s) == QStringList{u"Rusk, Dean"_s});
    CHECK(found(u"100%"_s).isEmpty()); // no wildcard
    CHECK(found(u"Nobody"_s).isEmpty());
}

TEST_CASE("a person is found whatever the case, the accents, the apostrophe and the hyphens of what is typed")
{
    Shelf shelf;
    shelf.add(sixth, {dated(u"d1"_s, u"1962-10-27"_s)},
              {personOf(u"p_A"_s, u"O\u2019Neill, Sir Con"_s), personOf(u"p_B"_s, u"Alphand, Herv\u00e9"_s),
               personOf(u"p_C"_s, u"Castiella y Ma\u00edz, Fernando Mar\u00eda"_s),
               personOf(u"p_D"_s, u"Johnson, U. Alexis"_s, u"Jean-Marie"_s)});
    const auto found = [&](const QString &words) { return namesOf(shelf.people({words, {}, {}, 10})); };
    for (const QString &typed :
         {u"O'Neill"_s, u"o\u2019neill"_s, u"ONEILL"_s, u"con o'neill"_s, u"O\u02bcNeill"_s}) {
        INFO(typed.toStdString());
        CHECK(found(typed) == QStringList{u"O\u2019Neill, Sir Con"_s});
    }
    CHECK(found(u"herve alphand"_s).size() == 1);
    CHECK(found(u"HERVE\u0301"_s).size() == 1);
    CHECK(found(u"maiz, fernando maria"_s).size() == 1);
    CHECK(found(u"jean marie"_s) == QStringList{u"Johnson, U. Alexis"_s});
    CHECK(found(u"u. alexis"_s).size() == 1);
    CHECK(found(u"1962"_s).isEmpty()); // no letters: nobody rather than everybody
    CHECK(shelf.people({u"O'Neill"_s, {}, {}, 10}).matching == 1);
}

TEST_CASE("a list of persons says how many entries elsewhere may be the same, until the reader has decided")
{
    Shelf shelf;
    const QString office = u"Chairman of the Council of Ministers"_s;
    const auto khrushchev = [&](const QString &id) {
        PersonDraft draft = personOf(id, u"Khrushchev, Nikita S."_s);
        draft.person.description = office;
        return draft;
    };
    for (const QString &volume : {sixth, eleventh, u"frus1961-63v05"_s}) {
        shelf.add(volume, {dated(u"d1"_s, u"1962"_s)}, {khrushchev(u"p_K"_s), personOf(u"p_R"_s, u"Rusk"_s)});
    }
    const auto proposed = [&] {
        QStringList counts;
        for (const ListedPerson &listed : shelf.people({u"khrushchev"_s}).people) {
            counts << QString::number(listed.proposed);
        }
        return counts.join(u' ');
    };
    CHECK(proposed() == u"2 2 2"_s);
    CHECK(shelf.people({u"rusk"_s}).people.front().proposed == 0);
    shelf.decide({sixth, u"p_K"_s}, {eleventh, u"p_K"_s}, PersonLinkState::Joined);
    CHECK(proposed() == u"1 2"_s); // the two that are one: the third; the third: either of the two
    shelf.decide({u"frus1961-63v05"_s, u"p_K"_s}, {sixth, u"p_K"_s}, PersonLinkState::Apart);
    shelf.decide({u"frus1961-63v05"_s, u"p_K"_s}, {eleventh, u"p_K"_s}, PersonLinkState::Apart);
    CHECK(proposed() == u"0 0"_s);
}

TEST_CASE("persons are one where the reader has joined them, and only there")
{
    Shelf shelf;
    DocumentDraft letter = dated(u"d1"_s, u"1962-10-27"_s);
    letter.participants.push_back({u"p_KNS1"_s, Participation::Author});
    DocumentDraft answer = dated(u"d2"_s, u"1962"_s);
    answer.participants.push_back({u"p_KNS1"_s, Participation::Addressee});
    shelf.add(sixth, {letter, answer}, {personOf(u"p_KNS1"_s, u"Khrushchev, Nikita S."_s)});
    DocumentDraft telegram = dated(u"d223"_s, u"1962-12-03"_s);
    name(telegram, u"p_KNS2"_s);
    name(telegram, u"p_KNS2"_s, 0.5);
    DocumentDraft guess = dated(u"d224"_s, u"1962-12"_s, u"1963-02"_s);
    name(guess, u"p_KNS2"_s, 0.5);
    shelf.add(
        eleventh, {telegram, guess},
        {personOf(u"p_KNS2"_s, u"Khrushchev, Nikita Sergeyevich"_s), personOf(u"p_X"_s, u"Zorin, V."_s)});
    const DocumentKey here{eleventh, u"p_KNS2"_s};
    const DocumentKey there{sixth, u"p_KNS1"_s};

    // A proposal joins nothing.
    CHECK(shelf.people({u"khrushchev"_s}).people.size() == 2);
    CHECK(shelf.person(here).entries.size() == 1);
    CHECK(shelf.person(here).counts[size_t(PersonRole::Wrote)].documents == 0);

    shelf.decide(there, here, PersonLinkState::Joined);
    const PeoplePage page = shelf.people({u"khrushchev"_s});
    REQUIRE(page.people.size() == 1);
    CHECK(page.people[0].person.name == u"Khrushchev, Nikita S."_s);
    CHECK(page.people[0].joined == std::vector<DocumentKey>{here});
    CHECK(page.people[0].documents == 4);
    CHECK(page.matching == 2); // entries of lists
    // Found by a name only the other entry has, and then under that.
    CHECK(namesOf(shelf.people({u"sergeyevich"_s})) == QStringList{u"Khrushchev, Nikita Sergeyevich"_s});
    // The rest of the group comes not again on a later page.
    const PeoplePage one = shelf.people({{}, {}, {}, 1});
    CHECK(namesOf(shelf.people({{}, one.lastName, one.last, 1})).isEmpty());

    const PersonOverview overview = shelf.person(here);
    REQUIRE(overview.entries.size() == 2);
    CHECK(overview.entries[0].volume == eleventh);
    const PersonDocumentCount &received = overview.counts[size_t(PersonRole::Received)];
    CHECK(overview.counts[size_t(PersonRole::Wrote)].documents == 1);
    CHECK(received.years == std::vector<std::pair<int, int>>{{1962, 1}});
    const PersonDocumentCount &named = overview.counts[size_t(PersonRole::Named)];
    CHECK(named.documents == 2);
    CHECK(named.proposed == 1);
    CHECK(named.severalYears == 1);
    CHECK(overview.ofDocuments == 4);

    const ListedDocuments mentions = shelf.documentsOf(there, PersonRole::Named);
    CHECK(idsOf(mentions) == QStringList{u"d224"_s, u"d223"_s}); // by the first day it can be
    CHECK(mentions.documents[0].proposed);
    CHECK_FALSE(mentions.documents[1].proposed);
    CHECK(mentions.documents[1].place == Location{{eleventh, u"d223"_s}, 0, {0, 10}});
    CHECK(idsOf(shelf.documentsOf(here, PersonRole::Received)) == QStringList{u"d2"_s});
    const ListedDocuments second = shelf.documentsOf(here, PersonRole::Named, {1, 1});
    CHECK(idsOf(second) == QStringList{u"d223"_s});
    CHECK(second.total == 2);
    CHECK_FALSE(second.more());
    CHECK_FALSE(shelf.finder().person({eleventh, u"p_nobody"_s}, [] { return false; }));
}
