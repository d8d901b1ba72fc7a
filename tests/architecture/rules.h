// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

/// The rules of ARCHITECTURE.md that a text can be held against. Each takes what it judges as a value and
/// returns its breaches in words, so that a rule can also be tried on a text made to break it.
namespace Architecture
{

/// One file of the source tree.
struct SourceFile {
    QString path; ///< from the top of the tree: "core/store/rows.cpp"
    QString text;

    [[nodiscard]] bool isUnder(QStringView folder) const
    {
        return path.startsWith(folder) && path.size() > folder.size() && path[folder.size()] == u'/';
    }
};

/// All files under \a folders whose names end in one of \a endings, by path. Fails the test where a folder
/// holds none: a rule over nothing would always hold.
std::vector<SourceFile> filesUnder(const QStringList &folders, const QStringList &endings);
/// The C++ of app, core and tests.
const std::vector<SourceFile> &sources();
/// The queries of db/queries.
const std::vector<SourceFile> &queries();

// What the core may lean on
QStringList widgetsInCore(const SourceFile &file);
QStringList sqliteOutsideStore(const SourceFile &file);
/// A station of the core includes the model and itself; `library` composes the stations.
QStringList strangeStations(const SourceFile &file);

// What stands in a file
QStringList sqlInCode(const SourceFile &file);
QStringList missingLicence(const SourceFile &file);
QStringList tooLong(const SourceFile &file);
QStringList otherTestMacros(const SourceFile &file);
/// Names of test cases that are no sentences.
QStringList bareTestNames(const SourceFile &file);
QStringList testNames(const SourceFile &file);

// Queries
QStringList badQueryName(const SourceFile &query);
QStringList notOneStatement(const SourceFile &query);
/// \a store is the text of core/store, all files in one.
QStringList unusedQuery(const SourceFile &query, const QString &store);

// The page about the library file
/// Tables, views and columns of \a schema (SQL) that \a page (Markdown) does not explain: each name in backquotes, a
/// column's in the row of its table or above all tables, where what all have in common stands.
QStringList unexplained(const QString &schema, const QString &page);

} // namespace Architecture
