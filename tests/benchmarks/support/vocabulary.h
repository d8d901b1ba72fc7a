// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "random.h"

#include <QByteArray>

#include <vector>

namespace Chancery::Benchmark
{

/// Words with frequencies as prose has them: the word of rank r is met in proportion to
/// 1 / (r + 2.7)^1.15 (Zipf's law as Mandelbrot bent it). The first few hundred are English, ours, and
/// in about the order that diplomatic prose has them in; the others are made of syllables, the same ones always.
/// The made ones come in sixes of which a volume uses one, so that a volume has some ten thousand different
/// words and the library goes on meeting new ones. Lower case, ASCII. Any thread, once made.
class Vocabulary
{
public:
    static constexpr int size = 60'000;
    static constexpr int dialects = 6;

    Vocabulary();

    /// \a rank from 0, the most frequent.
    [[nodiscard]] const QByteArray &word(int rank) const
    {
        return m_words[size_t(rank)];
    }
    /// A rank as prose meets it; \a dialect, 0 … dialects - 1, settles which of the rarer words are known.
    [[nodiscard]] int sample(Random &random, int dialect) const;
    [[nodiscard]] int englishWords() const
    {
        return m_english;
    }
    /// A pronounceable word of \a syllables, new at each call; for names.
    static QByteArray made(Random &random, int syllables);

private:
    std::vector<QByteArray> m_words;
    std::vector<double> m_upTo; ///< the share of all words that is taken by this rank and those before
    int m_english = 0;
};

} // namespace Chancery::Benchmark
