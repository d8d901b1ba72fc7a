// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speakershare.h"

#include "model/ownspeeches.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>
#include <tuple>

namespace Chancery::App
{

namespace
{

/// Who has the words, and on which side: also of a person, whose own party it is where one is known.
using Seat = std::pair<PersonId, PartyId>;

Seat seatOf(const DocumentRecord &record, const Speech &speech)
{
    if (!speech.speaker.isValid()) {
        return {{}, speech.party};
    }
    const Person *person = record.person(speech.speaker);
    return {speech.speaker, person && person->party.isValid() ? person->party : speech.party};
}

/// Gives every code point of one passage to the innermost speech over it.
class PassageTalk
{
public:
    void add(TextRange range, size_t speech)
    {
        m_pieces.push_back({range, speech});
    }

    void count(std::vector<int> &characters)
    {
        // Outer speeches first, so that what is within them writes over them; of two with the same
        // stretch the later one in the text's order is the inner.
        std::ranges::stable_sort(m_pieces, std::ranges::greater(),
                                 [](const Piece &piece) { return piece.range.length(); });
        int end = 0;
        for (const Piece &piece : m_pieces) {
            end = std::max(end, piece.range.end);
        }
        constexpr size_t Nobody = SIZE_MAX;
        std::vector<size_t> owners(size_t(end), Nobody);
        for (const Piece &piece : m_pieces) {
            std::fill(owners.begin() + std::max(0, piece.range.start), owners.begin() + piece.range.end,
                      piece.speech);
        }
        for (const size_t owner : owners) {
            if (owner != Nobody) {
                ++characters[owner];
            }
        }
    }

private:
    struct Piece {
        TextRange range;
        size_t speech;
    };
    std::vector<Piece> m_pieces;
};

std::vector<int> charactersOfSpeeches(const DocumentRecord &record)
{
    std::map<PassageId, PassageTalk> passages;
    for (size_t i = 0; i < record.speeches.size(); ++i) {
        for (const PassageRange &piece : record.speeches[i].ranges) {
            if (!piece.range.isEmpty()) {
                passages[piece.passage].add(piece.range, i);
            }
        }
    }
    std::vector<int> characters(record.speeches.size(), 0);
    for (auto &[passage, talk] : passages) {
        talk.count(characters);
    }
    return characters;
}

SpeakerGroup &groupOf(SpeakerTable &table, PartyId party)
{
    const auto found = std::ranges::find(table.groups, party, &SpeakerGroup::party);
    if (found != table.groups.end()) {
        return *found;
    }
    return table.groups.emplace_back(SpeakerGroup{party, {}});
}

PartyId partyOf(const DocumentRecord &record, PersonId person)
{
    const Person *known = record.person(person);
    return known ? known->party : PartyId();
}

/// Everybody at the table: those listed, in the order listed, and the sides that speak without a name. Where
/// nobody is listed, whoever speaks; else a speaker who is not listed is one whose words were quoted there.
std::vector<Seat> participantsOf(const DocumentRecord &record)
{
    std::vector<Seat> seats;
    const auto add = [&seats](const Seat &seat) {
        if (!std::ranges::contains(seats, seat)) {
            seats.push_back(seat);
        }
    };
    for (const Participant &participant : record.participants) {
        if (participant.role == Participation::Participant && record.person(participant.person)) {
            add({participant.person, partyOf(record, participant.person)});
        }
    }
    const bool listed = !seats.empty();
    for (const Speech &speech : record.speeches) {
        if (const Seat seat = seatOf(record, speech); seat.first.isValid() && !listed) {
            add(seat);
        }
    }
    for (const Speech &speech : record.speeches) {
        if (const Seat seat = seatOf(record, speech); !seat.first.isValid() && seat.second.isValid()) {
            add(seat);
        }
    }
    return seats;
}

bool reachesInto(const HistoricalDate &held, const HistoricalDate &date)
{
    switch (held.precision) {
    case DatePrecision::After:
        return held.earliest <= date.latest;
    case DatePrecision::Before:
        return held.latest >= date.earliest;
    default:
        return held.earliest <= date.latest && held.latest >= date.earliest;
    }
}

} // namespace

SpeakerTable speakerTable(const DocumentRecord &record)
{
    SpeakerTable table;
    const std::vector<int> characters = charactersOfSpeeches(record);
    std::map<Seat, SpeakerShare> shares;
    const std::vector<size_t> holding = speechesHolding(record);
    table.speeches = ownSpeeches(holding);
    for (size_t i = 0; i < record.speeches.size(); ++i) {
        SpeakerShare &share = shares[seatOf(record, record.speeches[i])];
        share.speeches += holding[i] == i ? 1 : 0;
        share.characters += characters[i];
        table.characters += characters[i];
    }
    if (const auto nobody = shares.find(Seat()); nobody != shares.end()) {
        table.unattributed = nobody->second.characters;
    }
    QHash<PersonId, int> mentions;
    for (const Mention &mention : record.mentions) {
        if (mention.kind == MentionKind::Person) {
            ++table.mentions;
            ++mentions[mention.person];
        }
    }
    const std::vector<Seat> present = participantsOf(record);
    QSet<PersonId> listed;
    for (const Seat &seat : present) {
        SpeakerShare share = shares[seat];
        std::tie(share.person, share.party) = seat;
        share.participant = true;
        share.mentions = share.person.isValid() ? mentions.value(share.person) : 0;
        listed.insert(share.person);
        groupOf(table, share.party).shares.push_back(share);
    }
    for (const Person &person : record.people) {
        SpeakerShare share = shares[Seat{person.id, person.party}];
        share.person = person.id;
        share.party = person.party;
        share.mentions = mentions.value(person.id);
        if (!listed.contains(person.id) && (share.mentions > 0 || share.speeches > 0)) {
            table.named.push_back(share);
        }
    }
    std::ranges::stable_sort(table.named, [&record](const SpeakerShare &first, const SpeakerShare &second) {
        if (std::pair(first.characters, first.mentions) != std::pair(second.characters, second.mentions)) {
            return std::pair(first.characters, first.mentions)
                > std::pair(second.characters, second.mentions);
        }
        return record.person(first.person)->name.localeAwareCompare(record.person(second.person)->name) < 0;
    });
    return table;
}

QString officeAt(const Person &person, const HistoricalDate &date)
{
    const Office *undated = nullptr;
    const Office *before = nullptr;
    const Office *after = nullptr;
    for (const Office &office : person.offices) {
        if (!office.held.isValid()) {
            undated = undated ? undated : &office;
        } else if (!date.isValid()) {
            continue;
        } else if (reachesInto(office.held, date)) {
            return office.title;
        } else if (office.held.earliest <= date.earliest) {
            before = !before || office.held.earliest > before->held.earliest ? &office : before;
        } else {
            after = !after || office.held.earliest < after->held.earliest ? &office : after;
        }
    }
    // A dated office that ended before is no answer while there is one of which no end is known.
    const bool beforeEnded = before && before->held.earliest.date() != before->held.latest.date();
    if (before && !(beforeEnded && undated)) {
        return before->title;
    }
    const Office *rest = undated ? undated : after;
    return rest ? rest->title : QString();
}

QString officeWithin(const QString &office, const Party *party)
{
    if (!party) {
        return office;
    }
    for (const QString &name : {party->name, party->shortName}) {
        for (const QString &joint :
             {QStringLiteral(", "), QStringLiteral(" of the "), QStringLiteral(" of ")}) {
            const QString end = joint + name;
            // A bare "Prime Minister" says as much as "Prime Minister of Cuba"; a bare "President" does too.
            if (!name.isEmpty() && office.endsWith(end, Qt::CaseInsensitive) && office.size() > end.size()) {
                return office.chopped(end.size());
            }
        }
    }
    return office;
}

QStringList printedOtherwise(const Person &person)
{
    QStringList forms;
    const QString turned =
        QString(person.name.section(u',', 1).trimmed() % u' ' % person.familyName()).trimmed();
    for (const NameForm &form : person.nameForms) {
        const bool same = form.text.compare(person.familyName(), Qt::CaseInsensitive) == 0
            || form.text.compare(person.name, Qt::CaseInsensitive) == 0
            || form.text.compare(turned, Qt::CaseInsensitive) == 0;
        if (form.kind == NameForm::Kind::Printed && !same && !forms.contains(form.text)) {
            forms << form.text;
        }
    }
    return forms;
}

std::vector<PassageRange> mentionsOf(const DocumentRecord &record, PersonId person)
{
    std::vector<PassageRange> places;
    for (const Mention &mention : record.mentions) {
        if (mention.kind == MentionKind::Person && person.isValid() && mention.person == person) {
            places.push_back({mention.passage, mention.range});
        }
    }
    return places;
}

} // namespace Chancery::App
