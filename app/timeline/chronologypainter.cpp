// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chronologypainter.h"

#include "timelinepainter.h"

#include "theme/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Chancery::App
{

namespace
{

constexpr double GapFrom = 4; ///< pixels a bar must have before a gap parts it from the next
constexpr double RestShare = 0.34; ///< of the text's colour
constexpr double VolumeShare = 0.78;
constexpr double HatchShare = 0.45;
constexpr double HatchDistance = 3.5;
constexpr double DotSize = 4;
constexpr double LeastReach = 14; ///< of a date that is drawn as long as it is
constexpr double LeastHeight = 1.5; ///< one document among thousands is still seen

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

} // namespace

ChronologyPainter::ChronologyPainter(QPainter &painter, const QPalette &palette, const QFont &font,
                                     const QRectF &plot)
    : m_painter(painter)
    , m_font(font)
    , m_plot(plot)
    , m_text(palette.color(QPalette::Text))
    , m_base(palette.color(QPalette::Base))
    , m_quiet(quietText(palette))
    , m_accent(palette.color(QPalette::Highlight))
{
}

void ChronologyPainter::drawHeight(int documents, const QString &words)
{
    const QFont small = TimelinePainter::smallFont(m_font);
    const QFontMetricsF metrics(small);
    m_painter.setFont(small);
    m_painter.setPen(m_quiet);
    const auto number = [&](double y, int value) {
        m_painter.drawText(QRectF(0, y - metrics.height() / 2, m_plot.left() - 6, metrics.height()),
                           Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(value));
    };
    number(m_plot.top(), documents);
    if (documents % 2 == 0 && m_plot.height() > 5 * metrics.height()) {
        number(m_plot.center().y(), documents / 2);
    }
    m_painter.drawText(QPointF(m_plot.left() + 4, m_plot.top() - 4), words);
    m_painter.setPen(QPen(withAlpha(m_quiet, 0.35), 1, Qt::DotLine));
    const double top = std::floor(m_plot.top()) + 0.5;
    m_painter.drawLine(QPointF(m_plot.left(), top), QPointF(m_plot.right(), top));
}

void ChronologyPainter::drawChosen(double left, double right)
{
    const QRectF area(m_plot.left() + left, 0, right - left, m_plot.bottom() + FootHeight);
    const QRectF seen = area.intersected(QRectF(m_plot.left(), 0, m_plot.width(), area.height()));
    if (seen.isEmpty()) {
        return;
    }
    m_painter.fillRect(seen, withAlpha(m_accent, 0.14));
    m_painter.setPen(QPen(m_accent, 1));
    for (const double x : {area.left(), area.right()}) {
        if (x >= m_plot.left() && x <= m_plot.right()) {
            m_painter.drawLine(QPointF(x, 0), QPointF(x, area.bottom()));
        }
    }
}

void ChronologyPainter::drawBar(const Timeline::DensityBar &bar, const ChronologyBin &counts, bool isHovered)
{
    const double gap = bar.width >= GapFrom ? std::min(2.0, bar.width * 0.12) : 0;
    const double left = std::max(m_plot.left() + bar.left + gap / 2, m_plot.left());
    const double right = std::min(m_plot.left() + bar.left + bar.width - gap / 2, m_plot.right());
    if (right <= left) {
        return;
    }
    if (isHovered) {
        m_painter.fillRect(QRectF(left, m_plot.top(), right - left, m_plot.height()),
                           withAlpha(m_text, 0.06));
    }
    const auto high = [&](double share, int count) {
        return count == 0 ? 0.0 : std::max(LeastHeight, share * m_plot.height());
    };
    const double rest = high(bar.height, counts.documents);
    const double ofVolume = std::min(high(bar.ofVolume, counts.ofVolume), rest);
    const double foot = m_plot.bottom();
    m_painter.fillRect(QRectF(left, foot - rest, right - left, rest), mixed(m_text, m_base, RestShare));
    m_painter.fillRect(QRectF(left, foot - ofVolume, right - left, ofVolume),
                       mixed(m_text, m_base, VolumeShare));
    if (counts.possible > 0) {
        const double possible = std::min(high(bar.possible, counts.possible), m_plot.height() - rest);
        const QRectF area(left, foot - rest - possible, right - left, possible);
        m_painter.save();
        m_painter.setClipRect(area);
        m_painter.setPen(QPen(withAlpha(m_text, HatchShare * 0.6), 1));
        // From one fixed origin, so that the hatching of neighbours runs on.
        const double begin = std::floor((area.left() - m_plot.height() - 1) / HatchDistance) * HatchDistance;
        for (double x = begin; x < area.right(); x += HatchDistance) {
            m_painter.drawLine(QPointF(x, foot), QPointF(x + m_plot.height(), foot - m_plot.height()));
        }
        m_painter.restore();
        if (!bar.isCut) {
            m_painter.setPen(QPen(withAlpha(m_text, HatchShare), 1));
            m_painter.drawLine(area.topLeft(), area.topRight());
        }
    }
}

void ChronologyPainter::drawMarked(double left, double width)
{
    const double x = m_plot.left() + left + width / 2;
    if (x < m_plot.left() || x > m_plot.right()) {
        return;
    }
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_accent);
    m_painter.drawEllipse(QPointF(x, m_plot.bottom() + FootHeight / 2), DotSize / 2, DotSize / 2);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void ChronologyPainter::drawHere(double left, double width)
{
    const double x = std::floor(m_plot.left() + left + width / 2) + 0.5;
    const QRectF reach = QRectF(m_plot.left() + left, m_plot.top() - 10, width, 1)
                             .intersected(QRectF(m_plot.left(), 0, m_plot.width(), m_plot.bottom()));
    m_painter.setPen(QPen(m_text, 1.5));
    if (width > LeastReach && !reach.isEmpty()) {
        m_painter.drawLine(reach.topLeft(), reach.topRight());
    }
    if (x < m_plot.left() || x > m_plot.right()) {
        return;
    }
    // Thin, so that it takes nothing from the bar it stands in.
    m_painter.setPen(QPen(withAlpha(m_text, 0.6), 1));
    m_painter.drawLine(QPointF(x, m_plot.top() - 10), QPointF(x, m_plot.bottom()));
    m_painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath head;
    head.moveTo(x - 4.5, m_plot.top() - 16);
    head.lineTo(x + 4.5, m_plot.top() - 16);
    head.lineTo(x, m_plot.top() - 9);
    head.closeSubpath();
    m_painter.fillPath(head, m_text);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void ChronologyPainter::drawDocument(const QRectF &area, const QString &title, bool isHere, bool isOfVolume,
                                     bool isHovered)
{
    const QRectF seen = area.intersected(QRectF(m_plot.left(), 0, m_plot.width(), m_plot.bottom()));
    if (seen.width() < 2) {
        return;
    }
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(isHere ? QPen(m_accent, 1.5) : QPen(Qt::NoPen));
    m_painter.setBrush(isHere ? withAlpha(m_accent, 0.18) : withAlpha(m_text, isHovered ? 0.14 : 0.06));
    m_painter.drawRoundedRect(seen.adjusted(1, 1, -1, -1), 3, 3);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.fillRect(QRectF(seen.left() + 1, seen.top() + 3, 3, seen.height() - 6),
                       mixed(m_text, m_base, isOfVolume ? VolumeShare : RestShare));
    m_painter.setFont(m_font);
    m_painter.setPen(m_text);
    const QRectF words = seen.adjusted(8, 0, -4, 0);
    m_painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                       QFontMetricsF(m_font).elidedText(title, Qt::ElideRight, words.width()));
}

void ChronologyPainter::drawHidden(const QRectF &area, const QString &words)
{
    m_painter.setFont(TimelinePainter::smallFont(m_font));
    m_painter.setPen(m_quiet);
    m_painter.drawText(area.adjusted(8, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                       words);
}

} // namespace Chancery::App
