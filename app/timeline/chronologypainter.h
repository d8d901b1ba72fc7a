// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/density.h"

#include <QFont>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace Chancery::App
{

/// Draws the density of a library and, close up, its documents. Lives for one paint event; coordinates are the
/// plot's, whose rectangle it is given.
///
/// | drawn | means |
/// |---|---|
/// | dark at the foot of a bar | documents of the volume being read |
/// | lighter above it | all other documents dated within the bin |
/// | hatched above that | those that may be of it, dated less finely; cut at the top where there are more |
/// | dot under a bar | there are documents with annotations of the reader's |
/// | upright line with a foot | the document being read |
class ChronologyPainter
{
public:
    ChronologyPainter(QPainter &painter, const QPalette &palette, const QFont &font, const QRectF &plot);

    void drawHeight(int documents, const QString &words);
    void drawChosen(double left, double right);
    void drawBar(const Timeline::DensityBar &bar, const ChronologyBin &counts, bool isHovered);
    void drawMarked(double left, double width);
    void drawHere(double left, double width);
    void drawDocument(const QRectF &area, const QString &title, bool isHere, bool isOfVolume, bool isHovered);
    void drawHidden(const QRectF &area, const QString &words);

    static constexpr double FootHeight = 9; ///< under the plot, for dots and the foot of "here"

private:
    QPainter &m_painter;
    QFont m_font;
    QRectF m_plot;
    QColor m_text;
    QColor m_base;
    QColor m_quiet;
    QColor m_accent;
};

} // namespace Chancery::App
