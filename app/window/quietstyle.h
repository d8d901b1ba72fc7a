// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/keepingstyle.h"

namespace Chancery::App
{

/// Fusion without its ridges: flat bars, hairlines for grooves, tabs that are words over a rule, slim scroll
/// bars. Only for where the desktop has no style of its own, so that the page is what the eye meets first.
class QuietStyle : public KeepingStyle
{
    Q_OBJECT
public:
    QuietStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *answer) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                       SubControl part, const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    using KeepingStyle::polish;
};

/// Takes QuietStyle where the program would have plain Fusion, and KeepingStyle over any other. Call once, after
/// QApplication.
void useQuietStyle();

} // namespace Chancery::App
