// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>

namespace Chancery::Timeline
{

namespace
{

// Between marks themselves; their words keep Style::gap.
constexpr double MarkGap = 3;
constexpr double Beyond = std::numeric_limits<double>::max();

struct Context {
    const std::vector<DatedThing> &things;
    const Scale &scale;
    const Style &style;
};

MarkShape extentOf(const HistoricalDate &date, Clock clock)
{
    switch (date.precision) {
    case DatePrecision::Minute:
        return MarkShape::Point;
    case DatePrecision::Day:
    case DatePrecision::Month:
    case DatePrecision::Year:
        return MarkShape::Within;
    case DatePrecision::Span:
        // Nobody knows beforehand how long something will last: a foreseen span is a guess at when.
        return clock == Clock::Foreseen ? MarkShape::Fuzzy : MarkShape::Bar;
    case DatePrecision::After:
        return MarkShape::Onward;
    case DatePrecision::Before:
        return MarkShape::Until;
    case DatePrecision::Between:
    case DatePrecision::Unknown:
        break;
    }
    return MarkShape::Fuzzy;
}

bool isOpen(MarkShape shape)
{
    return shape == MarkShape::Onward || shape == MarkShape::Until;
}

/// The moment a thing hangs on: the limit that is known, otherwise the middle.
Moment anchorOf(const DatedThing &thing)
{
    const Interval interval = intervalOf(thing.date);
    switch (extentOf(thing.date, thing.clock)) {
    case MarkShape::Onward:
        return interval.begin;
    case MarkShape::Until:
        return interval.end;
    default:
        return interval.middle();
    }
}

Mark markOf(const Context &in, size_t index)
{
    const DatedThing &thing = in.things[index];
    const Interval interval = intervalOf(thing.date);
    Mark mark;
    mark.things = {index};
    mark.text = thing.label;
    mark.shape = extentOf(thing.date, thing.clock);
    if (isOpen(mark.shape)) {
        const double x = in.scale.x(anchorOf(thing));
        mark.left = mark.shape == MarkShape::Onward ? x : x - in.style.openLength;
        mark.right = mark.left + in.style.openLength;
    } else if (in.scale.lengthOf(interval.span()) < in.style.extentFrom || mark.shape == MarkShape::Point) {
        // Too short to show its length. What is doubtful stays drawn as doubtful.
        if (mark.shape != MarkShape::Fuzzy) {
            mark.shape = MarkShape::Point;
        }
        const double middle = in.scale.x(interval.middle());
        const double half = (mark.shape == MarkShape::Fuzzy ? in.style.extentFrom : in.style.dot) / 2;
        mark.left = middle - half;
        mark.right = middle + half;
    } else {
        mark.left = in.scale.x(interval.begin);
        mark.right = in.scale.x(interval.end);
    }
    return mark;
}

/// Whether enough of the thing is in view to be a mark there; otherwise it becomes a pin.
std::optional<Pin::Side> beyond(const Context &in, const Mark &mark, const DatedThing &thing)
{
    const double width = in.scale.width();
    // A point is in view when its moment is; a long stretch when any of it is.
    const bool tiny =
        mark.right - mark.left <= std::max(in.style.extentFrom, in.style.dot) || isOpen(mark.shape);
    const double from = tiny ? in.scale.x(anchorOf(thing)) : mark.right;
    const double to = tiny ? from : mark.left;
    if (from < 0) {
        return Pin::Side::Earlier;
    }
    return to > width ? std::optional(Pin::Side::Later) : std::nullopt;
}

void clip(const Context &in, Mark &mark)
{
    const double width = in.scale.width();
    const double ink = mark.right - mark.left;
    if (ink <= std::max(in.style.extentFrom, in.style.dot) || isOpen(mark.shape)) {
        mark.left = std::clamp(mark.left, 0.0, std::max(0.0, width - ink));
        mark.right = mark.left + ink;
    } else {
        mark.goesOnLeft = mark.left < 0;
        mark.goesOnRight = mark.right > width;
        mark.left = std::max(mark.left, 0.0);
        mark.right = std::min(mark.right, width);
    }
    mark.anchorLeft = mark.left;
    mark.anchorRight = mark.right;
}

double wishedWidth(const Context &in, const QString &text)
{
    return std::min(in.style.measure(text), in.style.longestLabel);
}

/// Whether the words fit upon the mark itself.
bool holdsWords(const Context &in, const Mark &mark)
{
    const bool extent =
        mark.shape == MarkShape::Within || mark.shape == MarkShape::Bar || mark.shape == MarkShape::Fuzzy;
    return extent && !mark.isCluster() && !mark.flat
        && mark.right - mark.left >= wishedWidth(in, mark.text) + 2 * in.style.labelGap;
}

/// Whether a stretch so long that it would bar its row for others has others inside it.
bool bars(const Context &in, const std::vector<Mark> &marks, const Mark &mark)
{
    if (mark.isCluster() || isOpen(mark.shape) || mark.right - mark.left <= 2 * in.style.clusterWidth) {
        return false;
    }
    return std::ranges::any_of(marks, [&](const Mark &other) {
        return &other != &mark && other.left < mark.right + MarkGap && mark.left < other.right + MarkGap;
    });
}

/// One row while it is filled: what is taken by marks, and up to where each one's words would like to reach.
struct Row {
    struct Taken {
        double left;
        double right;
        double wordsEnd;
    };
    std::vector<Taken> taken; ///< ascending

