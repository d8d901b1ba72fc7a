// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzymatch.h"

#include "model/folding.h"

#include <QStringList>

#include <rapidfuzz/fuzz.hpp>

#include <algorithm>

namespace Chancery::App
{

namespace
{

constexpr double WholeWord = 100;
constexpr double WordStart = 92;
constexpr double Inside = 66;
constexpr double LikenessWeight = 0.55; ///< a likeness of 100 % ranks below the same letters inside a word
constexpr double LeastLikeness = 80;
constexpr size_t LeastLetters = 4; ///< shorter words are like anything
constexpr double FirstWordBonus = 8;
constexpr double LongestMalus = 6; ///< of two that match alike the shorter is the nearer

bool isLetter(char16_t unit)
{
    return QChar(unit).isLetterOrNumber();
}

double scoreOfWord(const std::u16string &word, const std::u16string &candidate)
{
    double best = 0;
    for (size_t at = candidate.find(word); at != std::u16string::npos; at = candidate.find(word, at + 1)) {
        const bool starts = at == 0 || !isLetter(candidate[at - 1]) || !isLetter(word.front());
        const size_t end = at + word.size();
        const bool ends = end == candidate.size() || !isLetter(candidate[end]);
        best = std::max(best, starts && ends ? WholeWord : starts ? WordStart : Inside);
        if (best >= WholeWord) {
            return best;
        }
    }
    // partial_ratio compares the shorter with the longer: a candidate shorter than the word would match anything in it.
    if (best <= 0 && word.size() >= LeastLetters && candidate.size() + 2 >= word.size()) {
        best = rapidfuzz::fuzz::partial_ratio(word, candidate, LeastLikeness) * LikenessWeight;
    }
    return best;
}

} // namespace

std::u16string folded(QStringView text)
{
    return Chancery::folded(text.toString()).simplified().toStdU16String();
}

FuzzyQuery::FuzzyQuery(QStringView text)
{
    const std::u16string all = folded(text);
    const QStringList words = QString::fromStdU16String(all).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        m_words.push_back(word.toStdU16String());
    }
}

double FuzzyQuery::score(const std::u16string &candidate) const
{
    if (m_words.empty() || candidate.empty()) {
        return 0;
    }
    double sum = 0;
    for (const std::u16string &word : m_words) {
        const double found = scoreOfWord(word, candidate);
        if (found <= 0) {
            return 0;
        }
        sum += found;
    }
    const double bonus = candidate.starts_with(m_words.front()) ? FirstWordBonus : 0;
    const double malus = std::min(LongestMalus, double(candidate.size()) / 20.0);
    return sum / double(m_words.size()) + bonus - malus;
}

} // namespace Chancery::App
