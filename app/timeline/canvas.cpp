// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QTextDocumentFragment>
#include <QToolTip>
#include <QVariantAnimation>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Chancery::App
{

namespace
{

constexpr double KeyZoom = 1.4;
constexpr double WheelZoomPerDegree = 1.012;
constexpr double PanShare = 0.12;
constexpr double PageShare = 0.8;
constexpr int GlideMilliseconds = 220;

} // namespace

Canvas::Canvas(QWidget *parent)
    : QWidget(parent)
    , m_animation(new QVariantAnimation(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_animated = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    m_animation->setStartValue(0.0);
    m_animation->setEndValue(1.0);
    m_animation->setDuration(GlideMilliseconds);
    m_animation->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        if (m_step) {
            m_step(value.toDouble());
        }
    });
}

Canvas::~Canvas() = default;

void Canvas::setAnimated(bool animated)
{
    m_animated = animated;
}

void Canvas::setItems(std::vector<Item> items)
{
    const auto keyOf = [this](int index) {
        return index >= 0 && index < int(m_items.size()) ? m_items[size_t(index)].key : quint64(0);
    };
    const quint64 focused = keyOf(m_focused);
    m_items = std::move(items);
    const auto found = std::ranges::find(m_items, focused, &Item::key);
    m_focused = focused == 0 || found == m_items.end() ? -1 : int(found - m_items.begin());
    m_hovered = underMouse() && !m_isDragging ? itemAt(mapFromGlobal(QPointF(QCursor::pos()))) : -1;
    update();
}

void Canvas::setFocusedItem(int index)
{
    m_focused = index >= 0 && index < int(m_items.size()) ? index : -1;
    if (m_focused >= 0) {
        const Item &item = m_items[size_t(m_focused)];
        // The card in plain text, so that what a hover tells is told to everybody.
        setAccessibleDescription(item.name + QStringLiteral(". ")
                                 + QTextDocumentFragment::fromHtml(previewOf(index)).toPlainText());
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
    update();
}

void Canvas::focusByKey(int index)
{
    setFocusedItem(index);
    if (m_focused >= 0) {
        const Item &item = m_items[size_t(m_focused)];
        QToolTip::showText(mapToGlobal(item.area.bottomLeft().toPoint()), previewOf(m_focused), this,
                           item.area.toRect());
    }
}

double Canvas::zoomCentre() const
{
    return m_focused >= 0 ? m_items[size_t(m_focused)].area.center().x() : width() / 2.0;
}

void Canvas::glide(std::function<void(double)> step)
{
    m_animation->stop();
    if (!m_animated || !isVisible()) {
        step(1);
        return;
    }
    m_step = std::move(step);
    m_animation->start();
}

void Canvas::activateInTurn(quint64 key, const std::vector<Location> &locations)
{
    if (locations.empty()) {
        return;
    }
    m_turn = key == m_turnKey ? (m_turn + 1) % locations.size() : 0;
    m_turnKey = key;
    // A copy: going there may bring another arrangement, and the locations with it.
    Q_EMIT locationActivated(Location(locations[m_turn]));
}

void Canvas::drawFocus(QPainter &painter) const
{
    if (!hasFocus() || m_focused < 0) {
        return;
    }
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(m_items[size_t(m_focused)].area.adjusted(-2.5, 0.5, 2.5, -0.5), 4, 4);
}

int Canvas::itemAt(QPointF position) const
{
    const auto found = std::ranges::find_if(
        m_items, [&](const Item &item) { return item.area.adjusted(-3, -1, 3, 1).contains(position); });
    return found == m_items.end() ? -1 : int(found - m_items.begin());
}

int Canvas::itemBeside(int lanes) const
{
    if (m_focused < 0) {
        return m_items.empty() ? -1 : 0;
    }
    const Item &from = m_items[size_t(m_focused)];
    int best = -1;
    double nearest = 0;
    int bestLane = 0;
    for (int i = 0; i < int(m_items.size()); ++i) {
        const Item &item = m_items[size_t(i)];
        const int distance = (item.lane - from.lane) * lanes;
        if (distance <= 0) {
            continue;
        }
        const double away = std::abs(item.area.left() - from.area.left());
        if (best < 0 || distance < bestLane || (distance == bestLane && away < nearest)) {
            best = i;
            bestLane = distance;
            nearest = away;
        }
    }
    return best < 0 ? m_focused : best;
}

void Canvas::setHovered(int index)
{
    if (index != m_hovered) {
        m_hovered = index;
        setCursor(index >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

bool Canvas::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = itemAt(help->pos());
        if (index < 0) {
            QToolTip::showText(help->globalPos(), helpAt(help->pos()),
                               this); // an empty one hides what there is
        } else {
            const Item &item = m_items[size_t(index)];
            QToolTip::showText(help->globalPos(), previewOf(index), this, item.area.toAlignedRect());
        }
        return true;
    }
    return QWidget::event(event);
}

bool Canvas::focusNextPrevChild(bool next)
{
    const int wanted = m_focused + (next ? 1 : -1);
    if (m_focused >= 0 && wanted >= 0 && wanted < int(m_items.size())) {
        focusByKey(wanted);
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

void Canvas::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::StyleChange || event->type() == QEvent::LocaleChange) {
        arrange();
    }
}

void Canvas::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_items.empty()) {
        return;
    }
    if (event->reason() == Qt::BacktabFocusReason) {
        setFocusedItem(int(m_items.size()) - 1);
    } else if (event->reason() == Qt::TabFocusReason || m_focused < 0) {
        setFocusedItem(0);
    }
    update();
}

