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
/// dimming around a speaker. Looks only at blocks inside the rectangle it is given. Boxes of marks are
/// kept until forget(); call that whenever the layout or the marks change. Interface thread.
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
    struct PieceBoxes {
        MarkPiece piece;
        std::vector<LineBox> boxes;
    };
    const std::vector<PieceBoxes> &markBoxes(const PageContent &content, const QTextBlock &block);
    void paintMarkLines(QPainter &painter, const PageContent &content, const PageState &state,
                        const QTextBlock &block, const QRectF &area);
    void paintMarkLine(QPainter &painter, const QLineF &line, MarkColour colour, const PageState &state,
                       bool reader, bool active);

    QHash<int, std::vector<PieceBoxes>> m_boxes; ///< by block number
    // Dashes and waves are dear to stroke: each kind of line is drawn once, and copied to its places.
    QHash<int, QPixmap> m_strokes;
    double m_ratio = 0;
};

} // namespace Chancery::App
