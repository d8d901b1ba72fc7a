// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "speakers/speakerrows.h"
#include "speakers/speakershare.h"

#include "support/openlibrary.h"
#include "support/testsupport.h"
#include "timeline/sequence.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

SpeakerShare shareIn(const SpeakerTable &table, qint64 person)
{
    for (const SpeakerGroup &group : table.groups) {
        for (const SpeakerShare &share : group.shares) {
            if (share.person.value == person) {
                return share;
            }
        }
    }
    return {};
}

Person withOffices(std::vector<Office> offices)
{
    Person person;
    person.offices = std::move(offices);
    return person;
}

} // namespace

TEST_CASE("Of speeches within each other the innermost speaker has the words")
{
    const SpeakerTable table = speakerTable(*Samples::meeting());
    CHECK(table.characters == 100);
    CHECK(table.speeches == 5);
    CHECK(shareIn(table, 2).characters == 50);
    CHECK(shareIn(table, 1).characters == 40);
    CHECK(shareIn(table, 1).speeches == 3);
}

TEST_CASE("Talk of a side whose speaker is not named is counted apart, and all shares make the whole")
{
    const SpeakerTable table = speakerTable(*Samples::meeting());
    int sum = table.unattributed;
    for (const SpeakerGroup &group : table.groups) {
        for (const SpeakerShare &share : group.shares) {
            sum += share.characters;
        }
    }
    CHECK(sum == table.characters);
    REQUIRE(table.groups.size() == 2);
    const SpeakerShare side = table.groups[1].shares.back();
    CHECK_FALSE(side.person.isValid());
    CHECK(side.party.value == 2);
    CHECK(side.characters == 10);
}

TEST_CASE("Who takes part comes first by side in the order listed, who is named only comes after")
{
    const SpeakerTable table = speakerTable(*Samples::meeting());
    REQUIRE(table.groups.size() == 2);
    CHECK(table.groups[0].party.value == 1);
    REQUIRE(table.groups[1].shares.size() == 3);
    CHECK(table.groups[1].shares[0].person.value == 2);
    CHECK(table.groups[1].shares[1].person.value == 3);
    REQUIRE(table.named.size() == 1); // an addressee does not sit at the table
    CHECK(table.named[0].person.value == 4);
    CHECK(table.named[0].mentions == 2);
    CHECK(table.mentions == 6);
}

TEST_CASE("Somebody present of whom no word is reported is silent, not absent")
{
    const SpeakerTable table = speakerTable(*Samples::meeting());
    CHECK(shareIn(table, 3).isSilent());
    CHECK(shareIn(table, 3).mentions == 1);
    CHECK_FALSE(table.named[0].isSilent());
    const auto record = Samples::meeting();
    bool told = false;
    for (const RowItem &item : speakerRows(*record, table, {})) {
        for (const RowLine &line : item.row.lines) {
            told = told || line.text == QStringLiteral("silent: 0 of 5 speeches");
        }
    }
    CHECK(told);
}

TEST_CASE("A speech over several passages is counted in all of them, one outside of the text in none")
{
    auto record = Samples::meeting();
    record->speeches[4].ranges = {{{1}, {0, 0}}, {{2}, {60, 65}}, {{2}, {70, 75}}};
    CHECK(speakerTable(*record).groups[1].shares.back().characters == 10);
}

TEST_CASE("A document in which nobody speaks has people but no shares")
{
    auto record = Samples::meeting();
    record->speeches.clear();
    record->participants.clear();
    const SpeakerTable table = speakerTable(*record);
    CHECK(table.characters == 0);
    CHECK(table.groups.empty());
    CHECK(table.named.size() == 4);
    for (const RowItem &item : speakerRows(*record, table, {})) {
        CHECK_FALSE(item.row.bar.has_value());
    }
    CHECK(speakerTable(DocumentRecord()).isEmpty());
}

TEST_CASE("Who is quoted without sitting at the table has a share, but no seat")
{
    auto record = Samples::meeting();
    record->speeches[3].speaker = {4};
    record->speeches[3].party = {3};
    const SpeakerTable table = speakerTable(*record);
    REQUIRE(table.named.size() == 1);
    CHECK(table.named[0].characters == 1);
    CHECK_FALSE(table.named[0].participant);
    CHECK(shareIn(table, 4).characters == 0);
    record->participants.clear();
    CHECK(speakerTable(*record).named.size()
          == 1); // Mendelevich; who speaks takes part where nobody is listed
    CHECK(shareIn(speakerTable(*record), 4).characters == 1);
}

