// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <algorithm>
#include <bit>
#include <vector>

namespace Chancery::Store
{

/// A set of rows of the table `document`, one bit each: 40 kB for a library of 300,000.
class DocumentSet
{
public:
    /// The empty set of rows below \a size.
    explicit DocumentSet(qint64 size = 0)
        : m_words(size_t((size + 63) / 64), 0)
    {
    }

    void insert(qint64 row)
    {
        if (const size_t word = size_t(row) / 64; row >= 0 && word < m_words.size()) {
            m_words[word] |= quint64(1) << (row % 64);
        }
    }
    [[nodiscard]] bool contains(qint64 row) const
    {
        const size_t word = size_t(row) / 64;
        return row >= 0 && word < m_words.size() && (m_words[word] >> (row % 64) & 1) != 0;
    }
    [[nodiscard]] int count() const
    {
        int bits = 0;
        for (const quint64 word : m_words) {
            bits += std::popcount(word);
        }
        return bits;
    }
    /// Calls \a visit for every row, ascending.
    template<typename Visit>
    void each(Visit &&visit) const
    {
        for (size_t index = 0; index < m_words.size(); ++index) {
            for (quint64 word = m_words[index]; word != 0; word &= word - 1) {
                visit(qint64(index * 64) + std::countr_zero(word));
            }
        }
    }
    DocumentSet &operator&=(const DocumentSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i) {
            m_words[i] &= i < other.m_words.size() ? other.m_words[i] : 0;
        }
        return *this;
    }
    DocumentSet &operator|=(const DocumentSet &other)
    {
        for (size_t i = 0; i < std::min(m_words.size(), other.m_words.size()); ++i) {
            m_words[i] |= other.m_words[i];
        }
        return *this;
    }
    DocumentSet &operator-=(const DocumentSet &other)
    {
        for (size_t i = 0; i < std::min(m_words.size(), other.m_words.size()); ++i) {
            m_words[i] &= ~other.m_words[i];
        }
        return *this;
    }

private:
    std::vector<quint64> m_words;
};

} // namespace Chancery::Store
