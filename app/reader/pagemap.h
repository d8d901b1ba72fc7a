// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/annotation.h"
#include "model/documentrecord.h"

#include <memory>
#include <vector>

namespace Chancery::App
{

/// A half-open stretch of the page, in UTF-16 positions of its QTextDocument.
struct PageSpan {
    int start = 0;
    int end = 0;

    [[nodiscard]] bool isEmpty() const
    {
        return end <= start;
    }
    [[nodiscard]] bool contains(int position) const
    {
        return position >= start && position < end;
    }
    auto operator<=>(const PageSpan &) const = default;
};

/// A place between two characters of a passage.
struct PassagePoint {
    int passage = -1; ///< ordinal; -1 for matter of the page that belongs to no passage (the citation line)
    int offset = 0; ///< code points

    auto operator<=>(const PassagePoint &) const = default;
};

/// Words of one passage.
struct PassageStretch {
    int passage = -1;
    TextRange range;

    auto operator<=>(const PassageStretch &) const = default;
};

/// Where a place falls when the page has matter of its own inserted exactly there.
enum class Bias { Before, After };

/// Converts between positions of the page (UTF-16, with note marks, labels and expansions inserted) and
/// places in passages (code points of the source). Built once with the page by PageBuilder and constant
/// afterwards; keeps the record alive. This is the only place where the two ways of counting meet.
///
/// | page | source |
/// |---|---|
/// | `fol⟦ [following]⟧ is` position 3 … 15 | offset 3 |
/// | the stretch 0 … 18 of the above | 0–6: inserted matter is never part of a stretch |
class PageMap
{
public:
    PageMap() = default;
    explicit PageMap(std::shared_ptr<const DocumentRecord> record);

    /// Tells that \a length units of \a passage from UTF-16 unit \a unit on stand on the page at
    /// \a position. A passage without words has one run of length 0. Runs are told in the page's order.
    void addText(int position, int passage, int unit, int length);
    /// Tells that \a length units of the page's own matter stand at \a position, hung on \a passage
    /// before its UTF-16 unit \a unit; \a passage is -1 for matter outside every passage.
    void addInserted(int position, int length, int passage, int unit);

    [[nodiscard]] bool isEmpty() const
    {
        return m_runs.empty();
    }
    /// The page's position of \a point, or -1 where the page does not hold its passage. Offsets beyond
    /// the passage are clamped.
    [[nodiscard]] int toPage(PassagePoint point, Bias bias = Bias::After) const;
    /// The place \a position stands for; inside inserted matter, the place it is inserted at.
    [[nodiscard]] PassagePoint toPassage(int position) const;
    /// The words of the source in \a span, in the page's order, one stretch a passage.
    [[nodiscard]] std::vector<PassageStretch> stretches(PageSpan span) const;
    /// Where \a range of \a passage stands on the page: several spans where matter is inserted into it.
    [[nodiscard]] std::vector<PageSpan> spans(int passage, TextRange range) const;
    /// From the first to the last position of \a passage, its labels and marks included.
    [[nodiscard]] PageSpan whole(int passage) const;

private:
    struct Run {
        int position = 0;
        int length = 0;
        int passage = -1;
        int unit = 0;
        bool inserted = false;
    };
    void add(Run run);
    [[nodiscard]] const CodePointIndex &index(int passage) const;

    std::shared_ptr<const DocumentRecord> m_record;
    std::vector<CodePointIndex> m_indexes; ///< by passage
    std::vector<Run> m_runs; ///< by position
    std::vector<std::pair<int, int>> m_runsOf; ///< by passage: first run, and one past the last
};

/// \a stretch as a segment of an annotation: with its exact words and up to 32 code points around them.
[[nodiscard]] Segment segmentOf(const DocumentRecord &record, const PassageStretch &stretch);

} // namespace Chancery::App
