// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anchoring.h"

#include <QList>
#include <QStringView>

#include <algorithm>
#include <numeric>
#include <utility>

namespace Chancery::Store
{

namespace
{

/// So much of one side's context must be there for that side to agree.
constexpr qsizetype enoughContext = 6;

enum class Agreement { None, OneSide, BothSides, Whole, Unknown };

qsizetype commonEnd(QStringView one, QStringView other)
{
    qsizetype length = 0;
    while (length < std::min(one.size(), other.size())
           && one[one.size() - 1 - length] == other[other.size() - 1 - length]) {
        ++length;
    }
    return length;
}

qsizetype commonStart(QStringView one, QStringView other)
{
    const auto [end, unused] = std::ranges::mismatch(one, other);
    return end - one.begin();
}

/// How the surroundings of [from, to) in \a text agree with what the mark remembers.
Agreement agreementAt(const Anchor &anchor, QStringView text, qsizetype from, qsizetype to)
{
    if (anchor.prefix.isNull() && anchor.suffix.isNull()) {
        return Agreement::Unknown;
    }
    const auto agrees = [](const QString &wanted, qsizetype common, bool atEnd) {
        return wanted.isEmpty() ? !wanted.isNull() && atEnd
                                : common >= std::min(enoughContext, wanted.size());
    };
    const qsizetype commonBefore = commonEnd(text.first(from), anchor.prefix);
    const qsizetype commonBehind = commonStart(text.sliced(to), anchor.suffix);
    const bool before = agrees(anchor.prefix, commonBefore, from == 0);
    const bool behind = agrees(anchor.suffix, commonBehind, to == text.size());
    if (before && behind && commonBefore == anchor.prefix.size() && commonBehind == anchor.suffix.size()) {
        return Agreement::Whole;
    }
    return before && behind ? Agreement::BothSides : before || behind ? Agreement::OneSide : Agreement::None;
}

struct Candidate {
    size_t text;
    qsizetype from;
    qsizetype to;
    Agreement agreement;
};

std::vector<Candidate> exactCandidates(const Anchor &anchor, std::span<const AnchorText> texts)
{
    std::vector<Candidate> candidates;
    for (size_t i = 0; i < texts.size(); ++i) {
        const QString &text = texts[i].text;
        for (qsizetype at = text.indexOf(anchor.exact); at >= 0; at = text.indexOf(anchor.exact, at + 1)) {
            const qsizetype end = at + anchor.exact.size();
            candidates.push_back({i, at, end, agreementAt(anchor, text, at, end)});
        }
    }
    return candidates;
}

AnchorMatch matchOf(const Anchor &anchor, std::span<const AnchorText> texts, const Candidate &candidate)
{
    const AnchorText &text = texts[candidate.text];
    const CodePointIndex index(text.text);
    AnchorMatch match;
    match.text = candidate.text;
    match.range = {index.fromUtf16(candidate.from), index.fromUtf16(candidate.to)};
    match.samePlace = text.ordinal == anchor.ordinal && match.range == anchor.range;
    match.sameWords =
        QStringView(text.text).sliced(candidate.from, candidate.to - candidate.from) == anchor.exact;
    return match;
}

/// The only candidate of which \a isRight holds.
template<typename Predicate>
const Candidate *only(const std::vector<Candidate> &candidates, Predicate isRight)
{
    const Candidate *found = nullptr;
    for (const Candidate &candidate : candidates) {
        if (isRight(candidate)) {
            if (found) {
                return nullptr;
            }
            found = &candidate;
        }
    }
    return found;
}

std::optional<AnchorMatch> exactMatch(const Anchor &anchor, std::span<const AnchorText> texts,
                                      const std::vector<Candidate> &candidates)
{
    const bool weighty = codePointCount(anchor.exact) >= weightyQuotation;
    const auto isSamePlace = [&](const Candidate &each) { return matchOf(anchor, texts, each).samePlace; };
    const auto agreesWholly = [](const Candidate &each) { return each.agreement == Agreement::Whole; };
    const auto agreesWell = [](const Candidate &each) { return each.agreement == Agreement::BothSides; };
    const auto here = std::ranges::find_if(candidates, isSamePlace);
    const auto taken = [&](const Candidate *found) {
        return found ? std::optional(matchOf(anchor, texts, *found)) : std::nullopt;
    };
    // From the strongest evidence to the weakest.
    if (here != candidates.end()
        && (here->agreement == Agreement::Whole || here->agreement == Agreement::Unknown)) {
        return taken(&*here);
    }
    if (std::ranges::any_of(candidates, agreesWholly)) {
        return taken(only(candidates, agreesWholly));
    }
    if (here != candidates.end() && agreesWell(*here)) {
        return taken(&*here);
    }
    if (std::ranges::any_of(candidates, agreesWell)) {
        return taken(only(candidates, agreesWell));
    }
    if (here != candidates.end() && (weighty || here->agreement == Agreement::OneSide)) {
        return taken(&*here);
    }
    if (const Candidate *found =
            only(candidates, [](const Candidate &each) { return each.agreement == Agreement::OneSide; })) {
        return taken(found);
    }
    return taken(weighty && candidates.size() == 1 ? &candidates.front() : nullptr);
}

/// Whether some piece of \a pattern stands in \a text unchanged. With at most k edits, one of k + 1 pieces
/// must, so that most texts need no closer look.
bool mayHold(const QString &text, const QString &pattern, int most)
{
    const qsizetype piece = pattern.size() / (most + 1);
    if (piece == 0) {
        return true;
    }
    for (int i = 0; i <= most; ++i) {
        if (text.contains(QStringView(pattern).sliced(i * piece, piece))) {
            return true;
        }
    }
    return false;
}

bool isWordBoundary(QStringView text, qsizetype at)
{
    return at <= 0 || at >= text.size() || !text[at].isLetterOrNumber() || !text[at - 1].isLetterOrNumber();
}

std::optional<AnchorMatch> approximateMatch(const Anchor &anchor, std::span<const AnchorText> texts)
{
    const int length = codePointCount(anchor.exact);
    /// Letters of a quotation times letters of the texts it is compared with: some tenth of a second. A reader waits for it.
    constexpr qint64 mostEffort = 20'000'000;
    if (length < shortestApproximate) {
        return std::nullopt;
    }
    const int most = length * mostChangedPercent / 100;
    struct Near {
        Candidate candidate;
        int errors;
    };
    std::vector<Near> found;
    qint64 effort = 0;
    for (size_t i = 0; i < texts.size(); ++i) {
        const QString &text = texts[i].text;
        // Twice the threshold: what is that near elsewhere makes the place uncertain.
        if (!mayHold(text, anchor.exact, 2 * most)) {
            continue;
        }
        effort += qint64(length) * text.size();
        if (effort > mostEffort) {
            return std::nullopt; // a match found in a part would not be known to be the only one
        }
        const CodePointIndex index(text);
        for (const ApproximateMatch &match : nearMatches(text, anchor.exact, 2 * most)) {
            const qsizetype from = index.toUtf16(match.range.start);
            const qsizetype to = index.toUtf16(match.range.end);
            found.push_back({{i, from, to, agreementAt(anchor, text, from, to)}, match.errors});
        }
    }
    if (found.empty()) {
        return std::nullopt;
    }
    const Near &best = *std::ranges::min_element(found, {}, &Near::errors);
    const bool alone = std::ranges::none_of(found, [&](const Near &each) {
        const bool apart = each.candidate.text != best.candidate.text
            || each.candidate.to <= best.candidate.from || each.candidate.from >= best.candidate.to;
        return apart && each.errors <= best.errors + most;
    });
    const QString &text = texts[best.candidate.text].text;
    const bool whole = isWordBoundary(text, best.candidate.from) && isWordBoundary(text, best.candidate.to);
    const bool agrees =
        best.candidate.agreement != Agreement::None && best.candidate.agreement != Agreement::Unknown;
    if (best.errors > most || !alone || !whole || !agrees) {
        return std::nullopt;
    }
    return matchOf(anchor, texts, best.candidate);
}

} // namespace

std::vector<ApproximateMatch> nearMatches(const QString &text, const QString &pattern, int most)
{
    const QList<uint> letters = pattern.toUcs4();
    const QList<uint> printed = text.toUcs4();
    // Row by letter of the pattern, column by letter of the text; a match may begin anywhere for nothing.
    const size_t rows = size_t(letters.size());
    most = std::min(most, int(rows) - 1); // with more edits nothing of the pattern would be left
    std::vector<int> errors(rows + 1);
    std::vector<int> starts(rows + 1, 0);
    std::iota(errors.begin(), errors.end(), 0);
    std::vector<ApproximateMatch> matches;
    for (qsizetype column = 0; column < printed.size(); ++column) {
        int diagonal = std::exchange(errors[0], 0);
        int diagonalStart = std::exchange(starts[0], int(column) + 1);
        for (size_t row = 1; row <= rows; ++row) {
            const int above = errors[row];
            const int aboveStart = starts[row];
            int least = diagonal + (letters[qsizetype(row) - 1] == printed[column] ? 0 : 1);
            int start = diagonalStart;
            const auto consider = [&](int cost, int from) {
                if (cost < least || (cost == least && from < start)) {
                    least = cost;
                    start = from;
                }
            };
            consider(above + 1, aboveStart);
            consider(errors[row - 1] + 1, starts[row - 1]);
            errors[row] = least;
            starts[row] = start;
            diagonal = above;
            diagonalStart = aboveStart;
        }
        if (errors[rows] <= most && starts[rows] <= int(column)) {
            matches.push_back({{starts[rows], int(column) + 1}, errors[rows]});
        }
    }
    return matches;
}

std::optional<AnchorMatch> findAnchor(const Anchor &anchor, std::span<const AnchorText> texts)
{
    if (anchor.exact.isEmpty()) {
        return std::nullopt;
    }
    const std::vector<Candidate> candidates = exactCandidates(anchor, texts);
    return candidates.empty() ? approximateMatch(anchor, texts) : exactMatch(anchor, texts, candidates);
}

} // namespace Chancery::Store
