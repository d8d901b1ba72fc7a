// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "marker.h"

#include "model/search.h"

namespace Chancery::Search
{

/// Fills `places`, `passages` and `snippets` of \a hit from the passages of its document. Where nothing is
/// marked, the snippet is how the body begins.
void addSnippets(DocumentHit &hit, const std::vector<PassageText> &passages, const Marker &marker);

/// A snippet around one place (code points) of \a passage.
Snippet snippetAt(const PassageText &passage, TextRange range);

/// Every match of a document as a line of a concordance, in reading order. The values of the document come
/// from \a document.
std::vector<ContextLine> contextLines(const DocumentHit &document, const std::vector<PassageText> &passages,
                                      const Marker &marker);

/// Sorts by the words to the left, or the keyword and the words to the right; equal lines stay as they were.
void sortLines(std::vector<ContextLine> &lines, ContextSort sort);

} // namespace Chancery::Search
