// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quietstyle.h"

#include "theme/theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QMainWindow>
#include <QPainter>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

namespace Chancery::App
{

namespace
{

constexpr double Radius = 4;
constexpr double CheckBoxRadius = 2.5; ///< with more it would be taken for a choice of one
constexpr int ScrollBarWidth = 12;
constexpr int FieldPadding = 4; ///< from a field's edge to its words, on top of the style's own
constexpr int ShortestSlider = 28;
constexpr int SeparatorWidth = 7;
constexpr int ChevronRoom = 8; ///< after the words of a button that opens a menu
constexpr int TabRule = 2; ///< height of the rule under the chosen tab

QColor hoverWash(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.08);
}

QColor pressedWash(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.16);
}

/// The edge of a thing one can act on: 3 : 1 is not asked of it, but it must be seen.
QColor edge(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.26);
}

void drawBox(QPainter *painter, const QRect &rect, const QColor &line, const QBrush &fill,
             double radius = Radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line);
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

void drawWash(QPainter *painter, const QRect &rect, const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawRoundedRect(QRectF(rect), Radius, Radius);
    painter->restore();
}

void drawToolButton(const QStyleOption *option, QPainter *painter)
{
    if (option->state & (QStyle::State_Sunken | QStyle::State_On)) {
        drawWash(painter, option->rect, pressedWash(option->palette));
    } else if (option->state.testFlags(QStyle::State_MouseOver | QStyle::State_Enabled)) {
        drawWash(painter, option->rect, hoverWash(option->palette));
    } else if (!(option->state & QStyle::State_AutoRaise)) {
        drawBox(painter, option->rect, edge(option->palette), Qt::NoBrush);
    }
}

void drawPushButton(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (button && button->features.testFlag(QStyleOptionButton::Flat)) {
        drawToolButton(option, painter);
        return;
    }
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool chosen = enabled && button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    const QColor fill = option->state & QStyle::State_Sunken   ? pressedWash(palette)
        : enabled && (option->state & QStyle::State_MouseOver) ? hoverWash(palette)
                                                               : palette.color(QPalette::Button);
    const QColor line = chosen ? palette.color(QPalette::Highlight) : edge(palette);
    drawBox(painter, option->rect, enabled ? line : hairline(palette), fill);
    if (chosen) {
        drawBox(painter, option->rect.adjusted(1, 1, -1, -1), line, Qt::NoBrush);
    }
}

void drawField(const QStyleOption *option, QPainter *painter)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (frame && frame->lineWidth == 0) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    }
    const bool focus = option->state & QStyle::State_HasFocus;
    drawBox(painter, option->rect, focus ? option->palette.color(QPalette::Highlight) : edge(option->palette),
            option->palette.color(QPalette::Base));
}

void drawCheckBox(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const QRect box = option->rect;
    const bool empty = option->state & QStyle::State_Off;
    const QColor fill = palette.color(empty ? QPalette::Base : QPalette::Highlight);
    drawBox(painter, box,
            !empty        ? fill
                : enabled ? quietText(palette)
                          : hairline(palette),
            fill, CheckBoxRadius);
    if (empty) {
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        QPen(palette.color(QPalette::HighlightedText), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = QRectF(box).center();
    const double reach = box.width() / 4.0;
    if (option->state & QStyle::State_On) {
        painter->drawPolyline(QPolygonF{middle + QPointF(-reach, 0),
                                        middle + QPointF(-reach * 0.2, reach * 0.8),
                                        middle + QPointF(reach, -reach * 0.8)});
    } else {
        painter->drawLine(middle - QPointF(reach, 0), middle + QPointF(reach, 0));
    }
    painter->restore();
}

/// The line in the middle of what parts two panels.
void drawSeparator(const QStyleOption *option, QPainter *painter)
{
    const QRect &rect = option->rect;
    const QColor line = option->state.testFlags(QStyle::State_MouseOver | QStyle::State_Enabled)
        ? option->palette.color(QPalette::Highlight)
        : hairline(option->palette);
    if (rect.width() > rect.height()) {
        painter->fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), line);
    } else {
        painter->fillRect(QRect(rect.center().x(), rect.top(), 1, rect.height()), line);
    }
}

bool isUpright(QTabBar::Shape shape)
{
    return shape == QTabBar::RoundedWest || shape == QTabBar::RoundedEast || shape == QTabBar::TriangularWest
        || shape == QTabBar::TriangularEast;
}

