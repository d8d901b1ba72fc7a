// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timedapplication.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QMetaEnum>

#include <utility>

namespace Benchmarks
{

TimedApplication::TimedApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
}

bool TimedApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0) {
        return QApplication::notify(receiver, event);
    }
    // Asked before: the receiver may be gone after.
    const char *name = receiver->metaObject()->className();
    const int type = event->type();
    QElapsedTimer timer;
    ++m_depth;
    timer.start();
    const bool done = QApplication::notify(receiver, event);
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
    --m_depth;
    m_held.events.push_back(milliseconds);
    if (milliseconds > m_held.longest) {
        m_held.longest = milliseconds;
        const char *key = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        m_held.by = QStringLiteral("%1 %2").arg(QLatin1StringView(name), QLatin1StringView(key ? key : "?"));
    }
    return done;
}

TimedApplication::Held TimedApplication::take()
{
    return std::exchange(m_held, {});
}

} // namespace Benchmarks
