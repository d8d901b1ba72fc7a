// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "store/libraryreader.h"
#include "store/librarywriter.h"
#include "store/migrator.h"
#include "store/paperfit.h"
#include "store/samepeople.h"

#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Qt::StringLiterals;

namespace
{

struct Shelf : TestSupport::OpenStore {
    void add(const VolumeDraft &volume)
    {
        const auto written = writer->writeVolume(volume);
        if (!written) {
            FAIL(written.error().detail.toStdString());
        }
    }
    CrossReference reference(const DocumentKey &key, size_t index = 0)
    {
        const auto record = reader->record(key);
        REQUIRE(record);
        REQUIRE(record->references.size() > index);
        return record->references[index];
    }
};

DocumentDraft &addDocument(VolumeDraft &volume, const QString &xmlId, const QString &text)
{
    DocumentDraft document;
    document.document.key = {volume.volume.id, xmlId};
    document.document.title = xmlId;
    PassageDraft passage;
    passage.passage.text = text;
    document.passages.push_back(passage);
    volume.documents.push_back(document);
    return volume.documents.back();
}

VolumeDraft volumeOf(const QString &id)
{
    VolumeDraft volume;
    volume.volume.id = id;
    volume.volume.title = id;
    volume.volume.sourceSha256 = id;
    return volume;
}

void addReference(DocumentDraft &document, const QStringList &targets, Layer origin = Layer::Source,
                  std::optional<PaperSign> sought = {})
{
    MentionDraft mention;
    mention.passage = 0;
    mention.mention.kind = MentionKind::Document;
    mention.mention.origin = origin;
    mention.mention.range = {int(document.references.size()), int(document.references.size()) + 1};
    ReferenceDraft reference;
    reference.mention = int(document.mentions.size());
    reference.targets = targets;
    reference.sought = std::move(sought);
    document.mentions.push_back(mention);
    document.references.push_back(std::move(reference));
}

void addPage(DocumentDraft &document, const QString &label, const QString &xmlId = {})
{
    document.passages.back().passage.renditions.push_back({{0, 0}, RenditionKind::PageBreak, label, xmlId});
}

const DocumentKey citing{u"frus1961-63v05"_s, u"d1"_s};

PaperSign telegram(const QString &number, const QString &day,
                   PaperDirection direction = PaperDirection::FromPost, const QString &post = u"USUN"_s)
{
    return {u"telegram"_s, number, direction, post, day, {}, {}, u"1962-11-20"_s};
}

} // namespace

TEST_CASE("a page leads to the document it begins in, that fills the pages, or that was open before")
{
    Shelf shelf;
    VolumeDraft volume = volumeOf(u"frus1961-63v05"_s);
    DocumentDraft &first = addDocument(volume, u"d1"_s, u"See the pages of this volume, they are many."_s);
    for (const QString &target :
         {u"#pg_10"_s, u"#pg_12-13"_s, u"#pg_11"_s, u"#pg_99"_s, u"#pg_IV"_s, u"#d2-01"_s}) {
        addReference(first, {target});
    }
    addPage(first, u"10"_s);
    addPage(first, u"IV"_s, u"pg_IV"_s);
    DocumentDraft &second = addDocument(volume, u"d2"_s, u"Page twelve begins here."_s);
    second.document.firstPage = u"12"_s;
    second.document.lastPage = u"13"_s;
    addPage(second, u"[13]"_s);
    addPage(second, {}, u"d2-01"_s);
    shelf.add(volume);
    const auto leads = [&](size_t index) {
        const CrossReference reference = shelf.reference(citing, index);
        return reference.targets.front().place.document.xmlId;
    };
    CHECK(leads(0) == u"d1"_s);
    CHECK(leads(1) == u"d2"_s); // it runs from 12 to 13
    CHECK(shelf.reference(citing, 1).reason.contains(u"12-13"_s));
    CHECK(leads(2) == u"d1"_s); // page 11 begins nowhere; d1 was open last
    CHECK(shelf.reference(citing, 3).state == ReferenceState::Broken);
    CHECK(leads(4) == u"d1"_s);
    CHECK_FALSE(shelf.reference(citing, 0).reason.isEmpty());
}

