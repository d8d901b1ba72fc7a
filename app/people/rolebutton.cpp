// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rolebutton.h"

#include "peoplerows.h"

#include "theme/theme.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace Chancery::App
{

namespace
{

constexpr double Edge = 10;
constexpr double NamesWidth = 9; ///< in widths of an "n"
constexpr int RoomAround = 6; ///< above and below together: four of them stand over a list
constexpr double LeastYears = 24; ///< width; less shows nothing
constexpr double BarShare = 0.6;

} // namespace

RoleButton::RoleButton(PersonRole role, QWidget *parent)
    : QAbstractButton(parent)
    , m_role(role)
{
    setCheckable(true);
    setText(roleText(role));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RoleButton::setCount(const PersonDocumentCount &count, int ofDocuments, int firstYear, int lastYear)
{
    m_count = count;
    m_firstYear = firstYear;
    m_lastYear = lastYear;
    setAccessibleName(tr("%1: %2").arg(text(), countText(count, ofDocuments)));
    setToolTip(countText(count, ofDocuments));
    setEnabled(count.documents > 0);
    update();
}

QSize RoleButton::sizeHint() const
{
    return {220, int(QFontMetricsF(font()).height()) + RoomAround};
}

QSize RoleButton::minimumSizeHint() const
{
    return {110, sizeHint().height()};
}

void RoleButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RoleButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void RoleButton::drawYears(QPainter &painter, const QRectF &area) const
{
    const int years = m_lastYear - m_firstYear + 1;
    const auto most = std::ranges::max_element(m_count.years, {}, &std::pair<int, int>::second);
    if (years < 1 || most == m_count.years.end()) {
        return;
    }
    painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), hairline(palette()));
    const double step = area.width() / years;
    for (const auto &[year, documents] : m_count.years) {
        const double height = std::max(1.5, area.height() * documents / most->second);
        const double left = area.left() + (year - m_firstYear) * step;
        painter.fillRect(
            QRectF(left, area.bottom() - height, std::max(1.5, step - (step > 4 ? 1 : 0)), height),
            mixed(palette().color(QPalette::Text), palette().color(QPalette::Base), BarShare));
    }
}

void RoleButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor accent = palette().color(QPalette::Highlight);
    QColor ground = isChecked() ? accent : palette().color(QPalette::Text);
    ground.setAlphaF(isChecked() ? 0.16F : 0.06F);
    if (isChecked() || (underMouse() && isEnabled())) {
        painter.fillRect(rect(), ground);
    }
    if (isChecked()) {
        painter.fillRect(QRect(isRightToLeft() ? width() - 3 : 0, 0, 3, height()), accent);
    }
    const QFontMetricsF metrics(font());
    const double names = NamesWidth * metrics.horizontalAdvance(u'n');
    const double numbers = metrics.horizontalAdvance(QLocale().toString(88888));
    const QRectF line = QRectF(rect()).adjusted(Edge, 0, -Edge, 0);
    painter.setPen(m_count.documents > 0 ? palette().color(QPalette::Text) : quietText(palette()));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.drawText(QRectF(line.left() + names, 0, numbers, height()), Qt::AlignRight | Qt::AlignVCenter,
                     QLocale().toString(m_count.documents));
    const double room = line.width() - names - numbers - Edge;
    if (room >= LeastYears) {
        drawYears(painter, QRectF(line.right() - room, 4, room, height() - 9));
    }
    if (hasFocus()) {
        painter.setPen(QPen(accent, 1.5));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

} // namespace Chancery::App
