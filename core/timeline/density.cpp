// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "density.h"

#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace Chancery::Timeline
{

namespace
{

constexpr double NarrowestBar = 4; ///< pixels
constexpr double NarrowestYear = 3;
constexpr double NarrowestNames = 110; ///< of a day whose documents are named
constexpr double MostPossible = 1.5; ///< times the highest bar

Moment startOf(QDate day)
{
    return momentOf(QDateTime(day, QTime(0, 0), QTimeZone::UTC));
}

/// The next of 1, 2, 5, 10, 20, 50 …
int roundedUp(int count)
{
    int step = 1;
    while (true) {
        for (const int factor : {1, 2, 5}) {
            if (step * factor >= count) {
                return step * factor;
            }
        }
        step *= 10;
    }
}

} // namespace

Interval intervalOf(QDate first, QDate last)
{
    return {startOf(first), startOf(last) + OneDay};
}

QDate dayAt(Moment moment)
{
    return wallClockAt(moment).date();
}

ChronologyUnit unitFor(const Scale &scale)
{
    if (scale.lengthOf(OneDay) >= NarrowestBar) {
        return ChronologyUnit::Day;
    }
    if (scale.lengthOf(28 * OneDay) >= NarrowestBar) {
        return ChronologyUnit::Month;
    }
    return scale.lengthOf(OneYear) >= NarrowestYear ? ChronologyUnit::Year : ChronologyUnit::Decade;
}

bool showsDocuments(const Scale &scale)
{
    return scale.lengthOf(OneDay) >= NarrowestNames;
}

ChronologyQuestion questionFor(const Scale &scale, int documents)
{
    const Interval visible = scale.visible();
    const auto within = [](Moment moment) {
        return std::clamp(dayAt(moment), QDate(1, 1, 1), QDate(9999, 12, 31));
    };
    ChronologyQuestion question;
    question.unit = unitFor(scale);
    question.documents = showsDocuments(scale) ? documents : 0;
    // Names are read one by one: fewer of them ahead.
    const Moment ahead = question.documents > 0 ? visible.span() / 2 : visible.span();
    question.first = within(visible.begin - ahead);
    question.last = within(visible.end + ahead);
    return question;
}

bool covers(const ChronologyQuestion &question, const Scale &scale)
{
    return question.first.isValid() && question.unit == unitFor(scale)
        && (question.documents > 0) == showsDocuments(scale) && question.first <= dayAt(scale.visible().begin)
        && question.last >= dayAt(scale.visible().end);
}

Density layoutDensity(const Chronology &chronology, const Scale &scale)
{
    Density density;
    int most = 0;
    int mostPossible = 0;
    for (size_t i = 0; i < chronology.bins.size(); ++i) {
        const ChronologyBin &bin = chronology.bins[i];
        const Interval interval = intervalOf(bin.first, bin.last);
        const double left = scale.x(interval.begin);
        const double right = scale.x(interval.end);
        if (right <= 0 || left >= scale.width()) {
            continue;
        }
        density.bars.push_back({i, left, right - left});
        most = std::max(most, bin.documents);
        mostPossible = std::max(mostPossible, bin.documents + bin.possible);
    }
    if (most > 0) {
        mostPossible = std::min(mostPossible, int(std::ceil(most * MostPossible)));
    }
    density.top = roundedUp(std::max({most, mostPossible, 1}));
    for (DensityBar &bar : density.bars) {
        const ChronologyBin &bin = chronology.bins[bar.bin];
        bar.height = double(bin.documents) / density.top;
        bar.ofVolume = double(bin.ofVolume) / density.top;
        bar.possible = double(bin.possible) / density.top;
        bar.isCut = bar.height + bar.possible > 1;
        bar.possible = std::min(bar.possible, 1 - bar.height);
    }
    return density;
}

DocumentStrips layoutDocuments(const Chronology &chronology, const Scale &scale, int rows)
{
    DocumentStrips result;
    const size_t last = size_t(std::max(rows, 1)) - 1;
    std::vector<double> freeFrom(last + 1, -1e9);
    std::map<QDate, int> shown; // of those that lie in one day
    const auto countIn = [&](QDate day) {
        const auto bin = std::ranges::find(chronology.bins, day, &ChronologyBin::first);
        return bin == chronology.bins.end() ? 0 : bin->documents;
    };
    for (size_t i = 0; i < chronology.documents.size(); ++i) {
        const HistoricalDate &date = chronology.documents[i].date;
        if (!date.isValid()) {
            continue;
        }
        const QDate first = date.earliest.date();
        const QDate until = std::max(first, date.latest.date());
        const Interval interval = intervalOf(first, until);
        const double left = scale.x(interval.begin);
        const double right = scale.x(interval.end);
        // Half a pixel of grace: one day ends where the next begins.
        const auto row = std::ranges::find_if(freeFrom, [&](double x) { return x <= left + 0.5; });
        // The last row is kept for the number of those left out, unless it is the last document of its day.
        const bool isIn = row != freeFrom.end()
            && (size_t(row - freeFrom.begin()) < last || last == 0 || countIn(first) <= shown[first] + 1);
        if (!isIn) {
            continue;
        }
        *row = right;
        shown[first] += first == until ? 1 : 0;
        if (right > 0 && left < scale.width()) {
            result.strips.push_back({i, int(row - freeFrom.begin()), left, right - left});
        }
    }
    for (const ChronologyBin &bin : chronology.bins) {
        const Interval interval = intervalOf(bin.first, bin.last);
        const double left = scale.x(interval.begin);
        const int out = bin.documents - shown[bin.first];
        if (out > 0 && scale.x(interval.end) > 0 && left < scale.width()) {
            result.hidden.push_back({left, out, bin.first});
        }
    }
    return result;
}

} // namespace Chancery::Timeline
