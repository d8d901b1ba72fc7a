// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <algorithm>
#include <compare>
#include <vector>

namespace Chancery
{

/// A half-open, zero-based stretch of one passage, in Unicode code points: the unit of the store and of
/// the W3C Web Annotation model. Qt's strings count UTF-16 units; CodePointIndex converts at Qt's edge.
struct TextRange {
    int start = 0;
    int end = 0;

    [[nodiscard]] constexpr int length() const noexcept
    {
        return end - start;
    }
    [[nodiscard]] constexpr bool isEmpty() const noexcept
    {
        return end <= start;
    }
    [[nodiscard]] constexpr bool contains(int offset) const noexcept
    {
        return offset >= start && offset < end;
    }
    [[nodiscard]] constexpr bool contains(const TextRange &other) const noexcept
    {
        return other.start >= start && other.end <= end;
    }
    [[nodiscard]] constexpr bool overlaps(const TextRange &other) const noexcept
    {
        return start < other.end && other.start < end;
    }
    constexpr auto operator<=>(const TextRange &) const = default;
};

/// Converts between UTF-16 positions of one string and code point offsets. Costs one pass over the
/// string and, where it holds no surrogate pair (nearly always), no memory and no time per question.
class CodePointIndex
{
public:
    explicit CodePointIndex(QStringView text);

    /// Number of code points in the string.
    [[nodiscard]] int length() const noexcept
    {
        return m_length;
    }
    /// UTF-16 position of code point \a offset (0 … length()); out-of-range offsets are clamped.
    [[nodiscard]] qsizetype toUtf16(int offset) const;
    /// Code point offset of UTF-16 \a position; a position inside a pair belongs to the pair's code point.
    [[nodiscard]] int fromUtf16(qsizetype position) const;

private:
    std::vector<qsizetype> m_pairs; ///< UTF-16 positions of the high surrogates, ascending
    qsizetype m_size = 0;
    int m_length = 0;
};

/// The words of \a text inside \a range (code points).
[[nodiscard]] QString textIn(const QString &text, TextRange range);

/// Number of code points in \a text.
[[nodiscard]] int codePointCount(QStringView text);

} // namespace Chancery
