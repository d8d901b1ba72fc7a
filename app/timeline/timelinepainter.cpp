// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelinepainter.h"

#include "theme/theme.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Chancery::App
{

using namespace Timeline;

namespace
{

constexpr double BandHeight = 15;
constexpr double ThinLine = 1.2;
constexpr double SmallFontShare = 0.88;
constexpr double ArrowSize = 4.5;

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

QRectF bandIn(const QRectF &box)
{
    const double height = std::min(BandHeight, box.height() - 4);
    return {box.left(), box.center().y() - height / 2, box.width(), height};
}

} // namespace

QRectF TimelineGeometry::areaOf(size_t lane, int rows, const Mark &mark) const
{
    const double top = rowTop(lane, mark.row, rows);
    double left = mark.anchorLeft;
    double right = mark.anchorRight;
    if (mark.label.isShown()) {
        left = std::min(left, mark.label.left);
        right = std::max(right, mark.label.left + mark.label.width);
    }
    return {plotLeft + left, top, right - left, rowHeight};
}

QRectF TimelineGeometry::areaOf(size_t lane, int rows, const Pin &pin) const
{
    const double top = rowTop(lane, pin.row, rows);
    const double labels = pin.label.isShown() ? pin.label.width : 0;
    if (pin.side == Pin::Side::Earlier) {
        return {plotLeft - gutter, top, gutter + labels, rowHeight};
    }
    return {plotLeft + plotWidth - labels, top, labels + gutter, rowHeight};
}

TimelinePainter::TimelinePainter(QPainter &painter, const QPalette &palette, const QFont &font,
                                 const TimelineGeometry &geometry)
    : m_painter(painter)
    , m_palette(palette)
    , m_font(font)
    , m_geometry(geometry)
    , m_text(palette.color(QPalette::Text))
    , m_quiet(quietText(palette))
    , m_base(palette.color(QPalette::Base))
{
    m_ink = mixed(m_text, m_base, 0.80);
    m_painter.setRenderHint(QPainter::Antialiasing);
}

QFont TimelinePainter::smallFont(const QFont &font)
{
    QFont result = font;
    if (font.pointSizeF() > 0) {
        result.setPointSizeF(font.pointSizeF() * SmallFontShare);
    } else {
        result.setPixelSize(int(font.pixelSize() * SmallFontShare));
    }
    return result;
}

void TimelinePainter::drawAxis(const Axis &axis)
{
    const double left = m_geometry.plotLeft;
    const double top = m_geometry.axisTop;
    const QFont font = smallFont(m_font);
    const QFontMetricsF metrics(font);
    m_painter.setFont(font);
    const QColor line = hairline(m_palette);
    m_painter.setPen(QPen(line, 1));
    m_painter.drawLine(QPointF(0, top), QPointF(m_geometry.width, top));
    const double first = top + 3 + metrics.ascent();
    for (const Tick &tick : axis.ticks) {
        const double x = std::floor(left + tick.x) + 0.5;
        m_painter.setPen(QPen(withAlpha(line, 0.55), 1));
        m_painter.drawLine(QPointF(x, 0), QPointF(x, top));
        m_painter.setPen(QPen(line, 1));
        m_painter.drawLine(QPointF(x, top), QPointF(x, top + 5));
        m_painter.setPen(m_quiet);
        m_painter.drawText(QPointF(x + TickLabelGap, first), tick.label);
    }
    for (const Tick &tick : axis.context) {
        const double x = std::floor(left + tick.x) + 0.5;
        if (tick.x > 0) {
            m_painter.setPen(QPen(line, 1));
            m_painter.drawLine(QPointF(x, top), QPointF(x, top + m_geometry.axisHeight));
        }
        m_painter.setPen(m_ink);
        m_painter.drawText(QPointF(x + TickLabelGap, first + metrics.height()), tick.label);
    }
}

void TimelinePainter::drawLaneTitle(size_t lane, const QString &title, const QString &count)
{
    const double top = m_geometry.laneTop[lane];
    const double height = m_geometry.laneHeight[lane];
    if (lane > 0) {
        m_painter.setPen(QPen(withAlpha(hairline(m_palette), 0.7), 1));
        m_painter.drawLine(QPointF(0, std::floor(top) + 0.5),
                           QPointF(m_geometry.width, std::floor(top) + 0.5));
    }
    // In line with the first row, as a caption stands with the first line of what it names.
    const QRectF box(m_geometry.titleLeft, top,
                     m_geometry.plotLeft - m_geometry.gutter - m_geometry.titleLeft - 8, height);
    m_painter.setFont(m_font);
    m_painter.setPen(m_ink);
    m_painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, title);
    m_painter.setFont(smallFont(m_font));
    m_painter.setPen(m_quiet);
    m_painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, count);
}

void TimelinePainter::drawEmptyLane(size_t lane, const QString &text)
{
    const QRectF box(m_geometry.plotLeft, m_geometry.laneTop[lane], m_geometry.plotWidth,
                     m_geometry.laneHeight[lane]);
    drawWords(box, text, m_quiet, true, Qt::AlignLeft);
}

