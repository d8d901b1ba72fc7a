// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagemap.h"

#include <QHash>

class QTextDocument;

namespace Chancery::App
{

/// A piece of a mark inside one block of the page.
struct MarkPiece {
    int mark = -1; ///< index into the annotations the index was built from
    PageSpan span;
    int level = 0; ///< how far down the stack its underline stands; 0 is nearest to the letters
};

/// Where a mark begins and ends on the page.
struct MarkPlace {
    int mark = -1;
    int start = 0;
    int end = 0;
};

/// Finds the marks of a block in constant time, however many the document carries, so that those out of
/// sight cost nothing. Rebuilt whole when annotations or the page change. Marks that overlap get different
/// levels; a mark keeps its level over all lines of a piece.
class MarkIndex
{
public:
    MarkIndex() = default;
    MarkIndex(const std::vector<Annotation> &annotations, const PageMap &map, const QTextDocument &document,
              const DocumentKey &key);

    [[nodiscard]] const std::vector<MarkPiece> &in(int blockNumber) const;
    /// All marks that have a piece on the page, by start.
    [[nodiscard]] const std::vector<MarkPlace> &places() const
    {
        return m_places;
    }
    /// The marks that cover \a position of \a blockNumber, shortest piece first.
    [[nodiscard]] std::vector<int> at(int blockNumber, int position) const;
    /// The pieces of \a mark by position.
    [[nodiscard]] std::vector<PageSpan> piecesOf(int mark) const;

private:
    QHash<int, std::vector<MarkPiece>> m_pieces; ///< by block number
    std::vector<MarkPlace> m_places;
    std::vector<std::vector<PageSpan>> m_spans; ///< by mark
};

} // namespace Chancery::App
