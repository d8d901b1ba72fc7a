// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tabs.h"

#include "theme/appearance.h"

#include <QStringList>

class QMainWindow;

namespace Chancery::App
{

/// What the window was like when it was last closed: kept in the desktop's settings, per library. Reading
/// and writing take no noticeable time. Interface thread.
struct Session {
    std::vector<KeptTab> tabs; ///< empty on the first day
    int currentTab = 0;
    int zoom = 100; ///< per cent
    Telegraphese telegraphese = Telegraphese::Hinted;
    QStringList recentKeys; ///< what was lately chosen in the palette, newest first

    /// Restores size and panels of \a window; returns the reader's places.
    static Session restore(QMainWindow &window, const QString &libraryFile);
    void save(const QMainWindow &window, const QString &libraryFile) const;

    /// Light or dark is the program's, not a library's, and is kept when it is chosen.
    [[nodiscard]] static Appearance appearance();
    static void keepAppearance(Appearance appearance);
};

} // namespace Chancery::App
