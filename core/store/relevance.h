// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documentset.h"

#include <memory>
#include <unordered_set>
#include <vector>

namespace Chancery::Store
{

class Connection;

/// What ranking goes by while one search runs.
struct RelevanceContext {
    std::vector<int> groups; ///< of each phrase: which are forms of one thing
    const DocumentSet *only = nullptr; ///< the rest is NULL and costs nothing; null for no narrowing
    /// Weight of each group, by how few documents hold its most frequent form. Estimated from the first of
    /// them when the first document is ranked, so that a common word need not be counted.
    std::vector<double> weights;
    double averageLength = 0; ///< words of a document
    std::unordered_set<qint64> titled; ///< documents ranked so far whose heading alone holds every group
};

/// Makes the SQL function `chancery_relevance(document_fts)` known to \a connection: BM25 (Robertson and
/// Zaragoza 2009, k1 = 1.2, b = 0.75) with a heading worth four times and a note two thirds of the body.
/// What kind of document it is counts only in a page of results (SearchRun::rankedPage).
/// FTS5's own bm25() counts every phrase in the whole library before it ranks the first document. The
/// context is to be filled before each search; it lives as long as the connection.
std::shared_ptr<RelevanceContext> addRelevance(Connection &connection);

} // namespace Chancery::Store
