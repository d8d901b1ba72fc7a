// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query.h"
#include "widening.h"

#include "model/searchplan.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace Chancery::Search
{

/// Words of the library that begin with a prefix, by the prefix (folded). A prefix that is missing is left
/// to the index, which finds all its words, but cannot stop before it has.
using PrefixWords = QHash<QString, QStringList>;

/// What is to be marked in a text: a form of something that was looked for.
struct MarkedForm {
    QStringList words; ///< folded
    bool prefix = false; ///< the last word may go on
    Place place = Place::Anywhere;
    int term = 0; ///< forms of one phrase of the query have one number
    int near = -1; ///< terms of one NEAR have one number; -1 for none
    int distance = 0; ///< of that NEAR
};

/// A query as the store and the marker take it.
struct Compiled {
    SearchPlan plan;
    std::vector<MarkedForm> marks;
    QStringList mine; ///< expressions of `in:mine`, over the reader's annotations
};

/// The prefixes a query looks for, folded; of phrases that end in one, their last word.
QStringList prefixesOf(const Node &query);

/// \a filter narrows it. Pure.
Compiled compile(const Node &query, const SearchFilter &filter, const Synonyms &synonyms,
                 const PrefixWords &prefixes);

} // namespace Chancery::Search
