// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/libraryreader.h"
#include "store/librarywriter.h"

#include <QMutex>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
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

/// The one writer and its thread. Short work (an edit) goes before long work (a volume), which asks
/// isWanted() and gives way.
///
/// A thread and a queue of its own rather than a QThreadPool of one: whoever waits for a pool's future may
/// be made to run the work on their own thread, beside the writing that is going on.
class WriterThread
{
public:
    static Result<std::unique_ptr<WriterThread>> open(const QString &file);
    ~WriterThread(); ///< does what is queued first
    WriterThread(const WriterThread &) = delete;
    WriterThread &operator=(const WriterThread &) = delete;

    template<typename T>
    QFuture<T> run(std::function<T(Store::LibraryWriter &)> work)
    {
        return enqueue(m_short, std::move(work));
    }
    template<typename T>
    QFuture<T> runLong(std::function<T(Store::LibraryWriter &)> work)
    {
        return enqueue(m_long, std::move(work));
    }
    /// Runs \a work, which must end at once with an Error when \a mayGoOn, handed to it, says no; then waits
    /// until the reader has been quiet for a moment and runs it again. After a few times it gives way no
    /// more: somebody who edits without a pause must not hold it up for ever. Ends without a value only
    /// where the work fails by itself or \a isCancelled. Blocks; not on the writer's own thread.
    template<typename T>
    T runGivingWay(const std::function<bool()> &isCancelled,
                   const std::function<T(Store::LibraryWriter &, const std::function<bool()> &mayGoOn)> &work)
    {
        for (int attempt = 0;; ++attempt) {
            bool displaced = false;
            const auto mayGoOn = [&] {
                displaced = displaced || (attempt < mostTimesGivenWay && isWanted());
                return !displaced && !isCancelled();
            };
            T done = runLong<T>([&](Store::LibraryWriter &writer) { return work(writer, mayGoOn); }).result();
            if (done || !displaced || isCancelled()) {
                return done;
            }
            waitForQuiet();
        }
    }
    /// Whether short work waits, or is being done.
    [[nodiscard]] bool isWanted() const
    {
        return m_wanted > 0;
    }

private:
    static constexpr int mostTimesGivenWay = 4;
    using Queue = std::deque<std::function<void()>>;

    explicit WriterThread(std::unique_ptr<Store::LibraryWriter> writer);
    template<typename T>
    QFuture<T> enqueue(Queue &queue, std::function<T(Store::LibraryWriter &)> work)
    {
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        const QFuture<T> future = promise->future();
        enqueue(queue, std::function<void()>([this, promise, work = std::move(work)] {
                    try {
                        promise->addResult(work(*m_writer));
                    } catch (...) {
                        promise->setException(std::current_exception());
                    }
                    promise->finish();
                }));
        return future;
    }
    void enqueue(Queue &queue, std::function<void()> work);
    void serve();
    void waitForQuiet() const;

    std::unique_ptr<Store::LibraryWriter> m_writer;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    Queue m_short;
    Queue m_long;
    bool m_closing = false;
    std::atomic<int> m_wanted = 0;
    std::atomic<qint64> m_lastShortWork = 0; ///< milliseconds of a steady clock
    std::thread m_thread;
};

} // namespace Chancery
