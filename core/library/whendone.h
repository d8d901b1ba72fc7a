// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QFutureWatcher>

#include <functional>

namespace Chancery
{

/// Calls \a tell with the result of \a future on the thread of \a context; not at all for one that was
/// cancelled. No continuation: a future has but one, and that belongs to whoever asked for the work.
template<typename T>
void whenDone(QObject *context, const QFuture<T> &future, const std::function<void(const T &)> &tell)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, tell] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0) {
            tell(watcher->result());
        }
    });
    watcher->setFuture(future);
}

} // namespace Chancery
