// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cmath>
#include <cstdint>

namespace Chancery::Benchmark
{

/// Numbers that look random and are the same on every machine, which the distributions of the standard
/// library do not promise. SplitMix64 (Steele, Lea and Flood 2014, doi 10.1145/2714064.2660195).
class Random
{
public:
    explicit Random(uint64_t seed)
        : m_state(seed)
    {
    }
    /// Another row of numbers for each pair of \a seed and \a branch.
    Random(uint64_t seed, uint64_t branch)
        : m_state(seed)
    {
        m_state = next() ^ (branch * 0xd1342543de82ef95ULL);
        m_state = next();
    }

    uint64_t next()
    {
        uint64_t mixed = (m_state += 0x9e3779b97f4a7c15ULL);
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
        return mixed ^ (mixed >> 31);
    }
    /// From 0 up to and without 1.
    double fraction()
    {
        return double(next() >> 11) * 0x1.0p-53;
    }
    /// From \a least to \a most, both included.
    int between(int least, int most)
    {
        return least + int(next() % uint64_t(most - least + 1));
    }
    bool chance(double probability)
    {
        return fraction() < probability;
    }
    /// Lengths of texts are spread so: half are below \a median, few are very long.
    double logNormal(double median, double sigma)
    {
        double sum = -6; // twelve even ones are a bell near enough
        for (int i = 0; i < 12; ++i) {
            sum += fraction();
        }
        return median * std::exp(sigma * sum);
    }
    template<typename List>
    const auto &oneOf(const List &list)
    {
        return list[std::size_t(next() % std::size(list))];
    }

private:
    uint64_t m_state;
};

} // namespace Chancery::Benchmark
