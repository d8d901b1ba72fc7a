// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/names.h"

class QPalette;

namespace Chancery::App
{

/// Whether the whole program is light or dark.
enum class Appearance { Desktop, Light, Dark };

/// Sets all windows so, at once. The desktop is asked for it (Qt 6.8 and later); where it does not answer, as
/// on a bare X server, the program's own palette is taken. Interface thread only.
void setAppearance(Appearance appearance);
/// As last set; Desktop at the start.
[[nodiscard]] Appearance appearance();

/// The program's own palette, for desktops that have none: paper and ink, or their night.
[[nodiscard]] QPalette ownPalette(bool dark);

} // namespace Chancery::App

namespace Chancery
{

/// As kept in the settings and written on the command line.
template<>
struct Names<App::Appearance> {
    using enum App::Appearance;
    static constexpr NameTable<App::Appearance, 3> words{{
        {Desktop, QLatin1StringView("desktop")},
        {Light, QLatin1StringView("light")},
        {Dark, QLatin1StringView("dark")},
    }};
};

} // namespace Chancery
