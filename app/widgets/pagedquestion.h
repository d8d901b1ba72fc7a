// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/error.h"

#include <QFuture>
#include <QObject>

#include <utility>

namespace Chancery::App
{

/// A question whose answer comes page by page, as far as it is looked at: one page is asked for at a time, and
/// an answer to what is no longer asked is dropped. A member of the object that asks. Interface thread.
class PagedQuestion
{
public:
    PagedQuestion() = default;
    ~PagedQuestion()
    {
        m_asked.cancel();
    }
    PagedQuestion(const PagedQuestion &) = delete;
    PagedQuestion &operator=(const PagedQuestion &) = delete;

    /// Another question, of which there is a first page to ask for where \a more.
    void start(bool more)
    {
        ++m_run;
        m_asked.cancel();
        m_isAsking = false;
        m_more = more;
    }
    void setMore(bool more)
    {
        m_more = more;
    }
    [[nodiscard]] bool hasMore() const
    {
        return m_more;
    }
    /// Whether there is a page that is not on its way already.
    [[nodiscard]] bool mayAsk() const
    {
        return m_more && !m_isAsking;
    }
    /// Gives the page that \a future brings to \a take, or why there is none, and then no more, to \a fail.
    /// \a owner is the object this is a member of.
    template<typename Page, typename Take, typename Fail>
    void ask(QObject *owner, QFuture<Result<Page>> future, Take take, Fail fail)
    {
        m_isAsking = true;
        m_asked = QFuture<void>(future);
        future.then(owner, [this, run = m_run, take, fail](const Result<Page> &page) {
            if (run != m_run) {
                return;
            }
            m_isAsking = false;
            if (page) {
                take(*page);
            } else {
                m_more = false;
                fail(page.error());
            }
        });
    }

private:
    QFuture<void> m_asked;
    int m_run = 0;
    bool m_more = false;
    bool m_isAsking = false;
};

} // namespace Chancery::App