    void take(const Context &in, Mark &mark, int row)
    {
        mark.row = row;
        const double words = holdsWords(in, mark) ? 0 : in.style.labelGap + wishedWidth(in, mark.text);
        const Taken place{mark.anchorLeft, mark.anchorRight, mark.anchorRight + words};
        taken.insert(std::ranges::upper_bound(taken, place.left, {}, &Taken::left), place);
    }
    [[nodiscard]] double inkEnd() const
    {
        return taken.empty() ? -Beyond : taken.back().right;
    }
    [[nodiscard]] double wordsEnd() const
    {
        return taken.empty() ? -Beyond : taken.back().wordsEnd;
    }
};

/// A row for a mark that keeps its place; marks come from left to right.
bool placeUpright(const Context &in, std::vector<Row> &rows, Mark &mark)
{
    const auto roomy = std::ranges::find_if(
        rows, [&](const Row &row) { return row.wordsEnd() + in.style.gap <= mark.left; });
    const auto best = roomy != rows.end() ? roomy : std::ranges::min_element(rows, {}, &Row::inkEnd);
    if (best->inkEnd() + MarkGap > mark.left) {
        return false;
    }
    best->take(in, mark, int(best - rows.begin()));
    return true;
}

/// The place along a flat mark's line where its handle and words have most room.
bool placeFlat(const Context &in, std::vector<Row> &rows, Mark &mark)
{
    const double wish = in.style.dot + in.style.labelGap + wishedWidth(in, mark.text);
    std::optional<double> best;
    double bestScore = 0;
    size_t bestRow = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        const auto &taken = rows[i].taken;
        for (size_t gap = 0; gap <= taken.size(); ++gap) {
            const double end = gap < taken.size() ? taken[gap].left - MarkGap : in.scale.width();
            const double ink = gap > 0 ? taken[gap - 1].right + MarkGap : 0;
            const double words = gap > 0 ? taken[gap - 1].wordsEnd + in.style.gap : 0;
            // Rather behind the words of the mark before, unless that leaves too little.
            for (const double from : {std::max(words, mark.left), std::max(ink, mark.left)}) {
                const double room = std::min(end - from, wish);
                const bool fits =
                    room >= in.style.dot && from + in.style.dot <= std::min(mark.right, in.scale.width());
                const double score = room - (from < words ? in.style.shortestLabel : 0);
                if (fits && (!best || score > bestScore)) {
                    best = from;
                    bestScore = score;
                    bestRow = i;
                }
            }
        }
    }
    if (!best) {
        return false;
    }
    mark.anchorLeft = *best;
    mark.anchorRight = mark.anchorLeft + in.style.dot;
    rows[bestRow].take(in, mark, int(bestRow));
    return true;
}

/// Finds a row for every mark; returns those that have none.
std::vector<size_t> assignRows(const Context &in, std::vector<Mark> &marks, int count)
{
    std::vector<Row> rows{size_t(count)};
    std::vector<size_t> homeless;
    for (size_t i = 0; i < marks.size(); ++i) {
        Mark &mark = marks[i];
        mark.flat = count < int(marks.size()) && bars(in, marks, mark);
        mark.anchorLeft = mark.left;
        mark.anchorRight = mark.right;
        if (!mark.flat && !placeUpright(in, rows, mark)) {
            homeless.push_back(i);
        }
    }
    for (size_t i = 0; i < marks.size(); ++i) {
        if (marks[i].flat && !placeFlat(in, rows, marks[i])) {
            homeless.push_back(i);
        }
    }
    return homeless;
}

Mark merged(const Context &in, const std::vector<Mark> &marks)
{
    Mark cluster;
    for (const Mark &mark : marks) {
        cluster.things.insert(cluster.things.end(), mark.things.begin(), mark.things.end());
    }
    std::ranges::sort(cluster.things);
    double sum = 0;
    QStringList names;
    Moment first = std::numeric_limits<Moment>::max();
    Moment last = std::numeric_limits<Moment>::min();
    for (const size_t index : cluster.things) {
        const Moment anchor = anchorOf(in.things[index]);
        first = std::min(first, anchor);
        last = std::max(last, anchor);
        sum += std::clamp(in.scale.x(anchor), 0.0, in.scale.width());
        names << in.things[index].label;
    }
    const double half = in.style.clusterWidth / 2;
    const double middle = sum / double(cluster.things.size());
    cluster.left = std::clamp(middle - half, 0.0, std::max(0.0, in.scale.width() - 2 * half));
    cluster.right = cluster.left + 2 * half;
    cluster.anchorLeft = cluster.left;
    cluster.anchorRight = cluster.right;
    cluster.text = names.join(QStringLiteral(" · "));
    // At the shortest span the view shows, are its parts more than a dot apart?
    const double closest = in.scale.width() * double(last - first) / double(ShortestSpan);
    cluster.separable = closest > in.style.clusterWidth && in.scale.visible().span() > ShortestSpan;
    return cluster;
}

/// Index of the mark whose left edge is nearest to that of \a i; marks are sorted by it. A flat mark has room
/// elsewhere on its line and is chosen only where nothing else is left.
size_t nearestTo(const std::vector<Mark> &marks, size_t i)
{
    const auto firstUpright = [&](int step) {
        auto at = std::ptrdiff_t(i) + step;
        while (at >= 0 && at < std::ptrdiff_t(marks.size()) && marks[size_t(at)].flat) {
            at += step;
        }
        return at >= 0 && at < std::ptrdiff_t(marks.size()) ? std::optional(size_t(at)) : std::nullopt;
    };
    const std::optional<size_t> before = firstUpright(-1);
    const std::optional<size_t> after = firstUpright(1);
    if (before && after) {
        return marks[i].left - marks[*before].left <= marks[*after].left - marks[i].left ? *before : *after;
    }
    return before ? *before : after ? *after : i > 0 ? i - 1 : i + 1;
}

/// Makes clusters of what found no row: each goes with its nearest neighbour, the nearest first. Those that
/// stand farther off wait for the next round, in which they may have room.
std::vector<Mark> joinHomeless(const Context &in, const std::vector<Mark> &marks,
                               const std::vector<size_t> &homeless)
{
    // Each mark points on to the first of its cluster, that one at itself.
    std::vector<size_t> onward(marks.size());
    std::iota(onward.begin(), onward.end(), size_t(0));
    const auto firstOf = [&](size_t i) {
        while (onward[i] != i) {
            i = onward[i];
        }
        return i;
    };
    const auto distance = [&](size_t i) { return std::abs(marks[nearestTo(marks, i)].left - marks[i].left); };
    double nearest = Beyond;
    for (const size_t i : homeless) {
        nearest = std::min(nearest, distance(i));
    }
    for (const size_t i : homeless) {
        if (distance(i) <= std::max(nearest, in.style.dot / 2)) {
            const auto [low, high] = std::minmax({firstOf(i), firstOf(nearestTo(marks, i))});
            onward[high] = low;
        }
    }
    std::vector<std::vector<Mark>> groups(marks.size());
    for (size_t i = 0; i < marks.size(); ++i) {
        groups[firstOf(i)].push_back(marks[i]);
    }
    std::vector<Mark> result;
    for (const std::vector<Mark> &group : groups) {
        if (!group.empty()) {
            result.push_back(group.size() == 1 ? group.front() : merged(in, group));
        }
    }
    return result;
}

void placeMarks(const Context &in, Lane &lane)
{
    while (true) {
        std::ranges::stable_sort(lane.marks, {}, &Mark::left);
        const std::vector<size_t> homeless = assignRows(in, lane.marks, lane.rows);
        if (homeless.empty()) {
            return;
        }
        // Each round leaves fewer marks, and one mark alone always has a row.
        lane.marks = joinHomeless(in, lane.marks, homeless);
    }
}

/// Words to the right of the mark, to its left, or cut; upon it where it is long enough.
LabelPlace labelFor(const Context &in, const Mark &mark, double freeFrom, double freeTo)
{
    const Style &style = in.style;
    const double wish = wishedWidth(in, mark.text);
    if (holdsWords(in, mark)) {
        return {mark.left + style.labelGap, wish, true};
    }
    const double right = mark.anchorRight + style.labelGap;
    const double roomRight = freeTo - right;
    const double roomLeft = mark.anchorLeft - style.labelGap - freeFrom;
    if (roomRight >= wish) {
        return {right, wish, false};
    }
    if (roomLeft >= wish) {
        return {mark.anchorLeft - style.labelGap - wish, wish, false};
    }
    const double most = std::max(roomRight, roomLeft);
    if (most < style.shortestLabel) {
        return {};
    }
    return roomRight >= roomLeft ? LabelPlace{right, most, false} : LabelPlace{freeFrom, most, false};
}

/// Places the words of one row right of \a freeFrom and returns where its free space on the right begins.
double placeLabels(const Context &in, Lane &lane, int row, double freeFrom)
{
    std::vector<Mark *> marks;
    for (Mark &mark : lane.marks) {
        if (mark.row == row) {
            marks.push_back(&mark);
        }
    }
    std::ranges::stable_sort(marks, {}, &Mark::anchorLeft);
    for (size_t i = 0; i < marks.size(); ++i) {
        Mark &mark = *marks[i];
        const double freeTo =
            i + 1 < marks.size() ? marks[i + 1]->anchorLeft - in.style.gap : in.scale.width();
        mark.label = labelFor(in, mark, freeFrom, freeTo);
        const double wordsEnd = mark.label.isShown() ? mark.label.left + mark.label.width : 0;
        freeFrom = std::max({freeFrom, mark.anchorRight + in.style.gap, wordsEnd + in.style.gap});
    }
    return freeFrom;
}

double firstMark(const Context &in, const Lane &lane, int row)
{
    double first = in.scale.width();
    for (const Mark &mark : lane.marks) {
        if (mark.row == row) {
            first = std::min(first, mark.anchorLeft - in.style.gap);
        }
    }
    return first;
}

/// The year, or in the year that is in view the day.
QString shortDate(const Context &in, QDate date)
{
    const QDate seen = wallClockAt(in.scale.visible().middle()).date();
    return date.year() == seen.year() ? QLocale().toString(date, QStringLiteral("d MMM"))
                                      : QString::number(date.year());
}

/// Shares what lies on one side out over the rows: one name a row, the last takes the rest.
std::vector<Pin> pinsFor(const Context &in, Pin::Side side, const std::vector<size_t> &things, int firstRow,
                         int rows)
{
    std::vector<Pin> pins;
    for (const size_t index : things) {
        const int row = std::min(firstRow + int(pins.size()), rows - 1);
        if (pins.empty() || pins.back().row != row) {
            pins.push_back({side, {}, row, {}, {}});
        }
        Pin &pin = pins.back();
        pin.things.push_back(index);
        const DatedThing &thing = in.things[index];
        QString text = thing.label;
        if (thing.date.isValid()) {
            text.prepend(QString(shortDate(in, thing.date.earliest.date()) + u' '));
        }
        pin.text += pin.text.isEmpty() ? text : QStringLiteral(" · ") + text;
    }
    return pins;
}

/// The names at the left edge go first: words of marks can stand on either side of theirs.
void placeWords(const Context &in, Lane &lane, int row)
{
    double free = 0;
    const auto isLeft = [](const Pin &pin) { return pin.side == Pin::Side::Earlier; };
    for (Pin &pin : lane.pins) {
        const double wish = wishedWidth(in, pin.text);
        const double width = std::min(wish, firstMark(in, lane, row));
        if (pin.row == row && isLeft(pin) && width >= std::min(wish, in.style.shortestLabel)) {
            pin.label = {0, width, false};
            free = width + in.style.gap;
        }
    }
    free = placeLabels(in, lane, row, free);
    for (Pin &pin : lane.pins) {
        const double wish = wishedWidth(in, pin.text);
        const double width = std::min(wish, in.scale.width() - free);
        if (pin.row == row && !isLeft(pin) && width >= std::min(wish, in.style.shortestLabel)) {
            pin.label = {in.scale.width() - width, width, false};
        }
    }
}

Lane layOutLane(const Context &in, Clock clock, int rows)
{
    Lane lane;
    lane.clock = clock;
    lane.rows = std::max(rows, 1);
    std::vector<size_t> earlier;
    std::vector<size_t> later;
    std::vector<size_t> undated;
    for (size_t i = 0; i < in.things.size(); ++i) {
        const DatedThing &thing = in.things[i];
        if (thing.clock != clock) {
            continue;
        }
        ++lane.total;
        if (!thing.date.isValid()) {
            undated.push_back(i);
            continue;
        }
        Mark mark = markOf(in, i);
        const auto side = beyond(in, mark, thing);
        if (side) {
            (*side == Pin::Side::Earlier ? earlier : later).push_back(i);
            continue;
        }
        clip(in, mark);
        lane.marks.push_back(std::move(mark));
    }
    placeMarks(in, lane);

    std::ranges::sort(earlier, std::greater(), [&](size_t i) { return anchorOf(in.things[i]); });
    std::ranges::sort(later, {}, [&](size_t i) { return anchorOf(in.things[i]); });
    const auto append = [&](std::vector<Pin> pins) {
        std::ranges::move(pins, std::back_inserter(lane.pins));
    };
    append(pinsFor(in, Pin::Side::Earlier, earlier, 0, lane.rows));
    if (lane.rows == 1 && !later.empty()) {
        // One gutter place: what has no date stands behind what has.
        later.insert(later.end(), undated.begin(), undated.end());
        undated.clear();
    }
    append(pinsFor(in, Pin::Side::Later, later, 0, lane.rows - (undated.empty() ? 0 : 1)));
    append(pinsFor(in, Pin::Side::Undated, undated, later.empty() ? 0 : lane.rows - 1, lane.rows));

    for (int row = 0; row < lane.rows; ++row) {
        placeWords(in, lane, row);
    }
    return lane;
}

} // namespace

std::array<int, 4> shareRows(const std::vector<DatedThing> &things, int available)
{
    std::array<int, 4> counts{};
    for (const DatedThing &thing : things) {
        ++counts[size_t(thing.clock)];
    }
    std::array<int, 4> rows{1, 1, 1, 1};
    for (int left = available - 4; left > 0; --left) {
        size_t neediest = 0;
        double most = 0;
        for (size_t lane = 0; lane < rows.size(); ++lane) {
            const double need = counts[lane] > rows[lane] ? double(counts[lane]) / rows[lane] : 0;
            if (need > most) {
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

Layout layOut(const std::vector<DatedThing> &things, const Scale &scale, const std::array<int, 4> &rows,
              const Style &style)
{
    const Context in{things, scale, style};
    Layout layout;
    for (size_t i = 0; i < Clocks.size(); ++i) {
        layout[i] = layOutLane(in, Clocks[i], rows[i]);
    }
    return layout;
}

} // namespace Chancery::Timeline
