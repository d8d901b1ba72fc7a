// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchwatch.h"

#include "connection.h"

#include <sqlite3.h>

#include <utility>

namespace Chancery::Store
{

namespace
{

constexpr int stepsBetweenLooks = 400; ///< instructions of SQLite's machine; well below a millisecond

} // namespace

SearchWatch::SearchWatch(Connection &connection, CancelCheck cancelled)
    : m_connection(connection)
    , m_cancelled(std::move(cancelled))
{
    sqlite3_progress_handler(m_connection.database().getHandle(), stepsBetweenLooks, &SearchWatch::look,
                             this);
}

SearchWatch::~SearchWatch()
{
    sqlite3_progress_handler(m_connection.database().getHandle(), 0, nullptr, nullptr);
}

void SearchWatch::setLimit(int milliseconds)
{
    m_limit = milliseconds < 0 ? QDeadlineTimer(QDeadlineTimer::Forever)
                               : QDeadlineTimer(milliseconds, Qt::PreciseTimer);
}

int SearchWatch::look(void *watch)
{
    const auto *self = static_cast<const SearchWatch *>(watch);
    return self->isOver() || self->isCancelled() ? 1 : 0;
}

} // namespace Chancery::Store
