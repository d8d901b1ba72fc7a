// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threads.h"

#include <QDeadlineTimer>
#include <QThread>

namespace Chancery
{

namespace
{

constexpr int readerThreads = 2;
/// After an edit the reader may go on editing; so long a volume waits before it is written again.
constexpr int quietTime = 250; // milliseconds
constexpr int longestQuietWait = 1000; // milliseconds, where the reader does not pause

} // namespace

ReaderPool::ReaderPool(const QString &file)
    : m_file(file)
{
    m_threads.setMaxThreadCount(readerThreads);
}

ReaderPool::~ReaderPool()
{
    m_threads.waitForDone();
}

Result<std::unique_ptr<Store::LibraryReader>> ReaderPool::borrow()
{
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_idle.empty()) {
            auto reader = std::move(m_idle.back());
            m_idle.pop_back();
            return reader;
        }
    }
    return Store::LibraryReader::open(m_file);
}

void ReaderPool::giveBack(std::unique_ptr<Store::LibraryReader> reader)
{
    const QMutexLocker lock(&m_mutex);
    m_idle.push_back(std::move(reader));
}

WriterThread::WriterThread(std::unique_ptr<Store::LibraryWriter> writer)
    : m_writer(std::move(writer))
    , m_thread([this] { serve(); })
{
}

WriterThread::~WriterThread()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_closing = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void WriterThread::enqueue(Queue &queue, std::function<void()> work)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_wanted += &queue == &m_short ? 1 : 0;
        queue.push_back(std::move(work));
    }
    m_wake.notify_one();
}

void WriterThread::serve()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_closing || !m_short.empty() || !m_long.empty(); });
        if (m_short.empty() && m_long.empty()) {
            return;
        }
        const bool isShort = !m_short.empty();
        Queue &queue = isShort ? m_short : m_long;
        const std::function<void()> work = std::move(queue.front());
        queue.pop_front();
        lock.unlock();
        work();
        if (isShort) {
            m_lastShortWork = QDeadlineTimer::current().deadline();
            --m_wanted;
        }
        lock.lock();
    }
}

void WriterThread::waitForQuiet() const
{
    constexpr int step = 10;
    const QDeadlineTimer patience(longestQuietWait);
    while (!patience.hasExpired()
           && (isWanted() || QDeadlineTimer::current().deadline() - m_lastShortWork < quietTime)) {
        QThread::msleep(step);
    }
}

Result<std::unique_ptr<WriterThread>> WriterThread::open(const QString &file)
{
    auto writer = Store::LibraryWriter::open(file);
    if (!writer) {
        return std::unexpected(writer.error());
    }
    return std::unique_ptr<WriterThread>(new WriterThread(std::move(*writer)));
}

} // namespace Chancery
