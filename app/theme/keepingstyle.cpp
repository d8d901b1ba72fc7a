// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keepingstyle.h"

#include <QApplication>
#include <QIcon>
#include <QStyleOption>

namespace Chancery::App
{

void KeepingStyle::polish(QPalette &palette)
{
    m_icons.clear();
    QProxyStyle::polish(palette);
}

QIcon KeepingStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    // Arrows and clear buttons come mirrored where a script runs from the right.
    const Qt::LayoutDirection direction = option ? option->direction : QGuiApplication::layoutDirection();
    const int key = int(icon) * 2 + int(direction == Qt::RightToLeft);
    const auto kept = m_icons.constFind(key);
    return kept != m_icons.cend() ? *kept
                                  : *m_icons.insert(key, QProxyStyle::standardIcon(icon, option, widget));
}

} // namespace Chancery::App
