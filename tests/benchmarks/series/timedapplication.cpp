// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timedapplication.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QMetaEnum>

#include <utility>

#include <ctime>

namespace Benchmarks
{

namespace
{

/// What this thread has had of a processor, in milliseconds.
double threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace

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
    const double worked = threadTime();
    const bool done = QApplication::notify(receiver, event);
    const double work = threadTime() - worked;
    --m_depth;
    m_held.events.push_back(double(timer.nsecsElapsed()) / 1e6);
    m_held.work.push_back(work);
    if (work > m_held.longest) {
        m_held.longest = work;
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
