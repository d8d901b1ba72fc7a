// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QPalette>

#include <algorithm>
#include <array>
#include <cmath>

namespace Chancery::App
{

namespace
{

constexpr double ReadableContrast = 4.5;
constexpr double HatchDistance = 4.0;

struct Hue {
    QRgb light; ///< ink on a light ground
    QRgb dark; ///< ink on a dark ground
};

constexpr Hue FirstSide{0xff1f4e8c, 0xff8ab4ee};
constexpr Hue SecondSide{0xff9c3a26, 0xffe8917c};

struct MarkHue {
    MarkColour colour;
    Hue line;
    Hue wash;
    LinePattern pattern;
};

constexpr std::array<MarkHue, 6> MarkHues{{
    {MarkColour::Yellow, {0xff806000, 0xffe0be4c}, {0xfff7eebf, 0xff45401f}, LinePattern::Solid},
    {MarkColour::Green, {0xff2e7037, 0xff86c68c}, {0xffdff0da, 0xff25402b}, LinePattern::Dashed},
    {MarkColour::Blue, {0xff2a66a8, 0xff86b6ec}, {0xffdbe9f7, 0xff213a54}, LinePattern::Dotted},
    {MarkColour::Pink, {0xffa83a6d, 0xffee9ac0}, {0xfff8e0ea, 0xff4a2939}, LinePattern::DashDotted},
    {MarkColour::Orange, {0xffa2540c, 0xfff0ab6a}, {0xfffae5cf, 0xff4b3420}, LinePattern::Double},
    {MarkColour::Purple, {0xff6d4aa3, 0xffbea0ea}, {0xffe9e2f5, 0xff392e52}, LinePattern::Wavy},
}};

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

/// The ink moved towards black or white just as far as it must go to be read on both grounds of a palette.
QColor readable(const QColor &ink, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor window = palette.color(QPalette::Window);
    const QColor end = isDark(palette) ? QColor(Qt::white) : QColor(Qt::black);
    QColor result = ink;
    for (int step = 1; step <= 20; ++step) {
        if (std::min(contrast(result, base), contrast(result, window)) >= ReadableContrast) {
            break;
        }
        result = mixed(end, ink, step / 20.0);
    }
    return result;
}

QColor inkOf(const Hue &hue, const QPalette &palette)
{
    return QColor::fromRgb(isDark(palette) ? hue.dark : hue.light);
}

bool isUnitedStates(const Party &party)
{
    return party.name.contains(QLatin1StringView("United States"), Qt::CaseInsensitive)
        || party.shortName == QLatin1StringView("U.S.") || party.shortName == QLatin1StringView("US");
}

bool isSovietUnion(const Party &party)
{
    return party.name.contains(QLatin1StringView("Soviet"), Qt::CaseInsensitive)
        || party.shortName == QLatin1StringView("U.S.S.R.") || party.shortName == QLatin1StringView("USSR");
}

QPainterPath wave(const QLineF &line)
{
    constexpr double Length = 5.0;
    constexpr double Height = 1.5;
    QPainterPath path(line.p1());
    double sign = 1;
    for (double x = line.x1(); x < line.x2(); x += Length, sign = -sign) {
        const double end = std::min(x + Length, line.x2());
        path.quadTo({(x + end) / 2, line.y1() + sign * 2 * Height}, {end, line.y1()});
    }
    return path;
}

} // namespace

double contrast(const QColor &first, const QColor &second)
{
    const auto [low, high] = std::minmax({luminance(first), luminance(second)});
    return (high + 0.05) / (low + 0.05);
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

QColor mixed(const QColor &ink, const QColor &ground, double share)
{
    const auto part = [share](float over, float under) { return float(over * share + under * (1 - share)); };
    return QColor::fromRgbF(part(ink.redF(), ground.redF()), part(ink.greenF(), ground.greenF()),
                            part(ink.blueF(), ground.blueF()));
}

QColor quietText(const QPalette &palette)
{
    return readable(mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.62), palette);
}

QColor hairline(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.14);
}