TEST_CASE("volumes, chapters, notes, forgotten signs and web addresses are told apart")
{
    Shelf shelf;
    VolumeDraft volume = volumeOf(u"frus1961-63v05"_s);
    DivisionDraft chapter;
    chapter.division.xmlId = u"ch1"_s;
    volume.divisions.push_back(chapter);
    DocumentDraft &first = addDocument(volume, u"d1"_s, u"Many references stand here."_s);
    for (const QString &target : {u"frus1961-63v05"_s, u"#ch1"_s, u"#d2fn1"_s, u"d2"_s,
                                  u"https://example.org/"_s, u"#d9"_s, u"frus1961-63v07"_s}) {
        addReference(first, {target});
    }
    DocumentDraft &second = addDocument(volume, u"d2"_s, u"Second."_s);
    second.division = 0;
    PassageDraft note;
    note.passage.kind = PassageKind::Footnote;
    note.passage.xmlId = u"d2fn1"_s;
    note.passage.text = u"A note."_s;
    note.passage.ordinal = 1;
    second.passages.push_back(note);
    shelf.add(volume);
    const auto at = [&](size_t index) { return shelf.reference(citing, index); };
    CHECK(at(0).targets.front().place.document.xmlId == u"d1"_s);
    CHECK(at(1).targets.front().place.document.xmlId == u"d2"_s);
    CHECK(at(2).targets.front().place.passage == 1);
    CHECK(at(3).targets.front().place.document.xmlId == u"d2"_s);
    CHECK(at(4).state == ReferenceState::KnownElsewhere);
    CHECK(at(4).reason.contains(u"web address"_s));
    CHECK(at(5).state == ReferenceState::Broken);
    CHECK(at(6).state == ReferenceState::KnownElsewhere);
}

TEST_CASE("a telegram that is sought comes alive with its volume, and is only known when that goes again")
{
    Shelf shelf;
    VolumeDraft volume = volumeOf(u"frus1961-63v05"_s);
    DocumentDraft &first = addDocument(volume, u"d1"_s, u"Telegram 1818 from USUN."_s);
    addReference(first, {}, Layer::Detected, telegram(u"1818"_s, u"1962-11-15"_s));
    shelf.add(volume);
    CHECK(shelf.reference(citing).state == ReferenceState::Unresolved);

    VolumeDraft other = volumeOf(u"frus1961-63v11"_s);
    addDocument(other, u"d183"_s, u"1818. For the Secretary."_s).numbers = {
        telegram(u"1818"_s, u"1962-11-15"_s)};
    addDocument(other, u"d184"_s, u"1818. To the mission."_s).numbers = {
        telegram(u"1818"_s, u"1962-11-15"_s, PaperDirection::ToPost)};
    shelf.add(other);
    CrossReference found = shelf.reference(citing);
    CHECK(found.state == ReferenceState::Resolved);
    REQUIRE(found.targets.size() == 1);
    CHECK(found.targets.front().place.document == DocumentKey{u"frus1961-63v11"_s, u"d183"_s});
    CHECK(found.confidence == 1.0);
    CHECK(found.reason.contains(u"1818"_s));
    CHECK(shelf.reader->citations({u"frus1961-63v11"_s, u"d183"_s}, 10)->total == 1);

    REQUIRE(shelf.writer->removeVolume(u"frus1961-63v11"_s));
    found = shelf.reference(citing);
    CHECK(found.state == ReferenceState::KnownElsewhere);
    CHECK(found.targets.front().key == DocumentKey{u"frus1961-63v11"_s, u"d183"_s});
    shelf.add(other);
    CHECK(shelf.reference(citing).state == ReferenceState::Resolved);
}