void drawTab(const QStyleOptionTab &tab, QPainter *painter, const QWidget *widget)
{
    const auto *bar = qobject_cast<const QTabBar *>(widget);
    if (bar && !bar->drawBase()) {
        // Within a panel that is itself under a tab: a choice, not one more row of tabs.
        if (tab.state & QStyle::State_Selected) {
            drawWash(painter, tab.rect.adjusted(1, 2, -1, -3), pressedWash(tab.palette));
        } else if (tab.state.testFlags(QStyle::State_MouseOver | QStyle::State_Enabled)) {
            drawWash(painter, tab.rect.adjusted(1, 2, -1, -3), hoverWash(tab.palette));
        }
        return;
    }
    if (tab.state & QStyle::State_Selected) {
        QRect rule = tab.rect;
        if (isUpright(tab.shape)) {
            rule.setLeft(rule.right() - TabRule + 1);
        } else {
            rule.setTop(rule.bottom() - TabRule + 1);
        }
        painter->fillRect(rule, tab.palette.color(QPalette::Highlight));
    } else if (tab.state.testFlags(QStyle::State_MouseOver | QStyle::State_Enabled)) {
        drawWash(painter, tab.rect.adjusted(1, 2, -1, -3), hoverWash(tab.palette));
    }
}

void drawMenuBarItem(const QStyle &style, const QStyleOptionMenuItem &item, QPainter *painter)
{
    const QPalette &palette = item.palette;
    painter->fillRect(item.rect, palette.color(QPalette::Window));
    if (item.state.testFlags(QStyle::State_Selected)) {
        drawWash(painter, item.rect.adjusted(1, 1, -1, -1),
                 item.state & QStyle::State_Sunken ? pressedWash(palette) : hoverWash(palette));
    }
    style.drawItemText(painter, item.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                       palette, item.state & QStyle::State_Enabled, item.text, QPalette::WindowText);
}

void drawScrollBar(const QStyle &style, const QStyleOptionSlider &bar, QPainter *painter,
                   const QWidget *widget)
{
    const QColor ground = bar.palette.color(QPalette::Base);
    painter->fillRect(bar.rect, ground);
    if (bar.maximum <= bar.minimum) {
        return;
    }
    const QRect slider = style.subControlRect(QStyle::CC_ScrollBar, &bar, QStyle::SC_ScrollBarSlider, widget);
    const bool held = bar.state & (QStyle::State_Sunken | QStyle::State_MouseOver);
    const QRectF thumb = bar.orientation == Qt::Vertical ? QRectF(slider).adjusted(3, 2, -3, -2)
                                                         : QRectF(slider).adjusted(2, 3, -2, -3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(bar.palette.color(QPalette::Text), ground, held ? 0.45 : 0.28));
    painter->drawRoundedRect(thumb, 3, 3);
    painter->restore();
}

bool opensMenu(const QStyleOptionToolButton &button)
{
    return button.features.testFlag(QStyleOptionToolButton::HasMenu)
        && !button.features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
}

/// A button that opens a menu: words with a chevron after them, a sign alone without one.
void drawMenuButton(const QStyle &style, QStyleOptionToolButton button, QPainter *painter,
                    const QWidget *widget)
{
    style.drawPrimitive(QStyle::PE_PanelButtonTool, &button, painter, widget);
    if (button.toolButtonStyle != Qt::ToolButtonIconOnly) {
        const QRect whole = button.rect;
        const bool mirrored = button.direction == Qt::RightToLeft;
        button.rect.adjust(mirrored ? ChevronRoom : 0, 0, mirrored ? 0 : -ChevronRoom, 0);
        const QPointF tip(mirrored ? whole.left() + ChevronRoom : whole.right() - ChevronRoom,
                          whole.center().y() + 2.5);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(quietText(button.palette), 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF{tip + QPointF(-3, -3), tip, tip + QPointF(3, -3)});
        painter->restore();
    }
    button.features &= ~QStyleOptionToolButton::HasMenu;
    style.drawControl(QStyle::CE_ToolButtonLabel, &button, painter, widget);
}

} // namespace

QuietStyle::QuietStyle()
    : KeepingStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void QuietStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonTool:
        drawToolButton(option, painter);
        return;
    case PE_PanelButtonCommand:
        drawPushButton(option, painter);
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        drawField(option, painter);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(option, painter);
        return;
    case PE_IndicatorDockWidgetResizeHandle:
        drawSeparator(option, painter);
        return;
    case PE_Frame:
    case PE_FrameTabWidget:
        drawBox(painter, option->rect, hairline(option->palette), Qt::NoBrush);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          hairline(option->palette));
        return;
    case PE_FrameStatusBarItem:
    case PE_FrameGroupBox:
    case PE_FrameDockWidget:
        return;
    default:
        KeepingStyle::drawPrimitive(element, option, painter, widget);
    }
}

void QuietStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case CE_ToolBar:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        if (widget && qobject_cast<const QMainWindow *>(widget->parentWidget())) {
            painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                              hairline(option->palette));
        }
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            drawMenuBarItem(*this, *item, painter);
            return;
        }
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            drawTab(*tab, painter, widget);
            return;
        }
        break;
    case CE_Splitter:
        drawSeparator(option, painter);
        return;
    default:
        break;
    }
    KeepingStyle::drawControl(element, option, painter, widget);
}

void QuietStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && bar) {
        drawScrollBar(*this, *bar, painter, widget);
        return;
    }
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (control == CC_ToolButton && button && opensMenu(*button)) {
        drawMenuButton(*this, *button, painter, widget);
        return;
    }
    KeepingStyle::drawComplexControl(control, option, painter, widget);
}

int QuietStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return ScrollBarWidth;
    case PM_ScrollBarSliderMin:
        return ShortestSlider;
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth:
        return SeparatorWidth;
    case PM_ToolBarItemSpacing:
        return 2;
    case PM_ToolBarItemMargin:
        return 5;
    case PM_ToolBarIconSize:
        return 18;
    case PM_TabBarTabHSpace: {
        // All panels under one row of tabs: the names whole rather than room between them.
        const auto *bar = qobject_cast<const QTabBar *>(widget);
        const bool crowded = bar && bar->count() > 3 && qobject_cast<QMainWindow *>(bar->parentWidget());
        return crowded ? 10 : 22;
    }
    case PM_TabBarTabVSpace:
        return 12;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_DockWidgetFrameWidth:
        return 0;
    default:
        return KeepingStyle::pixelMetric(metric, option, widget);
    }
}

int QuietStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *answer) const
{
    // A dialog's buttons need no picture to say OK and Cancel.
    if (hint == SH_EtchDisabledText || hint == SH_DialogButtonBox_ButtonsHaveIcons
        || hint == SH_ScrollBar_Transient) {
        return 0;
    }
    return KeepingStyle::styleHint(hint, option, widget, answer);
}

QSize QuietStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = KeepingStyle::sizeFromContents(type, option, size, widget);
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (type == CT_ToolButton && button && opensMenu(*button)
        && button->toolButtonStyle != Qt::ToolButtonIconOnly) {
        result.rwidth() += ChevronRoom;
    }
    return result;
}

QRect QuietStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        return KeepingStyle::subControlRect(control, option, part, widget);
    }
    // Without arrows at its ends: the wheel, the keys and the slider do what they did.
    const bool upright = bar->orientation == Qt::Vertical;
    const int length = upright ? bar->rect.height() : bar->rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int slider = range > 0
        ? int(std::clamp<qint64>(qint64(length) * bar->pageStep / (range + bar->pageStep),
                                 std::min(ShortestSlider, length), length))
        : length;
    const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider,
                                           bar->upsideDown);
    int from = 0;
    int extent = 0;
    switch (part) {
    case SC_ScrollBarGroove:
        extent = length;
        break;
    case SC_ScrollBarSlider:
        from = at;
        extent = slider;
        break;
    case SC_ScrollBarSubPage:
        extent = at;
        break;
    case SC_ScrollBarAddPage:
        from = at + slider;
        extent = length - from;
        break;
    default:
        break;
    }
    const QRect rect =
        upright ? QRect(0, from, bar->rect.width(), extent) : QRect(from, 0, extent, bar->rect.height());
    return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
}

QRect QuietStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const bool framed = element == SE_LineEditContents && frame && frame->lineWidth > 0;
    return framed ? rect.adjusted(FieldPadding, 0, -FieldPadding, 0) : rect;
}

void QuietStyle::polish(QWidget *widget)
{
    KeepingStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QTabBar *>(widget)
        || qobject_cast<QScrollBar *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

void useQuietStyle()
{
    if (QApplication::style()->name().compare(QLatin1StringView("fusion"), Qt::CaseInsensitive) == 0) {
        QApplication::setStyle(new QuietStyle);
    } else {
        QApplication::setStyle(new KeepingStyle);
    }
}

} // namespace Chancery::App
