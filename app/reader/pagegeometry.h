// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagemap.h"

#include <QRectF>
#include <QTextBlock>

#include <vector>

class QTextDocument;

namespace Chancery::App
{

/// Where a stretch of words lies on one line, in the document's coordinates.
struct LineBox {
    QRectF rect; ///< as high as the letters, without the leading
    double baseline = 0;
};

/// The boxes of [from, to) of \a block, absolute positions; one a line, and one a visual run where the
/// block holds right-to-left text. Lays the document out as far as it must.
[[nodiscard]] std::vector<LineBox> boxesIn(const QTextBlock &block, int from, int to);

/// The boxes of \a span over all its blocks.
[[nodiscard]] std::vector<LineBox> boxesOf(const QTextDocument &document, PageSpan span);

/// One line of the page.
struct PageLine {
    QRectF rect; ///< as wide as its column, in the document's coordinates
    PageSpan span; ///< the positions on it
};

/// The line \a position stands on.
[[nodiscard]] PageLine pageLineAt(const QTextDocument &document, int position);

/// The rectangle of the line \a position stands on, as wide as its column.
[[nodiscard]] QRectF lineAt(const QTextDocument &document, int position);

/// The first block any part of which lies below \a y.
[[nodiscard]] QTextBlock blockBelow(const QTextDocument &document, double y);

/// Calls \a visit with every block that touches top … bottom, in the order of the text.
template<typename Visitor>
void visitBlocks(const QTextDocument &document, double top, double bottom, Visitor visit);

} // namespace Chancery::App

#include <QAbstractTextDocumentLayout>
#include <QTextDocument>

namespace Chancery::App
{

template<typename Visitor>
void visitBlocks(const QTextDocument &document, double top, double bottom, Visitor visit)
{
    for (QTextBlock block = blockBelow(document, top); block.isValid(); block = block.next()) {
        const QRectF bounds = document.documentLayout()->blockBoundingRect(block);
        if (bounds.top() > bottom) {
            break;
        }
        visit(block, bounds);
    }
}

} // namespace Chancery::App
