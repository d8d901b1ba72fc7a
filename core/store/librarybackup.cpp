// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarybackup.h"

#include "connection.h"

#include <SQLiteCpp/Backup.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace Chancery::Store
{

namespace
{

QString say(const char *text)
{
    return QCoreApplication::translate("Chancery::Store", text);
}

} // namespace

Result<void> backupLibrary(const QString &file, const QString &target)
{
    const QString name = QDir::toNativeSeparators(target);
    if (QFileInfo(file).canonicalFilePath() == QFileInfo(target).canonicalFilePath()
        && QFileInfo::exists(target)) {
        return failure(
            Error::Kind::BadInput,
            say("A library cannot be backed up onto itself: choose another name than %1.").arg(name));
    }
    if (QFileInfo(target).isDir() || !QFileInfo(target).absoluteDir().exists()) {
        return failure(
            Error::Kind::NotFound,
            say("The backup %1 cannot be written: there is no such folder, or the name is a folder.")
                .arg(name));
    }
    const QString partial = target + QStringLiteral(".partial");
    QFile::remove(partial);
    const auto copied = guarded(partial, [&]() -> Result<void> {
        Connection source(file, Access::ReadOnly);
        SQLite::Database destination(QFile::encodeName(partial).constData(),
                                     SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup backup(destination, source.database());
        backup.executeStep(-1);
        // A backup is one file that can be carried away: no -wal beside it.
        destination.exec("PRAGMA journal_mode = DELETE");
        return {};
    });
    if (!copied) {
        QFile::remove(partial);
        return copied;
    }
    // rename(2) replaces an older backup in one step; QFile::rename would refuse.
    if (std::rename(QFile::encodeName(partial).constData(), QFile::encodeName(target).constData()) != 0) {
        QFile::remove(partial);
        return failure(Error::Kind::System, say("The backup %1 could not be put in its place.").arg(name));
    }
    return {};
}

} // namespace Chancery::Store
