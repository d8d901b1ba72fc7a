// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/location.h"

#include <QWidget>

#include <functional>
#include <vector>

class QVariantAnimation;

namespace Chancery::App
{

/// What the timeline and the meeting have in common: a painted strip with items that can be hovered, walked
/// with the keyboard and activated, and that is panned and zoomed sideways. Interface thread.
///
/// | key | does |
/// |---|---|
/// | Tab, Right / Shift+Tab, Left | next, previous item; Tab leaves the widget after the last |
/// | Up, Down | nearest item of the lane above, below |
/// | Home, End | first, last item |
/// | Enter, Space | as a click |
/// | Shift+Left, Shift+Right, Page Up, Page Down | pan |
/// | +, -, 0 | zoom in, out, fit |
class Canvas : public QWidget
{
    Q_OBJECT

public:
    explicit Canvas(QWidget *parent = nullptr);
    ~Canvas() override;

    /// One thing that can be pointed at.
    struct Item {
        QRectF area;
        QString name; ///< one line, for assistive technology
        quint64 key = 0; ///< stays the same over a new arrangement
        int lane = 0;
    };
    [[nodiscard]] const std::vector<Item> &items() const
    {
        return m_items;
    }
    /// Index of the item that has the keyboard, -1 for none.
    [[nodiscard]] int focusedItem() const
    {
        return m_focused;
    }
    void setFocusedItem(int index);
    /// Rich text of the hover card of an item.
    [[nodiscard]] virtual QString previewOf(int index) const = 0;

    /// What stands beside the items at \a point, for a tool tip; empty for nothing.
    [[nodiscard]] virtual QString helpAt(QPointF point) const
    {
        Q_UNUSED(point)
        return {};
    }

    /// Whether jumps glide. On by default where the desktop animates.
    void setAnimated(bool animated);

    virtual void zoomBy(double factor, double x) = 0;
    virtual void panBy(double pixels) = 0;
    /// Shows all that matters; once more, everything.
    virtual void fit() = 0;
    /// Brings what belongs to the current location into view: only ever at the reader's word.
    virtual void revealCurrentLocation() = 0;

Q_SIGNALS:
    void locationActivated(const Chancery::Location &location);

protected:
    /// Lays out anew for the present size and calls setItems(). Empty here and not pure: a palette or font
    /// may change while a view is still being made.
    virtual void arrange()
    {
    }
    virtual void activateItem(int index) = 0;

    void setItems(std::vector<Item> items);
    [[nodiscard]] int hoveredItem() const
    {
        return m_hovered;
    }
    /// Where zooming by key holds still: the focused item, otherwise the middle.
    [[nodiscard]] double zoomCentre() const;
    /// Runs \a step from 0 to 1 in a moment's time, or at once with 1.
    void glide(std::function<void(double)> step);
    /// The locations of one item one after the other, at each activation the next.
    void activateInTurn(quint64 key, const std::vector<Location> &locations);
    void drawFocus(QPainter &painter) const;

    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] int itemAt(QPointF position) const;
    [[nodiscard]] int itemBeside(int lanes) const;
    void focusByKey(int index);
    void setHovered(int index);

    std::vector<Item> m_items;
    QVariantAnimation *m_animation = nullptr;
    std::function<void(double)> m_step;
    QPointF m_pressed;
    double m_dragged = 0;
    bool m_isPressed = false;
    bool m_isDragging = false;
    bool m_animated = true;
    int m_focused = -1;
    int m_hovered = -1;
    quint64 m_turnKey = 0;
    size_t m_turn = 0;
};

} // namespace Chancery::App
