// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/textrange.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

/// Private to the store: where the words of a mark stand in a text that may have changed since.
///
/// A mark is never put on words that only look like its own. An exact match counts where it is the only
/// one whose surroundings agree with what the mark remembers, or the only one at all of words long enough
/// to be no accident. A match that is nearly exact counts only for longer words, whole words at both
/// ends, surroundings that agree, and no second place that comes near. Whatever else there is, is lost.
namespace Chancery::Store
{

/// A quotation of this many code points that occurs once is no accident, whatever stands around it.
constexpr int weightyQuotation = 12;
/// Shorter quotations are never matched approximately.
constexpr int shortestApproximate = 16;
/// Of a quotation's code points, this many in a hundred may be added, dropped or replaced.
constexpr int mostChangedPercent = 15;

/// A passage to look in.
struct AnchorText {
    int ordinal = 0;
    QString text;
};

/// What a mark remembers of its words. A context that is null is not known; an empty one says that the
/// words stood at that end of their passage.
struct Anchor {
    QString exact;
    QString prefix;
    QString suffix;
    int ordinal = -1; ///< of the passage they stood in
    TextRange range;
};

struct AnchorMatch {
    size_t text = 0; ///< index into the texts
    TextRange range; ///< code points
    bool samePlace = false;
    bool sameWords = true;

    bool operator==(const AnchorMatch &) const = default;
};

/// The one place in \a texts, the passages of one document, where \a anchor belongs; none where there is
/// no such place or more than one.
[[nodiscard]] std::optional<AnchorMatch> findAnchor(const Anchor &anchor, std::span<const AnchorText> texts);

/// A stretch of a text and how many code points have to be added, dropped or replaced to make another of it.
struct ApproximateMatch {
    TextRange range;
    int errors = 0;

    bool operator==(const ApproximateMatch &) const = default;
};

/// For every place in \a text where a stretch with at most \a most edits to \a pattern ends, the best one, and of
/// equals the longest. P. Sellers, "The theory and computation of evolutionary distances" (1980).
[[nodiscard]] std::vector<ApproximateMatch> nearMatches(const QString &text, const QString &pattern,
                                                        int most);

} // namespace Chancery::Store
