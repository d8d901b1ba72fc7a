// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "model/sourcepacking.h"
#include "store/documentfinder.h"
#include "store/integrity.h"
#include "store/libraryreader.h"
#include "store/librarywriter.h"
#include "store/migrator.h"

#include "support/testsupport.h"

#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <atomic>
#include <thread>
#include <utility>

using namespace Chancery;
using namespace Chancery::Store;

namespace
{

struct Fixture : TestSupport::OpenStore {
    const DocumentKey d1{QStringLiteral("sample"), QStringLiteral("d1")};
    const DocumentKey d2{QStringLiteral("sample"), QStringLiteral("d2")};
};

} // namespace

TEST_CASE("a volume is read back as it was written")
{
    Fixture fixture;
    REQUIRE(fixture.writer->writeVolume(TestSupport::sampleVolume()));
    const auto record = fixture.reader->record(fixture.d1);
    REQUIRE(record);
    CHECK(record->volume.title == QStringLiteral("A sample"));
    REQUIRE(record->passages.size() == 4);
    CHECK(record->passages[1].text.contains(QStringLiteral("\U0001F4DC")));
    CHECK(record->passages[3].kind == PassageKind::Footnote);
    CHECK(record->passages[3].anchorPassage == record->passages[1].id);
    CHECK(record->passages[3].anchorOffset == 9);
    REQUIRE(record->mentions.size() == 3);
    CHECK(record->person(record->mentions[0].person)->familyName() == QStringLiteral("Kuznetsov"));
    REQUIRE(record->speeches.size() == 1);
    CHECK(record->party(record->speeches[0].party)->shortName == QStringLiteral("U.S.S.R."));
    CHECK(fixture.reader->record({QStringLiteral("sample"), QStringLiteral("d3")}).error().kind
          == Error::Kind::NotFound);
}

TEST_CASE("references resolve both ways, and to what is not here")
{
    Fixture fixture;
    REQUIRE(fixture.writer->writeVolume(TestSupport::sampleVolume()));
    const auto record = fixture.reader->record(fixture.d1);
    REQUIRE(record->references.size() == 2);
    CHECK(record->references[0].state == ReferenceState::Resolved);
    CHECK(record->references[0].targets[0].place.document == fixture.d2);
    CHECK(record->references[0].targets[0].key.volume == QStringLiteral("sample"));
    CHECK(record->references[1].state == ReferenceState::KnownElsewhere);

    const auto citations = fixture.reader->citations(fixture.d2, 10);
    REQUIRE(citations);
    CHECK(citations->total == 1);
    REQUIRE(citations->list.size() == 1);
    CHECK(citations->list.front().fromKey == fixture.d1);
    CHECK(citations->list.front().words == QStringLiteral("the \U0001F4DC scroll of Oct 27"));
}

TEST_CASE("a reference to another volume comes alive when that volume arrives")
{
    Fixture fixture;
    REQUIRE(fixture.writer->writeVolume(TestSupport::sampleVolume()));
    VolumeDraft other;
    other.volume.id = QStringLiteral("elsewhere");
    other.volume.title = QStringLiteral("Elsewhere");
    DocumentDraft document;
    document.document.key = {other.volume.id, QStringLiteral("d9")};
    document.document.title = QStringLiteral("Ninth");
    other.documents.push_back(document);
    REQUIRE(fixture.writer->writeVolume(other));
    const auto record = fixture.reader->record(fixture.d1);
    CHECK(record->references[1].state == ReferenceState::Resolved);
    CHECK(record->references[1].targets[0].title == QStringLiteral("Ninth"));
}

