// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "download/downloader.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace Chancery::App
{

class CaptionLabel;

/// How far a Downloader is with all it fetches: volumes and bytes of all, speed, time left, pause and cancel. Seen only
/// while it fetches. Interface thread.
class FetchProgress : public QWidget
{
    Q_OBJECT
public:
    /// \a downloader must outlive it.
    explicit FetchProgress(Download::Downloader &downloader, QWidget *parent = nullptr);

    /// To be called once the downloader has begun.
    void begin();
    [[nodiscard]] QString pace() const;

private:
    void togglePause();
    void showPace();
    void end();

    Download::Downloader &m_downloader;
    QProgressBar *m_bar;
    CaptionLabel *m_pace;
    QPushButton *m_pause;
    QPushButton *m_cancel;
    QElapsedTimer m_clock;
    QTimer m_showing;
    qint64 m_before = 0; ///< bytes that were here when the clock was started
};

} // namespace Chancery::App