TEST_CASE("a card gives way to its document and takes its place again when that goes")
{
    Shelf shelf;
    VolumeDraft cards = volumeOf(u"cards"_s);
    DocumentDraft &card = addDocument(cards, u"letter"_s, u"A letter of October 27."_s);
    card.document.kind = DocumentKind::CatalogueCard;
    card.document.describes = {u"frus1961-63v06#d67"_s};
    shelf.add(cards);
    VolumeDraft volume = volumeOf(u"frus1961-63v05"_s);
    addReference(addDocument(volume, u"d1"_s, u"The letter."_s), {u"cards#letter"_s});
    shelf.add(volume);
    CHECK(shelf.reference(citing).state == ReferenceState::KnownElsewhere);
    VolumeDraft letters = volumeOf(u"frus1961-63v06"_s);
    addDocument(letters, u"d67"_s, u"Dear Mr. Chairman."_s);
    shelf.add(letters);
    CHECK(shelf.reference(citing).state == ReferenceState::Resolved);
    CHECK(shelf.reference(citing).targets.front().place.document.xmlId == u"d67"_s);
    REQUIRE(shelf.writer->removeVolume(u"frus1961-63v06"_s));
    CHECK(shelf.reference(citing).state == ReferenceState::KnownElsewhere);
    CHECK(shelf.reference(citing).targets.front().place.document.xmlId == u"letter"_s);
}

TEST_CASE("a volume printed in parts is found by its number alone")
{
    Shelf shelf;
    VolumeDraft volume = volumeOf(u"frus1961-63v05"_s);
    DocumentDraft &first = addDocument(volume, u"d1"_s, u"See vol. II."_s);
    addReference(first, {u"frus1952-54v02#d12"_s}, Layer::Detected);
    addReference(first, {u"frus1952-54v02#pg_30"_s}, Layer::Detected);
    shelf.add(volume);
    VolumeDraft part = volumeOf(u"frus1952-54v02p2"_s);
    addPage(addDocument(part, u"d12"_s, u"Twelfth."_s), u"30"_s);
    shelf.add(part);
    CHECK(shelf.reference(citing, 0).targets.front().place.document
          == DocumentKey{u"frus1952-54v02p2"_s, u"d12"_s});
    CHECK(shelf.reference(citing, 1).targets.front().place.document
          == DocumentKey{u"frus1952-54v02p2"_s, u"d12"_s});
}

TEST_CASE("what differs is never the paper that is sought, and two that fit are a choice")
{
    const auto known = [](qint64 id, const QString &volume, const PaperSign &sign) {
        return Store::KnownPaper{{id}, {volume, u"d1"_s}, {}, sign};
    };
    const PaperSign sought = telegram(u"5"_s, u"1962-11-15"_s);
    const PaperSign same = telegram(u"5"_s, u"1962-11-15"_s);
    const PaperSign elsewhere = telegram(u"5"_s, u"1962-11-15"_s, PaperDirection::FromPost, u"Paris"_s);
    CHECK(Store::bestFit(sought, {9}, {known(1, u"a"_s, elsewhere)}).papers.empty());
    CHECK(Store::bestFit(sought, {1}, {known(1, u"a"_s, same)}).papers.empty()); // itself
    CHECK(Store::bestFit(sought, {9}, {known(1, u"a"_s, same)}).confidence == 1.0);
    CHECK_FALSE(Store::bestFit(sought, {9}, {known(1, u"a"_s, same), known(2, u"b"_s, same)}).isAmbiguous);
    const auto two = Store::bestFit(sought, {9}, {known(1, u"a"_s, same), known(2, u"a"_s, same)});
    CHECK(two.isAmbiguous);
    CHECK(two.papers.size() == 2);
    CHECK(two.confidence <= 0.5);
    PaperSign vague = same;
    vague.post.clear();
    vague.direction = PaperDirection::Unknown;
    CHECK(Store::bestFit(vague, {9}, {known(1, u"a"_s, same)}).confidence < 1.0);
}