TEST_CASE("a card leads to the document it describes once that is here")
{
    Fixture fixture;
    VolumeDraft cards;
    cards.volume.id = QStringLiteral("elsewhere");
    cards.volume.title = QStringLiteral("Cards");
    DocumentDraft card;
    card.document.key = {cards.volume.id, QStringLiteral("d9")};
    card.document.kind = DocumentKind::CatalogueCard;
    card.document.title = QStringLiteral("A card");
    card.document.describes = {QStringLiteral("real#d67")};
    cards.documents.push_back(card);
    REQUIRE(fixture.writer->writeVolume(cards));
    REQUIRE(fixture.writer->writeVolume(TestSupport::sampleVolume()));
    auto record = fixture.reader->record(fixture.d1);
    CHECK(record->references[1].state == ReferenceState::KnownElsewhere);
    CHECK(record->references[1].targets[0].place.document == card.document.key);

    VolumeDraft real;
    real.volume.id = QStringLiteral("real");
    real.volume.title = QStringLiteral("Real");
    DocumentDraft letter;
    letter.document.key = {real.volume.id, QStringLiteral("d67")};
    letter.document.title = QStringLiteral("The letter itself");
    real.documents.push_back(letter);
    REQUIRE(fixture.writer->writeVolume(real));
    record = fixture.reader->record(fixture.d1);
    CHECK(record->references[1].state == ReferenceState::Resolved);
    CHECK(record->references[1].targets[0].place.document == letter.document.key);
}

TEST_CASE("the same file changes nothing, a changed one is a revision")
{
    Fixture fixture;
    REQUIRE(fixture.writer->writeVolume(TestSupport::sampleVolume()));
    CHECK(fixture.writer->writeVolume(TestSupport::sampleVolume())->unchanged);
    CHECK_FALSE(fixture.writer->writeVolume(TestSupport::sampleVolume(QStringLiteral("two")))->unchanged);
    CHECK(fixture.reader->volumes()->front().revision == 2);
    CHECK(fixture.reader->counts()->documents == 2);
}

TEST_CASE("a revision keeps, moves and loses marks by their words, never to a lookalike")
{
    Fixture fixture;
    REQUIRE(fixture.writer->writeVolume(TestSupport::sampleVolume()));
    const Annotation kept = TestSupport::sampleAnnotation(1, {0, 9}, QStringLiteral("Kuznetsov"));
    const Annotation moved = TestSupport::sampleAnnotation(2, {10, 24}, QStringLiteral("jaundiced look"));
    const Annotation lost = TestSupport::sampleAnnotation(2, {0, 7}, QStringLiteral("He took"));
    for (const Annotation &annotation : {kept, moved, lost}) {
        REQUIRE(fixture.writer->apply({QStringLiteral("mark"), {}, {{std::nullopt, annotation}}, {}}));
    }
    VolumeDraft revised = TestSupport::sampleVolume(QStringLiteral("two"));
    revised.documents[0].passages[2].passage.text = QStringLiteral("She cast a jaundiced look at it.");
    const auto written = fixture.writer->writeVolume(revised);
    REQUIRE(written);
    CHECK(written->marksOf(MarkFate::Kind::Kept) == 1);
    CHECK(written->marksOf(MarkFate::Kind::Moved) == 1);
    CHECK(written->marksOf(MarkFate::Kind::Lost) == 1);
    CHECK(fixture.reader->annotation(moved.uuid)->segments[0].range == TextRange{11, 25});
    const auto gone = fixture.reader->annotation(lost.uuid);
    REQUIRE(gone);
    CHECK_FALSE(gone->segments[0].passage.isValid());
    CHECK(gone->segments[0].exact == QStringLiteral("He took"));
    const auto report = checkLibrary(fixture.file);
    REQUIRE(report->problems.size() == 1);
    CHECK(report->problems[0].contains(QStringLiteral("He took")));
}

TEST_CASE("a mark on words that a revision has mended stands on the mended words, and is found by them")
{
    Fixture fixture;
    REQUIRE(fixture.writer->writeVolume(TestSupport::sampleVolume()));
    Annotation mark = TestSupport::sampleAnnotation(2, {10, 30}, QStringLiteral("jaundiced look at it"));
    mark.segments[0].prefix = QStringLiteral("He took a ");
    mark.segments[0].suffix = QStringLiteral(".");
    REQUIRE(fixture.writer->apply({QStringLiteral("mark"), {}, {{std::nullopt, mark}}, {}}));
    VolumeDraft revised = TestSupport::sampleVolume(QStringLiteral("two"));
    revised.documents[0].passages[2].passage.text = QStringLiteral("He took a jaundice look at it.");
    const auto written = fixture.writer->writeVolume(revised);
    REQUIRE(written);
    REQUIRE(written->marks.size() == 1);
    CHECK(written->marks[0].kind == MarkFate::Kind::Changed);
    CHECK(written->marks[0].before == mark.segments[0].exact);
    CHECK(written->marks[0].after == QStringLiteral("jaundice look at it"));
    CHECK(fixture.reader->annotation(mark.uuid)->segments[0].exact == written->marks[0].after);
    const auto found = [&](const char *word) {
        return TestSupport::sqlite(
                   fixture.file,
                   QStringLiteral("SELECT count(*) FROM annotation_fts WHERE annotation_fts MATCH '%1'")
                       .arg(QLatin1StringView(word)))
            .toInt();
    };
    CHECK(found("jaundice") == 1);
    CHECK(found("jaundiced") == 0);
}

