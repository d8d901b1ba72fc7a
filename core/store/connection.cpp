// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QThread>

#include <sqlite3.h>

namespace Chancery::Store
{

namespace
{

/// How long a writer waits for another program's write, in milliseconds.
constexpr int busyTimeout = 5000;
/// Between two looks whether it has ended. SQLite's own waiting grows to a tenth of a second, and would
/// sleep through the short pauses an import makes for others.
constexpr int busyStep = 1;
/// Steps of SQLite's machine between two questions of a Watch: well under a millisecond.
constexpr int watchStep = 5000;

int waitForOthers(void * /*unused*/, int tries)
{
    if (tries * busyStep >= busyTimeout) {
        return 0;
    }
    QThread::msleep(busyStep);
    return 1;
}

/// SQLite counts its memory under a lock at every allocation, which threads that work side by side wait for. Nobody
/// asks for the count; it can only be left out before the first database is opened.
[[maybe_unused]] const int memoryIsNotCounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);

int openFlags(Access access)
{
    // Without SQLite's own locks: a connection belongs to one thread at a time.
    const int unlocked = SQLite::OPEN_NOMUTEX;
    switch (access) {
    case Access::ReadOnly:
        break;
    case Access::ReadWrite:
        return unlocked | SQLite::OPEN_READWRITE;
    case Access::Create:
        return unlocked | SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
    }
    return unlocked | SQLite::OPEN_READONLY;
}

QString say(const char *text)
{
    return QCoreApplication::translate("Chancery::Store", text);
}

} // namespace

Query::Query(SQLite::Statement &statement)
    : m_statement(statement)
{
}

Query::~Query()
{
    m_statement.tryReset();
    m_statement.clearBindings(); // before the texts go that were bound without a copy
}

QString Query::text(int column) const
{
    const SQLite::Column value = m_statement.getColumn(column);
    return QString::fromUtf8(value.getText(""), value.getBytes());
}

QByteArrayView Query::utf8(int column) const
{
    const SQLite::Column value = m_statement.getColumn(column);
    const char *text = value.getText();
    return {text, qsizetype(value.getBytes())};
}

QByteArray Query::blob(int column) const
{
    const SQLite::Column value = m_statement.getColumn(column);
    const void *bytes = value.getBlob();
    return bytes ? QByteArray(static_cast<const char *>(bytes), value.getBytes()) : QByteArray();
}

void Query::bindAt(int index, const QString &value)
{
    std::string &text = m_texts.emplace_back();
    QStringEncoder encode(QStringEncoder::Utf8);
    text.resize_and_overwrite(size_t(encode.requiredSpace(value.size())), [&](char *bytes, size_t /*space*/) {
        return size_t(encode.appendToBuffer(bytes, value) - bytes);
    });
    m_statement.bindNoCopy(index, text);
}

void Query::bindAt(int index, const QByteArray &utf8)
{
    m_statement.bindNoCopy(index, m_texts.emplace_back(utf8.constData(), size_t(utf8.size())));
}

void Query::bindAt(int index, const Blob &blob)
{
    m_statement.bind(index, static_cast<const void *>(blob.bytes.constData()), int(blob.bytes.size()));
}

Connection::Connection(const QString &file, Access access)
    : m_file(file)
    , m_database(QFile::encodeName(file).constData(), openFlags(access), busyTimeout)
{
    // A library from elsewhere is untrusted: its schema may not run functions of ours, its cells are
    // checked before they are believed, and no damaged file is mapped into memory.
    execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
            "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;");
    sqlite3_db_config(m_database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (access != Access::ReadOnly) {
        // FULL: an acknowledged edit survives power loss too, at the price of one fsync an edit.
        // A volume fits into the cache, so that its pages are written once; and several volumes go into the log
        // before their pages are moved to their places.
        execute("PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768;"
                "PRAGMA wal_autocheckpoint = 4096;");
        sqlite3_busy_handler(m_database.getHandle(), waitForOthers, nullptr);
    }
}