void TimelinePainter::drawGuide(double x)
{
    QPen pen(withAlpha(m_ink, 0.35), 1, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({2, 3});
    m_painter.setPen(pen);
    const double at = std::floor(m_geometry.plotLeft + x) + 0.5;
    m_painter.drawLine(QPointF(at, 0), QPointF(at, m_geometry.axisTop));
}

void TimelinePainter::drawWords(const QRectF &box, const QString &text, const QColor &colour, bool italic,
                                Qt::Alignment side)
{
    QFont font = m_font;
    font.setItalic(italic);
    m_painter.setFont(font);
    m_painter.setPen(colour);
    // Half a pixel of grace: the layout measured these very words.
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.width() + 0.5);
    m_painter.drawText(box.adjusted(0, 0, 1, 0), int(side | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

void TimelinePainter::drawMark(size_t lane, int rows, const Mark &mark, const std::vector<DatedThing> &things,
                               States states)
{
    const QRectF area = m_geometry.areaOf(lane, rows, mark);
    if (states != Plain) {
        const QColor wash = states.testFlag(Current) ? m_palette.color(QPalette::Highlight) : m_ink;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(withAlpha(wash, states.testFlag(Current) ? 0.20 : 0.08));
        m_painter.drawRoundedRect(area.adjusted(-4, 1.5, 4, -1.5), 4, 4);
    }
    const QRectF box(m_geometry.plotLeft + mark.left, area.top(), mark.right - mark.left, area.height());
    const DatedThing &thing = things[mark.things.front()];
    const bool proposed = std::ranges::all_of(
        mark.things, [&](size_t index) { return things[index].layer == Layer::Detected; });
    if (mark.isCluster()) {
        drawCluster(box, qsizetype(mark.things.size()));
    } else if (mark.shape == MarkShape::Point) {
        drawPoint(box, thing.stated, proposed);
    } else if (mark.shape == MarkShape::Onward || mark.shape == MarkShape::Until) {
        drawOpen(box, mark.shape == MarkShape::Onward);
    } else if (mark.flat) {
        drawFlat(box, mark);
    } else {
        drawExtent(box, mark, thing.stated, proposed);
    }
    if (mark.label.isShown()) {
        const QRectF words(m_geometry.plotLeft + mark.label.left, area.top(), mark.label.width,
                           area.height());
        const bool before = !mark.label.inside && mark.label.left < mark.anchorLeft;
        drawWords(words, mark.text, mark.isCluster() ? m_quiet : m_text, proposed,
                  before ? Qt::AlignRight : Qt::AlignLeft);
    }
}

void TimelinePainter::drawPoint(const QRectF &box, bool stated, bool proposed)
{
    const QRectF disc(box.center().x() - box.width() / 2, box.center().y() - box.width() / 2, box.width(),
                      box.width());
    QPen pen(m_ink, 1.6);
    if (proposed) {
        pen.setDashPattern({1.2, 1.2});
    }
    m_painter.setPen(pen);
    m_painter.setBrush(stated && !proposed ? m_ink : m_base);
    m_painter.drawEllipse(disc.adjusted(0.8, 0.8, -0.8, -0.8));
}

void TimelinePainter::drawExtent(const QRectF &box, const Mark &mark, bool stated, bool proposed)
{
    const QRectF band = bandIn(box);
    const double strength = stated ? 0.20 : 0.10;
    QLinearGradient fill(band.topLeft(), band.topRight());
    const bool fades = mark.shape == MarkShape::Fuzzy;
    const double fade = std::min(0.45, 26 / std::max(band.width(), 1.0));
    fill.setColorAt(0, withAlpha(m_ink, fades || mark.goesOnLeft ? 0 : strength));
    fill.setColorAt(fade, withAlpha(m_ink, strength));
    fill.setColorAt(1 - fade, withAlpha(m_ink, strength));
    fill.setColorAt(1, withAlpha(m_ink, fades || mark.goesOnRight ? 0 : strength));
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(fill);
    m_painter.drawRect(band);
    QPen pen(m_ink, ThinLine, Qt::SolidLine, Qt::FlatCap);
    m_painter.setBrush(Qt::NoBrush);
    if (fades) {
        pen.setCapStyle(Qt::RoundCap);
        pen.setDashPattern({0.1, 3});
        m_painter.setPen(pen);
        m_painter.drawLine(band.bottomLeft(), band.bottomRight());
        return;
    }
    if (proposed) {
        pen.setDashPattern({2, 2});
    }
    m_painter.setPen(pen);
    if (mark.shape == MarkShape::Bar) {
        pen.setWidthF(2);
        m_painter.setPen(pen);
        m_painter.drawLine(band.bottomLeft(), band.bottomRight());
        return;
    }
    // Brackets: somewhere in here.
    constexpr double Foot = 3.5;
    if (!mark.goesOnLeft) {
        m_painter.drawPolyline(QPolygonF{{band.left() + Foot, band.top()},
                                         band.topLeft(),
                                         band.bottomLeft(),
                                         {band.left() + Foot, band.bottom()}});
    }
    if (!mark.goesOnRight) {
        m_painter.drawPolyline(QPolygonF{{band.right() - Foot, band.top()},
                                         band.topRight(),
                                         band.bottomRight(),
                                         {band.right() - Foot, band.bottom()}});
    }
}

void TimelinePainter::drawFlat(const QRectF &box, const Mark &mark)
{
    const double y = std::floor(box.bottom()) - 2.5;
    QPen line(withAlpha(m_ink, 0.75), ThinLine, Qt::SolidLine, Qt::FlatCap);
    if (mark.shape == MarkShape::Fuzzy) {
        line.setCapStyle(Qt::RoundCap);
        line.setDashPattern({0.1, 3});
    } else if (mark.shape == MarkShape::Bar) {
        line.setWidthF(2);
    }
    m_painter.setPen(line);
    m_painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
    m_painter.setPen(QPen(m_ink, ThinLine, Qt::SolidLine, Qt::FlatCap));
    constexpr double Foot = 4;
    if (!mark.goesOnLeft) {
        m_painter.drawLine(QPointF(box.left(), y + 1), QPointF(box.left(), y - Foot));
    }
    if (!mark.goesOnRight) {
        m_painter.drawLine(QPointF(box.right(), y + 1), QPointF(box.right(), y - Foot));
    }
    // The stem leads from the line up to its words.
    const double x = std::floor(m_geometry.plotLeft + (mark.anchorLeft + mark.anchorRight) / 2) + 0.5;
    m_painter.drawPolyline(QPolygonF{{x, y}, {x, box.center().y()}, {x + 6, box.center().y()}});
}

void TimelinePainter::drawOpen(const QRectF &box, bool onward)
{
    const double y = box.center().y();
    const double from = onward ? box.left() + 0.8 : box.right() - 0.8;
    const double to = onward ? box.right() - 1 : box.left() + 1;
    const double sign = onward ? 1 : -1;
    m_painter.setPen(QPen(m_ink, 1.6, Qt::SolidLine, Qt::FlatCap));
    m_painter.drawLine(QPointF(from, y - 5), QPointF(from, y + 5));
    QPen dots(m_ink, 1.4, Qt::CustomDashLine, Qt::RoundCap);
    dots.setDashPattern({0.1, 2.6});
    m_painter.setPen(dots);
    m_painter.drawLine(QPointF(from + sign * 4, y), QPointF(to - sign * 8, y));
    m_painter.setPen(QPen(m_ink, ThinLine, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolygon(QPolygonF{{to - sign * 7, y - 4}, {to, y}, {to - sign * 7, y + 4}});
}

void TimelinePainter::drawCluster(const QRectF &box, qsizetype count)
{
    const QRectF capsule(box.left() + 0.5, box.center().y() - 8, box.width() - 1, 16);
    m_painter.setPen(QPen(m_ink, ThinLine));
    m_painter.setBrush(mixed(m_ink, m_base, 0.10));
    m_painter.drawRoundedRect(capsule, 8, 8);
    QFont font = smallFont(m_font);
    font.setBold(true);
    m_painter.setFont(font);
    m_painter.setPen(m_text);
    m_painter.drawText(capsule, Qt::AlignCenter, count > 99 ? QStringLiteral("99+") : QString::number(count));
}

void TimelinePainter::drawPin(size_t lane, int rows, const Pin &pin, States states)
{
    const QRectF area = m_geometry.areaOf(lane, rows, pin);
    const bool earlier = pin.side == Pin::Side::Earlier;
    if (states != Plain) {
        const QColor wash = states.testFlag(Current) ? m_palette.color(QPalette::Highlight) : m_ink;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(withAlpha(wash, states.testFlag(Current) ? 0.20 : 0.08));
        m_painter.drawRoundedRect(area.adjusted(0, 1.5, 0, -1.5), 4, 4);
    }
    const QRectF gutter(earlier ? area.left() : area.right() - m_geometry.gutter, area.top(),
                        m_geometry.gutter, area.height());
    const QPointF middle = gutter.center();
    if (pin.side == Pin::Side::Undated) {
        m_painter.setFont(m_font);
        m_painter.setPen(m_quiet);
        m_painter.drawText(gutter, Qt::AlignCenter, QStringLiteral("?"));
    } else {
        const double sign = earlier ? -1 : 1;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_quiet);
        m_painter.drawPolygon(QPolygonF{{middle.x() - sign * ArrowSize * 0.7, middle.y() - ArrowSize},
                                        {middle.x() + sign * ArrowSize * 0.8, middle.y()},
                                        {middle.x() - sign * ArrowSize * 0.7, middle.y() + ArrowSize}});
    }
    if (pin.label.isShown()) {
        const QRectF words(m_geometry.plotLeft + pin.label.left, area.top(), pin.label.width, area.height());
        drawWords(words, pin.text, m_quiet, false, earlier ? Qt::AlignLeft : Qt::AlignRight);
    }
}

} // namespace Chancery::App
