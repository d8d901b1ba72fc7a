// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/libraryreader.h"
#include "store/librarywriter.h"

#include <QMutex>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <exception>
#include <functional>
#include <memory>
#include <vector>

/// Private to the library: who runs where.
namespace Chancery
{

/// Readers, each lent to one thread at a time; a few threads that use them.
class ReaderPool
{
public:
    explicit ReaderPool(const QString &file);
    ~ReaderPool();
    ReaderPool(const ReaderPool &) = delete;
    ReaderPool &operator=(const ReaderPool &) = delete;

    /// Runs \a question on a reader, in the pool. T is what the question answers with, a Result.
    template<typename T>
    QFuture<T> ask(std::function<T(Store::LibraryReader &)> question)
    {
        return QtConcurrent::run(
            &m_threads, [this, question = std::move(question)]() -> T { return askNow<T>(question); });
    }
    /// The same on the calling thread.
    template<typename T>
    T askNow(const std::function<T(Store::LibraryReader &)> &question)
    {
        auto reader = borrow();
        if (!reader) {
            return std::unexpected(reader.error());
        }
        T answer = question(**reader);
        giveBack(std::move(*reader));
        return answer;
    }
    [[nodiscard]] QThreadPool &threads()
    {
        return m_threads;
    }

private:
    Result<std::unique_ptr<Store::LibraryReader>> borrow();
    void giveBack(std::unique_ptr<Store::LibraryReader> reader);

    QString m_file;
    QMutex m_mutex;
    std::vector<std::unique_ptr<Store::LibraryReader>> m_idle;
    QThreadPool m_threads;
};

/// The one writer and its thread.
class WriterThread
{
public:
    static Result<std::unique_ptr<WriterThread>> open(const QString &file);
    ~WriterThread();
    WriterThread(const WriterThread &) = delete;
    WriterThread &operator=(const WriterThread &) = delete;

    template<typename T>
    QFuture<T> run(std::function<T(Store::LibraryWriter &)> work)
    {
        // Not QtConcurrent::run(): who waits for its future while the work has not begun is given the work to
        // do on his own thread, beside the one that is writing.
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        m_thread.start([this, promise, work = std::move(work)] {
            try {
                promise->addResult(work(*m_writer));
            } catch (...) {
                promise->setException(std::current_exception());
            }
            promise->finish();
        });
        return promise->future();
    }

private:
    explicit WriterThread(std::unique_ptr<Store::LibraryWriter> writer);

    std::unique_ptr<Store::LibraryWriter> m_writer;
    QThreadPool m_thread; ///< of one thread
};

} // namespace Chancery
