// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/documentrecord.h"
#include "model/location.h"
#include "scale.h"

#include <vector>

namespace Chancery::Timeline
{

/// Something of a document that has a date, or ought to have one: what one mark of the timeline stands for.
struct DatedThing {
    QString label;
    QString description;
    HistoricalDate date; ///< invalid where the source gives none: shown as undated, never left out
    Clock clock = Clock::ReferredTo;
    EventId event; ///< invalid where no event of the volume stands for it
    Layer layer = Layer::Source;
    bool stated =
        false; ///< the document itself gives the date; otherwise it comes from elsewhere (date.basis)
    double weight = 1; ///< how often the document speaks of it, plus one for an event
    std::vector<Location> locations; ///< where the document speaks of it, in the order of the text

    bool operator==(const DatedThing &) const = default;
};

/// Everything dated in a document: its events; its own date where no event stands for that; and the date
/// mentions no event covers (equal dates as one thing, named by the words of the first). Mentions dated
/// after the document are foreseen where its writer speaks, and not an editor looking back (a card, an editorial
/// note, a note at the foot); all others are referred to. In the order of time, undated things last.
[[nodiscard]] std::vector<DatedThing> datedThings(const DocumentRecord &record);

/// The stretch worth showing first. Where a few things lie far off (a charter of 1945 beside six weeks of
/// 1962), the dense part that holds at least half of the weight, with room at the side where the others
/// are; otherwise everything. An empty interval where nothing is dated.
[[nodiscard]] Interval denseInterval(const std::vector<DatedThing> &things);

/// The stretch that holds everything, with a margin. An empty interval where nothing is dated.
[[nodiscard]] Interval wholeInterval(const std::vector<DatedThing> &things);

} // namespace Chancery::Timeline
