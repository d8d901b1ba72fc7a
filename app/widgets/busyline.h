// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

#include <functional>
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
    /// as going on without a known end. \a cancel ends the work, and whoever waits for its result tells what came of
    /// that; without it the work is one that is done to its end, and no button says otherwise.
    template<typename T>
    void watch(const QFuture<T> &future, const QString &title, std::function<void()> cancel = {})
    {
        watchAny(QFuture<void>(future), title, std::move(cancel));
    }
    [[nodiscard]] int running() const;
    void cancel();

private:
    struct Work {
        QString title;
        std::unique_ptr<QFutureWatcher<void>> watcher;
        std::function<void()> cancel;
    };
    void watchAny(const QFuture<void> &future, const QString &title, std::function<void()> cancel);
    void showFirst();

    std::vector<Work> m_works;
    QTimer m_patience;
    ElidedLabel *m_label;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
};

} // namespace Chancery::App
