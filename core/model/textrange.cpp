// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textrange.h"

#include <ranges>

namespace Chancery
{

CodePointIndex::CodePointIndex(QStringView text)
    : m_size(text.size())
{
    for (qsizetype i = 0; i + 1 < m_size; ++i) {
        if (text[i].isHighSurrogate() && text[i + 1].isLowSurrogate()) {
            m_pairs.push_back(i);
            ++i;
        }
    }
    m_length = int(m_size - qsizetype(m_pairs.size()));
}

qsizetype CodePointIndex::toUtf16(int offset) const
{
    offset = std::clamp(offset, 0, m_length);
    // The k-th pair is code point m_pairs[k] - k, so the pairs before an offset can be found by bisection.
    const auto ordinals = std::views::iota(size_t(0), m_pairs.size());
    const auto behind =
        std::ranges::partition_point(ordinals, [&](size_t k) { return m_pairs[k] - qsizetype(k) < offset; });
    const auto count = behind - ordinals.begin();
    return offset + count;
}

int CodePointIndex::fromUtf16(qsizetype position) const
{
    position = std::clamp(position, qsizetype(0), m_size);
    // A pair that begins before the position has been passed; standing inside it means standing on it.
    const auto passed = std::ranges::lower_bound(m_pairs, position) - m_pairs.begin();
    return int(position - passed);
}

QString textIn(const QString &text, TextRange range)
{
    const CodePointIndex index(text);
    const qsizetype from = index.toUtf16(range.start);
    return text.sliced(from, std::max<qsizetype>(0, index.toUtf16(range.end) - from));
}

int codePointCount(QStringView text)
{
    return CodePointIndex(text).length();
}

} // namespace Chancery
