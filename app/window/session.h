// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/pageview.h"

#include "model/location.h"

class QMainWindow;

namespace Chancery::App
{

/// What the window was like when it was last closed: kept in the desktop's settings, per library. Reading
/// and writing take no noticeable time. Interface thread.
struct Session {
    Location location;
    ViewState view;
    int zoom = 100; ///< per cent
    Telegraphese telegraphese = Telegraphese::Hinted;

    /// Restores size and panels of \a window; returns the reader's place.
    static Session restore(QMainWindow &window, const QString &libraryFile);
    void save(const QMainWindow &window, const QString &libraryFile) const;
};

} // namespace Chancery::App
