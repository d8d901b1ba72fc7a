// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "downloader.h"

#include "network.h"
#include "question.h"
#include "transfer.h"

#include "model/part.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace Chancery::Download
{

namespace
{

constexpr int patience = 30'000; ///< milliseconds
constexpr size_t mostAtOnce = 2; ///< a public server is not to be pressed
constexpr qsizetype longestList = 8 << 20; ///< bytes

using State = VolumeProgress::State;

State stateOf(Transfer::Stage stage)
{
    return stage == Transfer::Stage::Fetching ? State::Fetching : State::Checking;
}

QString listWords()
{
    return Downloader::tr("the list of volumes");
}

bool isOpen(const VolumeProgress &volume)
{
    return volume.state != State::Done && volume.state != State::Failed;
}

} // namespace

Downloader::Downloader(Repository repository, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_repository(std::move(repository))
    , m_folder(folder)
    , m_timeout(patience)
{
}

Downloader::~Downloader() = default;

QString Downloader::defaultFolder(const Repository &repository)
{
    QString name = QStringLiteral("volumes");
    if (repository != Repository::official()) {
        constexpr qsizetype enough = 12;
        const QByteArray address = repository.files.toEncoded();
        name += u'-'
            + QLatin1StringView(
                    QCryptographicHash::hash(address, QCryptographicHash::Sha1).toHex().first(enough));
    }
    return QDir(QStandardPaths::writableLocation(QStandardPaths::CacheLocation)).filePath(name);
}

QString Downloader::catalogueFile() const
{
    return QDir(m_folder).filePath(QStringLiteral("listing.json"));
}

QString Downloader::fileOf(const QString &volume) const
{
    return QDir(m_folder).filePath(QString(volume + QStringLiteral(".xml")));
}

void Downloader::setTimeout(int milliseconds)
{
    m_timeout = milliseconds;
}

bool Downloader::isRefreshing() const
{
    return m_listing != nullptr;
}

std::optional<Failure> Downloader::prepare()
{
    if (!m_network) {
        const auto made = partFunction(networkPart, makeNetworkName);
        if (!made) {
            return Failure{Failure::Why::Broken, made.error()};
        }
        m_network.reset(reinterpret_cast<MakeNetwork>(*made)());
    }
    if (!QDir().mkpath(m_folder)) {
        return failureOf(Failure::Why::NotWritable, listWords(), m_repository.listing, m_folder);
    }
    return std::nullopt;
}

void Downloader::refresh()
{
    if (isRefreshing()) {
        return;
    }
    if (const auto failure = prepare()) {
        Q_EMIT listingFailed(*failure);
        return;
    }
    m_list.clear();
    NetworkRequest request{m_repository.listing, {{"Accept", "application/json"}}, m_timeout};
    Question::Handlers handlers;
    handlers.head = [this](const NetworkHead &head) {
        constexpr int ok = 200;
        if (head.status != ok) {
            readList(failureOf(Failure::Why::ServerFault, listWords(), m_repository.listing));
        }
    };
    handlers.body = [this](QByteArrayView bytes) {
        m_list.append(bytes);
        if (m_list.size() > longestList) {
            readList(failureOf(Failure::Why::TooLarge, listWords(), m_repository.listing));
        }
    };
    handlers.ended = [this](std::optional<Failure> failure) { readList(std::move(failure)); };
    m_listing = std::make_unique<Question>(*m_network, listWords(), std::move(request), std::move(handlers));
}

void Downloader::readList(std::optional<Failure> failure)
{
    m_listing.reset();
    const QByteArray json = std::exchange(m_list, {});
    if (failure) {
        Q_EMIT listingFailed(*failure);
        return;
    }
    const auto catalogue = readListing(json, QDateTime::currentDateTimeUtc());
    if (!catalogue) {
        Q_EMIT listingFailed({Failure::Why::ServerFault, catalogue.error()});
        return;
    }
    keepCatalogue(*catalogue, catalogueFile()); // where it cannot be kept it is asked for again
    Q_EMIT listed(*catalogue);
}

void Downloader::fetch(const std::vector<CatalogueEntry> &volumes)
{
    if (m_isRunning) {
        return;
    }
    m_volumes.clear();
    for (const CatalogueEntry &entry : volumes) {
        m_volumes.push_back({entry, State::Waiting, 0, 0, std::nullopt});
    }
    m_isRunning = true;
    m_isPaused = false;
    if (const auto failure = prepare()) {
        failRest(*failure, {});
    } else {
        m_lock = std::make_unique<QLockFile>(QDir(m_folder).filePath(QStringLiteral("fetching.lock")));
        // A program that ended without unlocking is told by its number; no age makes a running one stale.
        m_lock->setStaleLockTime(0);
        if (!m_lock->tryLock(0)) {
            const auto why = m_lock->error() == QLockFile::LockFailedError ? Failure::Why::Busy
                                                                           : Failure::Why::NotWritable;
            m_lock.reset();
            const QString what = m_volumes.empty() ? listWords() : m_volumes.front().entry.volume;
            failRest(failureOf(why, what, m_repository.files), what);
        }
    }
    startNext();
}

void Downloader::startNext()
{
    for (size_t i = 0; i < m_volumes.size() && m_isRunning && !m_isPaused; ++i) {
        if (m_running.size() >= mostAtOnce) {
            return;
        }
        const bool isUnderWay =
            std::ranges::any_of(m_running, [&](const Running &running) { return running.index == i; });
        if (isOpen(m_volumes[i]) && !isUnderWay) {
            start(i);
        }
    }
    finishWhenDone();
}

void Downloader::start(size_t index)
{
    const CatalogueEntry &entry = m_volumes[index].entry;
    const QUrl url = m_repository.file(entry.volume);
    if (!isVolumeId(entry.volume) || entry.blob.isEmpty()) {
        m_volumes[index].failure = failureOf(Failure::Why::Unlisted, entry.volume, url);
        m_volumes[index].state = State::Failed;
        Q_EMIT changed(int(index));
        return;
    }
    auto transfer =
        std::make_unique<Transfer>(*m_network, entry, url, fileOf(entry.volume), m_timeout,
                                   Transfer::Handlers{[this, index] { noteProgress(index); },
                                                      [this, index](std::optional<Failure> failure) {
                                                          end(index, std::move(failure));
                                                      }});
    m_volumes[index].received = transfer->received();
    m_volumes[index].before = transfer->received();
    Transfer *begun = transfer.get();
    m_running.push_back({index, std::move(transfer)});
    begun->start();
}

void Downloader::noteProgress(size_t index)
{
    const auto running = std::ranges::find(m_running, index, &Running::index);
    if (running == m_running.end()) {
        return;
    }
    m_volumes[index].state = stateOf(running->transfer->stage());
    m_volumes[index].received = running->transfer->received();
    Q_EMIT changed(int(index));
}

void Downloader::end(size_t index, std::optional<Failure> failure)
{
    const auto running = std::ranges::find(m_running, index, &Running::index);
    VolumeProgress &volume = m_volumes[index];
    volume.received = running->transfer->received();
    // It is in the middle of telling this.
    running->transfer.release()->deleteLater();
    m_running.erase(running);
    volume.state = failure ? State::Failed : State::Done;
    volume.failure = failure;
    if (failure && failure->concernsAll()) {
        failRest(*failure, volume.entry.volume);
    }
    Q_EMIT changed(int(index));
    // Queued: among hundreds that are all here already none is to stand on the stack of the one before.
    QMetaObject::invokeMethod(this, &Downloader::startNext, Qt::QueuedConnection);
}

void Downloader::failRest(const Failure &failure, const QString &what)
{
    m_running.clear();
    for (size_t i = 0; i < m_volumes.size(); ++i) {
        if (isOpen(m_volumes[i])) {
            m_volumes[i].state = State::Failed;
            m_volumes[i].failure = failure;
            // The same befell it, so the same is said of it.
            if (!what.isEmpty()) {
                m_volumes[i].failure->error.message.replace(what, m_volumes[i].entry.volume);
            }
            Q_EMIT changed(int(i));
        }
    }
}

void Downloader::finishWhenDone()
{
    if (m_isRunning && std::ranges::none_of(m_volumes, isOpen)) {
        m_isRunning = false;
        m_isPaused = false;
        m_lock.reset();
        Q_EMIT finished();
    }
}

void Downloader::pause()
{
    if (!m_isRunning || m_isPaused) {
        return;
    }
    m_isPaused = true;
    for (const Running &running : std::exchange(m_running, {})) {
        m_volumes[running.index].state = State::Waiting;
        Q_EMIT changed(int(running.index));
    }
}

void Downloader::resume()
{
    if (m_isRunning && std::exchange(m_isPaused, false)) {
        startNext();
    }
}

void Downloader::cancel()
{
    m_listing.reset();
    if (!m_isRunning) {
        return;
    }
    m_isPaused = false;
    m_running.clear();
    for (size_t i = 0; i < m_volumes.size(); ++i) {
        if (isOpen(m_volumes[i])) {
            m_volumes[i].state = State::Failed;
            m_volumes[i].failure =
                failureOf(Failure::Why::Cancelled, m_volumes[i].entry.volume, m_repository.files);
            Q_EMIT changed(int(i));
        }
    }
    finishWhenDone();
}

QStringList Downloader::files() const
{
    QStringList files;
    for (const VolumeProgress &volume : m_volumes) {
        if (volume.state == State::Done) {
            files << fileOf(volume.entry.volume);
        }
    }
    return files;
}

} // namespace Chancery::Download
