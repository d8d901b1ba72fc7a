// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "glyphs.h"

#include "theme/readingface.h"
#include "theme/theme.h"

#include <QFontInfo>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

#include <functional>

namespace Chancery::App
{

namespace
{

constexpr double grid = 16; ///< glyphs are drawn on a square of 16 × 16
constexpr double penWidth = 1.4;

void drawLines(QPainter &painter, std::initializer_list<QLineF> lines)
{
    for (const QLineF &line : lines) {
        painter.drawLine(line);
    }
}

void drawMarks(QPainter &painter, Glyph glyph)
{
    QPainterPath path;
    switch (glyph) {
    case Glyph::Highlight:
        path.moveTo(10.5, 2.5);
        path.lineTo(13.5, 5.5);
        path.lineTo(7.5, 11.5);
        path.lineTo(4.5, 8.5);
        path.closeSubpath();
        painter.drawPath(path);
        drawLines(painter, {{4.5, 8.5, 3.5, 12.5}, {3.5, 12.5, 7.5, 11.5}, {2, 14.5, 14, 14.5}});
        break;
    case Glyph::Note:
        path.addRoundedRect(QRectF(2.5, 2.5, 11, 11), 1.5, 1.5);
        painter.drawPath(path);
        drawLines(painter, {{5, 6, 11, 6}, {5, 8.5, 11, 8.5}, {5, 11, 8.5, 11}});
        break;
    case Glyph::Query:
        path.moveTo(5, 5.5);
        path.cubicTo(5, 1.2, 11.5, 1.4, 11, 5.5);
        path.cubicTo(10.7, 8, 8, 7.6, 8, 10.4);
        painter.drawPath(path);
        painter.drawPoint(QPointF(8, 13.4));
        painter.drawEllipse(QPointF(8, 13.4), 0.4, 0.4);
        break;
    case Glyph::Link:
        painter.translate(8, 8);
        painter.rotate(-45);
        painter.drawRoundedRect(QRectF(-7, -2.4, 7.4, 4.8), 2.4, 2.4);
        painter.drawRoundedRect(QRectF(-0.4, -2.4, 7.4, 4.8), 2.4, 2.4);
        break;
    case Glyph::Position:
        drawLines(painter, {{4, 2, 4, 14.5}});
        path.moveTo(4, 2.8);
        path.lineTo(13, 2.8);
        path.lineTo(10.6, 5.8);
        path.lineTo(13, 8.8);
        path.lineTo(4, 8.8);
        painter.drawPath(path);
        break;
    case Glyph::Verdict:
        drawLines(painter, {{8, 2, 8, 14}, {3, 4, 13, 4}, {5.5, 14, 10.5, 14}});
        path.moveTo(1.2, 9);
        path.lineTo(3.4, 4);
        path.lineTo(5.6, 9);
        path.cubicTo(5, 11, 1.8, 11, 1.2, 9);
        path.moveTo(10.4, 9);
        path.lineTo(12.6, 4);
        path.lineTo(14.8, 9);
        path.cubicTo(14.2, 11, 11, 11, 10.4, 9);
        painter.drawPath(path);
        break;
    default:
        break;
    }
}

void drawThings(QPainter &painter, Glyph glyph)
{
    QPainterPath path;
    switch (glyph) {
    case Glyph::Passage:
        path.moveTo(12.5, 2.5);
        path.lineTo(6.5, 2.5);
        path.cubicTo(2.5, 2.5, 2.5, 8.5, 6.5, 8.5);
        path.lineTo(8, 8.5);
        painter.drawPath(path);
        drawLines(painter, {{8, 2.5, 8, 14}, {11, 2.5, 11, 14}});
        break;
    case Glyph::Person:
        painter.drawEllipse(QPointF(8, 5.2), 2.9, 2.9);
        path.moveTo(2.5, 14);
        path.cubicTo(2.8, 8.6, 13.2, 8.6, 13.5, 14);
        path.closeSubpath();
        painter.drawPath(path);
        break;
    case Glyph::Event:
        painter.drawEllipse(QPointF(8, 8), 6, 6);
        drawLines(painter, {{8, 4.4, 8, 8}, {8, 8, 10.6, 9.6}});
        break;
    case Glyph::Document:
        path.moveTo(3.5, 1.8);
        path.lineTo(9.5, 1.8);
        path.lineTo(12.8, 5);
        path.lineTo(12.8, 14.2);
        path.lineTo(3.5, 14.2);
        path.closeSubpath();
        painter.drawPath(path);
        drawLines(painter, {{6, 7, 10.4, 7}, {6, 9.4, 10.4, 9.4}, {6, 11.8, 9, 11.8}});
        break;
    default:
        break;
    }
}

void drawTools(QPainter &painter, Glyph glyph)
{
    QPainterPath path;
    switch (glyph) {
    case Glyph::Bold:
        painter.setPen(QPen(painter.pen().color(), 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        path.moveTo(4.5, 2.8);
        path.lineTo(8.4, 2.8);
        path.cubicTo(12, 2.8, 12, 7.6, 8.4, 7.6);
        path.lineTo(4.5, 7.6);
        path.closeSubpath();
        path.moveTo(4.5, 7.6);
        path.lineTo(9, 7.6);
        path.cubicTo(13.2, 7.6, 13.2, 13.2, 9, 13.2);
        path.lineTo(4.5, 13.2);
        path.closeSubpath();
        painter.drawPath(path);
        break;
    case Glyph::Italic:
        drawLines(painter, {{6.5, 2.8, 12, 2.8}, {4, 13.2, 9.5, 13.2}, {9.3, 2.8, 6.7, 13.2}});
        break;
    case Glyph::Quote:
        painter.setPen(QPen(painter.pen().color(), 2.2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QLineF(3, 2.5, 3, 13.5));
        painter.setPen(QPen(painter.pen().color(), penWidth, Qt::SolidLine, Qt::RoundCap));
        drawLines(painter, {{6.5, 4, 14, 4}, {6.5, 8, 14, 8}, {6.5, 12, 11, 12}});
        break;
    case Glyph::List:
        for (const double y : {4.0, 8.0, 12.0}) {
            painter.drawEllipse(QPointF(3, y), 0.7, 0.7);
            painter.drawLine(QLineF(6.5, y, 14, y));
        }
        break;
    case Glyph::Filter:
        drawLines(painter, {{2, 4, 14, 4}, {4.5, 8, 11.5, 8}, {7, 12, 9, 12}});
        break;
    case Glyph::Order:
        drawLines(painter,
                  {{5, 3, 5, 13},
                   {5, 13, 2.6, 10.6},
                   {5, 13, 7.4, 10.6},
                   {9.5, 4, 14, 4},
                   {9.5, 8, 13, 8},
                   {9.5, 12, 12, 12}});
        break;
    default:
        break;
    }
}

/// Draws on demand, so that an icon is sharp on every screen and right after a change of theme.
class DrawnIcon : public QIconEngine
{
public:
    using Draw = std::function<void(QPainter &, const QRectF &, const QPalette &, QIcon::Mode)>;
    explicit DrawnIcon(Draw draw)
        : m_draw(std::move(draw))
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        m_draw(*painter, rect, QGuiApplication::palette(), mode);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override
    {
        return new DrawnIcon(m_draw);
    }

private:
    Draw m_draw;
};

} // namespace

Glyph glyphOf(AnnotationKind kind)
{
    switch (kind) {
    case AnnotationKind::Highlight:
        return Glyph::Highlight;
    case AnnotationKind::Note:
        return Glyph::Note;
    case AnnotationKind::Query:
        return Glyph::Query;
    case AnnotationKind::Link:
        return Glyph::Link;
    case AnnotationKind::Position:
        return Glyph::Position;
    case AnnotationKind::Verdict:
        return Glyph::Verdict;
    }
    return Glyph::Highlight;
}

Glyph glyphOf(LinkTargetKind kind)
{
    switch (kind) {
    case LinkTargetKind::Annotation:
        return Glyph::Highlight;
    case LinkTargetKind::Passage:
        return Glyph::Passage;
    case LinkTargetKind::Person:
        return Glyph::Person;
    case LinkTargetKind::Event:
        return Glyph::Event;
    case LinkTargetKind::Document:
        return Glyph::Document;
    }
    return Glyph::Document;
}

void paintGlyph(QPainter &painter, const QRectF &square, Glyph glyph, const QColor &ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(square.width(), square.height());
    painter.translate(square.center() - QPointF(side, side) / 2);
    painter.scale(side / grid, side / grid);
    painter.setPen(QPen(ink, penWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    drawMarks(painter, glyph);
    drawThings(painter, glyph);
    drawTools(painter, glyph);
    painter.restore();
}

QIcon glyphIcon(Glyph glyph)
{
    return QIcon(new DrawnIcon(
        [glyph](QPainter &painter, const QRectF &square, const QPalette &palette, QIcon::Mode mode) {
            const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
            const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText;
            paintGlyph(painter, square, glyph, palette.color(group, role));
        }));
}

QIcon colourIcon(MarkColour colour)
{
    return QIcon(new DrawnIcon([colour](QPainter &painter, const QRectF &square, const QPalette &palette,
                                        QIcon::Mode) {
        const MarkColours colours = markColours(colour, palette);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.wash);
        const QRectF swatch = square.adjusted(1, 1, -1, -1);
        painter.drawRoundedRect(swatch, 2, 2);
        painter.restore();
        drawMarkLine(painter,
                     {swatch.left() + 1, swatch.bottom() - 3.5, swatch.right() - 1, swatch.bottom() - 3.5},
                     colours, 2);
    }));
}

QFont quotationFont(const QFont &base, double scale)
{
    QFont font = base;
    font.setFamily(readingFamily());
    font.setPointSizeF(QFontInfo(base).pointSizeF() * scale);
    return font;
}

} // namespace Chancery::App
