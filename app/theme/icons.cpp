// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

#include <algorithm>

namespace Chancery::App
{

namespace
{

QString fileOf(Icon icon)
{
    switch (icon) {
    case Icon::Back:
        return QStringLiteral("back");
    case Icon::Forward:
        return QStringLiteral("forward");
    case Icon::Search:
        return QStringLiteral("search");
    case Icon::Text:
        return QStringLiteral("text");
    case Icon::Appearance:
        return QStringLiteral("appearance");
    case Icon::Export:
        return QStringLiteral("export");
    case Icon::Close:
        return QStringLiteral("close");
    case Icon::Up:
        return QStringLiteral("up");
    case Icon::Down:
        return QStringLiteral("down");
    }
    return {};
}

/// Draws the lines anew in the colour of the moment: a picture kept would stay black in the dark.
class LineIcon : public QIconEngine
{
public:
    explicit LineIcon(const QByteArray &svg)
        : m_svg(svg)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        const QPalette palette = QGuiApplication::palette();
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText;
        QByteArray coloured = m_svg;
        coloured.replace("currentColor", palette.color(group, role).name().toLatin1());
        QSvgRenderer renderer(coloured);
        const int side = std::min(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        renderer.render(painter, square);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap pixmap(size);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), (QSizeF(size) / scale).toSize()), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override
    {
        return new LineIcon(m_svg);
    }

private:
    QByteArray m_svg;
};

} // namespace

QIcon lineIcon(Icon icon)
{
    QFile file(QStringLiteral(":/chancery/icons/%1.svg").arg(fileOf(icon)));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "lineIcon", "a drawing is missing among the resources");
    return opened ? QIcon(new LineIcon(file.readAll())) : QIcon();
}

} // namespace Chancery::App