TEST_CASE("what cites a document comes a page at a time, with how many there are")
{
    Shelf shelf;
    VolumeDraft volume = volumeOf(u"frus1961-63v05"_s);
    DocumentDraft &first = addDocument(volume, u"d1"_s, u"Seven times the second document."_s);
    for (int i = 0; i < 7; ++i) {
        addReference(first, {u"#d2"_s});
    }
    addDocument(volume, u"d2"_s, u"Second."_s);
    shelf.add(volume);
    const DocumentKey cited{u"frus1961-63v05"_s, u"d2"_s};
    const auto page = shelf.reader->citations(cited, 3);
    REQUIRE(page);
    CHECK(page->total == 7);
    CHECK(page->list.size() == 3);
    REQUIRE(page->next.isValid());
    const auto rest = shelf.reader->citations(cited, 10, page->next);
    CHECK(rest->list.size() == 4);
    CHECK_FALSE(rest->next.isValid());

    WorkChange change;
    change.decisions.push_back({std::nullopt, ReferenceDecision{citing, 0, {0, 1}, u"S"_s, {}}});
    REQUIRE(shelf.writer->apply(change));
    CHECK(shelf.reader->citations(cited, 10)->total == 6);
    CHECK(shelf.reader->citations(cited, 10)->list.size() == 6);
    REQUIRE(shelf.writer->apply(change.inverted()));
    CHECK(shelf.reader->citations(cited, 10)->total == 7);
}

TEST_CASE("the work list comes a page at a time, with how many there are and how many are settled")
{
    Shelf shelf;
    VolumeDraft volume = volumeOf(u"frus1961-63v05"_s);
    DocumentDraft &first = addDocument(volume, u"d1"_s, u"Five telegrams nobody has."_s);
    for (int i = 0; i < 5; ++i) {
        addReference(first, {}, Layer::Detected, telegram(QString::number(i), u"1962-11-15"_s));
    }
    shelf.add(volume);
    WorkChange change;
    change.decisions.push_back({std::nullopt, ReferenceDecision{citing, 0, {4, 5}, u" "_s, {}}});
    REQUIRE(shelf.writer->apply(change));
    const auto open = shelf.reader->openReferences(2);
    REQUIRE(open);
    CHECK(open->total == 5);
    CHECK(open->settled == 1);
    CHECK(open->list.size() == 2);
    CHECK(shelf.reader->openReferences(10, open->next)->list.size() == 3);
}

TEST_CASE("two persons are proposed as one on evidence alone")
{
    const auto person = [](const QString &name, const QString &description, const QString &authority = {}) {
        Person made;
        made.name = name;
        made.description = description;
        made.authority = authority;
        return made;
    };
    using Store::samePerson;
    const QString minister = u"Soviet First Deputy Foreign Minister"_s;
    CHECK(samePerson(person(u"A, B"_s, {}, u"7"_s), person(u"C, D"_s, {}, u"7"_s), 50)->confidence > 0.9);
    CHECK_FALSE(
        samePerson(person(u"Kennedy, John F."_s, {}, u"7"_s), person(u"Kennedy, John F."_s, {}, u"8"_s), 0));
    CHECK(samePerson(person(u"Kuznetsov, Vasily V."_s, minister),
                     person(u"Kuznetsov, Vasiliy V."_s, minister + u" until 1964"_s), 0)
              ->confidence
          > 0.8);
    CHECK_FALSE(samePerson(person(u"Kennedy, John F."_s, u"President of the United States"_s),
                           person(u"Kennedy, Robert F."_s, u"Attorney General"_s), 0));
    CHECK_FALSE(samePerson(person(u"Smith, J."_s, u"Consul"_s), person(u"Smith, John"_s, u"Senator"_s), 0));
    CHECK(samePerson(person(u"Dobrynin, Anatoly F."_s, u"Ambassador"_s),
                     person(u"Dobrynin, Anatoly F."_s, {}), 6)
              ->confidence
          < 0.8);
    CHECK_FALSE(samePerson(person(u"Adams, Charles F."_s, {}), person(u"Adams, Charles F."_s, {}), 80));
    CHECK(Store::nameKeyOf(u"Alphand, Hervé"_s) == Store::nameKeyOf(u"ALPHAND, H."_s));
}

