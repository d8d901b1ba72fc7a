// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "floor.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QXmlStreamReader>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace Chancery::Benchmark
{

namespace
{

constexpr std::array blocks{"p"_L1,        "head"_L1,  "note"_L1, "item"_L1,   "cell"_L1,
                            "dateline"_L1, "label"_L1, "seg"_L1,  "salute"_L1, "signed"_L1};

bool holdsProse(QStringView element)
{
    return std::ranges::any_of(blocks, [&](QLatin1StringView block) { return element == block; });
}

void walk(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        xml.readNext();
    }
}

/// The prose of one file, a block a row; a note's text is a row of its own and not part of its paragraph's.
std::vector<QByteArray> prose(const QByteArray &bytes)
{
    std::vector<QByteArray> rows;
    std::vector<QString> open;
    QXmlStreamReader xml(bytes);
    bool inText = false;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            inText = inText || xml.name() == "text"_L1;
            if (inText && holdsProse(xml.name())) {
                open.emplace_back();
            }
            break;
        case QXmlStreamReader::Characters:
            if (!open.empty()) {
                open.back() += xml.text();
            }
            break;
        case QXmlStreamReader::EndElement:
            if (inText && holdsProse(xml.name())) {
                if (const QString row = open.back().simplified(); !row.isEmpty()) {
                    rows.push_back(row.toUtf8());
                }
                open.pop_back();
            }
            break;
        default:
            break;
        }
    }
    return rows;
}

class Table
{
public:
    ~Table()
    {
        sqlite3_finalize(m_insertText);
        sqlite3_finalize(m_insertWords);
        sqlite3_close(m_database);
    }
    Table() = default;
    Table(const Table &) = delete;
    Table &operator=(const Table &) = delete;

    Result<void> open(const QString &file)
    {
        if (sqlite3_open(file.toUtf8().constData(), &m_database) != SQLITE_OK) {
            return refused();
        }
        return execute("PRAGMA page_size = 4096; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                       "PRAGMA temp_store = MEMORY;"
                       "CREATE TABLE passage (id INTEGER PRIMARY KEY, text TEXT NOT NULL);"
                       "CREATE VIRTUAL TABLE passage_fts USING fts5 (text, content = 'passage', "
                       "content_rowid = 'id',"
                       " tokenize = 'unicode61 remove_diacritics 2');")
            .and_then([&] { return prepare("INSERT INTO passage (text) VALUES (?1)", &m_insertText); })
            .and_then([&] {
                return prepare("INSERT INTO passage_fts (rowid, text) VALUES (last_insert_rowid(), ?1)",
                               &m_insertWords);
            });
    }

    Result<void> insert(const std::vector<QByteArray> &rows)
    {
        if (auto begun = execute("BEGIN IMMEDIATE"); !begun) {
            return begun;
        }
        for (const QByteArray &row : rows) {
            for (sqlite3_stmt *statement : {m_insertText, m_insertWords}) {
                sqlite3_bind_text(statement, 1, row.constData(), int(row.size()), SQLITE_STATIC);
                const bool done = sqlite3_step(statement) == SQLITE_DONE;
                sqlite3_reset(statement);
                if (!done) {
                    return refused();
                }
            }
        }
        return execute("COMMIT");
    }

private:
    std::unexpected<Error> refused() const
    {
        return failure(Error::Kind::System,
                       QStringLiteral("The floor's database cannot be written: %1")
                           .arg(QString::fromUtf8(sqlite3_errmsg(m_database))));
    }
    Result<void> execute(const char *statements)
    {
        if (sqlite3_exec(m_database, statements, nullptr, nullptr, nullptr) != SQLITE_OK) {
            return refused();
        }
        return {};
    }
    Result<void> prepare(const char *text, sqlite3_stmt **statement)
    {
        if (sqlite3_prepare_v2(m_database, text, -1, statement, nullptr) != SQLITE_OK) {
            return refused();
        }
        return {};
    }

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_insertText = nullptr;
    sqlite3_stmt *m_insertWords = nullptr;
};

double seconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

/// Of the processor, in seconds.
double workSince(std::clock_t start)
{
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

} // namespace

Result<Floor> measureFloor(const QStringList &files, const QString &database)
{
    Floor floor;
    QElapsedTimer timer;
    // The last checkpoint is part of the work, and is done when the table closes.
    auto table = std::make_unique<Table>();
    if (auto opened = table->open(database); !opened) {
        return std::unexpected(opened.error());
    }
    for (const QString &path : files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return failure(Error::Kind::System, QStringLiteral("“%1” cannot be read.").arg(path));
        }
        const QByteArray bytes = file.readAll();
        timer.start();
        walk(bytes);
        floor.parse += seconds(timer);
        const std::vector<QByteArray> rows = prose(bytes);
        timer.start();
        const std::clock_t work = std::clock();
        if (auto inserted = table->insert(rows); !inserted) {
            return std::unexpected(inserted.error());
        }
        floor.insert += seconds(timer);
        floor.insertWork += workSince(work);
        floor.xmlBytes += bytes.size();
        floor.rows += qint64(rows.size());
        for (const QByteArray &row : rows) {
            floor.proseBytes += row.size();
        }
    }
    timer.start();
    const std::clock_t work = std::clock();
    table.reset();
    floor.insert += seconds(timer);
    floor.insertWork += workSince(work);
    floor.databaseBytes = QFileInfo(database).size();
    return floor;
}

} // namespace Chancery::Benchmark
