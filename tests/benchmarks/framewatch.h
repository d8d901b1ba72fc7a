// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QWidget>

#include <functional>
#include <optional>

namespace Benchmarks
{

/// Sees when a widget shows something. Belongs to the widget's thread, and must not outlive the widget.
class FrameWatch : public QObject
{
public:
    /// After \a patience milliseconds an answer counts as lost.
    FrameWatch(QWidget *watched, int patience)
        : m_patience(patience)
    {
        watched->installEventFilter(this);
    }
    /// Milliseconds from the call of \a act to the frame in which \a holds; empty where that never comes.
    std::optional<double> after(const std::function<void()> &act, std::function<bool()> holds)
    {
        m_holds = std::move(holds);
        m_milliseconds.reset();
        m_timer.start();
        act();
        while (!m_milliseconds && m_timer.elapsed() < m_patience) {
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        m_holds = nullptr;
        return m_milliseconds;
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_holds && m_holds()) {
            m_holds = nullptr;
            // Queued: the frame is whole and sent before the event loop turns.
            QMetaObject::invokeMethod(
                this, [this] { m_milliseconds = double(m_timer.nsecsElapsed()) / 1e6; },
                Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    int m_patience;
    std::function<bool()> m_holds;
    QElapsedTimer m_timer;
    std::optional<double> m_milliseconds;
};

} // namespace Benchmarks
