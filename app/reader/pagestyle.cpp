// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagestyle.h"

#include "theme/readingface.h"
#include "theme/theme.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPalette>
#include <QScreen>

#include <cmath>

namespace Chancery::App
{

namespace
{

constexpr double BodyPoints = 12.0;
constexpr double PaperPoints = 10.5;
constexpr double LeadingRatio = 1.5; ///< of the type size; Noto Serif's large eye wants a little over 1.45

// A ragged line ends on average a little more than half a word short: 71 gives lines of 66 and of no more than 75.
constexpr double MeasureCharacters = 71.0;

// Letters as frequent as in the prose the page is for; an average over the alphabet would be a tenth too wide.
constexpr QLatin1StringView Prose(
    "On points listed above to which the other side strongly objected, they claimed reference to the pact is "
    "part of "
    "an attempt to give the commitment a conditional character and hence is unacceptable.");

} // namespace

PageStyle PageStyle::forScreen(const QPalette &palette, double zoom, Telegraphese telegraphese)
{
    PageStyle style;
    style.family = readingFamily();
    style.pointSize = BodyPoints * zoom;
    if (const QScreen *screen = QGuiApplication::primaryScreen()) {
        style.pixelsPerPoint = screen->logicalDotsPerInchY() / 72.0;
    }
    style.ink = palette.color(QPalette::Text);
    style.quiet = quietText(palette);
    style.telegraphese = telegraphese;
    return style;
}

PageStyle PageStyle::forPaper(Telegraphese telegraphese)
{
    PageStyle style;
    style.family = readingFamily();
    style.pointSize = PaperPoints;
    if (const QScreen *screen = QGuiApplication::primaryScreen()) {
        style.pixelsPerPoint = screen->logicalDotsPerInchY() / 72.0;
    }
    style.ink = Qt::black;
    style.quiet = QColor(0x55, 0x55, 0x55);
    style.telegraphese = telegraphese;
    style.ligatures = false;
    return style;
}

QFont PageStyle::font(double scale) const
{
    QFont result(family);
    result.setStyleHint(QFont::Serif);
    result.setPointSizeF(pointSize * scale);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    if (!ligatures) {
        result.setFeature("liga", 0);
    }
#endif
    return result;
}

double PageStyle::leading(double scale) const
{
    return std::round(pixelSize(scale) * LeadingRatio);
}

double PageStyle::measureWidth() const
{
    return QFontMetricsF(font()).horizontalAdvance(Prose) / double(Prose.size()) * MeasureCharacters;
}

} // namespace Chancery::App
