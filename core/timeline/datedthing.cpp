// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datedthing.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>

namespace Chancery::Timeline
{

namespace
{

// A gap that takes up more than this share of the whole parts the dense from the far.
constexpr double FarGap = 0.6;
constexpr double NearMargin = 0.07;
// Words stand to the right of their marks.
constexpr double WordsMargin = 0.14;
// Room for the names of what lies beyond the edge.
constexpr double FarMargin = 0.16;
constexpr Moment LeastSpan = 12 * OneHour;

bool sameStretch(const HistoricalDate &first, const HistoricalDate &second)
{
    return first.isValid() && second.isValid() && intervalOf(first) == intervalOf(second);
}

void addLocation(DatedThing &thing, const Location &location)
{
    // A mention inside a passage an event already names whole makes that place exact.
    for (Location &known : thing.locations) {
        if (known.passage == location.passage && (known.range.isEmpty() || known.range == location.range)) {
            known.range = location.range;
            return;
        }
    }
    thing.locations.push_back(location);
    std::ranges::sort(thing.locations);
}

std::optional<Location> locationOf(const DocumentRecord &record, PassageId id, TextRange range)
{
    if (const Passage *passage = record.passage(id)) {
        return Location{record.document.key, passage->ordinal, range};
    }
    return std::nullopt;
}

DatedThing thingOf(const DocumentRecord &record, const Event &event)
{
    DatedThing thing;
    thing.label = event.label;
    thing.description = event.description;
    thing.date = event.date;
    thing.clock = event.clock;
    thing.event = event.id;
    thing.stated = event.date.isValid()
        && (event.date.basis.isEmpty()
            || (event.clock == Clock::Written && sameStretch(event.date, record.document.date)));
    for (const PassageRange &range : event.passages) {
        if (const auto location = locationOf(record, range.passage, range.range)) {
            thing.locations.push_back(*location);
        }
    }
    std::ranges::sort(thing.locations);
    return thing;
}

std::vector<Location> ownDatePlaces(const DocumentRecord &record)
{
    for (const Passage &passage : record.passages) {
        if (passage.kind == PassageKind::Dateline) {
            return {{record.document.key, passage.ordinal, {}}};
        }
    }
    return {{record.document.key, -1, {}}};
}

void addOwnDate(const DocumentRecord &record, std::vector<DatedThing> &things)
{
    const HistoricalDate &date = record.document.date;
    const bool told =
        std::ranges::any_of(things, [](const DatedThing &thing) { return thing.clock == Clock::Written; });
    if (told || !date.isValid()) {
        return;
    }
    const QString &dateline = record.document.dateline;
    things.push_back({dateline.isEmpty() ? date.toDisplay() : dateline,
                      record.document.title,
                      date,
                      Clock::Written,
                      {},
                      Layer::Source,
                      true,
                      1,
                      ownDatePlaces(record)});
}

/// The thing a date mention belongs to, if one stands for it already. Equal dates alone do not make a
/// mention part of an event: two things can happen on one day.
DatedThing *coveredBy(const Mention &mention, const Location &location, std::vector<DatedThing> &things)
{
    const auto covers = [&](const DatedThing &thing) {
        if (mention.event.isValid() && thing.event == mention.event) {
            return true;
        }
        const bool here =
            std::ranges::find(thing.locations, location.passage, &Location::passage) != thing.locations.end();
        return sameStretch(thing.date, mention.date) && (here || !thing.event.isValid());
    };
    const auto found = std::ranges::find_if(things, covers);
    return found == things.end() ? nullptr : &*found;
}

/// Whether a passage holds what the document's writer wrote at its date. Notes at the foot, cards and what editors
/// wrote themselves look back: a day after the document is no future to them.
bool isOfItsTime(const DocumentRecord &record, const Passage &passage)
{
    return !isBesideTheRecord(record.document.kind) && !isNote(passage.kind)
        && passage.kind != PassageKind::Summary;
}

void addMention(const DocumentRecord &record, const Mention &mention, std::vector<DatedThing> &things)
{
    const auto location = locationOf(record, mention.passage, mention.range);
    if (mention.kind != MentionKind::Date || !location
        || !(mention.date.isValid() || mention.event.isValid())) {
        return;
    }
    if (DatedThing *thing = coveredBy(mention, *location, things)) {
        addLocation(*thing, *location);
        thing->stated = thing->stated || mention.date.isValid();
        return;
    }
    if (!mention.date.isValid()) {
        return;
    }
    const HistoricalDate &own = record.document.date;
    const Passage &passage = *record.passage(mention.passage);
    const bool later =
        own.isValid() && intervalOf(mention.date).begin > intervalOf(own).end && isOfItsTime(record, passage);
    const QString words = textIn(passage.text, mention.range);
    things.push_back({words,
                      {},
                      mention.date,
                      later ? Clock::Foreseen : Clock::ReferredTo,
                      {},
                      mention.origin,
                      true,
                      0,
                      {*location}});
}

bool isEarlier(const DatedThing &first, const DatedThing &second)
{
    if (first.date.isValid() != second.date.isValid()) {
        return first.date.isValid();
    }
    if (!first.date.isValid()) {
        return false;
    }
    const Interval a = intervalOf(first.date);
    const Interval b = intervalOf(second.date);
    return std::tie(a.begin, a.end) < std::tie(b.begin, b.end);
}

struct Weighed {
    Interval interval;
    double weight = 1;
};

std::vector<Weighed> datedOnly(const std::vector<DatedThing> &things)
{
    std::vector<Weighed> result;
    for (const DatedThing &thing : things) {
        if (thing.date.isValid()) {
            result.push_back({intervalOf(thing.date), thing.weight});
        }
    }
    std::ranges::sort(result, {}, [](const Weighed &weighed) { return weighed.interval.begin; });
    return result;
}

Interval hull(const std::vector<Weighed> &things)
{
    Interval result = things.front().interval;
    for (const Weighed &thing : things) {
        result.begin = std::min(result.begin, thing.interval.begin);
        result.end = std::max(result.end, thing.interval.end);
    }
    return result;
}

double weightOf(const std::vector<Weighed> &things)
{
    return std::accumulate(things.begin(), things.end(), 0.0,
                           [](double sum, const Weighed &thing) { return sum + thing.weight; });
}

/// Cuts \a things at their widest gap and returns the heavier part; nothing where no gap is wide enough.
std::vector<Weighed> denserPart(const std::vector<Weighed> &things)
{
    Moment reached = things.front().interval.end;
    Moment widest = 0;
    size_t cut = 0;
    for (size_t i = 1; i < things.size(); ++i) {
        if (things[i].interval.begin - reached > widest) {
            widest = things[i].interval.begin - reached;
            cut = i;
        }
        reached = std::max(reached, things[i].interval.end);
    }
    if (cut == 0 || double(widest) < FarGap * double(hull(things).span())) {
        return {};
    }
    const std::vector<Weighed> before(things.begin(), things.begin() + std::ptrdiff_t(cut));
    const std::vector<Weighed> after(things.begin() + std::ptrdiff_t(cut), things.end());
    return weightOf(before) > weightOf(after) ? before : after;
}

Interval padded(Interval interval, double before, double after)
{
    if (interval.span() < LeastSpan) {
        interval = {interval.middle() - LeastSpan / 2, interval.middle() + LeastSpan / 2};
    }
    // Shares of the result, so that the content takes up what the margins leave.
    const double whole = double(interval.span()) / (1 - before - after);
    return {interval.begin - Moment(whole * before), interval.end + Moment(whole * after)};
}

} // namespace

std::vector<DatedThing> datedThings(const DocumentRecord &record)
{
    std::vector<DatedThing> things;
    things.reserve(record.events.size());
    for (const Event &event : record.events) {
        things.push_back(thingOf(record, event));
    }
    addOwnDate(record, things);
    for (const Mention &mention : record.mentions) {
        addMention(record, mention, things);
    }
    for (DatedThing &thing : things) {
        thing.weight += double(thing.locations.size());
    }
    std::ranges::stable_sort(things, isEarlier);
    return things;
}

Interval denseInterval(const std::vector<DatedThing> &things)
{
    const std::vector<Weighed> all = datedOnly(things);
    if (all.empty()) {
        return {};
    }
    const double least = weightOf(all) / 2;
    std::vector<Weighed> dense = all;
    while (dense.size() > 1) {
        std::vector<Weighed> part = denserPart(dense);
        // One mark alone at hour's height would say less than the stretch around it.
        if (part.size() < 2 || weightOf(part) < least) {
            break;
        }
        dense = std::move(part);
    }
    const Interval content = hull(dense);
    const bool earlier = hull(all).begin < content.begin;
    const bool later = hull(all).end > content.end;
    return padded(content, earlier ? FarMargin : NearMargin, later ? FarMargin : WordsMargin);
}

Interval wholeInterval(const std::vector<DatedThing> &things)
{
    const std::vector<Weighed> all = datedOnly(things);
    return all.empty() ? Interval{} : padded(hull(all), NearMargin, WordsMargin);
}

} // namespace Chancery::Timeline
