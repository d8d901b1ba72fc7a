// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>

namespace Chancery::App
{

/// The program's own signs for its tool bar and title bars, from resources/icons: line drawings on a grid of
/// 16, so that no desktop's set of icons is needed.
enum class Icon {
    Back,
    Forward,
    Search,
    Text, ///< how the text is set
    Appearance, ///< light or dark
    Export,
    Close,
    Up,
    Down,
};

/// \a icon in the colour of the application's text, at whatever size and palette it is painted with.
/// Interface thread only.
[[nodiscard]] QIcon lineIcon(Icon icon);

} // namespace Chancery::App
