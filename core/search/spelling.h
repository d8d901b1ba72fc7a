// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query.h"

#include "model/searchplan.h"

namespace Chancery::Search
{

/// A single word of a query that could be misspelt, and where it stands.
struct Spelled {
    QString word; ///< folded
    qsizetype at = 0; ///< UTF-16 units in the query
    qsizetype length = 0;
};

/// The words of \a query that are looked for in the text, exact ones and prefixes left out.
std::vector<Spelled> spelledWords(const Node &query);

/// Lengths, in UTF-16 units, that a likelier spelling of \a word can have.
std::pair<int, int> likelyLengths(const QString &word);

/// The closest of \a words to \a spelled: within one slip of the pen for a short word, two for a longer one
/// (optimal string alignment distance: a letter more, less, other, or two exchanged); closer first, then
/// more frequent; at most five.
std::vector<WordCount> likelier(const QString &spelled, const std::vector<WordCount> &words);

} // namespace Chancery::Search
