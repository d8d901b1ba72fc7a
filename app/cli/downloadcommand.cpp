// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "download/catalogue.h"
#include "download/downloader.h"
#include "download/volumename.h"

#include <QEventLoop>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QTimer>

#include <algorithm>
#include <optional>

namespace Chancery::Cli
{

namespace
{

using Download::Catalogue;
using Download::CatalogueEntry;
using Download::Downloader;
using Download::VolumeProgress;

constexpr int pollInterval = 50; ///< milliseconds between two looks at the interrupt

/// Runs events until \a isOver, or until the reader interrupts, which takes back what \a downloader does.
template<typename IsOver>
void waitFor(Downloader &downloader, IsOver isOver)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (isInterrupted()) {
            downloader.cancel();
        }
        if (isOver()) {
            loop.quit();
        }
    });
    look.start(pollInterval);
    if (!isOver()) {
        loop.exec();
    }
}

Result<Catalogue> askForList(Downloader &downloader)
{
    std::optional<Result<Catalogue>> answer;
    QObject::connect(
        &downloader, &Downloader::listed, &downloader,
        [&](const Catalogue &catalogue) { answer = catalogue; }, Qt::SingleShotConnection);
    QObject::connect(
        &downloader, &Downloader::listingFailed, &downloader,
        [&](const Download::Failure &failure) { answer = std::unexpected(failure.error); },
        Qt::SingleShotConnection);
    downloader.refresh();
    waitFor(downloader, [&] { return answer.has_value() || !downloader.isRefreshing(); });
    downloader.disconnect(&downloader);
    return answer.value_or(failure(Error::Kind::Cancelled, QStringLiteral("Stopped. Nothing was fetched.")));
}

void printList(const Catalogue &catalogue, Output output)
{
    QJsonArray rows;
    for (const CatalogueEntry &entry : catalogue.entries) {
        const QString line = Download::nameOfVolume(entry.volume).line;
        if (output == Output::Text) {
            const QString size = entry.size >= 0
                ? QStringLiteral("\t%1").arg(QLocale().formattedDataSize(entry.size))
                : QString();
            print(QStringLiteral("%1\t%2%3").arg(entry.volume, line, size));
            continue;
        }
        QJsonObject row{{QStringLiteral("volume"), entry.volume}, {QStringLiteral("name"), line}};
        if (entry.size >= 0) {
            row.insert(QStringLiteral("size"), entry.size);
        }
        rows.append(row);
    }
    if (output == Output::Json) {
        QJsonObject answer{{QStringLiteral("volumes"), rows},
                           {QStringLiteral("complete"), catalogue.asked.isValid() && !catalogue.isCut}};
        if (catalogue.asked.isValid()) {
            answer.insert(QStringLiteral("asked"), catalogue.asked.toString(Qt::ISODate));
        }
        print(answer);
    } else if (!catalogue.asked.isValid()) {
        complain(QStringLiteral("%1 volumes, as known when this program was made (%2); --refresh asks the "
                                "repository.")
                     .arg(catalogue.entries.size())
                     .arg(Download::bundledDay().toString(Qt::ISODate)));
    }
}

/// The volumes that are asked for; where the kept list does not tell all, after asking for it.
Result<std::vector<CatalogueEntry>> choose(Downloader &downloader, const DownloadArguments &arguments)
{
    Catalogue catalogue = Download::keptCatalogue(downloader.catalogueFile());
    const auto isKnown = [&](const QString &volume) {
        const CatalogueEntry *entry = catalogue.find(volume);
        return entry && !entry->blob.isEmpty();
    };
    if (arguments.refresh || !std::ranges::all_of(arguments.volumes, isKnown)) {
        auto asked = askForList(downloader);
        if (!asked) {
            return std::unexpected(asked.error());
        }
        catalogue = *std::move(asked);
    }
    std::vector<CatalogueEntry> chosen;
    for (const QString &volume : arguments.volumes) {
        const CatalogueEntry *entry = catalogue.find(volume);
        if (!entry) {
            return failure(Error::Kind::NotFound,
                           QStringLiteral("%1 is no volume that %2 has. Nothing was fetched; download --list "
                                          "prints which there are.")
                               .arg(volume, downloader.repository().name));
        }
        if (!std::ranges::contains(chosen, *entry)) {
            chosen.push_back(*entry);
        }
    }
    return chosen;
}

/// Fetches; says what of each, to standard error, since the answer of the command is the import's.
bool fetch(Downloader &downloader, const std::vector<CatalogueEntry> &chosen, Output output)
{
    bool failed = false;
    QHash<int, bool> told;
    QObject::connect(&downloader, &Downloader::changed, &downloader, [&](int index) {
        const VolumeProgress &volume = downloader.volumes()[size_t(index)];
        const bool isOver =
            volume.state == VolumeProgress::State::Done || volume.state == VolumeProgress::State::Failed;
        if (!isOver || told.value(index)) {
            return;
        }
        told.insert(index, true);
        if (volume.failure) {
            failed = true;
            complain(volume.failure->error.message);
        } else if (output == Output::Text) {
            print(QStringLiteral("%1: fetched, %2")
                      .arg(volume.entry.volume, QLocale().formattedDataSize(volume.received)));
        }
    });
    downloader.fetch(chosen);
    waitFor(downloader, [&] { return !downloader.isRunning(); });
    return !failed;
}

} // namespace

Exit download(Library &library, const DownloadArguments &arguments, Output output)
{
    watchForInterrupt();
    const auto repository = arguments.from.isEmpty()
        ? Result<Download::Repository>(Download::Repository::official())
        : Download::Repository::at(arguments.from);
    if (!repository) {
        return fail(repository.error());
    }
    Downloader downloader(*repository, Downloader::defaultFolder(*repository));
    if (arguments.list) {
        const auto catalogue = arguments.refresh
            ? askForList(downloader)
            : Result<Catalogue>(Download::keptCatalogue(downloader.catalogueFile()));
        if (!catalogue) {
            return fail(catalogue.error());
        }
        printList(*catalogue, output);
        return Exit::Done;
    }
    const auto chosen = choose(downloader, arguments);
    if (!chosen) {
        return fail(chosen.error());
    }
    const bool all = fetch(downloader, *chosen, output);
    const QStringList files = downloader.files();
    if (files.isEmpty() || isInterrupted()) {
        return Exit::Failed;
    }
    const Exit taken = importVolumes(library, files, arguments.details, output);
    if (taken == Exit::Done) {
        for (const QString &file : files) {
            QFile::remove(file); // the library keeps the sources of its volumes
        }
    }
    return all ? taken : Exit::Failed;
}

} // namespace Chancery::Cli
