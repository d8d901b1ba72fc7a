// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keepingstyle.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPointer>
#include <QStyleOption>

namespace Chancery::App
{

namespace
{

/// Stands for an icon of \a style until somebody wants to see it.
class LaterIcon : public QIconEngine
{
public:
    LaterIcon(QStyle *style, QStyle::StandardPixmap which, Qt::LayoutDirection direction)
        : m_style(style)
        , m_which(which)
        , m_direction(direction)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        icon().paint(painter, rect, Qt::AlignCenter, mode, state);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return icon().pixmap(size, 1, mode, state);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        return icon().pixmap(size, scale, mode, state);
    }
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return icon().actualSize(size, mode, state);
    }
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override
    {
        return icon().availableSizes(mode, state);
    }
    QString iconName() override
    {
        return icon().name();
    }
    bool isNull() override
    {
        return m_searched && m_icon.isNull();
    }
    [[nodiscard]] QString key() const override
    {
        return QStringLiteral("ChanceryLaterIcon");
    }
    [[nodiscard]] QIconEngine *clone() const override
    {
        return new LaterIcon(*this);
    }

private:
    const QIcon &icon()
    {
        if (!m_searched && m_style) {
            m_searched = true;
            QStyleOption option;
            option.direction = m_direction;
            m_icon = m_style->standardIcon(m_which, &option);
        }
        return m_icon;
    }

    QPointer<QStyle> m_style;
    QStyle::StandardPixmap m_which;
    Qt::LayoutDirection m_direction;
    QIcon m_icon;
    bool m_searched = false;
};

} // namespace

void KeepingStyle::polish(QPalette &palette)
{
    m_icons.clear();
    QProxyStyle::polish(palette);
}

QIcon KeepingStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *) const
{
    // Arrows and clear buttons come mirrored where a script runs from the right.
    const Qt::LayoutDirection direction = option ? option->direction : QGuiApplication::layoutDirection();
    QIcon &kept = m_icons[int(icon) * 2 + int(direction == Qt::RightToLeft)];
    if (kept.isNull()) {
        kept = QIcon(new LaterIcon(baseStyle(), icon, direction));
    }
    return kept;
}

} // namespace Chancery::App
