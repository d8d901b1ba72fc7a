// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/documentrecord.h"

#include <QStringList>

#include <vector>

namespace Chancery::App
{

/// One person's, or one side's, part in a document. Counts without their denominators, which are in
/// SpeakerTable.
struct SpeakerShare {
    PersonId person; ///< invalid for a side whose speaker the text does not name
    PartyId party;
    bool participant = false; ///< takes part in the meeting, as opposed to being named only
    int speeches = 0; ///< of their own: words quoted within one are part of it (model/ownspeeches)
    int characters = 0; ///< code points of reported talk, each counted for its innermost speaker only
    int mentions = 0;

    /// As it is chosen: the person, or the side that speaks without one.
    [[nodiscard]] Voice voice() const
    {
        return person.isValid() ? Voice(person) : Voice::ofSide(party);
    }
    [[nodiscard]] bool isSilent() const
    {
        return participant && speeches == 0;
    }
    bool operator==(const SpeakerShare &) const = default;
};

/// The sharers of one party among those who take part.
struct SpeakerGroup {
    PartyId party; ///< invalid for those of no known party
    std::vector<SpeakerShare> shares; ///< in the order of the list of participants; the side itself last

    bool operator==(const SpeakerGroup &) const = default;
};

/// Who speaks in a document, and how much.
struct SpeakerTable {
    std::vector<SpeakerGroup> groups; ///< parties in the order in which their people are listed
    std::vector<SpeakerShare> named; ///< named or quoted but not taking part, by talk, mentions, name
    int characters = 0; ///< all reported talk: the denominator of SpeakerShare::characters
    int speeches = 0; ///< all speeches, counted so
    int mentions = 0; ///< all mentions of persons
    int unattributed = 0; ///< characters of talk that is given to nobody; part of `characters`

    [[nodiscard]] bool isEmpty() const
    {
        return groups.empty() && named.empty();
    }
    bool operator==(const SpeakerTable &) const = default;
};

/// Reckons \a record. Pure; any thread. Of speeches within each other the innermost has the words: what
/// Kuznetsov says McCloy had said is McCloy's. Where the document lists nobody as taking part, whoever
/// speaks does; else a speaker not listed is one whose words are quoted, and stands among those named.
[[nodiscard]] SpeakerTable speakerTable(const DocumentRecord &record);

/// The office \a person held at \a date: the one whose time holds it, else the one begun last before it,
/// else one without dates, else the next; empty where none is known. Offices that begin or end at an
/// unknown time are told by their one known day.
[[nodiscard]] QString officeAt(const Person &person, const HistoricalDate &date);

/// \a office without the \a party's name at its end, for lists that say the party already: "First Deputy
/// Minister of Foreign Affairs, Union of Soviet Socialist Republics" loses the last four words.
[[nodiscard]] QString officeWithin(const QString &office, const Party *party);

/// The forms in which the source prints the name, where they differ from the name as known: "Mendelovich"
/// of Mendelevich, "President" of Kennedy; empty for "Zorin" of Zorin, Valerian A.
[[nodiscard]] QStringList printedOtherwise(const Person &person);

/// Where \a person is named, in the order of the text.
[[nodiscard]] std::vector<PassageRange> mentionsOf(const DocumentRecord &record, PersonId person);

} // namespace Chancery::App
