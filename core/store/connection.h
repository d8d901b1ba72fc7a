// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/error.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QString>

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>

/// Private to the store: nothing outside includes this header.
namespace Chancery::Store
{

enum class Access { ReadOnly, ReadWrite, Create };

/// Bytes that are no text.
struct Blob {
    QByteArray bytes;
};

/// One run of a prepared statement. Resets the statement when it goes; not to be kept.
class Query
{
public:
    explicit Query(SQLite::Statement &statement);
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    /// Binds ?1, ?2, … in order.
    template<typename... Values>
    Query &bind(const Values &...values)
    {
        int index = 0;
        (bindAt(++index, values), ...);
        return *this;
    }
    /// The next row; false at the end.
    bool next()
    {
        return m_statement.executeStep();
    }
    /// Runs to the end, for statements without rows.
    void run()
    {
        while (next()) {
        }
    }

    [[nodiscard]] QString text(int column) const;
    /// The same as it is stored; holds until the next row.
    [[nodiscard]] QByteArrayView utf8(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] qint64 integer(int column) const
    {
        return m_statement.getColumn(column).getInt64();
    }
    [[nodiscard]] int number(int column) const
    {
        return m_statement.getColumn(column).getInt();
    }
    [[nodiscard]] double real(int column) const
    {
        return m_statement.getColumn(column).getDouble();
    }
    [[nodiscard]] bool isNull(int column) const
    {
        return m_statement.getColumn(column).isNull();
    }

private:
    void bindAt(int index, const QString &value);
    void bindAt(int index, const QByteArray &utf8);
    void bindAt(int index, const Blob &blob);
    void bindAt(int index, qint64 value)
    {
        m_statement.bind(index, int64_t(value));
    }
    void bindAt(int index, int value)
    {
        m_statement.bind(index, value);
    }
    void bindAt(int index, double value)
    {
        m_statement.bind(index, value);
    }
    void bindAt(int index, std::nullptr_t)
    {
        m_statement.bind(index);
    }
    /// A value or NULL.
    template<typename T>
    void bindAt(int index, const std::optional<T> &value)
    {
        value ? bindAt(index, *value) : bindAt(index, nullptr);
    }

    SQLite::Statement &m_statement;
    std::deque<std::string> m_texts; ///< bound; a deque, because they must not move
};

/// One SQLite connection with this program's settings and its prepared statements. Belongs to one thread
/// at a time. Throws SQLite::Exception; guarded() turns that into an Error at the store's border.
class Connection
{
public:
    Connection(const QString &file, Access access);

    /// The statement of db/queries/store/\a name.sql, prepared once.
    Query query(const char *name);
    /// Text that is in no query file: pragmas, and whole scripts of migrations.
    void execute(const char *sql);
    qint64 lastRow() const;
    int changes() const;

    /// Asked now and then while a statement runs, until the guard that is returned goes; when \a mayGoOn
    /// says no the statement is broken off with SQLITE_INTERRUPT, and its transaction with it.
    class Watch
    {
    public:
        Watch(Connection &connection, std::function<bool()> mayGoOn);
        ~Watch();
        Watch(const Watch &) = delete;
        Watch &operator=(const Watch &) = delete;

    private:
        Connection &m_connection;
        std::function<bool()> m_mayGoOn;
    };

    [[nodiscard]] SQLite::Database &database()
    {
        return m_database;
    }
    [[nodiscard]] const QString &file() const
    {
        return m_file;
    }

private:
    QString m_file;
    SQLite::Database m_database;
    std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> m_statements;
};

/// One statement may see a state that another commit has changed by the next: a reader's several
/// statements run in one snapshot.
class Snapshot
{
public:
    explicit Snapshot(Connection &connection);
    ~Snapshot();
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    Connection &m_connection;
};

/// A transaction that is rolled back unless committed.
class Transaction
{
public:
    explicit Transaction(Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    Connection &m_connection;
    bool m_open = true;
};

/// SQLite's refusal in a historian's words, with the name of \a file.
Error toError(const SQLite::Exception &exception, const QString &file);

/// The text of a resource under :/chancery/db.
QByteArray sqlText(const QString &path);

/// Runs \a action, whose exceptions end here.
template<typename Action>
auto guarded(const QString &file, Action &&action) -> decltype(action())
{
    try {
        return action();
    } catch (const SQLite::Exception &exception) {
        return std::unexpected(toError(exception, file));
    }
}

} // namespace Chancery::Store
