// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sequence.h"

#include "model/ownspeeches.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace Chancery::Timeline
{

namespace
{

constexpr double BlockGap = 2;

bool isTopIssueTag(const Tag &tag)
{
    return tag.parent.isNull() && tag.name.compare(QLatin1StringView("Issues"), Qt::CaseInsensitive) == 0;
}

/// The tags below "Issues", at any depth; the top itself is no issue.
std::map<QUuid, Issue> issueTags(const std::vector<Tag> &tags)
{
    std::map<QUuid, const Tag *> byId;
    for (const Tag &tag : tags) {
        byId.emplace(tag.uuid, &tag);
    }
    std::map<QUuid, Issue> result;
    for (const Tag &tag : tags) {
        const Tag *at = &tag;
        // Foreign tags may run in a circle; no tree is deeper than it has tags.
        for (size_t depth = 0; at && !at->parent.isNull() && depth < tags.size(); ++depth) {
            const auto parent = byId.find(at->parent);
            at = parent == byId.end() ? nullptr : parent->second;
        }
        if (at && at != &tag && isTopIssueTag(*at)) {
            result.emplace(tag.uuid, Issue{tag.uuid, tag.name, tag.layer});
        }
    }
    return result;
}

bool overlaps(const DocumentRecord &record, const Annotation &annotation, const SequenceItem &item)
{
    return std::ranges::any_of(annotation.segments, [&](const Segment &segment) {
        return segment.document == record.document.key
            && std::ranges::any_of(item.locations, [&](const Location &location) {
                   return location.passage == segment.passageOrdinal
                       && location.range.overlaps(segment.range);
               });
    });
}

std::vector<Issue> issuesOf(const DocumentRecord &record, const std::map<QUuid, Issue> &known,
                            const SequenceItem &item)
{
    std::vector<Issue> issues;
    for (const Annotation &annotation : record.annotations) {
        if (annotation.kind != AnnotationKind::Position || !overlaps(record, annotation, item)) {
            continue;
        }
        for (const QUuid &tag : annotation.tags) {
            const auto issue = known.find(tag);
            if (issue != known.end() && std::ranges::find(issues, tag, &Issue::tag) == issues.end()) {
                issues.push_back(issue->second);
            }
        }
    }
    return issues;
}

SequenceItem itemOf(const DocumentRecord &record, const Speech &speech)
{
    SequenceItem item;
    item.speech = speech.id;
    item.verb = speech.verb;
    item.invokes = speech.invokes;
    item.manner = speech.manner;
    item.layer = speech.layer;
    QStringList parts;
    for (const PassageRange &range : speech.ranges) {
        if (const Passage *passage = record.passage(range.passage)) {
            // An empty range is the passage as a whole, as everywhere in the model.
            const TextRange stretch =
                range.range.isEmpty() ? TextRange{0, codePointCount(passage->text)} : range.range;
            item.locations.push_back({record.document.key, passage->ordinal, stretch});
            item.length += stretch.length();
            parts << textIn(passage->text, stretch);
        }
    }
    std::ranges::sort(item.locations);
    item.words = parts.join(QStringLiteral(" … "));
    return item;
}

QString speakerName(const DocumentRecord &record, PersonId personId, PartyId partyId)
{
    if (const Person *person = record.person(personId)) {
        return person->familyName();
    }
    const Party *party = record.party(partyId);
    return !party ? QString() : party->shortName.isEmpty() ? party->name : party->shortName;
}

PartyId partyOf(const DocumentRecord &record, PersonId personId, PartyId partyId)
{
    const Person *person = record.person(personId);
    return person && person->party.isValid() ? person->party : partyId;
}

/// Whose words these are: a participant's, a delegation's, or those of one who is not there. Where a document
/// lists no participants everyone who speaks is one.
SequenceLane::Kind kindOf(const DocumentRecord &record, PersonId person)
{
    if (!person.isValid()) {
        return SequenceLane::Kind::Delegation;
    }
    const auto takesPart = [](const Participant &participant) {
        return participant.role == Participation::Participant;
    };
    const bool listed = std::ranges::any_of(record.participants, takesPart);
    const bool isThere = std::ranges::any_of(record.participants, [&](const Participant &participant) {
        return takesPart(participant) && participant.person == person;
    });
    return isThere || !listed ? SequenceLane::Kind::Participant : SequenceLane::Kind::Quoted;
}

/// Index of the lane of a speaker; a new one at the end where there is none yet.
size_t findLane(const DocumentRecord &record, std::vector<SequenceLane> &lanes, PersonId person,
                PartyId party)
{
    using Kind = SequenceLane::Kind;
    const Kind kind = kindOf(record, person);
    const auto found = std::ranges::find_if(lanes, [&](const SequenceLane &lane) {
        return lane.kind == kind
            && (kind == Kind::Quoted
                || (kind == Kind::Participant ? lane.person == person : lane.party == party));
    });
    const QString name = speakerName(record, person, party);
    if (found != lanes.end()) {
        if (kind == Kind::Quoted && !found->name.split(QStringLiteral(", ")).contains(name)) {
            found->name += QStringLiteral(", ") + name;
        }
        return size_t(found - lanes.begin());
    }
    const bool isOne = kind == Kind::Participant;
    lanes.push_back({kind, isOne ? person : PersonId(),
                     kind == Kind::Quoted ? PartyId() : partyOf(record, person, party), name, 0, 0});
    return lanes.size() - 1;
}

/// Puts the lanes of one party together; the order inside a party stays.
void groupByParty(const DocumentRecord &record, Sequence &sequence)
{
    const auto rank = [&](size_t lane) {
        const auto found = std::ranges::find(record.parties, sequence.lanes[lane].party, &Party::id);
        const bool isQuoted = sequence.lanes[lane].kind == SequenceLane::Kind::Quoted;
        return std::pair(isQuoted, found - record.parties.begin());
    };
    std::vector<size_t> order(sequence.lanes.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {}, rank);
    std::vector<SequenceLane> lanes;
    std::vector<int> place(order.size());
    for (size_t i = 0; i < order.size(); ++i) {
        place[order[i]] = int(i);
        lanes.push_back(sequence.lanes[order[i]]);
    }
    for (SequenceItem &item : sequence.items) {
        item.lane = place[size_t(item.lane)];
    }
    sequence.lanes = std::move(lanes);
}

/// What a speech is named by: its issues; in a talk without any, its verb.
QString textOf(const SequenceItem &item, bool byIssue)
{
    QStringList names;
    for (const Issue &issue : item.issues) {
        names << issue.name;
    }
    return byIssue ? names.join(QStringLiteral(" · ")) : item.verb;
}

void placeBlocks(const Sequence &sequence, std::vector<SequenceBlock> &blocks, double width, double shortest)
{
    const size_t count = blocks.size();
    const double room = std::max(width - BlockGap * double(count - 1), double(count));
    const double least = std::min(shortest, room / double(count));
    // What short blocks get more than their share, the long ones give.
    std::vector<double> lengths(count);
    double fixed = 0;
    double free = 0;
    const double total = std::max(1, sequence.length);
    for (size_t i = 0; i < count; ++i) {
        lengths[i] = room * sequence.items[i].length / total;
        (lengths[i] <= least ? fixed : free) += lengths[i] <= least ? least : lengths[i] - least;
    }
    const double grown =
        fixed + least * double(std::ranges::count_if(lengths, [&](double l) { return l > least; }));
    double x = 0;
    for (size_t i = 0; i < count; ++i) {
        const double share = free > 0 ? std::max(0.0, lengths[i] - least) / free * (room - grown) : 0;
        blocks[i].left = x;
        blocks[i].right = x + least + share;
        x = blocks[i].right + BlockGap;
    }
}

/// Speeches of one lane that follow each other directly and are about the same: named once.
struct Run {
    size_t first = 0;
    size_t last = 0;
    QString text;
};

std::vector<Run> runsOf(const Sequence &sequence, int lane)
{
    std::vector<Run> runs;
    const bool byIssue =
        std::ranges::any_of(sequence.items, [](const SequenceItem &item) { return !item.issues.empty(); });
    for (const SequenceItem &item : sequence.items) {
        if (item.lane != lane) {
            continue;
        }
        const QString text = textOf(item, byIssue);
        const auto order = size_t(item.order);
        if (!runs.empty() && runs.back().last + 1 == order && runs.back().text == text) {
            runs.back().last = order;
        } else if (!text.isEmpty()) {
            runs.push_back({order, order, text});
        }
    }
    return runs;
}

LabelPlace cutTo(double left, double room, const QString &text, const Style &style)
{
    const double wish = std::min(style.measure(text), style.longestLabel);
    return room >= std::min(wish, style.shortestLabel) ? LabelPlace{left, std::min(room, wish), false}
                                                       : LabelPlace{};
}

/// Words go into the first row that is free; where none is, the words that have had most room so far are cut
/// for them, and where that would leave a stump they are left out.
void placeBelow(const std::vector<Run> &runs, std::vector<SequenceBlock> &blocks, double width,
                const Style &style, int rows)
{
    std::vector<SequenceBlock *> last(size_t(rows), nullptr);
    const auto endOf = [](const SequenceBlock *block) {
        return block ? block->label.left + block->label.width : -1e9;
    };
    for (const Run &run : runs) {
        SequenceBlock &block = blocks[run.first];
        const double limit = block.left - style.gap / 2;
        auto row =
            std::ranges::find_if(last, [&](const SequenceBlock *before) { return endOf(before) <= limit; });
        if (row == last.end()) {
            row = std::ranges::min_element(last, {},
                                           [](const SequenceBlock *before) { return before->label.left; });
            const double rest = limit - (*row)->label.left;
            if (rest < style.shortestLabel) {
                continue;
            }
            (*row)->label.width = rest;
        }
        block.labelRow = int(row - last.begin());
        block.label = cutTo(block.left, width - block.left, block.text, style);
        if (block.label.isShown()) {
            *row = &block;
        }
    }
}

/// Words to the right of a run of blocks, or to its left, where no block of the lane stands.
void placeInLine(const Sequence &sequence, int lane, const std::vector<Run> &runs,
                 std::vector<SequenceBlock> &blocks, double width, const Style &style)
{
    const auto isOfLane = [&](size_t order) { return sequence.items[order].lane == lane; };
    double freeFrom = 0;
    for (const Run &run : runs) {
        SequenceBlock &block = blocks[run.first];
        const double left = blocks[run.last].right + style.labelGap;
        double freeTo = width;
        for (size_t order = run.last + 1; order < blocks.size(); ++order) {
            if (isOfLane(order)) {
                freeTo = blocks[order].left - style.gap / 2;
                break;
            }
        }
        for (size_t order = 0; order < run.first; ++order) {
            if (isOfLane(order)) {
                freeFrom = std::max(freeFrom, blocks[order].right + style.gap / 2);
            }
        }
        block.labelRow = -1;
        const double wish = std::min(style.measure(block.text), style.longestLabel);
        const double roomLeft = block.left - style.labelGap - freeFrom;
        if (freeTo - left >= wish || freeTo - left >= roomLeft) {
            block.label = cutTo(left, freeTo - left, block.text, style);
        } else {
            const double taken = std::min(wish, roomLeft);
            block.label = cutTo(block.left - style.labelGap - taken, taken, block.text, style);
        }
        if (block.label.isShown()) {
            freeFrom = std::max(freeFrom, block.label.left + block.label.width + style.gap / 2);
        }
    }
}

} // namespace

Sequence sequenceOf(const DocumentRecord &record, const std::vector<Tag> &tags)
{
    Sequence sequence;
    const std::map<QUuid, Issue> issues = issueTags(tags);
    for (const Participant &participant : record.participants) {
        if (participant.role == Participation::Participant) {
            findLane(record, sequence.lanes, participant.person, {});
        }
    }
    const std::vector<size_t> holding = speechesHolding(record);
    std::vector<int> orders(record.speeches.size(), -1);
    for (size_t i = 0; i < record.speeches.size(); ++i) {
        const Speech &speech = record.speeches[i];
        SequenceItem item = itemOf(record, speech);
        if (item.locations.empty()) {
            continue;
        }
        if (holding[i] != i) {
            if (const int outer = orders[holding[i]]; outer >= 0) {
                sequence.items[size_t(outer)].quotations += item.manner == SpeechManner::Verbatim ? 1 : 0;
            }
            continue;
        }
        orders[i] = int(sequence.items.size());
        item.order = int(sequence.items.size());
        item.lane = int(findLane(record, sequence.lanes, speech.speaker, speech.party));
        item.party = partyOf(record, speech.speaker, speech.party);
        item.speaker = speakerName(record, speech.speaker, speech.party);
        item.issues = issuesOf(record, issues, item);
        SequenceLane &lane = sequence.lanes[size_t(item.lane)];
        ++lane.speeches;
        lane.length += item.length;
        sequence.length += item.length;
        sequence.items.push_back(std::move(item));
    }
    groupByParty(record, sequence);
    return sequence;
}

std::vector<int> shareWordRows(const Sequence &sequence, int available)
{
    std::vector<int> rows(sequence.lanes.size(), 0);
    std::vector<double> needs;
    for (int lane = 0; lane < int(rows.size()); ++lane) {
        const size_t runs = runsOf(sequence, lane).size();
        needs.push_back(runs > 2 ? double(runs) : 0);
    }
    for (; available > 0; --available) {
        size_t neediest = 0;
        double most = 0;
        for (size_t lane = 0; lane < rows.size(); ++lane) {
            const double need = needs[lane] / (rows[lane] + 1);
            if (need > most && rows[lane] < needs[lane]) {
                most = need;
                neediest = lane;
            }
        }
        if (most <= 0) {
            break;
        }
        ++rows[neediest];
    }
    return rows;
}

std::vector<SequenceBlock> layOutSequence(const Sequence &sequence, double width, const Style &style,
                                          const std::vector<int> &wordRows, double shortest)
{
    std::vector<SequenceBlock> blocks(sequence.items.size());
    if (blocks.empty()) {
        return blocks;
    }
    placeBlocks(sequence, blocks, width, shortest);
    for (int lane = 0; lane < int(sequence.lanes.size()); ++lane) {
        const std::vector<Run> runs = runsOf(sequence, lane);
        for (const Run &run : runs) {
            blocks[run.first].text = run.text;
        }
        const int rows = size_t(lane) < wordRows.size() ? wordRows[size_t(lane)] : 0;
        if (rows > 0) {
            placeBelow(runs, blocks, width, style, rows);
        } else {
            placeInLine(sequence, lane, runs, blocks, width, style);
        }
    }
    return blocks;
}

} // namespace Chancery::Timeline
