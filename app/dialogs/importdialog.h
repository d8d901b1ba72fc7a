// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QTimer>

class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace Chancery::App
{

class ElidedLabel;
class ImportReportView;

/// "about 2 minutes left"
[[nodiscard]] QString timeLeft(qint64 milliseconds);

/// An import while it runs and what it came to: progress by volume and document, speed, time left, pause and
/// cancel, and the report as it grows. Not modal: reading and annotating go on, also when it is closed.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    /// Shows \a running.
    ImportDialog(const QFuture<VolumeImport> &running, QWidget *parent = nullptr);
    /// Shows a report kept from an import of another day.
    ImportDialog(const VolumeWritten &report, QWidget *parent = nullptr);

    [[nodiscard]] ImportReportView *report() const
    {
        return m_report;
    }
    /// One more that was finished although the import had been cancelled, before that ends.
    void take(const VolumeImport &late);
    [[nodiscard]] bool isRunning() const;
    void setPaused(bool paused);
    void cancel();

Q_SIGNALS:
    void locationActivated(const Chancery::Location &location);
    /// All is done, or was cancelled; the sentence says what came of it.
    void ended(const QString &sentence);

private:
    void build();
    void showProgress();
    void showResults();
    void end();
    [[nodiscard]] QString summary() const;

    QFutureWatcher<VolumeImport> m_watcher;
    std::vector<VolumeImport> m_late;
    bool m_running = false; ///< until all that came is in the report
    QElapsedTimer m_clock;
    qint64 m_pausedFor = 0; ///< milliseconds, of pauses that are over
    qint64 m_pausedSince = -1;
    QTimer m_showing; ///< results come in crowds; they are shown a few times a second
    ElidedLabel *m_now = nullptr;
    QLabel *m_pace = nullptr;
    QProgressBar *m_bar = nullptr;
    ImportReportView *m_report = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_cancel = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace Chancery::App
