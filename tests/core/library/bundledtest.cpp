// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/library.h"

#include "support/openlibrary.h"
#include "support/testsupport.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;

namespace
{

struct Fixture : TestSupport::OpenLibrary {
    const DocumentKey telegram = Library::firstDocument();
};

QString wordsOf(const DocumentRecord &record, const CrossReference &reference)
{
    return textIn(record.passage(reference.passage)->text, reference.range);
}

} // namespace

TEST_CASE("a new library holds the telegram and its cards, and says of them nothing but good")
{
    Fixture fixture;
    CHECK(fixture.library->opened().outcome == OpenOutcome::Created);
    const auto volumes = fixture.library->volumes().result();
    REQUIRE(volumes);
    CHECK(volumes->size() == 2);
    for (const Volume &volume : *volumes) {
        const auto taken = fixture.library->importReport(volume.id).result();
        REQUIRE(taken);
        for (const Diagnostic &diagnostic : taken->diagnostics) {
            FAIL_CHECK(diagnostic.where.toStdString() << ": " << diagnostic.message.toStdString());
        }
    }
    const auto report = fixture.library->check().result();
    REQUIRE(report);
    CHECK(report->problems == QStringList());
    CHECK(report->segments > 40);

    fixture.library.reset();
    auto again = Library::open(fixture.file, OpenMode::OpenExisting);
    REQUIRE(again);
    CHECK((*again)->opened().outcome == OpenOutcome::Current);
    CHECK((*again)->volumes().result()->front().revision == 1);
}

TEST_CASE("the telegram's text is the given text but for white space")
{
    const QString seed = TestSupport::sharedData(QStringLiteral("seed/telegram-2086.txt"));
    if (seed.isEmpty()) {
        SKIP("the shared data folder is not there: seed/telegram-2086.txt");
    }
    QFile file(seed);
    REQUIRE(file.open(QIODevice::ReadOnly));
    Fixture fixture;
    const auto record = fixture.record(fixture.telegram);
    QString text;
    for (const Passage &passage : record->passages) {
        if (isNote(passage.kind)) {
            continue;
        }
        QString words = passage.text;
        for (auto note = record->passages.rbegin(); note != record->passages.rend(); ++note) {
            if (note->kind == PassageKind::Footnote && note->anchorPassage == passage.id) {
                words.insert(CodePointIndex(words).toUtf16(note->anchorOffset), u'(' + note->label + u')');
            }
        }
        text += words + u' ';
    }
    CHECK(text.simplified() == QString::fromUtf8(file.readAll()).simplified());
}

TEST_CASE("Zorin and Mendelevich are present and silent")
{
    Fixture fixture;
    const auto record = fixture.record(fixture.telegram);
    int participants = 0;
    for (const Participant &participant : record->participants) {
        if (participant.role != Participation::Participant) {
            continue;
        }
        ++participants;
        const Person *person = record->person(participant.person);
        REQUIRE(person);
        const auto speeches = std::ranges::count(record->speeches, person->id, &Speech::speaker);
        INFO(person->name.toStdString());
        const bool silent = person->familyName() == QStringLiteral("Zorin")
            || person->familyName() == QStringLiteral("Mendelevich");
        CHECK((speeches == 0) == silent);
    }
    CHECK(participants == 5);
}

TEST_CASE("articles of the Rio Pact and of the Charter are told apart")
{
    Fixture fixture;
    const auto record = fixture.record(fixture.telegram);
    struct Row {
        const char16_t *words;
        const char16_t *passage;
    };
    const Row rows[] = {
        {u"Arts 6", u"rio-pact-art6"},
        {u"8", u"rio-pact-art8"},
        {u"Art 51", u"un-charter-art51"},
        {u"Art 53", u"un-charter-art53"},
    };
    for (const Row &row : rows) {
        INFO(QString::fromUtf16(row.words).toStdString());
        const auto found = std::ranges::find_if(record->references, [&](const CrossReference &reference) {
            return wordsOf(*record, reference) == QString::fromUtf16(row.words);
        });
        if (found == record->references.end()) {
            continue; // "Arts 6 and 8" may be one reference with two targets; checked below
        }
        REQUIRE_FALSE(found->targets.empty());
        const Location place = found->targets.front().place;
        REQUIRE(place.isValid());
        CHECK(fixture.record(place.document)->passageAt(place.passage)->xmlId
              == QString::fromUtf16(row.passage));
    }
    const auto reaches = [&](const QString &xmlId) {
        return std::ranges::any_of(record->references, [&](const CrossReference &reference) {
            return std::ranges::any_of(reference.targets, [&](const ReferenceTarget &target) {
                return target.key.xmlId == xmlId && target.passage.isValid();
            });
        });
    };
    CHECK(reaches(QStringLiteral("rio-pact-art6")));
    CHECK(reaches(QStringLiteral("rio-pact-art8")));
    CHECK(reaches(QStringLiteral("un-charter-art51")));
    CHECK(reaches(QStringLiteral("un-charter-art53")));
}

