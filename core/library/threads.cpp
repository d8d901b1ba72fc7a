// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threads.h"

namespace Chancery
{

namespace
{

constexpr int readerThreads = 2;

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
{
    m_thread.setMaxThreadCount(1);
    // The connection's thread stays the same one, and an edit after a pause does not pay for a new thread.
    m_thread.setExpiryTimeout(-1);
}

WriterThread::~WriterThread()
{
    m_thread.waitForDone();
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
