// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inlineruns.h"

#include "words.h"

#include <algorithm>
#include <map>
#include <set>

namespace Chancery::Export
{

namespace
{

struct Insertion {
    TextRange range;
    QString text;
};

QString sic(const QString &reading, const ExportOptions &options)
{
    if (options.editorialMarks == EditorialMarks::SicWithReading && !reading.isEmpty()) {
        return QStringLiteral("[") + Words::tr("sic; read %1").arg(reading) + u']';
    }
    return QStringLiteral("[sic]");
}

/// Where the source is called wrong, and how it should read.
struct Doubt {
    TextRange range;
    QString reading;
};

/// A query and an encoded correction often stand on the same words, the query on some more of them: a reader is
/// told of one error once, and of two readings of it only where they differ.
bool isTold(const std::vector<Doubt> &told, const Doubt &doubt, EditorialMarks marks)
{
    return std::ranges::any_of(told, [&](const Doubt &before) {
        return before.range == doubt.range
            || (before.range.overlaps(doubt.range)
                && (marks == EditorialMarks::Sic || doubt.reading.contains(before.reading)));
    });
}

std::vector<Insertion> insertions(const DocumentRecord &record, const Passage &passage,
                                  const ExportOptions &options)
{
    std::vector<Insertion> found;
    std::vector<Doubt> told;
    const auto addSic = [&](const Doubt &doubt) {
        if (options.editorialMarks != EditorialMarks::Off && !isTold(told, doubt, options.editorialMarks)) {
            told.push_back(doubt);
            found.push_back({doubt.range, sic(doubt.reading, options)});
        }
    };
    for (const Choice &choice : passage.choices) {
        if (choice.kind == ChoiceKind::Correction) {
            addSic({choice.range, choice.reading});
        } else if (options.expansions == Expansions::Bracketed && !choice.reading.isEmpty()) {
            found.push_back({choice.range, u'[' + choice.reading + u']'});
        }
    }
    for (const Annotation &annotation : record.annotations) {
        // A doubt without another reading calls nothing an error of the source.
        if (annotation.kind != AnnotationKind::Query || annotation.proposal.isEmpty()
            || annotation.layer == Layer::Detected || annotation.segments.empty()) {
            continue;
        }
        const Segment &last = annotation.segments.back();
        if (last.document == record.document.key && last.passageOrdinal == passage.ordinal) {
            addSic({last.range, annotation.proposal});
        }
    }
    std::ranges::stable_sort(found, {}, [](const Insertion &insertion) { return insertion.range.end; });
    return found;
}

/// Everything of no length that stands at one offset, in the order it is set.
struct Between {
    std::vector<InlineRun> runs;
};

class Builder
{
public:
    Builder(const DocumentRecord &record, const Passage &passage, TextRange range,
            const std::vector<InlineMark> &marks, const ExportOptions &options)
        : m_passage(passage)
        , m_range(range)
        , m_marks(marks)
    {
        for (const Insertion &insertion : insertions(record, passage, options)) {
            if (insertion.range.end > m_range.start && insertion.range.end <= m_range.end) {
                m_between[insertion.range.end].runs.push_back({InlineRun::Role::Insertion,
                                                               u' ' + insertion.text,
                                                               {},
                                                               marksOver(insertion.range.end - 1),
                                                               -1});
            }
        }
        addMarkEnds();
        addNoteMarks(record);
        addPageBreaks();
        collectEdges();
    }

    std::vector<InlineRun> runs() const
    {
        std::vector<InlineRun> result;
        int from = m_range.start;
        for (const int edge : m_edges) {
            if (edge > from) {
                addText(result, {from, edge});
                from = edge;
            }
            if (const auto between = m_between.find(edge); between != m_between.end()) {
                result.insert(result.end(), between->second.runs.begin(), between->second.runs.end());
            }
        }
        return result;
    }

private:
    std::vector<int> marksOver(int offset) const
    {
        std::vector<int> numbers;
        for (const InlineMark &mark : m_marks) {
            if (mark.range.contains(offset)) {
                numbers.push_back(mark.number);
            }
        }
        std::ranges::sort(numbers);
        return numbers;
    }

    void addMarkEnds()
    {
        for (const InlineMark &mark : m_marks) {
            if (mark.isLast && mark.range.end > m_range.start && mark.range.end <= m_range.end) {
                m_between[mark.range.end].runs.push_back(
                    {InlineRun::Role::MarkEnd, {}, {}, {mark.number}, -1});
            }
        }
    }

    void addNoteMarks(const DocumentRecord &record)
    {
        for (const Passage &note : record.passages) {
            if (isNote(note.kind) && !note.label.isEmpty() && note.anchorPassage.isValid()
                && note.anchorPassage == m_passage.id && note.anchorOffset >= m_range.start
                && note.anchorOffset <= m_range.end) {
                m_between[note.anchorOffset].runs.push_back(
                    {InlineRun::Role::NoteMark, note.label, {}, {}, note.ordinal});
            }
        }
    }

    void addPageBreaks()
    {
        for (const Rendition &rendition : m_passage.renditions) {
            if (rendition.kind == RenditionKind::PageBreak && rendition.range.start >= m_range.start
                && rendition.range.start <= m_range.end) {
                m_between[rendition.range.start].runs.push_back(
                    {InlineRun::Role::PageBreak, rendition.label, {}, {}, -1});
            }
        }
    }

    void collectEdges()
    {
        std::set<int> edges{m_range.end};
        const auto add = [&](TextRange range) {
            for (const int edge : {range.start, range.end}) {
                if (edge > m_range.start && edge < m_range.end) {
                    edges.insert(edge);
                }
            }
        };
        for (const Rendition &rendition : m_passage.renditions) {
            add(rendition.range);
        }
        for (const InlineMark &mark : m_marks) {
            add(mark.range);
        }
        for (const auto &[offset, between] : m_between) {
            edges.insert(offset);
        }
        m_edges.assign(edges.begin(), edges.end());
    }

    void addText(std::vector<InlineRun> &result, TextRange range) const
    {
        InlineRun run{InlineRun::Role::Text, textIn(m_passage.text, range), {}, marksOver(range.start), -1};
        for (const Rendition &rendition : m_passage.renditions) {
            if (rendition.kind == RenditionKind::PageBreak || !rendition.range.contains(range)) {
                continue;
            }
            if (rendition.kind == RenditionKind::LineBreak) {
                run.role = InlineRun::Role::LineBreak;
            } else if (std::ranges::find(run.renditions, rendition.kind) == run.renditions.end()) {
                run.renditions.push_back(rendition.kind);
            }
        }
        std::ranges::sort(run.renditions);
        result.push_back(std::move(run));
    }

    const Passage &m_passage;
    TextRange m_range;
    const std::vector<InlineMark> &m_marks;
    std::map<int, Between> m_between;
    std::vector<int> m_edges;
};

} // namespace

std::vector<InlineRun> inlineRuns(const DocumentRecord &record, const Passage &passage, TextRange range,
                                  const std::vector<InlineMark> &marks, const ExportOptions &options)
{
    const int length = codePointCount(passage.text);
    range.start = std::clamp(range.start, 0, length);
    range.end = std::clamp(range.end, range.start, length);
    return Builder(record, passage, range, marks, options).runs();
}

QString plainText(const std::vector<InlineRun> &runs)
{
    QString text;
    for (const InlineRun &run : runs) {
        using enum InlineRun::Role;
        if (run.role == Text || run.role == LineBreak || run.role == Insertion) {
            text += run.text;
        }
    }
    return text;
}

} // namespace Chancery::Export
