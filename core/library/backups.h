// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "threads.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace Chancery
{

/// Private to the library: rotating copies of the reader's work beside the library file.
///
/// A quarter of a minute after the last edit the reader's annotations are written as W3C JSON-LD, and once
/// a day the library file as a whole, both on a reader thread into `<library>.backups/`. The newest ten of
/// each kind stay, and of older annotation files the last of each day for thirty days.
class Backups : public QObject
{
    Q_OBJECT
public:
    Backups(const QString &libraryFile, ReaderPool &readers);

    [[nodiscard]] QString folder() const;
    /// There is new work to be saved, soon.
    void schedule();
    /// Saves what is scheduled before the program ends. Blocks for the time of writing it.
    void finish();

private:
    void save();

    QString m_file;
    ReaderPool &m_readers;
    QTimer m_timer;
    QFuture<void> m_running;
};

} // namespace Chancery