TEST_CASE("a proposal about persons is confirmed, taken apart and reopened, and outlives a re-import")
{
    Shelf shelf;
    const auto withPerson = [](const QString &id, const QString &xmlId, const QString &sha) {
        VolumeDraft volume = volumeOf(id);
        volume.volume.sourceSha256 = sha;
        PersonDraft person;
        person.person.xmlId = xmlId;
        person.person.name = u"Khrushchev, Nikita S."_s;
        person.person.description = u"Chairman, Council of Ministers of the Soviet Union"_s;
        volume.people.push_back(person);
        return volume;
    };
    shelf.add(withPerson(u"frus1961-63v05"_s, u"p_KNS1"_s, u"one"_s));
    shelf.add(withPerson(u"frus1961-63v06"_s, u"p_KNS2"_s, u"two"_s));
    const auto links = [&] {
        const auto read = shelf.reader->personLinks({u"frus1961-63v06"_s, u"p_KNS2"_s}, 10);
        REQUIRE(read);
        REQUIRE(read->size() == 1);
        return read->front();
    };
    CHECK(links().state == PersonLinkState::Proposed);
    CHECK_FALSE(links().reason.isEmpty());
    WorkChange join;
    join.people.push_back({std::nullopt,
                           PersonDecision{{u"frus1961-63v05"_s, u"p_KNS1"_s},
                                          {u"frus1961-63v06"_s, u"p_KNS2"_s},
                                          PersonLinkState::Joined}});
    REQUIRE(shelf.writer->apply(join));
    CHECK(links().state == PersonLinkState::Joined);
    CHECK_FALSE(shelf.writer->apply(join)); // already decided: a conflict, not a second decision
    shelf.add(withPerson(u"frus1961-63v06"_s, u"p_KNS2"_s, u"three"_s));
    CHECK(links().state == PersonLinkState::Joined);
    WorkChange split = join;
    split.people.front().before = join.people.front().after;
    split.people.front().after->state = PersonLinkState::Apart;
    REQUIRE(shelf.writer->apply(split));
    CHECK(links().state == PersonLinkState::Apart);
    REQUIRE(shelf.writer->apply(split.inverted()));
    REQUIRE(shelf.writer->apply(join.inverted()));
    CHECK(links().state == PersonLinkState::Proposed);
}

TEST_CASE("a man in many volumes is proposed to the lists of the nearest years, and never to all of them")
{
    Shelf shelf;
    const QStringList volumes{u"frus1952-54v01"_s, u"frus1955-57v01"_s, u"frus1958-60v01"_s,
                              u"frus1961-63v01"_s, u"frus1961-63v02"_s, u"frus1961-63v03"_s,
                              u"frus1961-63v04"_s};
    for (const QString &id : volumes) {
        VolumeDraft volume = volumeOf(id);
        PersonDraft person;
        person.person.xmlId = u"p_RD1"_s;
        person.person.name = u"Rusk, Dean"_s;
        person.person.description = u"Secretary of State"_s;
        volume.people.push_back(person);
        shelf.add(volume);
    }
    const auto linksOf = [&](const QString &volume) {
        const auto links = shelf.reader->personLinks({volume, u"p_RD1"_s}, 100);
        REQUIRE(links);
        QStringList others;
        for (const PersonLink &link : *links) {
            others << (link.one.volume == volume ? link.other.volume : link.one.volume);
        }
        others.sort();
        return others;
    };
    CHECK(linksOf(volumes.back())
          == QStringList{u"frus1958-60v01"_s, u"frus1961-63v01"_s, u"frus1961-63v02"_s, u"frus1961-63v03"_s});
    CHECK(linksOf(volumes.front()).size()
          == 4); // the next three, and the fifth, which had only four to choose from
    const auto all = shelf.reader->personLinks({}, 100);
    REQUIRE(all);
    CHECK(all->size() == 0 + 1 + 2 + 3 + 4 + 4 + 4);
    CHECK(shelf.reader->personLinks({}, 5)->size() == 5);
}