TEST_CASE("The office is the one held at the document's date")
{
    const HistoricalDate date = HistoricalDate::fromTei(u"1962-12-03");
    const Office acting{QStringLiteral("Acting"), HistoricalDate::fromTei(u"1961-11-03", u"1962-11-30")};
    const Office elected{QStringLiteral("Elected"), HistoricalDate::fromTei(u"1962-11-30", u"")};
    const Office later{QStringLiteral("Later"), HistoricalDate::fromTei(u"1963-11-22", u"")};
    const Office undated{QStringLiteral("Undated"), {}};
    CHECK(officeAt(withOffices({acting, elected}), date) == QStringLiteral("Elected"));
    CHECK(officeAt(withOffices({acting, elected}), HistoricalDate::fromTei(u"1962-01-01"))
          == QStringLiteral("Acting"));
    CHECK(officeAt(withOffices({acting, undated}), date) == QStringLiteral("Undated"));
    CHECK(officeAt(withOffices({later}), date) == QStringLiteral("Later"));
    CHECK(officeAt(withOffices({later, acting}), {}).isEmpty());
    CHECK(officeAt(withOffices({later, undated}), {}) == QStringLiteral("Undated"));
    CHECK(officeAt(withOffices({}), date).isEmpty());
}

TEST_CASE("An office does not repeat the side it is listed under")
{
    const Party party{{1}, {}, {}, QStringLiteral("Soviet Union"), QStringLiteral("U.S.S.R.")};
    CHECK(officeWithin(QStringLiteral("First Deputy Minister, Soviet Union"), &party)
          == QStringLiteral("First Deputy Minister"));
    CHECK(officeWithin(QStringLiteral("Chairman of the Soviet Union"), &party) == QStringLiteral("Chairman"));
    CHECK(officeWithin(QStringLiteral("Soviet Ambassador"), &party) == QStringLiteral("Soviet Ambassador"));
    CHECK(officeWithin(QStringLiteral("Minister"), nullptr) == QStringLiteral("Minister"));
}

TEST_CASE("A name as printed is told only where it differs from the name as known")
{
    const auto record = Samples::meeting();
    CHECK(printedOtherwise(*record->person({3})) == QStringList{QStringLiteral("Mendelovich")});
    CHECK(printedOtherwise(*record->person({1})).isEmpty());
    Person thant;
    thant.name = QStringLiteral("Thant, U");
    thant.nameForms = {{NameForm::Kind::Printed, QStringLiteral("U Thant")}};
    CHECK(printedOtherwise(thant).isEmpty());
}

TEST_CASE("The speakers and the lanes of the meeting have the same numbers of the same speeches")
{
    const TestSupport::OpenLibrary library;
    const auto record = library.record(Samples::telegram());
    const SpeakerTable table = speakerTable(*record);
    const Timeline::Sequence talk = Timeline::sequenceOf(*record, {});
    CHECK(table.speeches == int(talk.items.size()));
    int compared = 0;
    for (const SpeakerGroup &group : table.groups) {
        for (const SpeakerShare &share : group.shares) {
            const auto lane = std::ranges::find(talk.lanes, share.person, &Timeline::SequenceLane::person);
            if (share.person.isValid()) {
                REQUIRE(lane != talk.lanes.end());
                CHECK(share.speeches == lane->speeches);
                ++compared;
            }
        }
    }
    CHECK(compared == 5);
}

TEST_CASE("A small share is not nothing, and nothing is not a small share")
{
    CHECK(percentText(0, 100) == QStringLiteral("0 %"));
    CHECK(percentText(1, 1000) == QStringLiteral("< 1 %"));
    CHECK(percentText(34, 100) == QStringLiteral("34 %"));
    CHECK(percentText(0, 0) == QStringLiteral("0 %"));
}

TEST_CASE("The telegram's talk is shared out as its encoding says")
{
    const TestSupport::OpenLibrary library;
    const auto record = library.record(Samples::telegram());
    const SpeakerTable table = speakerTable(*record);
    CHECK(table.speeches < int(record->speeches.size()));
    REQUIRE(table.groups.size() >= 2);
    QStringList names;
    QStringList silent;
    int sum = table.unattributed;
    for (const SpeakerGroup &group : table.groups) {
        for (const SpeakerShare &share : group.shares) {
            sum += share.characters;
            if (const Person *person = record->person(share.person)) {
                names << person->familyName();
                if (share.isSilent()) {
                    silent << person->familyName();
                }
            }
        }
    }
    for (const SpeakerShare &share : table.named) {
        sum += share.characters; // the President and Khrushchev are quoted
    }
    CHECK(sum == table.characters);
    CHECK(names
          == QStringList{QStringLiteral("McCloy"), QStringLiteral("Yost"), QStringLiteral("Kuznetsov"),
                         QStringLiteral("Zorin"), QStringLiteral("Mendelevich")});
    CHECK(silent == QStringList{QStringLiteral("Zorin"), QStringLiteral("Mendelevich")});
    CHECK(table.named.size() >= 5); // the President, Khrushchev, U Thant, Castro, the Secretary
}