TEST_CASE("the text of a passage cannot be changed in place, by anybody")
{
    Fixture fixture;
    REQUIRE(fixture.writer->writeVolume(TestSupport::sampleVolume()));
    CHECK(TestSupport::sqliteRefusal(fixture.file,
                                     QStringLiteral("UPDATE passage SET text = 'forged' WHERE id = 2"))
              .contains(QStringLiteral("never changes in place")));
    CHECK(TestSupport::sqliteRefusal(fixture.file,
                                     QStringLiteral("UPDATE passage SET label = 'a' WHERE id = 2"))
              .isEmpty());
}

TEST_CASE("body, notes and headings are told apart in the index")
{
    Fixture fixture;
    REQUIRE(fixture.writer->writeVolume(TestSupport::sampleVolume()));
    DocumentFinder &finder = fixture.reader->finder(std::make_shared<FindingMemory>());
    const auto count = [&](const char *words) {
        SearchPlan plan;
        plan.words = QString::fromLatin1(words);
        const auto counts = finder.counts(plan, {});
        REQUIRE(counts);
        return counts->documents;
    };
    CHECK(count("\"scroll\"") == 2);
    CHECK(count("{note}: (\"scroll\")") == 1);
    CHECK(count("{heading}: (\"second\")") == 1);
    CHECK(count("\"look at it\"") == 1);
    CHECK(count("\"clear he\"") == 0); // no phrase reaches from one passage into the next
}

TEST_CASE("a library as written passes its own check")
{
    Fixture fixture;
    REQUIRE(fixture.writer->writeVolume(TestSupport::sampleVolume()));
    const auto report = checkLibrary(fixture.file);
    REQUIRE(report);
    CHECK(report->problems == QStringList());
    CHECK(report->passages == 6);
}

TEST_CASE("a text of the reader's own is a document like any other")
{
    Fixture fixture;
    DocumentDraft draft = TestSupport::sampleVolume().documents[1];
    draft.document.kind = DocumentKind::OwnText;
    const auto first = fixture.writer->addOwnText(draft);
    const auto second = fixture.writer->addOwnText(draft);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->toString() == QStringLiteral("own-texts#text-1"));
    CHECK(second->toString() == QStringLiteral("own-texts#text-2"));
    CHECK(fixture.reader->record(*first)->passages.size() == 2);
}

TEST_CASE("a reference to a page leads to the passage in which the page begins")
{
    Fixture fixture;
    VolumeDraft volume = TestSupport::sampleVolume();
    volume.documents[1].passages[1].passage.renditions.push_back(
        {{0, 0}, RenditionKind::PageBreak, QStringLiteral("[427]")});
    volume.documents[0].references[0].targets = {QStringLiteral("#pg_427")};
    REQUIRE(fixture.writer->writeVolume(volume));
    const auto record = fixture.reader->record(fixture.d1);
    const CrossReference &reference = record->references[0];
    CHECK(reference.state == ReferenceState::Resolved);
    CHECK(reference.targets[0].place.document == fixture.d2);
    CHECK(reference.targets[0].place.passage == 1);
    const auto place = fixture.reader->locate({QStringLiteral("sample"), QStringLiteral("pg_427")});
    REQUIRE(place);
    CHECK(*place == std::pair(fixture.d2, 1));
}

