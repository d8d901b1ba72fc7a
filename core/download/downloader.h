// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalogue.h"
#include "failure.h"
#include "repository.h"

#include <QLockFile>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace Chancery::Download
{

class Network;
class Question;
class Transfer;

/// A volume that is being fetched.
struct VolumeProgress {
    enum class State { Waiting, Fetching, Checking, Done, Failed };
    CatalogueEntry entry;
    State state = State::Waiting;
    qint64 received = 0; ///< bytes that are here, of `entry.size`
    qint64 before = 0; ///< of them, what was here at the start
    std::optional<Failure> failure; ///< of a failed one
};

/// Asks a repository which volumes it has, and fetches them into a folder, two at once. Nothing is asked but by
/// refresh() and fetch(), which are to be called on the reader's word. Lives on a thread with an event loop; one
/// program at a time fetches into a folder.
class Downloader : public QObject
{
    Q_OBJECT
public:
    /// The folder is made when it is needed.
    Downloader(Repository repository, const QString &folder, QObject *parent = nullptr);
    /// What came so far stays, to go on from.
    ~Downloader() override;

    /// Where the programs keep what they fetch from \a repository until it is in a library: of the caches, since all
    /// of it can be fetched again and the library keeps the sources of its volumes itself.
    static QString defaultFolder(const Repository &repository);
    /// Where the list of volumes is kept that the repository told last.
    [[nodiscard]] QString catalogueFile() const;

    [[nodiscard]] const Repository &repository() const
    {
        return m_repository;
    }
    /// Milliseconds without a byte after which a server is given up; half a minute unless told.
    void setTimeout(int milliseconds);

    /// Asks for the list of volumes: listed() or listingFailed(). What is listed is kept in catalogueFile().
    void refresh();
    [[nodiscard]] bool isRefreshing() const;

    /// Fetches \a volumes; each needs its checksum. finished() tells the end of all. Not while isRunning().
    void fetch(const std::vector<CatalogueEntry> &volumes);
    [[nodiscard]] bool isRunning() const
    {
        return m_isRunning;
    }
    [[nodiscard]] bool isPaused() const
    {
        return m_isPaused;
    }
    /// Takes back what is under way; resume() goes on from there.
    void pause();
    void resume();
    /// Takes back everything, what is asked for by refresh() too. What is done stays, and what came of others.
    void cancel();

    /// Of the last fetch(), in its order.
    [[nodiscard]] const std::vector<VolumeProgress> &volumes() const
    {
        return m_volumes;
    }
    /// The files that are in their places, of the last fetch().
    [[nodiscard]] QStringList files() const;
    [[nodiscard]] QString fileOf(const QString &volume) const;

Q_SIGNALS:
    void listed(const Chancery::Download::Catalogue &catalogue);
    void listingFailed(const Chancery::Download::Failure &failure);
    /// Something came, or became of the volume at \a index of volumes().
    void changed(int index);
    void finished();

private:
    struct Running {
        size_t index = 0;
        std::unique_ptr<Transfer> transfer;
    };
    [[nodiscard]] std::optional<Failure> prepare();
    void readList(std::optional<Failure> failure);
    void startNext();
    void start(size_t index);
    void noteProgress(size_t index);
    void end(size_t index, std::optional<Failure> failure);
    /// What befell \a what befalls all that is not done.
    void failRest(const Failure &failure, const QString &what);
    void finishWhenDone();

    Repository m_repository;
    QString m_folder;
    int m_timeout;
    std::unique_ptr<Network> m_network;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Question> m_listing;
    QByteArray m_list;
    std::vector<VolumeProgress> m_volumes;
    std::vector<Running> m_running;
    bool m_isRunning = false;
    bool m_isPaused = false;
};

} // namespace Chancery::Download
