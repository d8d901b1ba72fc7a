// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ownspeeches.h"

namespace Chancery
{

namespace
{

bool holds(const Speech &outer, const Speech &inner)
{
    // An empty range is the passage as a whole, as everywhere in the model.
    const auto isIn = [](const PassageRange &part, const PassageRange &whole) {
        return part.passage == whole.passage
            && (whole.range.isEmpty() || (!part.range.isEmpty() && whole.range.contains(part.range)));
    };
    return Voice::of(outer) == Voice::of(inner) && !inner.ranges.empty()
        && std::ranges::all_of(inner.ranges, [&](const PassageRange &part) {
               return std::ranges::any_of(outer.ranges,
                                          [&](const PassageRange &whole) { return isIn(part, whole); });
           });
}

} // namespace

std::vector<size_t> speechesHolding(const DocumentRecord &record)
{
    std::vector<size_t> holding;
    holding.reserve(record.speeches.size());
    for (size_t i = 0; i < record.speeches.size(); ++i) {
        size_t holder = i;
        for (size_t earlier = 0; earlier < i && holder == i; ++earlier) {
            if (holding[earlier] == earlier && holds(record.speeches[earlier], record.speeches[i])) {
                holder = earlier;
            }
        }
        holding.push_back(holder);
    }
    return holding;
}

int ownSpeeches(const std::vector<size_t> &holding)
{
    int own = 0;
    for (size_t i = 0; i < holding.size(); ++i) {
        own += holding[i] == i ? 1 : 0;
    }
    return own;
}

} // namespace Chancery
