// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documentfinder.h"

#include <QDeadlineTimer>

namespace Chancery::Store
{

/// Lets SQLite's work on a connection be stopped from inside, while it lives: at a deadline, or when whoever
/// asked has gone. SQLite calls back between the pages it reads, in the middle of an FTS5 phrase too.
class SearchWatch
{
public:
    SearchWatch(Connection &connection, CancelCheck cancelled);
    ~SearchWatch();
    SearchWatch(const SearchWatch &) = delete;
    SearchWatch &operator=(const SearchWatch &) = delete;

    /// From now on \a milliseconds are left; a negative number for no limit.
    void setLimit(int milliseconds);
    [[nodiscard]] bool isOver() const
    {
        return m_limit.hasExpired();
    }
    [[nodiscard]] bool isCancelled() const
    {
        return m_cancelled && m_cancelled();
    }

private:
    static int look(void *watch);

    Connection &m_connection;
    CancelCheck m_cancelled;
    QDeadlineTimer m_limit{QDeadlineTimer::Forever};
};

} // namespace Chancery::Store
