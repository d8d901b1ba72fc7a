// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "migrator.h"

#include "connection.h"
#include "librarybackup.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

namespace Chancery::Store
{

namespace
{

Q_LOGGING_CATEGORY(lcMigrator, "chancery.store.migrator", QtInfoMsg)

/// Up to this size SQLite's own check of a whole file costs a few milliseconds and is done at opening;
/// a larger library is checked by `check`, on the reader's word.
constexpr qint64 checkedAtOpening = 16 * 1024 * 1024;

QString say(const char *text)
{
    return QCoreApplication::translate("Chancery::Store", text);
}

QStringList migrations()
{
    return QDir(QStringLiteral(":/chancery/db/migrations"))
        .entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

/// "0007_sources.sql" makes version 5; numbers rise but need not be without gaps.
int versionOf(const QString &migration)
{
    return migration.section(u'_', 0, 0).toInt();
}

int pragma(Connection &connection, const char *name)
{
    SQLite::Statement statement(connection.database(), std::string("PRAGMA ") + name);
    statement.executeStep();
    return statement.getColumn(0).getInt();
}

/// While it lives, a migration may correct the text of the schema (writable_schema), which no other statement may.
class SchemaEdits
{
public:
    explicit SchemaEdits(Connection &connection)
        : m_database(connection.database().getHandle())
    {
        sqlite3_db_config(m_database, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    }
    ~SchemaEdits()
    {
        sqlite3_db_config(m_database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    }
    SchemaEdits(const SchemaEdits &) = delete;
    SchemaEdits &operator=(const SchemaEdits &) = delete;

private:
    sqlite3 *m_database;
};

/// Each migration in a transaction of its own, so that a killed program leaves a library of some version.
void migrate(Connection &connection, int from)
{
    for (const QString &name : migrations()) {
        const int version = versionOf(name);
        if (version <= from) {
            continue;
        }
        qCInfo(lcMigrator) << "applying" << name;
        const SchemaEdits edits(connection);
        Transaction transaction(connection);
        connection.execute(sqlText(QStringLiteral("migrations/") + name).constData());
        connection.execute(
            QByteArray("PRAGMA application_id = " + QByteArray::number(applicationId)).constData());
        connection.execute(QByteArray("PRAGMA user_version = " + QByteArray::number(version)).constData());
        transaction.commit();
    }
}

bool passesQuickCheck(Connection &connection)
{
    SQLite::Statement check(connection.database(), "PRAGMA quick_check(1)");
    return check.executeStep() && check.getColumn(0).getString() == "ok";
}

Error damaged(const QString &file, const QString &detail)
{
    return {Error::Kind::Damaged,
            say("The library %1 is damaged. It was left as it is; open a backup from the folder beside it.")
                .arg(QDir::toNativeSeparators(file)),
            detail};
}

Result<Opened> create(const QString &file)
{
    return guarded(file, [&]() -> Result<Opened> {
        Connection connection(file, Access::Create);
        // WAL lets readers go on while the writer writes, in this program and in a second one.
        connection.execute("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL;");
        migrate(connection, 0);
        return Opened{OpenOutcome::Created, {}};
    });
}

/// Looks at the file without being able to change it, and settles everything that needs no writing.
Result<std::optional<Opened>> inspect(const QString &file, int &version)
{
    return guarded(file, [&]() -> Result<std::optional<Opened>> {
        Connection connection(file, Access::ReadOnly);
        if (pragma(connection, "application_id") != applicationId) {
            return failure(Error::Kind::NotALibrary,
                           say("The file %1 is not a Chancery library. It was left untouched.")
                               .arg(QDir::toNativeSeparators(file)));
        }
        version = pragma(connection, "user_version");
        if (QFileInfo(file).size() <= checkedAtOpening && !passesQuickCheck(connection)) {
            return std::unexpected(damaged(file, QStringLiteral("quick_check")));
        }
        if (version > currentVersion()) {
            if (version / 100 == currentVersion() / 100) {
                return Opened{OpenOutcome::NewerReadOnly, {}};
            }
            return failure(
                Error::Kind::NewerLibrary,
                say("The library %1 was written by a newer version of Chancery and cannot be read by "
                    "this one. It was left untouched; install the newer version to open it.")
                    .arg(QDir::toNativeSeparators(file)));
        }
        return std::nullopt;
    });
}

} // namespace

int currentVersion()
{
    static const int version = versionOf(migrations().constLast());
    return version;
}

Result<Opened> openLibrary(const QString &file, OpenMode mode)
{
    const QFileInfo info(file);
    const QString name = QDir::toNativeSeparators(file);
    if (info.isDir()) {
        return failure(Error::Kind::NotALibrary, say("%1 is a folder, not a library.").arg(name));
    }
    if (!info.exists() || (info.size() == 0 && mode == OpenMode::CreateIfMissing)) {
        if (mode == OpenMode::OpenExisting) {
            return failure(Error::Kind::NotFound, say("There is no library %1.").arg(name));
        }
        if (!info.absoluteDir().exists()) {
            return failure(Error::Kind::NotFound,
                           say("The library %1 cannot be made: its folder does not exist.").arg(name));
        }
        return create(file);
    }
    if (!info.isReadable()) {
        return failure(Error::Kind::NotFound,
                       say("You have no permission to read the library %1.").arg(name));
    }
    int version = 0;
    Result<std::optional<Opened>> settled = inspect(file, version);
    if (!settled) {
        return std::unexpected(settled.error());
    }
    if (*settled) {
        return **settled;
    }
    if (!info.isWritable() || !QFileInfo(info.absolutePath()).isWritable()) {
        return version == currentVersion()
            ? Result<Opened>(Opened{OpenOutcome::ReadOnly, {}})
            : failure(
                  Error::Kind::ReadOnly,
                  say("The library %1 was written by an older version and cannot be brought up to date, "
                      "because it may not be written to. Copy it to a folder of your own and open the copy.")
                      .arg(name));
    }
    if (version == currentVersion()) {
        return Opened{OpenOutcome::Current, {}};
    }
    const QString backup =
        QStringLiteral("%1.before-version-%2.chancery").arg(info.completeBaseName()).arg(currentVersion());
    if (const auto saved = backupLibrary(file, info.absoluteDir().filePath(backup)); !saved) {
        return std::unexpected(saved.error());
    }
    return guarded(file, [&]() -> Result<Opened> {
        Connection connection(file, Access::ReadWrite);
        migrate(connection, version);
        return Opened{OpenOutcome::Migrated, backup};
    });
}

} // namespace Chancery::Store
