// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "floatingframe.h"

#include "theme/theme.h"

#include <QPainter>

namespace Chancery::App
{

namespace
{

constexpr double Radius = 4;
constexpr double EdgeShare = 0.35; ///< of the text's colour in the edge

} // namespace

FloatingFrame::FloatingFrame(QWidget *page)
    : QWidget(page)
{
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::ArrowCursor);
    hide();
}

void FloatingFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = palette().color(QPalette::Window);
    painter.setBrush(ground);
    painter.setPen(QPen(mixed(palette().color(QPalette::WindowText), ground, EdgeShare), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
}

} // namespace Chancery::App
