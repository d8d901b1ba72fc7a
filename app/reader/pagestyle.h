// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>

class QPalette;

namespace Chancery::App
{

/// How abbreviations of the source are shown. The source itself never changes.
enum class Telegraphese {
    Off, ///< as printed
    Hinted, ///< dotted underline; the reading in a pop-up
    Full, ///< the reading in brackets after the word, in lighter type
};

/// The page's type: a value. Lengths are pixels of a 96-dpi layout, as QTextDocument counts them.
struct PageStyle {
    QString family;
    double pointSize = 12.0; ///< of the body, zoom included
    double pixelsPerPoint = 96.0 / 72.0;
    QColor ink;
    QColor quiet; ///< citation, labels, expansions
    Telegraphese telegraphese = Telegraphese::Off;
    bool ligatures = true; ///< none on paper: one leaves a PDF as one sign, and what is copied is not exact

    /// The style of the screen's page at \a zoom (1.0 is 100 %).
    static PageStyle forScreen(const QPalette &palette, double zoom, Telegraphese telegraphese);
    /// Black on white, for paper.
    static PageStyle forPaper(Telegraphese telegraphese);

    [[nodiscard]] QFont font(double scale = 1.0) const;
    [[nodiscard]] double pixelSize(double scale = 1.0) const
    {
        return pointSize * pixelsPerPoint * scale;
    }
    /// From baseline to baseline of type of \a scale.
    [[nodiscard]] double leading(double scale = 1.0) const;
    /// The width of a line of the measure (66 characters of ordinary English prose).
    [[nodiscard]] double measureWidth() const;

    bool operator==(const PageStyle &) const = default;
};

} // namespace Chancery::App
