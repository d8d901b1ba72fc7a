// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/edits.h"
#include "library/library.h"

#include "support/openlibrary.h"
#include "support/testsupport.h"

#include <QFile>
#include <QUndoStack>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Qt::StringLiterals;

namespace
{

struct Journey : TestSupport::OpenLibrary {
    const DocumentKey telegram = Library::firstDocument();
    const DocumentKey letter{u"frus1961-63v06"_s, u"d67"_s};
    const DocumentKey answer{u"frus1961-63v06"_s, u"d68"_s};

    void bringVolumeSix()
    {
        const QString volume = TestSupport::sharedData(u"frus/frus1961-63v06.xml"_s);
        if (volume.isEmpty()) {
            SKIP("the shared data folder is not there: frus/frus1961-63v06.xml");
        }
        REQUIRE(TestSupport::importFile(*library, volume));
    }
    /// Those of \a from that lead to \a to.
    std::vector<CrossReference> leading(const DocumentKey &from, const DocumentKey &to)
    {
        std::vector<CrossReference> found;
        const auto read = record(from);
        for (const CrossReference &reference : read->references) {
            if (std::ranges::any_of(reference.targets, [&](const ReferenceTarget &target) {
                    return target.place.document == to;
                })) {
                found.push_back(reference);
            }
        }
        return found;
    }
    bool citedBy(const DocumentKey &document, const DocumentKey &from)
    {
        const auto citations = library->citations(document).result();
        REQUIRE(citations);
        return std::ranges::contains(citations->list, from, &Citation::fromKey);
    }
};

} // namespace

TEST_CASE("from the telegram to the letters and back, until volume VI goes again")
{
    Journey journey;
    CHECK(journey.leading(journey.telegram, journey.letter).empty());
    journey.bringVolumeSix();
    for (const DocumentKey &letter : {journey.letter, journey.answer}) {
        INFO(letter.toString().toStdString());
        const auto there = journey.leading(journey.telegram, letter);
        REQUIRE_FALSE(there.empty());
        CHECK(there.front().state == ReferenceState::Resolved);
        CHECK_FALSE(there.front().reason.isEmpty());
        CHECK(journey.citedBy(letter, journey.telegram));
        const auto card = journey.library->record(letter).result();
        REQUIRE(card);
        CHECK((*card)->document.number == letter.xmlId.sliced(1));
    }
    // The letter's own volume is alive too: Khrushchev's letter cites the President's by its day.
    CHECK_FALSE(journey.leading(journey.answer, journey.letter).empty());
    CHECK(journey.citedBy(journey.letter, journey.answer));

    REQUIRE(journey.library->removeVolume(u"frus1961-63v06"_s).result());
    CHECK(journey.leading(journey.telegram, journey.letter).empty());
    const auto read = journey.record(journey.telegram);
    for (const CrossReference &reference : read->references) {
        CHECK(reference.state != ReferenceState::Broken);
        CHECK_FALSE(reference.reason.isEmpty());
    }
    CHECK(journey.library->check().result()->problems == QStringList());
}

TEST_CASE("every reference of volume VI has a reason, and what is not resolved is known or on the work list")
{
    Journey journey;
    journey.bringVolumeSix();
    const auto documents = journey.library->documents(u"frus1961-63v06"_s).result();
    REQUIRE(documents);
    int all = 0;
    int resolved = 0;
    for (const Document &document : *documents) {
        const auto read = journey.record(document.key);
        for (const CrossReference &reference : read->references) {
            INFO(document.key.toString().toStdString());
            CHECK_FALSE(reference.reason.isEmpty());
            CHECK(reference.state != ReferenceState::Broken);
            ++all;
            resolved += reference.state == ReferenceState::Resolved ? 1 : 0;
        }
    }
    CHECK(all > 230);
    CHECK(resolved > 135);
    const auto open = journey.library->openReferences(10'000).result();
    REQUIRE(open);
    CHECK(open->total == int(open->list.size()));
}

TEST_CASE("a letter that a text of one's own speaks of opens when its volume comes")
{
    Journey journey;
    const QString path = journey.folder.filePath(u"own.txt"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("A text\n\nMoscow, November 20, 1962.\n\nHe recalled Khrushchev's letter of October 30.\n");
    file.close();
    const auto added = journey.library->addText(path).result();
    REQUIRE(added);
    const DocumentKey letter{u"frus1961-63v06"_s, u"d71"_s};
    CHECK(journey.leading(added->document, letter).empty());
    journey.bringVolumeSix();
    const auto there = journey.leading(added->document, letter);
    REQUIRE(there.size() == 1);
    CHECK(there.front().isProposal());
    CHECK(journey.citedBy(letter, added->document));
}

TEST_CASE("persons of volume VI are joined with those of the telegram only as proposals, and all is undone")
{
    Journey journey;
    journey.bringVolumeSix();
    const DocumentKey kennedy{u"frus1961-63v06"_s, u"p_KJF2"_s};
    const auto links = journey.library->personLinks(kennedy).result();
    REQUIRE(links);
    REQUIRE_FALSE(links->empty());
    const PersonLink link = links->front();
    CHECK(link.state == PersonLinkState::Proposed);
    REQUIRE(journey.library->perform(
        Edits::decideOnPersons(link.one, link.other, link.state, PersonLinkState::Joined)));
    const auto state = [&] {
        const auto now = journey.library->personLinks(kennedy).result();
        REQUIRE(now);
        const auto found = std::ranges::find_if(*now, [&](const PersonLink &other) {
            return keyOf(other.one) == keyOf(link.one) && keyOf(other.other) == keyOf(link.other);
        });
        REQUIRE(found != now->end());
        return found->state;
    };
    CHECK(state() == PersonLinkState::Joined);
    journey.library->undoStack()->undo();
    CHECK(state() == PersonLinkState::Proposed);
}
