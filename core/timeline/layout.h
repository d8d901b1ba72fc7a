// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "axis.h"
#include "datedthing.h"

#include <array>
#include <vector>

namespace Chancery::Timeline
{

inline constexpr std::array<Clock, 4> Clocks{Clock::Written, Clock::Happened, Clock::ReferredTo,
                                             Clock::Foreseen};

/// How a mark tells what is known of its date.
enum class MarkShape {
    Point, ///< known to the minute, or too short to show its length here
    Within, ///< at some time inside the day, month or year drawn
    Bar, ///< lasted from end to end
    Fuzzy, ///< somewhere between two limits, or doubtful: the ends fade
    Onward, ///< not before; the end is open
    Until, ///< not after; the beginning is open
};

/// Where words stand; a width of 0 means that there was no room for them.
struct LabelPlace {
    double left = 0;
    double width = 0;
    bool inside = false; ///< upon the mark itself

    [[nodiscard]] bool isShown() const
    {
        return width > 0;
    }
    bool operator==(const LabelPlace &) const = default;
};

/// One thing, or several that stand too close to be told apart at this scale.
struct Mark {
    std::vector<size_t> things; ///< indices, in the order of time
    MarkShape shape = MarkShape::Point;
    double left = 0; ///< the mark itself, clipped to the view
    double right = 0;
    bool goesOnLeft = false; ///< reaches beyond the left edge
    bool goesOnRight = false;
    /// Drawn as a line at the foot of its row, under whatever else stands there: a month must not hide
    /// its days.
    bool flat = false;
    double anchorLeft = 0; ///< the stretch that is the mark's alone: all of it, of a flat one a handle upon
    double anchorRight = 0; ///< its line, where there is room for its words
    int row = 0;
    QString text;
    LabelPlace label;
    bool separable = true; ///< of a cluster: zooming in parts it

    [[nodiscard]] bool isCluster() const
    {
        return things.size() > 1;
    }
};

/// What lies beyond an edge, or has no date: an arrow in the gutter and, where there is room, its name.
struct Pin {
    enum class Side { Earlier, Later, Undated };
    Side side = Side::Earlier;
    std::vector<size_t> things; ///< nearest first
    int row = 0;
    QString text;
    LabelPlace label;
};

struct Lane {
    Clock clock = Clock::Written;
    int rows = 1;
    int total = 0; ///< things of this clock: those in marks and those in pins together
    std::vector<Mark> marks; ///< by left edge
    std::vector<Pin> pins;
};

using Layout = std::array<Lane, 4>; ///< in the order of Clocks

/// Sizes in pixels, and the font.
struct Style {
    Measure measure;
    double dot = 9; ///< diameter of a point
    double extentFrom = 14; ///< an interval this long is drawn as one
    double clusterWidth = 24;
    double openLength = 26; ///< of the arrow of what has no end
    double gap = 16; ///< least between one mark's words and the next mark
    double labelGap = 6; ///< between a mark and its own words
    double shortestLabel = 44; ///< words cut shorter than this are left out
    double longestLabel = 360;
};

/// Rows for each lane out of \a available (at least one each), more where more things are. Depends on the
/// things alone, so that lanes stand still while the view pans and zooms.
[[nodiscard]] std::array<int, 4> shareRows(const std::vector<DatedThing> &things, int available);

/// Places every thing on its lane at \a scale. Nothing is lost and nothing touches: each thing is in exactly
/// one mark or pin; within a row marks and words keep clear of each other (flat marks lie under the rest);
/// words stay inside the view. Marks come first: where words do not fit they are cut, then left out; only
/// marks that would cover each other become a cluster.
[[nodiscard]] Layout layOut(const std::vector<DatedThing> &things, const Scale &scale,
                            const std::array<int, 4> &rows, const Style &style);

} // namespace Chancery::Timeline
