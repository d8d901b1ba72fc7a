// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QThread>

#include <optional>

namespace Chancery::Cli
{

namespace
{

constexpr int pollInterval = 20; ///< milliseconds between two looks at an import and at the interrupt

QString marksLine(const VolumeWritten &written)
{
    return QStringLiteral("%1: of %2 marks %3 kept, %4 moved, %5 changed, %6 lost")
        .arg(written.volume)
        .arg(written.marks.size())
        .arg(written.marksOf(MarkFate::Kind::Kept))
        .arg(written.marksOf(MarkFate::Kind::Moved))
        .arg(written.marksOf(MarkFate::Kind::Changed))
        .arg(written.marksOf(MarkFate::Kind::Lost));
}

void printShort(const VolumeWritten &written)
{
    if (written.unchanged) {
        print(QStringLiteral("%1: already in the library, unchanged").arg(written.volume));
        return;
    }
    print(
        QStringLiteral("%1: %2 documents with %3 sections of front and back matter, %4 notes, %5 references "
                       "(with those in plain words %6 of %7 in the text resolved), %8 remarks")
            .arg(written.volume)
            .arg(written.documents)
            .arg(written.sections)
            .arg(written.counts.notes)
            .arg(written.counts.references)
            .arg(written.references.resolved)
            .arg(written.references.all())
            .arg(written.diagnostics.size()));
    if (!written.marks.empty()) {
        print(marksLine(written));
    }
    for (const MarkFate &mark : written.marks) {
        if (mark.kind != MarkFate::Kind::Kept) {
            print(QStringLiteral("  %1 %2: “%3”")
                      .arg(nameOf(mark.kind), mark.document.toString(), mark.before));
        }
    }
}

} // namespace

Exit importVolumes(Library &library, const QStringList &paths, bool details, Output output)
{
    watchForInterrupt();
    QJsonArray reports;
    bool failed = false;
    int told = 0;
    int taken = 0; // of those told
    std::optional<VolumeImport> pastStopping; // read once the future is finished
    auto future =
        library.importVolumes(paths, [&pastStopping](const VolumeImport &late) { pastStopping = late; });
    const auto tell = [&](const VolumeImport &volume) {
        ++told;
        if (!volume.outcome) {
            // One bad file among good ones costs only itself.
            complain(volume.outcome.error().message);
            reports.append(QJsonObject{{QStringLiteral("path"), volume.path},
                                       {QStringLiteral("error"), volume.outcome.error().message}});
            failed = true;
            return;
        }
        taken += volume.outcome->unchanged ? 0 : 1;
        QJsonObject report = toJson(*volume.outcome);
        report.insert(QStringLiteral("path"), volume.path);
        reports.append(report);
        if (output == Output::Text) {
            details ? print(toText(*volume.outcome)) : printShort(*volume.outcome);
        }
    };
    const auto tellNew = [&] {
        while (told < future.resultCount()) {
            tell(future.resultAt(told));
        }
    };
    while (!future.isFinished()) {
        if (isInterrupted()) {
            future.cancel();
        }
        tellNew();
        QThread::msleep(pollInterval);
    }
    tellNew();
    if (pastStopping) {
        tell(*pastStopping);
    }
    if (output == Output::Json) {
        print(reports);
    }
    if (isInterrupted()) {
        complain(QStringLiteral(
                     "Stopped. Volumes taken in before: %1; they stay. Of the others nothing was stored.")
                     .arg(taken));
        return Exit::Failed;
    }
    return failed ? Exit::Failed : Exit::Done;
}

Exit importReport(Library &library, const QString &volume, Output output)
{
    const auto report = library.importReport(volume).result();
    if (!report) {
        return fail(report.error());
    }
    if (output == Output::Json) {
        print(toJson(*report));
    } else {
        print(toText(*report));
    }
    return Exit::Done;
}

Exit removeVolume(Library &library, const QString &volume, MarkedVolume marked, Output output)
{
    const auto holdings = library.holdings(volume).result();
    if (!holdings) {
        return fail(holdings.error());
    }
    if (holdings->marks > 0 && marked == MarkedVolume::Refuse) {
        complain(
            QStringLiteral("%1 of your marks and decisions stand in %2. They would stay, without a place. "
                           "Nothing was removed; say --force to remove it all the same.")
                .arg(holdings->marks)
                .arg(volume));
        return Exit::Failed;
    }
    const auto removed = library.removeVolume(volume).result();
    if (!removed) {
        return fail(removed.error());
    }
    if (output == Output::Json) {
        print(QJsonObject{{QStringLiteral("volume"), removed->volume},
                          {QStringLiteral("documents"), removed->documents},
                          {QStringLiteral("marksWithoutPlace"), removed->marks}});
    } else {
        print(QStringLiteral("%1: %2 documents removed, %3 of your marks are without a place")
                  .arg(removed->volume)
                  .arg(removed->documents)
                  .arg(removed->marks));
    }
    return Exit::Done;
}

} // namespace Chancery::Cli
