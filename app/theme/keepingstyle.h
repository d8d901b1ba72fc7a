// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QIcon>
#include <QProxyStyle>

namespace Chancery::App
{

/// The desktop's style, with its standard icons searched for when they are first drawn, and once. A style goes
/// through themes and files anew each time one is asked for, and panels and text fields ask while they are laid
/// out, mostly for what is never seen. Interface thread.
class KeepingStyle : public QProxyStyle
{
    Q_OBJECT
public:
    using QProxyStyle::QProxyStyle;

    using QProxyStyle::polish;
    /// Comes with every change of theme or colours, and empties what is kept.
    void polish(QPalette &palette) override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap icon, const QStyleOption *option,
                                     const QWidget *widget) const override;

private:
    mutable QHash<int, QIcon> m_icons;
};

} // namespace Chancery::App
