// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagecontent.h"
#include "pagegeometry.h"

#include <QHash>
#include <QPixmap>

class QPainter;

namespace Chancery::App
{

/// The two ends of a mark that can be taken hold of, in the document's coordinates.
struct EndHandles {
    QRectF start;
    QRectF end;
};

/// Draws what lies beneath and upon the words: washes, stacked underlines, references, hints, hits, the
/// dimming around a speaker. Looks only at blocks inside the rectangle it is given. Boxes are kept
/// until forget(); call that whenever the layout changes. Interface thread.
class PagePainter
{
public:
    /// Draws what the letters stand upon. \a area is in the document's coordinates, as is the painter.
    void paintBeneath(QPainter &painter, const PageContent &content, const PageState &state,
                      const QRectF &area);
    /// Draws what comes over or between the letters.
    void paintAbove(QPainter &painter, const PageContent &content, const PageState &state,
                    const QRectF &area);
    void forget()
    {
        m_boxes.clear();
    }
    /// To be called when the palette changes.
    void forgetColours()
    {
        m_strokes.clear();
    }
    /// Where the handles of the active mark are; null rectangles where there is none.
    [[nodiscard]] static EndHandles handles(const PageContent &content, const PageState &state);

private:
    /// The boxes of \a span inside \a block, worked out once a layout.
    const std::vector<LineBox> &boxes(const QTextBlock &block, PageSpan span);
    void fill(QPainter &painter, const QTextBlock &block, PageSpan span, const QColor &colour);
    void paintWashes(QPainter &painter, const PageContent &content, const PageState &state,
                     const QTextBlock &block, const QRectF &area);
    void paintHits(QPainter &painter, const PageState &state, const QTextBlock &block);
    void paintReferences(QPainter &painter, const PageContent &content, const PageState &state,
                         const QTextBlock &block);
    void paintHints(QPainter &painter, const PageContent &content, const PageState &state,
                    const QTextBlock &block);
    void paintDimming(QPainter &painter, const PageContent &content, const PageState &state,
                      const QTextBlock &block, const QRectF &bounds);
    void paintMarkLines(QPainter &painter, const PageContent &content, const PageState &state,
                        const QTextBlock &block, const QRectF &area);
    void paintMarkLine(QPainter &painter, const QLineF &line, MarkColour colour, const PageState &state,
                       bool reader, bool active);

    QHash<std::pair<int, int>, std::vector<LineBox>> m_boxes; ///< by span, which lies in one block
    // Dashes and waves are dear to stroke: each kind of line is drawn once, and copied to its places.
    QHash<int, QPixmap> m_strokes;
    double m_ratio = 0;
};

} // namespace Chancery::App