void Canvas::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_items.size()) - 1;
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    // Alt+Left and Alt+Right are the history's, Ctrl the window's.
    if (event->modifiers() & (Qt::AltModifier | Qt::ControlModifier)) {
        event->ignore();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        shift ? panBy(width() * PanShare) : focusByKey(std::max(m_focused - 1, 0));
        return;
    case Qt::Key_Right:
        shift ? panBy(-width() * PanShare) : focusByKey(std::min(m_focused + 1, last));
        return;
    case Qt::Key_Up:
        focusByKey(itemBeside(-1));
        return;
    case Qt::Key_Down:
        focusByKey(itemBeside(1));
        return;
    case Qt::Key_Home:
        focusByKey(0);
        return;
    case Qt::Key_End:
        focusByKey(last);
        return;
    case Qt::Key_PageUp:
        panBy(width() * PageShare);
        return;
    case Qt::Key_PageDown:
        panBy(-width() * PageShare);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(KeyZoom, zoomCentre());
        return;
    case Qt::Key_Minus:
        zoomBy(1 / KeyZoom, zoomCentre());
        return;
    case Qt::Key_0:
        fit();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_focused >= 0) {
            activateItem(m_focused);
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Canvas::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    setHovered(-1);
}

void Canvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_pressed = event->position();
    m_dragged = 0;
    m_isPressed = true;
    m_isDragging = false;
}

void Canvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isPressed) {
        setHovered(itemAt(event->position()));
        return;
    }
    const double moved = event->position().x() - m_pressed.x();
    if (!m_isDragging && std::abs(moved) >= QApplication::startDragDistance()) {
        m_isDragging = true;
        QToolTip::hideText();
        setHovered(-1);
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_isDragging) {
        panBy(moved - m_dragged);
        m_dragged = moved;
    }
}

void Canvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_isPressed) {
        event->ignore();
        return;
    }
    m_isPressed = false;
    const int index = itemAt(event->position());
    if (m_isDragging) {
        m_isDragging = false;
        setCursor(index >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    } else if (index >= 0) {
        setFocusedItem(index);
        activateItem(index);
    }
}

void Canvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Canvas::wheelEvent(QWheelEvent *event)
{
    const QPointF angle = QPointF(event->angleDelta()) / 8;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomBy(std::pow(WheelZoomPerDegree, angle.y()), event->position().x());
    } else if (!event->pixelDelta().isNull()) {
        const QPoint pixels = event->pixelDelta();
        panBy(std::abs(pixels.x()) > std::abs(pixels.y()) ? pixels.x() : pixels.y());
    } else {
        panBy((std::abs(angle.x()) > std::abs(angle.y()) ? angle.x() : angle.y()) / 15 * width() * PanShare
              / 2);
    }
    event->accept();
}

} // namespace Chancery::App