Side sideOf(const std::vector<Party> &parties, PartyId party)
{
    const auto found = std::ranges::find(parties, party, &Party::id);
    if (!party.isValid() || found == parties.end()) {
        return Side::Other;
    }
    const bool named =
        std::ranges::any_of(parties, isUnitedStates) && std::ranges::any_of(parties, isSovietUnion);
    if (named) {
        return isUnitedStates(*found) ? Side::First : isSovietUnion(*found) ? Side::Second : Side::Other;
    }
    switch (found - parties.begin()) {
    case 0:
        return Side::First;
    case 1:
        return Side::Second;
    default:
        return Side::Other;
    }
}

PartyColours partyColours(Side side, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const double wash = isDark(palette) ? 0.20 : 0.13;
    switch (side) {
    case Side::First: {
        const QColor line = readable(inkOf(FirstSide, palette), palette);
        return {line, mixed(line, base, wash), Qt::SolidPattern};
    }
    case Side::Second: {
        const QColor line = readable(inkOf(SecondSide, palette), palette);
        return {line, mixed(line, base, wash), Qt::BDiagPattern};
    }
    case Side::Other:
        break;
    }
    const QColor line = quietText(palette);
    return {line, mixed(line, base, wash), Qt::Dense6Pattern};
}

void fillAsParty(QPainter &painter, const QRectF &shape, Side side, const QPalette &palette, double radius)
{
    const PartyColours colours = partyColours(side, palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(shape, radius, radius);
    if (colours.pattern == Qt::SolidPattern) {
        // A whole block of the accent glares on a dark ground where a line of it does not.
        painter.fillPath(outline,
                         mixed(colours.line, palette.color(QPalette::Base), isDark(palette) ? 0.82 : 0.92));
        painter.restore();
        return;
    }
    painter.fillPath(outline, mixed(colours.line, palette.color(QPalette::Base), 0.30));
    painter.setClipPath(outline, Qt::IntersectClip);
    // Qt's own hatch is an eight-pixel bitmap, coarse on a dense screen; these are real lines.
    painter.setPen(QPen(colours.line, 1.5));
    if (colours.pattern == Qt::BDiagPattern) {
        for (double x = shape.left() - shape.height(); x < shape.right(); x += HatchDistance) {
            painter.drawLine(QPointF(x, shape.bottom()), QPointF(x + shape.height(), shape.top()));
        }
    } else {
        for (double x = shape.left() + 1; x < shape.right(); x += HatchDistance) {
            for (double y = shape.top() + 1.5; y < shape.bottom(); y += HatchDistance) {
                painter.drawPoint(QPointF(x, y));
            }
        }
    }
    painter.setPen(QPen(colours.line, 2)); // half of it is clipped away
    painter.drawPath(outline);
    painter.restore();
}

MarkColours markColours(MarkColour colour, const QPalette &palette)
{
    const auto found = std::ranges::find(MarkHues, colour, &MarkHue::colour);
    const MarkHue &hue = found == MarkHues.end() ? MarkHues.front() : *found;
    QColor wash = inkOf(hue.wash, palette);
    // A palette of a low contrast of its own gets a paler wash rather than unreadable words.
    for (int step = 0; step < 10 && contrast(palette.color(QPalette::Text), wash) < ReadableContrast;
         ++step) {
        wash = mixed(wash, palette.color(QPalette::Base), 0.7);
    }
    return {wash, readable(inkOf(hue.line, palette), palette), hue.pattern};
}

void drawMarkLine(QPainter &painter, const QLineF &line, const MarkColours &colours, double width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    QPen pen(colours.line, width, Qt::SolidLine, Qt::FlatCap);
    switch (colours.pattern) {
    case LinePattern::Dashed:
        pen.setDashPattern({4, 2});
        break;
    case LinePattern::Dotted:
        pen.setCapStyle(Qt::RoundCap);
        pen.setDashPattern({0.01, 2.2});
        break;
    case LinePattern::DashDotted:
        pen.setDashPattern({5, 2, 1.2, 2});
        break;
    case LinePattern::Double:
        pen.setWidthF(width * 0.6);
        painter.setPen(pen);
        painter.drawLine(line.translated(0, width * 1.3));
        break;
    case LinePattern::Solid:
    case LinePattern::Wavy:
        break;
    }
    painter.setPen(pen);
    if (colours.pattern == LinePattern::Wavy) {
        painter.drawPath(wave(line));
    } else {
        painter.drawLine(line);
    }
    painter.restore();
}

} // namespace Chancery::App
