// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagemap.h"

#include <algorithm>

namespace Chancery::App
{

namespace
{

constexpr int ContextLength = 32;

} // namespace

PageMap::PageMap(std::shared_ptr<const DocumentRecord> record)
    : m_record(std::move(record))
{
    m_indexes.reserve(m_record->passages.size());
    for (const Passage &passage : m_record->passages) {
        m_indexes.emplace_back(passage.text);
    }
    m_runsOf.resize(m_indexes.size(), {-1, -1});
}

const CodePointIndex &PageMap::index(int passage) const
{
    return m_indexes[size_t(passage)];
}

void PageMap::add(Run run)
{
    Q_ASSERT(m_runs.empty() || m_runs.back().position + m_runs.back().length <= run.position);
    if (run.passage >= 0) {
        auto &[first, last] = m_runsOf[size_t(run.passage)];
        if (first < 0) {
            first = int(m_runs.size());
        }
        last = int(m_runs.size()) + 1;
    }
    m_runs.push_back(run);
}

void PageMap::addText(int position, int passage, int unit, int length)
{
    add({position, length, passage, unit, false});
}

void PageMap::addInserted(int position, int length, int passage, int unit)
{
    add({position, length, passage, unit, true});
}

int PageMap::toPage(PassagePoint point, Bias bias) const
{
    if (point.passage < 0 || point.passage >= int(m_runsOf.size())) {
        return -1;
    }
    const auto [first, last] = m_runsOf[size_t(point.passage)];
    if (first < 0) {
        return -1;
    }
    const int unit = int(index(point.passage).toUtf16(point.offset));
    int found = -1;
    for (int i = first; i < last; ++i) {
        const Run &run = m_runs[size_t(i)];
        if (run.inserted || unit < run.unit || unit > run.unit + run.length) {
            continue;
        }
        found = run.position + unit - run.unit;
        if (bias == Bias::Before) {
            break;
        }
    }
    return found;
}

PassagePoint PageMap::toPassage(int position) const
{
    auto run = std::ranges::upper_bound(m_runs, position, {}, &Run::position);
    if (run == m_runs.begin()) {
        return {};
    }
    --run;
    if (run->passage < 0) {
        return {};
    }
    const int unit = run->inserted ? run->unit : run->unit + std::min(position - run->position, run->length);
    return {run->passage, index(run->passage).fromUtf16(unit)};
}

std::vector<PassageStretch> PageMap::stretches(PageSpan span) const
{
    std::vector<PassageStretch> result;
    auto run = std::ranges::upper_bound(m_runs, span.start, {}, &Run::position);
    if (run != m_runs.begin()) {
        --run;
    }
    for (; run != m_runs.end() && run->position < span.end; ++run) {
        const int from = std::max(span.start, run->position);
        const int to = std::min(span.end, run->position + run->length);
        if (run->inserted || from >= to) {
            continue;
        }
        const CodePointIndex &points = index(run->passage);
        const TextRange range{points.fromUtf16(run->unit + from - run->position),
                              points.fromUtf16(run->unit + to - run->position)};
        if (!result.empty() && result.back().passage == run->passage
            && result.back().range.end == range.start) {
            result.back().range.end = range.end;
        } else if (!range.isEmpty()) {
            result.push_back({run->passage, range});
        }
    }
    return result;
}

std::vector<PageSpan> PageMap::spans(int passage, TextRange range) const
{
    std::vector<PageSpan> result;
    if (passage < 0 || passage >= int(m_runsOf.size())) {
        return result;
    }
    const int start = int(index(passage).toUtf16(range.start));
    const int end = int(index(passage).toUtf16(range.end));
    const auto [first, last] = m_runsOf[size_t(passage)];
    for (int i = std::max(first, 0); i < last; ++i) {
        const Run &run = m_runs[size_t(i)];
        const int from = std::max(start, run.unit);
        const int to = std::min(end, run.unit + run.length);
        if (!run.inserted && from < to) {
            result.push_back({run.position + from - run.unit, run.position + to - run.unit});
        }
    }
    return result;
}

PageSpan PageMap::whole(int passage) const
{
    if (passage < 0 || passage >= int(m_runsOf.size()) || m_runsOf[size_t(passage)].first < 0) {
        return {-1, -1};
    }
    const auto [first, last] = m_runsOf[size_t(passage)];
    const Run &end = m_runs[size_t(last - 1)];
    return {m_runs[size_t(first)].position, end.position + end.length};
}

Segment segmentOf(const DocumentRecord &record, const PassageStretch &stretch)
{
    const Passage *passage = record.passageAt(stretch.passage);
    if (!passage) {
        return {};
    }
    const int length = codePointCount(passage->text);
    const TextRange before{std::max(0, stretch.range.start - ContextLength), stretch.range.start};
    const TextRange after{stretch.range.end, std::min(length, stretch.range.end + ContextLength)};
    Segment segment;
    segment.passage = passage->id;
    segment.document = record.document.key;
    segment.passageOrdinal = stretch.passage;
    segment.range = stretch.range;
    segment.exact = textIn(passage->text, stretch.range);
    segment.prefix = textIn(passage->text, before);
    segment.suffix = textIn(passage->text, after);
    return segment;
}

} // namespace Chancery::App
