// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "theme/appearance.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "window/session.h"
#include "window/windowactions.h"

#include <QAction>
#include <QApplication>
#include <QImage>
#include <QTimer>

#include <functional>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

/// Mean lightness of what is drawn of \a icon, 0 … 255; -1 where nothing is.
int lightnessOf(const QIcon &icon)
{
    const QImage image = icon.pixmap(32, 32).toImage();
    int sum = 0;
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            if (colour.alpha() > 200) {
                sum += colour.lightness();
                ++count;
            }
        }
    }
    return count > 0 ? sum / count : -1;
}

/// As in a program that runs: Qt hands a palette on to its widgets only there.
void whileRunning(const std::function<void()> &act)
{
    QTimer::singleShot(0, [&act] {
        act();
        QTimer::singleShot(0, [] { QApplication::exit(); });
    });
    QApplication::exec();
}

class AsBefore
{
public:
    ~AsBefore()
    {
        setAppearance(Appearance::Desktop);
        QApplication::setPalette(QPalette());
    }
};

} // namespace

TEST_CASE("Light and dark can be chosen from the View menu, for the whole program, and are kept")
{
    const AsBefore guard;
    TestSupport::WindowDesk desk;
    MainWindow &window = desk.open();
    CHECK(window.actions()->appearanceDesktop->isChecked());
    whileRunning([&] { window.actions()->appearanceDark->trigger(); });
    CHECK(isDark(QApplication::palette()));
    CHECK(isDark(window.desk()->page()->palette()));
    CHECK(Session::appearance() == Appearance::Dark);
    whileRunning([&] { window.actions()->appearanceLight->trigger(); });
    CHECK_FALSE(isDark(QApplication::palette()));
    CHECK_FALSE(isDark(window.desk()->page()->palette()));
    window.actions()->appearanceDark->trigger();
    desk.close();
    CHECK(desk.open().actions()->appearanceDark->isChecked());
    CHECK(Session::appearance() == Appearance::Dark);
}

TEST_CASE("In the program's own palettes everything that is written can be read")
{
    for (const bool dark : {false, true}) {
        const QPalette palette = ownPalette(dark);
        CHECK(isDark(palette) == dark);
        for (const QPalette::ColorRole ground : {QPalette::Base, QPalette::Window, QPalette::AlternateBase}) {
            for (const QPalette::ColorRole ink :
                 {QPalette::Text, QPalette::PlaceholderText, QPalette::Link, QPalette::LinkVisited}) {
                INFO("dark " << dark << ", ground " << int(ground) << ", ink " << int(ink));
                CHECK(contrast(palette.color(ground), palette.color(ink)) >= 4.5);
            }
        }
        CHECK(contrast(palette.color(QPalette::Button), palette.color(QPalette::ButtonText)) >= 4.5);
        CHECK(contrast(palette.color(QPalette::Highlight), palette.color(QPalette::HighlightedText)) >= 4.5);
        CHECK(contrast(palette.color(QPalette::ToolTipBase), palette.color(QPalette::ToolTipText)) >= 4.5);
    }
}

TEST_CASE("Every icon is drawn in ink by day and in light by night")
{
    const AsBefore guard;
    for (const Icon each : {Icon::Back, Icon::Forward, Icon::Search, Icon::Text, Icon::Appearance,
                            Icon::Export, Icon::Close, Icon::Up, Icon::Down}) {
        INFO("icon " << int(each));
        const QIcon icon = lineIcon(each);
        QApplication::setPalette(ownPalette(false));
        const int day = lightnessOf(icon);
        CHECK(day >= 0);
        CHECK(day < 100);
        QApplication::setPalette(ownPalette(true));
        CHECK(lightnessOf(icon) > 150);
    }
}
