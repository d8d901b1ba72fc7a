// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QProgressBar;
class QToolButton;

namespace Chancery::App
{

class ElidedLabel;

/// A thin line that tells of long work and lets it be cancelled. Shown only while something it watches has
/// run for longer than a moment; with several works at once it shows the oldest. Interface thread.
class BusyLine : public QWidget
{
    Q_OBJECT
public:
    explicit BusyLine(QWidget *parent = nullptr);

    /// Shows \a future as \a title ("Reading frus1961-63v06.xml") until it ends. Progress of 0 … 0 is drawn
    /// as going on without a known end. Cancelling cancels the future; what comes of that is for whoever
    /// waits for its result to tell.
    template<typename T>
    void watch(const QFuture<T> &future, const QString &title)
    {
        watchAny(QFuture<void>(future), title);
    }
    [[nodiscard]] int running() const;
    void cancel();

private:
    struct Work {
        QString title;
        std::unique_ptr<QFutureWatcher<void>> watcher;
    };
    void watchAny(const QFuture<void> &future, const QString &title);
    void showFirst();

    std::vector<Work> m_works;
    QTimer m_patience;
    ElidedLabel *m_label;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
};

} // namespace Chancery::App