TEST_CASE("every reference of the telegram to a card leads to it, and the card says so")
{
    Fixture fixture;
    const auto record = fixture.record(fixture.telegram);
    int followed = 0;
    for (const CrossReference &reference : record->references) {
        for (const ReferenceTarget &target : reference.targets) {
            if (target.key.volume != QStringLiteral("chancery-cards")) {
                continue;
            }
            INFO(wordsOf(*record, reference).toStdString() << " → " << target.raw.toStdString());
            REQUIRE(target.place.isValid());
            const auto citations = fixture.library->citations(target.place.document).result();
            REQUIRE(citations);
            CHECK(std::ranges::contains(citations->list, reference.id, &Citation::reference));
            ++followed;
        }
    }
    CHECK(followed > 30);
}

TEST_CASE("events stand on all four clocks, each with its passages")
{
    Fixture fixture;
    const auto record = fixture.record(fixture.telegram);
    for (const Clock clock : {Clock::Written, Clock::Happened, Clock::ReferredTo, Clock::Foreseen}) {
        INFO(nameOf(clock).data());
        CHECK(std::ranges::contains(record->events, clock, &Event::clock));
    }
    for (const Event &event : record->events) {
        CHECK_FALSE(event.passages.empty());
        CHECK_FALSE(event.label.isEmpty());
    }
}

TEST_CASE("with volume VI in the library the letter itself opens")
{
    const QString volume = TestSupport::sharedData(QStringLiteral("frus/frus1961-63v06.xml"));
    if (volume.isEmpty()) {
        SKIP("the shared data folder is not there: frus/frus1961-63v06.xml");
    }
    Fixture fixture;
    REQUIRE(TestSupport::importFile(*fixture.library, volume));
    const auto record = fixture.record(fixture.telegram);
    const DocumentKey letter{QStringLiteral("frus1961-63v06"), QStringLiteral("d67")};
    CHECK(std::ranges::any_of(record->references, [&](const CrossReference &reference) {
        return !reference.targets.empty() && reference.targets.front().place.document == letter
            && reference.state == ReferenceState::Resolved;
    }));
    const auto citations = fixture.library->citations(letter).result();
    REQUIRE(citations);
    CHECK(std::ranges::contains(citations->list, fixture.telegram, &Citation::fromKey));
}

TEST_CASE("a text of one's own is split, and what it mentions is proposed")
{
    const QString seed = TestSupport::sharedData(QStringLiteral("seed/telegram-2086.txt"));
    if (seed.isEmpty()) {
        SKIP("the shared data folder is not there: seed/telegram-2086.txt");
    }
    Fixture fixture;
    const auto added = fixture.library->addText(seed).result();
    REQUIRE(added);
    const auto record = fixture.record(added->document);
    CHECK(record->document.kind == DocumentKind::OwnText);
    CHECK(std::ranges::count(record->passages, PassageKind::Paragraph, &Passage::kind) == 23);
    CHECK(record->mentions.size() > 100);
    for (const Mention &mention : record->mentions) {
        CHECK(mention.origin == Layer::Detected);
    }
    CHECK(std::ranges::any_of(record->people, [](const Person &person) {
        return person.familyName() == QStringLiteral("Kuznetsov");
    }));
    CHECK(fixture.library->check().result()->problems == QStringList());
}
