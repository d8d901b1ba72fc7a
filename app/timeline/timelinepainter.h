// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/layout.h"

#include <QFlags>
#include <QFont>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace Chancery::App
{

/// Where the parts of the strip lie, in the widget's pixels.
struct TimelineGeometry {
    double plotLeft = 0; ///< pixel of the scale's 0
    double plotWidth = 1;
    double gutter = 0; ///< left and right of the plot, for the arrows of what lies beyond
    double titleLeft = 0;
    double rowHeight = 1;
    double axisTop = 0;
    double axisHeight = 0;
    double width = 0;
    std::array<double, 4> laneTop{};
    std::array<double, 4> laneHeight{};

    [[nodiscard]] double rowTop(size_t lane, int row, int rows) const
    {
        return laneTop[lane] + (laneHeight[lane] - rows * rowHeight) / 2 + row * rowHeight;
    }
    [[nodiscard]] QRectF areaOf(size_t lane, int rows, const Timeline::Mark &mark) const;
    [[nodiscard]] QRectF areaOf(size_t lane, int rows, const Timeline::Pin &pin) const;
};

/// Draws what the layout has placed. Lives for one paint event.
///
/// | drawn | means |
/// |---|---|
/// | disc, ring | a moment; the ring where the date does not stand in the document |
/// | bracketed band | at some time inside the day, month or year |
/// | band on a full line | lasted from end to end |
/// | band that fades at both ends | somewhere between two limits |
/// | bar, dotted line, open arrow | not before (or not after) the bar |
/// | line at the foot, with a stem to its words | any of the stretches, where others stand inside it |
/// | number in a capsule | so many things in one place |
class TimelinePainter
{
public:
    enum State { Plain = 0, Current = 1, Hovered = 2 };
    Q_DECLARE_FLAGS(States, State)

    TimelinePainter(QPainter &painter, const QPalette &palette, const QFont &font,
                    const TimelineGeometry &geometry);

    void drawAxis(const Timeline::Axis &axis);
    void drawLaneTitle(size_t lane, const QString &title, const QString &count);
    void drawEmptyLane(size_t lane, const QString &text);
    void drawGuide(double x);
    void drawMark(size_t lane, int rows, const Timeline::Mark &mark,
                  const std::vector<Timeline::DatedThing> &things, States states);
    void drawPin(size_t lane, int rows, const Timeline::Pin &pin, States states);

    /// Smaller than the font of the words, for numbers of the axis and counts.
    [[nodiscard]] static QFont smallFont(const QFont &font);

private:
    void drawPoint(const QRectF &box, bool stated, bool proposed);
    void drawExtent(const QRectF &box, const Timeline::Mark &mark, bool stated, bool proposed);
    void drawFlat(const QRectF &box, const Timeline::Mark &mark);
    void drawOpen(const QRectF &box, bool onward);
    void drawCluster(const QRectF &box, qsizetype count);
    void drawWords(const QRectF &box, const QString &text, const QColor &colour, bool italic,
                   Qt::Alignment side);

    QPainter &m_painter;
    const QPalette &m_palette;
    QFont m_font;
    const TimelineGeometry &m_geometry;
    QColor m_text;
    QColor m_quiet;
    QColor m_ink;
    QColor m_base;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(TimelinePainter::States)

} // namespace Chancery::App
