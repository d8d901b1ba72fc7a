// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spelling.h"

#include <rapidfuzz/distance/OSA.hpp>

#include <algorithm>

namespace Chancery::Search
{

namespace
{

constexpr qsizetype shortWord = 5; ///< letters; up to it, one slip
constexpr qsizetype shortestWord = 3;
constexpr size_t mostSuggestions = 5;

size_t slipsOf(const QString &word)
{
    return word.size() <= shortWord ? 1 : 2;
}

std::u16string_view viewOf(const QString &text)
{
    return {reinterpret_cast<const char16_t *>(text.utf16()), size_t(text.size())};
}

} // namespace

std::vector<Spelled> spelledWords(const Node &query)
{
    std::vector<Spelled> words;
    switch (query.kind) {
    case Node::Kind::Phrase:
        if (query.phrase.words.size() == 1 && !query.phrase.exact && !query.phrase.prefix
            && query.phrase.words.front().size() >= shortestWord) {
            words.push_back({query.phrase.words.front(), query.phrase.at, query.phrase.length});
        }
        break;
    case Node::Kind::From:
    case Node::Kind::To:
    case Node::Kind::Person:
    case Node::Kind::Mine:
        break; // names and notes are other words than the text's
    case Node::Kind::Not:
        return spelledWords(query.children.front());
    default:
        for (const Node &child : query.children) {
            const std::vector<Spelled> inner = spelledWords(child);
            words.insert(words.end(), inner.begin(), inner.end());
        }
    }
    return words;
}

std::pair<int, int> likelyLengths(const QString &word)
{
    const int slips = int(slipsOf(word));
    return {std::max(int(shortestWord) - 1, int(word.size()) - slips), int(word.size()) + slips};
}

std::vector<WordCount> likelier(const QString &spelled, const std::vector<WordCount> &words)
{
    struct Near {
        size_t distance;
        const WordCount *word;
    };
    const size_t slips = slipsOf(spelled);
    const rapidfuzz::CachedOSA<char16_t> toSpelled(viewOf(spelled));
    std::vector<Near> close;
    for (const WordCount &word : words) {
        const auto distance = size_t(toSpelled.distance(viewOf(word.term), slips));
        if (distance <= slips && distance > 0) {
            close.push_back({distance, &word});
        }
    }
    std::ranges::sort(close, [](const Near &one, const Near &other) {
        return std::pair(one.distance, -one.word->documents)
            < std::pair(other.distance, -other.word->documents);
    });
    std::vector<WordCount> found;
    for (const Near &near : close) {
        if (found.size() == mostSuggestions) {
            break;
        }
        found.push_back(*near.word);
    }
    return found;
}

} // namespace Chancery::Search
