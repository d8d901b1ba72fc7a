// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snippets.h"

#include "words.h"

#include <algorithm>
#include <numeric>

namespace Chancery::Search
{

namespace
{

constexpr int snippetLength = 240; ///< code points
constexpr int snippetLead = 60; ///< code points before the first mark, at most: it stands in the first lines
constexpr int contextLength = 80; ///< code points either side of a keyword
constexpr size_t mostSnippets = 3;

TextRange inCodePoints(const CodePointIndex &index, const Match &match)
{
    return {index.fromUtf16(match.start), index.fromUtf16(match.end)};
}

/// Moves \a offset forward to behind the next space, at most to \a limit: words are shown whole.
int afterSpace(const QString &text, const CodePointIndex &index, int offset, int limit)
{
    if (offset <= 0) {
        return 0;
    }
    for (int at = offset; at < limit; ++at) {
        if (text[index.toUtf16(at)].isSpace()) {
            return at + 1;
        }
    }
    return offset;
}

/// Moves \a offset back to before the last space, at least to \a limit.
int beforeSpace(const QString &text, const CodePointIndex &index, int offset, int limit)
{
    if (offset >= index.length()) {
        return index.length();
    }
    for (int at = offset; at > limit; --at) {
        if (text[index.toUtf16(at)].isSpace()) {
            return at;
        }
    }
    return offset;
}

Snippet snippet(const PassageText &passage, const std::vector<TextRange> &marks)
{
    const CodePointIndex index(passage.text);
    Snippet snippet;
    snippet.passage = passage.ordinal;
    snippet.kind = passage.kind;
    snippet.label = passage.label;
    snippet.first = marks.empty() ? TextRange{} : marks.front();
    // A passage that is hardly longer than a snippet is shown whole, but never so that its mark is out of sight.
    const int firstMark = snippet.first.start;
    const bool whole = index.length() <= snippetLength + snippetLead && firstMark <= snippetLead;
    snippet.start =
        whole ? 0 : afterSpace(passage.text, index, std::max(0, firstMark - snippetLead), firstMark);
    const int end = whole
        ? index.length()
        : beforeSpace(passage.text, index, std::max(snippet.start + snippetLength, snippet.first.end),
                      std::max(snippet.first.end, snippet.start + 1));
    snippet.text = textIn(passage.text, {snippet.start, end});
    snippet.cutAfter = end < index.length();
    for (const TextRange &mark : marks) {
        if (mark.start >= snippet.start && mark.end <= end) {
            snippet.marks.push_back({mark.start - snippet.start, mark.end - snippet.start});
        }
    }
    return snippet;
}

struct Candidate {
    int passage = 0;
    std::vector<Match> matches;
    int terms = 0; ///< different things looked for
    bool heading = false;
};

std::vector<Candidate> byPassage(const std::vector<PassageText> &passages, const std::vector<Match> &matches)
{
    std::vector<Candidate> candidates;
    for (const Match &match : matches) {
        if (candidates.empty() || candidates.back().passage != match.passage) {
            candidates.push_back({match.passage, {}, 0, false});
        }
        Candidate &candidate = candidates.back();
        candidate.terms +=
            std::ranges::find(candidate.matches, match.term, &Match::term) == candidate.matches.end() ? 1 : 0;
        candidate.matches.push_back(match);
        const PassageKind kind = passages[size_t(match.passage)].kind;
        candidate.heading = kind == PassageKind::Head || kind == PassageKind::ListHead;
    }
    return candidates;
}

/// The words of \a text, last first: how a left context is read when it is sorted.
QStringList backwards(const QString &text)
{
    QStringList words = foldedWords(text);
    std::ranges::reverse(words);
    return words;
}

} // namespace

Snippet snippetAt(const PassageText &passage, TextRange range)
{
    return snippet(passage, {range});
}

void addSnippets(DocumentHit &hit, const std::vector<PassageText> &passages, const Marker &marker)
{
    const std::vector<Match> matches = marker.matches(passages);
    std::vector<Candidate> candidates = byPassage(passages, matches);
    hit.places = int(matches.size());
    hit.passages = int(candidates.size());
    if (candidates.empty()) {
        const auto body = std::ranges::find(passages, PassageKind::Paragraph, &PassageText::kind);
        const auto shown = body != passages.end() ? body : passages.begin();
        if (shown != passages.end()) {
            hit.snippets.push_back(snippet(*shown, {}));
        }
        return;
    }
    // The heading is shown as the title already: it is a snippet only where it alone matches.
    std::ranges::stable_sort(candidates, [](const Candidate &one, const Candidate &other) {
        return std::tuple(one.heading, -one.terms, -int(one.matches.size()))
            < std::tuple(other.heading, -other.terms, -int(other.matches.size()));
    });
    if (candidates.size() > mostSnippets) {
        candidates.resize(mostSnippets);
    }
    std::ranges::sort(candidates, {}, &Candidate::passage);
    for (const Candidate &candidate : candidates) {
        if (candidate.heading && candidates.size() > 1) {
            continue;
        }
        const PassageText &passage = passages[size_t(candidate.passage)];
        const CodePointIndex index(passage.text);
        std::vector<TextRange> marks;
        marks.reserve(candidate.matches.size());
        for (const Match &match : candidate.matches) {
            marks.push_back(inCodePoints(index, match));
        }
        hit.snippets.push_back(snippet(passage, marks));
    }
}

std::vector<ContextLine> contextLines(const DocumentHit &document, const std::vector<PassageText> &passages,
                                      const Marker &marker)
{
    std::vector<ContextLine> lines;
    for (const Match &match : marker.matches(passages)) {
        const PassageText &passage = passages[size_t(match.passage)];
        const CodePointIndex index(passage.text);
        ContextLine line;
        line.id = document.id;
        line.document = document.document;
        line.documentKind = document.kind;
        line.number = document.number;
        line.title = document.title;
        line.date = document.date;
        line.passage = passage.ordinal;
        line.kind = passage.kind;
        line.range = inCodePoints(index, match);
        const int from =
            afterSpace(passage.text, index, std::max(0, line.range.start - contextLength), line.range.start);
        const int until = beforeSpace(passage.text, index, line.range.end + contextLength, line.range.end);
        line.left = textIn(passage.text, {from, line.range.start});
        line.keyword = textIn(passage.text, line.range);
        line.right = textIn(passage.text, {line.range.end, until});
        lines.push_back(std::move(line));
    }
    return lines;
}

void sortLines(std::vector<ContextLine> &lines, ContextSort sort)
{
    if (sort == ContextSort::AsFound) {
        return;
    }
    std::vector<QStringList> keys;
    keys.reserve(lines.size());
    for (const ContextLine &line : lines) {
        keys.push_back(sort == ContextSort::Left ? backwards(line.left)
                                                 : foldedWords(line.keyword) + foldedWords(line.right));
    }
    std::vector<size_t> order(lines.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, [&](size_t one, size_t other) {
        return std::ranges::lexicographical_compare(keys[one], keys[other]);
    });
    std::vector<ContextLine> sorted;
    sorted.reserve(lines.size());
    for (const size_t index : order) {
        sorted.push_back(std::move(lines[index]));
    }
    lines = std::move(sorted);
}

} // namespace Chancery::Search