TEST_CASE("writing a volume that is stopped on its way leaves the library as it was")
{
    Fixture fixture;
    const auto stopAt = [](int document) { return [document](int done, int) { return done < document; }; };
    CHECK(fixture.writer->writeVolume(TestSupport::sampleVolume(), stopAt(1)).error().kind
          == Error::Kind::Cancelled);
    CHECK(fixture.reader->volumes()->empty());
    REQUIRE(fixture.writer->writeVolume(TestSupport::sampleVolume()));
    CHECK_FALSE(fixture.writer->writeVolume(TestSupport::sampleVolume(QStringLiteral("two")), stopAt(2)));
    CHECK(fixture.reader->volumes()->front().revision == 1);
    CHECK(checkLibrary(fixture.file)->isClean());
}

TEST_CASE("a volume that is taken out gives references back to the cards, and marks lose their place")
{
    Fixture fixture;
    VolumeDraft cards;
    cards.volume.id = QStringLiteral("elsewhere");
    cards.volume.title = QStringLiteral("Cards");
    DocumentDraft card;
    card.document.key = {cards.volume.id, QStringLiteral("d9")};
    card.document.kind = DocumentKind::CatalogueCard;
    card.document.title = QStringLiteral("A card");
    card.document.describes = {QStringLiteral("real#d67")};
    cards.documents.push_back(card);
    VolumeDraft real;
    real.volume.id = QStringLiteral("real");
    real.volume.title = QStringLiteral("Real");
    DocumentDraft letter;
    letter.document.key = {real.volume.id, QStringLiteral("d67")};
    letter.document.title = QStringLiteral("The letter itself");
    real.documents.push_back(letter);
    REQUIRE(fixture.writer->writeVolume(cards));
    REQUIRE(fixture.writer->writeVolume(TestSupport::sampleVolume()));
    REQUIRE(fixture.writer->writeVolume(real));
    CHECK(fixture.reader->record(fixture.d1)->references[1].state == ReferenceState::Resolved);
    const auto removed = fixture.writer->removeVolume(QStringLiteral("real"));
    REQUIRE(removed);
    CHECK(removed->documents == 1);
    const auto record = fixture.reader->record(fixture.d1);
    CHECK(record->references[1].state == ReferenceState::KnownElsewhere);
    CHECK(record->references[1].targets[0].place.document == card.document.key);
    CHECK(checkLibrary(fixture.file)->isClean());
}

TEST_CASE(
    "the index of words is what the passages say, whether a volume came, came anew or an own text was added")
{
    Fixture fixture;
    const QString check =
        QStringLiteral("INSERT INTO document_fts (document_fts, rank) VALUES ('integrity-check', 1)");
    const auto found = [&](const QString &words) {
        return TestSupport::sqlite(fixture.file,
                                   QStringLiteral("SELECT count(*) FROM document_fts('%1')").arg(words))
            .toInt();
    };
    REQUIRE(fixture.writer->writeVolume(TestSupport::sampleVolume()));
    CHECK(TestSupport::sqliteRefusal(fixture.file, check).isEmpty());
    CHECK(found(QStringLiteral("Kuznetsov")) == 1);
    REQUIRE(fixture.writer->writeVolume(TestSupport::sampleVolume(QStringLiteral("two"))));
    CHECK(TestSupport::sqliteRefusal(fixture.file, check).isEmpty());
    CHECK(found(QStringLiteral("Kuznetsov")) == 1);
    REQUIRE(fixture.writer->addOwnText(TestSupport::sampleVolume().documents.front()));
    CHECK(TestSupport::sqliteRefusal(fixture.file, check).isEmpty());
    CHECK(found(QStringLiteral("Kuznetsov")) == 2);
    CHECK(TestSupport::sqlite(fixture.file, QStringLiteral("SELECT count(*) FROM document_person")).toInt()
          == TestSupport::sqlite(fixture.file,
                                 QStringLiteral("SELECT count(*) FROM (SELECT document_id, person_id FROM "
                                                "participation UNION SELECT p.document_id, m.person_id FROM "
                                                "passage AS p JOIN mention AS m ON m.passage_id = p.id WHERE "
                                                "m.person_id IS NOT NULL)"))
                 .toInt());
}