TEST_CASE("a note is found by its id in the volume that is meant, whatever document it hangs in")
{
    Shelf shelf;
    for (const QString &id : {u"frus1961-63v01"_s, u"frus1961-63v02"_s}) {
        VolumeDraft volume = volumeOf(id);
        addReference(addDocument(volume, u"d1"_s, u"See the notes."_s),
                     {u"#d1fn1"_s, u"frus1961-63v01#d1fn1"_s, u"#d1fn9"_s});
        // The note of an attachment is numbered with those of the document it is attached to.
        addDocument(volume, u"d1a1"_s, u"Attached."_s).passages.front().passage.xmlId = u"d1fn1"_s;
        shelf.add(volume);
    }
    const CrossReference reference = shelf.reference({u"frus1961-63v02"_s, u"d1"_s});
    REQUIRE(reference.targets.size() == 3);
    CHECK(reference.targets[0].place.document.toString() == u"frus1961-63v02#d1a1"_s);
    CHECK(reference.targets[0].place.passage == 0);
    CHECK(reference.targets[1].place.document.toString() == u"frus1961-63v01#d1a1"_s);
    CHECK_FALSE(reference.targets[2].place.isValid());
}

TEST_CASE("what a reader decided goes with its words into a revision, each decision its own way, and settles "
          "no other")
{
    Shelf shelf;
    const auto volumeWith = [](const QString &sha256, const QStringList &texts) {
        VolumeDraft volume = volumeOf(u"frus1961-63v05"_s);
        volume.volume.sourceSha256 = sha256;
        DocumentDraft &document = addDocument(volume, u"d1"_s, texts.front());
        for (const QString &text : texts.sliced(1)) {
            PassageDraft passage;
            passage.passage.text = text;
            document.passages.push_back(passage);
        }
        for (int i = 0; i < texts.size(); ++i) {
            if (texts[i].startsWith(u"Telegram"_s)) {
                addReference(document, {}, Layer::Detected, telegram(texts[i].mid(9, 4), u"1962-11-15"_s));
                document.mentions.back().passage = i;
                document.mentions.back().mention.range = {0, 13};
            }
        }
        return volume;
    };
    const QString first = u"Telegram 2086 was read to the Minister at noon."_s;
    const QString second = u"Telegram 2091 was never answered, so far as is known."_s;
    shelf.add(volumeWith(u"one"_s, {first, second}));
    WorkChange change;
    change.decisions.push_back(
        {std::nullopt, ReferenceDecision{citing, 0, {0, 13}, u"Telegram 2086"_s, u"frus1961-63v07#d1"_s}});
    change.decisions.push_back(
        {std::nullopt, ReferenceDecision{citing, 1, {0, 13}, u"Telegram 2091"_s, u"frus1961-63v08#d1"_s}});
    REQUIRE(shelf.writer->apply(change));
    const auto decided = [&](size_t index) {
        const CrossReference reference = shelf.reference(citing, index);
        return reference.settledByReader ? reference.targets.front().key.toString() : QString();
    };

    // Each moves to where the next one stood.
    shelf.add(volumeWith(u"two"_s, {u"A passage that had been left out."_s, first, second}));
    CHECK(decided(0) == u"frus1961-63v07#d1"_s);
    CHECK(decided(1) == u"frus1961-63v08#d1"_s);
    // The first is gone, and another reference stands in its place.
    shelf.add(volumeWith(u"three"_s, {u"A passage that had been left out."_s, second}));
    CHECK(decided(0) == u"frus1961-63v08#d1"_s);
    // It comes back, and is decided as it was.
    shelf.add(volumeWith(u"four"_s, {first, second}));
    CHECK(decided(0) == u"frus1961-63v07#d1"_s);
    CHECK(decided(1) == u"frus1961-63v08#d1"_s);
}