Query Connection::query(const char *name)
{
    auto &statement = m_statements[name];
    if (!statement) {
        const QByteArray sql = sqlText(QStringLiteral("queries/store/%1.sql").arg(QLatin1StringView(name)));
        statement = std::make_unique<SQLite::Statement>(m_database, sql.toStdString());
    }
    return Query(*statement);
}

void Connection::execute(const char *sql)
{
    m_database.exec(sql);
}

qint64 Connection::lastRow() const
{
    return m_database.getLastInsertRowid();
}

int Connection::changes() const
{
    return m_database.getChanges();
}

Connection::Watch::Watch(Connection &connection, std::function<bool()> mayGoOn)
    : m_connection(connection)
    , m_mayGoOn(std::move(mayGoOn))
{
    const auto ask = [](void *self) { return static_cast<Watch *>(self)->m_mayGoOn() ? 0 : 1; };
    sqlite3_progress_handler(connection.database().getHandle(), watchStep, ask, this);
}

Connection::Watch::~Watch()
{
    sqlite3_progress_handler(m_connection.database().getHandle(), 0, nullptr, nullptr);
}

Snapshot::Snapshot(Connection &connection)
    : m_connection(connection)
{
    m_connection.execute("BEGIN");
}

Snapshot::~Snapshot()
{
    m_connection.database().tryExec("COMMIT");
}

Transaction::Transaction(Connection &connection)
    : m_connection(connection)
{
    // IMMEDIATE: two programs that write at once then wait at the start rather than fail in the middle.
    m_connection.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (m_open) {
        // A full disk has SQLite roll back by itself; a second ROLLBACK would only hide the first error.
        m_connection.database().tryExec("ROLLBACK");
    }
}

void Transaction::commit()
{
    m_connection.execute("COMMIT");
    m_open = false;
}

Error toError(const SQLite::Exception &exception, const QString &file)
{
    const QString name = QDir::toNativeSeparators(file);
    const QString detail = QString::fromUtf8(exception.what());
    switch (exception.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Error::Kind::Busy,
                say("Another program is writing to the library %1 and did not finish in time. Nothing was "
                    "changed; try again in a moment.")
                    .arg(name),
                detail};
    case SQLITE_FULL:
        return {Error::Kind::DiskFull,
                say("There is no room left on the disk that holds the library %1. Nothing was changed; make "
                    "room and try again.")
                    .arg(name),
                detail};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {Error::Kind::ReadOnly,
                say("The library %1 cannot be written to. Nothing was changed.").arg(name), detail};
    case SQLITE_CORRUPT:
        return {
            Error::Kind::Damaged,
            say("The library %1 is damaged. It was left as it is; open a backup from the folder beside it.")
                .arg(name),
            detail};
    case SQLITE_NOTADB:
        return {Error::Kind::NotALibrary,
                say("The file %1 is not a Chancery library. It was left untouched.").arg(name), detail};
    case SQLITE_CANTOPEN:
        return {
            Error::Kind::NotFound,
            say("The library %1 cannot be opened: there is no such file, or it may not be read.").arg(name),
            detail};
    case SQLITE_CONSTRAINT:
        return {Error::Kind::Conflict,
                say("The library %1 refused the change, which goes against one of its rules: a tag of that "
                    "name may "
                    "be there already, or the words are not at that place. Nothing was changed.")
                    .arg(name),
                detail};
    case SQLITE_INTERRUPT:
        return {Error::Kind::Cancelled, say("The work was stopped. Nothing was changed."), detail};
    default:
        return {Error::Kind::System, say("The library %1 could not be used. Nothing was changed.").arg(name),
                detail};
    }
}

QByteArray sqlText(const QString &path)
{
    QFile file(QStringLiteral(":/chancery/db/") + path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "Chancery::Store", qPrintable(path));
    return opened ? file.readAll() : QByteArray();
}

} // namespace Chancery::Store
