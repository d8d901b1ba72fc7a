// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appearance.h"

#include "theme.h"

#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

namespace Chancery::App
{

namespace
{

/// The program has one appearance, as it has one palette.
Appearance &held()
{
    static Appearance appearance = Appearance::Desktop;
    return appearance;
}

struct Ground {
    QRgb window;
    QRgb base;
    QRgb alternate;
    QRgb button;
    QRgb text;
    QRgb placeholder;
    QRgb highlight;
    QRgb link;
    QRgb visited;
};

constexpr Ground Paper{0xfff1efea, 0xfffdfcf9, 0xfff7f5f0, 0xfff8f6f2, 0xff1d1c1a,
                       0xff67645d, 0xff2f5f9e, 0xff1f4e8c, 0xff6d4aa3};
constexpr Ground Night{0xff27282b, 0xff1c1d1f, 0xff222326, 0xff323438, 0xffe6e3dc,
                       0xffa5a29a, 0xff3f6ca6, 0xff8ab4ee, 0xffbea0ea};

/// What the desktop itself says it is, after it was asked; Unknown where it has nothing to say.
Qt::ColorScheme askDesktop([[maybe_unused]] Appearance appearance)
{
    QStyleHints *hints = QGuiApplication::styleHints();
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    hints->setColorScheme(appearance == Appearance::Light      ? Qt::ColorScheme::Light
                              : appearance == Appearance::Dark ? Qt::ColorScheme::Dark
                                                               : Qt::ColorScheme::Unknown);
#endif
    return hints->colorScheme();
}

} // namespace

QPalette ownPalette(bool dark)
{
    const Ground &ground = dark ? Night : Paper;
    const QColor window = QColor::fromRgb(ground.window);
    const QColor text = QColor::fromRgb(ground.text);
    QPalette palette(QColor::fromRgb(ground.button), window);
    palette.setColor(QPalette::Base, QColor::fromRgb(ground.base));
    palette.setColor(QPalette::AlternateBase, QColor::fromRgb(ground.alternate));
    for (const QPalette::ColorRole role :
         {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, text);
    }
    palette.setColor(QPalette::ToolTipBase, QColor::fromRgb(ground.button));
    palette.setColor(QPalette::PlaceholderText, QColor::fromRgb(ground.placeholder));
    palette.setColor(QPalette::Highlight, QColor::fromRgb(ground.highlight));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor::fromRgb(ground.link));
    palette.setColor(QPalette::LinkVisited, QColor::fromRgb(ground.visited));
    // What a style draws its edges with: lines that part, no ridges.
    palette.setColor(QPalette::Light, mixed(QColor(Qt::white), window, dark ? 0.08 : 0.6));
    palette.setColor(QPalette::Midlight, mixed(text, window, 0.04));
    palette.setColor(QPalette::Mid, mixed(text, window, 0.18));
    palette.setColor(QPalette::Dark, mixed(text, window, 0.30));
    palette.setColor(QPalette::Shadow, mixed(QColor(Qt::black), window, 0.5));
    const QColor faded = mixed(text, window, 0.42);
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, faded);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, mixed(text, window, 0.18));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, faded);
    return palette;
}

void setAppearance(Appearance appearance)
{
    held() = appearance;
    const Qt::ColorScheme desktop = askDesktop(appearance);
    const bool obeyed = desktop != Qt::ColorScheme::Unknown
        && (appearance == Appearance::Desktop
            || (desktop == Qt::ColorScheme::Dark) == (appearance == Appearance::Dark));
    // A default palette is the platform's again.
    QGuiApplication::setPalette(obeyed ? QPalette() : ownPalette(appearance == Appearance::Dark));
}

Appearance appearance()
{
    return held();
}

} // namespace Chancery::App
