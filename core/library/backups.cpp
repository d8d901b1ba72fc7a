// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backups.h"

#include "export/exporter.h"
#include "store/librarybackup.h"

#include <QDir>
#include <QLoggingCategory>

namespace Chancery
{

namespace
{

Q_LOGGING_CATEGORY(lcBackups, "chancery.library.backups", QtInfoMsg)

constexpr int quietTime = 15'000; ///< milliseconds after the last edit
constexpr int keptNewest = 10; ///< of each kind
constexpr int keptDays = 30; ///< days for which the last annotation file stays

QString stamp()
{
    return QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
}

/// "annotations-20260102-030405.jsonld" → "20260102".
QString dayOf(const QString &name)
{
    return name.section(u'-', 1, 1);
}

enum class Keep {
    Newest,
    NewestAndDays, ///< and the last of each of the last days
};

/// Names sort by time, newest first.
void rotate(const QDir &folder, const QString &pattern, Keep keep)
{
    const QStringList names = folder.entryList({pattern}, QDir::Files, QDir::Name | QDir::Reversed);
    const QString oldest =
        QDateTime::currentDateTimeUtc().addDays(-keptDays).toString(QStringLiteral("yyyyMMdd"));
    QString lastDay;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool lastOfItsDay = dayOf(names[i]) != lastDay;
        lastDay = dayOf(names[i]);
        if (i < keptNewest || (keep == Keep::NewestAndDays && lastOfItsDay && lastDay >= oldest)) {
            continue;
        }
        QFile::remove(folder.filePath(names[i]));
    }
}

Result<void> saveAnnotations(Store::LibraryReader &reader, const QDir &folder)
{
    Export::ExportRequest request;
    auto annotations = reader.annotations(Layer::Reader);
    if (!annotations) {
        return std::unexpected(annotations.error());
    }
    auto tags = reader.tags();
    if (!tags) {
        return std::unexpected(tags.error());
    }
    request.annotations = std::move(*annotations);
    request.tags = std::move(*tags);
    request.tagChoice = Export::TagChoice::All; // a tag nothing bears yet is work too
    return Export::writeFile(request, Export::Format::JsonLd,
                             folder.filePath(QStringLiteral("annotations-%1.jsonld").arg(stamp())));
}

} // namespace

Backups::Backups(const QString &libraryFile, ReaderPool &readers)
    : m_file(libraryFile)
    , m_readers(readers)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(quietTime);
    connect(&m_timer, &QTimer::timeout, this, &Backups::save);
}

QString Backups::folder() const
{
    return m_file + QStringLiteral(".backups");
}

void Backups::schedule()
{
    m_timer.start();
}

void Backups::finish()
{
    if (m_timer.isActive()) {
        m_timer.stop();
        save();
    }
    m_running.waitForFinished();
}

void Backups::save()
{
    m_running =
        QtConcurrent::run(&m_readers.threads(), [this, file = m_file, folder = QDir(this->folder())]() {
            if (!folder.mkpath(QStringLiteral("."))) {
                qCInfo(lcBackups) << "no folder for backups beside" << file;
                return;
            }
            const auto saved = m_readers.askNow<Result<void>>(
                [&](Store::LibraryReader &reader) { return saveAnnotations(reader, folder); });
            if (!saved) {
                qCInfo(lcBackups) << saved.error().message;
                return;
            }
            rotate(folder, QStringLiteral("annotations-*.jsonld"), Keep::NewestAndDays);
            const QString today = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd"));
            if (folder.entryList({QStringLiteral("library-%1-*.chancery").arg(today)}).isEmpty()) {
                if (Store::backupLibrary(
                        file, folder.filePath(QStringLiteral("library-%1.chancery").arg(stamp())))) {
                    rotate(folder, QStringLiteral("library-*.chancery"), Keep::Newest);
                }
            }
        });
}

} // namespace Chancery
