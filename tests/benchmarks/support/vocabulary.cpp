// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "vocabulary.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace Chancery::Benchmark
{

namespace
{

constexpr const char *english =
    "the of to and in that a is we on it this for be with our he was have as by not would at from will are "
    "which has an or their they his but soviet states president united had government if there all been you "
    "should no these could any were secretary us department i can its one such other who more them some when "
    "might than time war military political may what position embassy must said only two also agreement "
    "question very now policy ambassador made under him before up do forces country problem against make "
    "state minister meeting into new about view so point general out part foreign situation american peace "
    "take however between since countries being after action most both your further over support then "
    "through well treaty even way over fact way nuclear possible first present security believe discussion "
    "my talks report because did proposal without during letter interest where power many think matter how "
    "does same paper western defense given against committee use concerned chairman those course great "
    "certain memorandum information economic statement office each work national world conference long "
    "message force right good until whether toward order number telegram effort aid necessary response "
    "missiles bases council inspection negotiations inform agree taken public case free relations important "
    "parties conversation able another pressure attitude local continue own end assistance problems group "
    "within people press here last control officials following day let intelligence give three years see "
    "program however later recent night withdrawal allies reference text draft copy morning request "
    "assurances island invasion quarantine blockade bombers weapons commitments verification observers "
    "shipping vessels airfield reconnaissance overflights resolution charter delegation permanent acting "
    "negots dept pres fol mtg re info reftel embtel deptel urtel confidential secret priority niact "
    "understanding undertaking guarantee sovereignty frontier province consul legation dispatch envoy "
    "minister plenipotentiary majesty cabinet parliament senate congress treasury tariff claims fisheries "
    "arbitration neutrality belligerent cotton harbor squadron frigate cargo seizure prize passport subject "
    "citizen naturalization extradition indemnity loan railway concession mission church school revolution "
    "insurgents election constitution decree amnesty refugees famine harvest petroleum copper sugar wheat "
    "currency exchange credit debt budget investment trade imports exports surplus development technical "
    "village district coup junta regime opposition leader party communist socialist nationalist colonial "
    "independence trusteeship territory partition armistice ceasefire truce zone sector corridor access "
    "airlift garrison troops division brigade battalion artillery aircraft squadrons submarine carrier radar "
    "warhead test ban disarmament proliferation safeguards deterrent alliance contingency planning staff "
    "estimate appraisal objective alternative recommendation approval concurrence clearance drafting "
    "negotiator adviser counselor attache interpreter correspondent editor newspaper broadcast interview";

constexpr std::array onsets{"b",  "br", "c",   "ch", "cl", "d",  "dr", "f",  "fl", "g", "gr", "h",
                            "j",  "k",  "l",   "m",  "n",  "p",  "pl", "pr", "qu", "r", "s",  "sh",
                            "sl", "st", "str", "t",  "th", "tr", "v",  "w",  "y",  "z"};
constexpr std::array nuclei{"a", "e", "i", "o", "u", "a", "e", "o", "ai", "ea", "ou", "ie"};
constexpr std::array codas{"", "", "", "l", "m", "n", "nd", "nt", "r", "rd", "rm", "s", "st", "t", "ck", "x"};
constexpr std::array endings{"", "s", "ed", "ing", "ion", "al", "ment", "ly", "er", "ity"};

constexpr int wordsOfAll = 1200; ///< the most frequent ones, which every volume has
constexpr double flattening = 2.7;
constexpr double steepness = 1.15;

} // namespace

QByteArray Vocabulary::made(Random &random, int syllables)
{
    QByteArray word;
    for (int i = 0; i < syllables; ++i) {
        word += random.oneOf(onsets);
        word += random.oneOf(nuclei);
        if (i + 1 == syllables || random.chance(0.3)) {
            word += random.oneOf(codas);
        }
    }
    return word;
}

Vocabulary::Vocabulary()
{
    QSet<QByteArray> seen;
    const auto take = [&](const QByteArray &word) {
        if (int(m_words.size()) < size && !seen.contains(word)) {
            seen.insert(word);
            m_words.push_back(word);
        }
    };
    for (const QByteArray &word : QByteArray(english).split(' ')) {
        take(word);
    }
    m_english = int(m_words.size());
    Random random(0x766f636162ULL); // never the caller's: the words are the same for every seed
    while (int(m_words.size()) < size) {
        const QByteArray stem = made(random, random.between(1, 3));
        // Words come in families, which is what a search by beginnings meets.
        for (int form = random.between(1, 4); form > 0; --form) {
            take(stem + random.oneOf(endings));
        }
    }
    double sum = 0;
    m_upTo.reserve(size);
    for (int rank = 0; rank < size; ++rank) {
        m_upTo.push_back(sum += 1 / std::pow(rank + flattening, steepness));
    }
    for (double &share : m_upTo) {
        share /= sum;
    }
}

int Vocabulary::sample(Random &random, int dialect) const
{
    const auto found = std::ranges::upper_bound(m_upTo, random.fraction());
    const int rank = int(found - m_upTo.begin());
    return std::min(rank < wordsOfAll ? rank : rank - rank % dialects + dialect, size - 1);
}

} // namespace Chancery::Benchmark
