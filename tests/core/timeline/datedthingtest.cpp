// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline/datedthing.h"

#include "sample.h"
#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace Chancery;
using namespace Chancery::Timeline;
using TestSupport::sampleRecord;

namespace
{

const DatedThing *find(const std::vector<DatedThing> &things, const QString &label)
{
    const auto found = std::ranges::find(things, label, &DatedThing::label);
    return found == things.end() ? nullptr : &*found;
}

Mention dateMention(int passage, TextRange range, const QString &day, EventId event = {})
{
    Mention mention;
    mention.passage = {passage + 1};
    mention.range = range;
    mention.kind = MentionKind::Date;
    mention.date = HistoricalDate::fromTei(day);
    mention.event = event;
    return mention;
}

} // namespace

TEST_CASE("every event of the document is a dated thing with the passages that speak of it")
{
    const DocumentRecord record = sampleRecord();
    const auto things = datedThings(record);
    REQUIRE(things.size() == record.events.size());
    const DatedThing *pact = find(things, QStringLiteral("Rio Pact opened for signature"));
    REQUIRE(pact);
    CHECK(pact->clock == Clock::ReferredTo);
    REQUIRE(pact->locations.size() == 3);
    CHECK(pact->locations[0] == Location{record.document.key, 3, {}});
    CHECK(pact->locations[2] == Location{record.document.key, 21, {}});
    CHECK(std::ranges::is_sorted(things, {},
                                 [](const DatedThing &thing) { return intervalOf(thing.date).begin; }));
}

TEST_CASE("the document's own date stands in the lane of what was written where no event does")
{
    DocumentRecord record = sampleRecord();
    std::erase_if(record.events, [](const Event &event) { return event.clock == Clock::Written; });
    const auto things = datedThings(record);
    const DatedThing *own = find(things, record.document.dateline);
    REQUIRE(own);
    CHECK(own->clock == Clock::Written);
    CHECK(own->date == record.document.date);
    REQUIRE(own->locations.size() == 1);
    CHECK(own->locations.front().passage == 1);
}

TEST_CASE("a date mention belongs to the event it names, and becomes a thing of its own where there is none")
{
    DocumentRecord record = sampleRecord();
    record.passages[16].text = QStringLiteral("letter of Oct 27, and on Jan 5 again");
    record.mentions = {dateMention(16, {10, 16}, QStringLiteral("1962-10-27"), EventId{6}),
                       dateMention(16, {25, 30}, QStringLiteral("1963-01-05")),
                       dateMention(23, {0, 3}, QStringLiteral("1963-01-05"))};
    record.mentions[1].origin = Layer::Detected;
    const auto things = datedThings(record);
    CHECK(things.size() == record.events.size() + 1);

    const DatedThing *letter = find(things, QStringLiteral("Kennedy’s letter to Khrushchev"));
    REQUIRE(letter);
    CHECK(letter->locations.size() == 4);
    CHECK(letter->stated);
    const DatedThing *charter = find(things, QStringLiteral("Charter of the United Nations signed"));
    REQUIRE(charter);
    CHECK_FALSE(charter->stated);
    CHECK(std::ranges::count(letter->locations, Location{record.document.key, 16, {10, 16}}) == 1);

    const DatedThing *later = find(things, QStringLiteral("Jan 5"));
    REQUIRE(later);
    CHECK(later->clock == Clock::Foreseen);
    CHECK(later->layer == Layer::Detected);
    CHECK(later->locations.size() == 2);
}

TEST_CASE("a day after the document is foreseen by its writer, and looked back at by a card and by a note")
{
    DocumentRecord record = sampleRecord();
    record.events.clear();
    record.passages[16].text = QStringLiteral("and on Jan 5 again");
    record.mentions = {dateMention(16, {7, 12}, QStringLiteral("1963-01-05"))};
    const auto clockOf = [&] {
        const auto things = datedThings(record);
        const DatedThing *found = find(things, QStringLiteral("Jan 5"));
        REQUIRE(found);
        return found->clock;
    };
    CHECK(clockOf() == Clock::Foreseen);
    for (const DocumentKind kind :
         {DocumentKind::CatalogueCard, DocumentKind::EditorialNote, DocumentKind::FrontMatter}) {
        record.document.kind = kind;
        CHECK(clockOf() == Clock::ReferredTo);
    }
    record.document.kind = DocumentKind::Telegram;
    record.passages[16].kind = PassageKind::Footnote;
    CHECK(clockOf() == Clock::ReferredTo);
}

TEST_CASE("an equal date alone does not make a mention part of an event elsewhere")
{
    DocumentRecord record = sampleRecord();
    record.mentions = {dateMention(23, {0, 3}, QStringLiteral("1962-11-20"))};
    CHECK(datedThings(record).size() == record.events.size() + 1);
    record.mentions = {dateMention(10, {0, 3}, QStringLiteral("1962-11-20"))};
    CHECK(datedThings(record).size() == record.events.size());
}

TEST_CASE("an event without a date is kept, last")
{
    DocumentRecord record = sampleRecord();
    record.events.front().date = {};
    const auto things = datedThings(record);
    CHECK(things.size() == record.events.size());
    CHECK_FALSE(things.back().date.isValid());
}

TEST_CASE("the first view shows the weeks of the crisis and leaves the treaties beyond the edge")
{
    const auto things = datedThings(sampleRecord());
    const Interval dense = denseInterval(things);
    CHECK(wallClockAt(dense.begin).date() > QDate(1962, 10, 1));
    CHECK(wallClockAt(dense.begin).date() < QDate(1962, 10, 27));
    CHECK(wallClockAt(dense.end).date() > QDate(1962, 12, 6));
    CHECK(wallClockAt(dense.end).date() < QDate(1962, 12, 31));
    const Interval whole = wholeInterval(things);
    CHECK(wallClockAt(whole.begin).date() < QDate(1945, 6, 26));
    CHECK(whole.end >= intervalOf(things.back().date).end);
}

TEST_CASE("nothing dated gives nothing to fit, one thing alone gets half a day around it")
{
    DocumentRecord record = sampleRecord();
    record.events.clear();
    const auto one = datedThings(record);
    REQUIRE(one.size() == 1);
    CHECK(denseInterval(one).span() >= 12 * OneHour);
    record.document.date = {};
    CHECK(datedThings(record).empty());
    CHECK(denseInterval({}) == Interval{});
    CHECK(wholeInterval({}) == Interval{});
}
