// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "integrity.h"

#include "connection.h"
#include "migrator.h"

#include <QCoreApplication>

namespace Chancery::Store
{

namespace
{

QString say(const char *text)
{
    return QCoreApplication::translate("Chancery::Store", text);
}

void checkFile(Connection &connection, IntegrityReport &report)
{
    SQLite::Statement integrity(connection.database(), "PRAGMA integrity_check(20)");
    while (integrity.executeStep()) {
        if (const std::string line = integrity.getColumn(0).getString(); line != "ok") {
            report.problems << say("SQLite reports damage: %1.").arg(QString::fromStdString(line));
        }
    }
    SQLite::Statement foreignKeys(connection.database(), "PRAGMA foreign_key_check");
    while (foreignKeys.executeStep()) {
        report.problems << say("A row of the table %1 points at a row of %2 that is not there.")
                               .arg(QString::fromStdString(foreignKeys.getColumn(0).getString()),
                                    QString::fromStdString(foreignKeys.getColumn(2).getString()));
    }
    SQLite::Statement version(connection.database(), "PRAGMA user_version");
    version.executeStep();
    if (version.getColumn(0).getInt() != currentVersion()) {
        report.problems << say("The library has version %1; this program writes version %2.")
                               .arg(version.getColumn(0).getInt())
                               .arg(currentVersion());
    }
}

void checkPlaces(Connection &connection, IntegrityReport &report)
{
    for (auto rows = connection.query("check_segments"); rows.next();) {
        report.problems << say("The mark %1 in %2 no longer stands on its words “%3”.")
                               .arg(rows.text(0), rows.text(1), rows.text(2));
    }
    for (auto rows = connection.query("check_lost_segments"); rows.next();) {
        report.problems << say("The mark %1 in %2 has lost its place; its words were “%3”.")
                               .arg(rows.text(0), rows.text(1), rows.text(2));
    }
    for (auto rows = connection.query("check_mentions"); rows.next();) {
        report.problems << say("The mention %1 reaches past the end of passage %2.")
                               .arg(rows.integer(0))
                               .arg(rows.integer(1));
    }
    for (auto rows = connection.query("check_speech"); rows.next();) {
        report.problems << say("The speech %1 reaches past the end of passage %2.")
                               .arg(rows.integer(0))
                               .arg(rows.integer(1));
    }
    auto counts = connection.query("check_counts");
    counts.next();
    report.segments = counts.number(0);
    report.passages = counts.number(1);
    if (counts.number(2) != counts.number(3)) {
        report.problems << say("The full-text index knows %1 documents, the library has %2.")
                               .arg(counts.number(3))
                               .arg(counts.number(2));
    }
}

} // namespace

Result<IntegrityReport> checkLibrary(const QString &file)
{
    return guarded(file, [&]() -> Result<IntegrityReport> {
        Connection connection(file, Access::ReadOnly);
        IntegrityReport report;
        checkFile(connection, report);
        if (report.isClean()) {
            // Only a sound file is worth asking about its content.
            checkPlaces(connection, report);
        }
        return report;
    });
}

} // namespace Chancery::Store
