// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagemap.h"

#include <vector>

class QTextDocument;

namespace Chancery::App
{

enum class MarkEnd { None, Start, End };

/// \a pieces (by position) with one end moved to \a position. A piece the end passes over whole is given
/// up; an end let go between two pieces leaves the nearer one as it is; at least one character stays.
/// Pieces with nothing of the source between them (a note mark, the end of a paragraph) are one piece.
[[nodiscard]] std::vector<PageSpan> withEndMoved(const std::vector<PageSpan> &pieces, MarkEnd end,
                                                 int position, const PageMap &map);

/// The words of \a pieces as segments of the source, neighbours joined.
[[nodiscard]] std::vector<Segment> segmentsOf(const std::vector<PageSpan> &pieces, const PageMap &map,
                                              const DocumentRecord &record);

/// The position one step from \a position in the source's words, by characters or by words: the page's own
/// matter is stepped over.
[[nodiscard]] int stepped(const QTextDocument &document, const PageMap &map, int position, int direction,
                          bool byWords);

} // namespace Chancery::App
