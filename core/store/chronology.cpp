// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chronology.h"

#include <algorithm>

namespace Chancery::Store
{

namespace
{

using Row = Catalogue::Row;

/// A bin and the days it takes.
struct Stretch {
    qint32 first = 0;
    qint32 last = 0;
    ChronologyBin counts;
};

Stretch stretchAround(qint32 day, ChronologyUnit unit)
{
    const auto [first, last] = binAround(QDate::fromJulianDay(day), unit);
    return {qint32(first.toJulianDay()), qint32(last.toJulianDay()), {first, last}};
}

/// All bins of \a unit from the one that holds \a first to the one that holds \a last, without a gap.
std::vector<Stretch> stretches(qint32 first, qint32 last, ChronologyUnit unit)
{
    std::vector<Stretch> result;
    for (qint32 day = first; day <= last; day = result.back().last + 1) {
        result.push_back(stretchAround(day, unit));
    }
    return result;
}

/// Of `byDate`, where the documents begin whose first day is \a day or later; undated ones come after all.
auto firstFrom(const Catalogue &catalogue, qint64 day)
{
    return std::ranges::partition_point(catalogue.byDate, [&](qint32 id) {
        const qint32 first = catalogue.rows[size_t(id)].firstDay;
        return first != Catalogue::undated && first < day;
    });
}

/// Counts into bins; what fits in none is spread as a possibility, by its two ends.
class Counter
{
public:
    Counter(std::vector<Stretch> bins, const Catalogue &catalogue, const ChronologySets &sets, int volume)
        : m_bins(std::move(bins))
        , m_steps(m_bins.size() + 1, 0)
        , m_catalogue(catalogue)
        , m_sets(sets)
        , m_volume(volume)
    {
    }

    void count(qint32 id, Chronology &answer)
    {
        const Row &row = m_catalogue.rows[size_t(id)];
        ++answer.inStretch;
        const size_t from = indexOf(std::max(row.firstDay, m_bins.front().first));
        const size_t until = indexOf(std::min(row.lastDay, m_bins.back().last));
        Stretch &bin = m_bins[from];
        if (row.firstDay >= bin.first && row.lastDay <= bin.last && !m_sets.open.contains(id)) {
            ++bin.counts.documents;
            bin.counts.ofVolume += row.volume == m_volume ? 1 : 0;
            bin.counts.marked += m_sets.marked.contains(id) ? 1 : 0;
            return;
        }
        ++answer.coarse;
        ++m_steps[from];
        --m_steps[until + 1];
    }

    std::vector<ChronologyBin> taken()
    {
        std::vector<ChronologyBin> bins;
        int possible = 0;
        for (size_t i = 0; i < m_bins.size(); ++i) {
            possible += m_steps[i];
            m_bins[i].counts.possible = possible;
            if (possible > 0 || m_bins[i].counts.documents > 0) {
                bins.push_back(m_bins[i].counts);
            }
        }
        return bins;
    }

private:
    [[nodiscard]] size_t indexOf(qint32 day) const
    {
        const auto after = std::ranges::upper_bound(m_bins, day, {}, &Stretch::first);
        return size_t(after - m_bins.begin()) - 1;
    }

    std::vector<Stretch> m_bins;
    std::vector<int> m_steps; ///< what begins at a bin, less what ended before it
    const Catalogue &m_catalogue;
    const ChronologySets &m_sets;
    int m_volume;
};

int volumeIndex(const Catalogue &catalogue, const QString &volume)
{
    const auto found = std::ranges::find(catalogue.volumes, volume, &std::pair<QString, QString>::first);
    return found == catalogue.volumes.end() ? -1 : int(found - catalogue.volumes.begin());
}

} // namespace

bool isInOneBin(const Row &row, ChronologyUnit unit)
{
    return row.firstDay != Catalogue::undated && row.lastDay <= stretchAround(row.firstDay, unit).last;
}

Chronology countByDate(const Catalogue &catalogue, const ChronologySets &sets,
                       const ChronologyQuestion &question, std::vector<qint32> &named)
{
    Chronology answer;
    answer.question = question;
    answer.ofDocuments = int(catalogue.byDate.size());
    const auto end = firstFrom(catalogue, std::numeric_limits<qint64>::max());
    answer.undated = int(catalogue.byDate.end() - end);
    if (end == catalogue.byDate.begin()) {
        return answer;
    }
    const auto firstDay = [&](qint32 id) { return catalogue.rows[size_t(id)].firstDay; };
    const auto lastDay = [&](qint32 id) { return catalogue.rows[size_t(id)].lastDay; };
    const qint32 earliest = firstDay(catalogue.byDate.front());
    const qint32 latest = lastDay(*std::ranges::max_element(catalogue.byDate.begin(), end, {}, lastDay));
    answer.earliest = QDate::fromJulianDay(earliest);
    answer.latest = QDate::fromJulianDay(latest);
    const bool whole = !question.first.isValid() || !question.last.isValid();
    const qint32 from = whole ? earliest : std::max(earliest, qint32(question.first.toJulianDay()));
    const qint32 until = whole ? latest : std::min(latest, qint32(question.last.toJulianDay()));
    if (from > until) {
        return answer;
    }
    std::vector<Stretch> bins = stretches(from, until, question.unit);
    answer.question.first = bins.front().counts.first;
    answer.question.last = bins.back().counts.last;
    const qint32 begin = bins.front().first;
    const qint32 close = bins.back().last;
    Counter counter(std::move(bins), catalogue, sets, volumeIndex(catalogue, question.volume));
    // What began before the stretch may reach into it: dates are looked at from the first, which costs less
    // than an index over both ends would.
    for (auto id = catalogue.byDate.begin(); id != end && firstDay(*id) <= close; ++id) {
        if (lastDay(*id) < begin) {
            continue;
        }
        counter.count(*id, answer);
        if (int(named.size()) < question.documents && firstDay(*id) >= begin && lastDay(*id) <= close) {
            named.push_back(*id);
        }
    }
    answer.bins = counter.taken();
    return answer;
}

std::vector<qint32> documentsDated(const Catalogue &catalogue, QDate first, QDate last)
{
    const auto undated = firstFrom(catalogue, std::numeric_limits<qint64>::max());
    if (!first.isValid()) {
        return {undated, catalogue.byDate.end()};
    }
    std::vector<qint32> documents;
    const auto end = firstFrom(catalogue, last.toJulianDay() + 1);
    std::ranges::copy_if(catalogue.byDate.begin(), end, std::back_inserter(documents), [&](qint32 id) {
        return catalogue.rows[size_t(id)].lastDay >= first.toJulianDay();
    });
    return documents;
}

} // namespace Chancery::Store