TEST_CASE("what was read of the contents holds until documents come or go")
{
    Fixture fixture;
    const auto generation = [&] {
        return TestSupport::sqlite(fixture.file, QStringLiteral("SELECT generation FROM contents")).toInt();
    };
    int before = generation();
    REQUIRE(fixture.writer->writeVolume(TestSupport::sampleVolume()));
    CHECK(generation() > std::exchange(before, generation()));
    REQUIRE(fixture.writer->addOwnText(TestSupport::sampleVolume().documents.front()));
    CHECK(generation() > std::exchange(before, generation()));
    REQUIRE(fixture.writer->removeVolume(QStringLiteral("sample")));
    CHECK(generation() > before);
}

TEST_CASE("labels and readings with quotation marks come back as they were")
{
    Fixture fixture;
    VolumeDraft draft = TestSupport::sampleVolume();
    const QString odd = QStringLiteral("[\"v\\i\"]\n\u0001é\U0001F4DC");
    Passage &passage = draft.documents.front().passages[1].passage;
    passage.renditions = {{{0, 2}, RenditionKind::Italic, {}}, {{3, 3}, RenditionKind::PageBreak, odd}};
    passage.choices = {{{0, 2}, ChoiceKind::Abbreviation, odd}};
    REQUIRE(fixture.writer->writeVolume(draft));
    const auto record = fixture.reader->record(fixture.d1);
    REQUIRE(record);
    REQUIRE(record->passages[1].renditions.size() == 2);
    CHECK(record->passages[1].renditions[0].range == TextRange{0, 2});
    CHECK(record->passages[1].renditions[1].label == odd);
    REQUIRE(record->passages[1].choices.size() == 1);
    CHECK(record->passages[1].choices[0].reading == odd);
}

TEST_CASE("the file of a volume is kept beside its text and comes back whole")
{
    Fixture fixture;
    VolumeDraft draft = TestSupport::sampleVolume();
    QByteArray file("<TEI>");
    for (const DocumentDraft &document : draft.documents) {
        for (const PassageDraft &each : document.passages) {
            file += "<p>" + each.passage.text.toUtf8() + "</p>";
        }
    }
    packSource(draft, file);
    REQUIRE(fixture.writer->writeVolume(draft));
    CHECK(fixture.reader->sourceFile(QStringLiteral("sample")) == file);
    CHECK(TestSupport::sqlite(fixture.file, QStringLiteral("SELECT form FROM volume_source"))
          == QStringLiteral("beside-text"));
    // Bytes that another program changed are told, not shown.
    TestSupport::sqlite(fixture.file, QStringLiteral("UPDATE volume_source SET bytes = bytes + 1"));
    const auto damaged = fixture.reader->sourceFile(QStringLiteral("sample"));
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().kind == Error::Kind::Damaged);
    CHECK(fixture.reader->sourceFile(QStringLiteral("none")).error().kind == Error::Kind::NotFound);
}

TEST_CASE("the source of a document is of one revision, whatever is written meanwhile")
{
    Fixture fixture;
    // Each revision as a file of its own: the document stands elsewhere in every one of them.
    const auto revision = [](int number) {
        VolumeDraft draft = TestSupport::sampleVolume(QString::number(number));
        QByteArray file = QByteArray(100 * number, ' ');
        draft.documents[0].sourceStart = file.size();
        file += "<div>" + QByteArray::number(number) + "</div>";
        draft.documents[0].sourceEnd = file.size();
        packSource(draft, file + QByteArray(1000, ' '));
        return draft;
    };
    REQUIRE(fixture.writer->writeVolume(revision(1)));
    std::atomic<bool> isWritten = false;
    std::thread writing([&] {
        for (int number = 2; number <= 100; ++number) {
            (void)fixture.writer->writeVolume(revision(number));
        }
        isWritten = true;
    });
    static const QRegularExpression whole(QStringLiteral("^<div>(\\d+)</div>$"));
    int last = 1;
    QStringList torn;
    while (!isWritten) {
        const QString source = fixture.reader->source(fixture.d1).value_or(QString());
        const int number = whole.match(source).captured(1).toInt();
        if (number < last) {
            torn << source;
        }
        last = std::max(last, number);
    }
    writing.join();
    CHECK(torn == QStringList());
    CHECK(fixture.reader->source(fixture.d1) == QStringLiteral("<div>100</div>"));
}
