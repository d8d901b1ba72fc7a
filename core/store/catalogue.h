// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documentset.h"

#include "model/searchplan.h"

#include <QHash>
#include <QMutex>
#include <QStringList>

#include <limits>
#include <memory>
#include <vector>

namespace Chancery::Store
{

class Connection;

/// What narrows, sorts and counts searches, of every document, in memory: some 30 bytes a document. Read
/// once for a state of the library's contents, then constant and shared by all threads.
struct Catalogue {
    static constexpr qint32 undated = std::numeric_limits<qint32>::min();

    struct Row {
        qint32 firstDay = undated; ///< Julian days
        qint32 lastDay = undated;
        qint32 classification = -1; ///< index
        qint16 volume = -1; ///< index; -1 where there is no document of this row
        qint16 year = 0; ///< of the first day; 0 for undated
        quint8 kind = 0; ///< index
    };

    qint64 generation = -1; ///< of the contents
    std::vector<Row> rows; ///< by row of `document`
    std::vector<qint32> byPlace; ///< rows, by volume and then as printed
    std::vector<qint32> byDate; ///< rows, undated last, within a day by place
    std::vector<std::pair<QString, QString>> volumes; ///< id and title, by id
    QStringList kinds; ///< stored names
    QStringList classifications; ///< as printed
    DocumentSet all;

    static std::shared_ptr<const Catalogue> read(Connection &connection, qint64 generation);
};

/// Who stands in which document, by printed name; read when persons are first asked for.
struct PeopleOfDocuments {
    qint64 generation = -1;
    std::vector<qint32> starts; ///< by row of `document`, one more at the end: into `names`
    std::vector<qint32> names; ///< indexes into `printed`; one may stand twice for a document
    QStringList printed;

    static std::shared_ptr<const PeopleOfDocuments> read(Connection &connection, qint64 generation);
};

/// What the finders of one library share: the catalogue, and the last sets of documents that were found
/// whole. Safe to use from every thread.
class FindingMemory
{
public:
    std::shared_ptr<const Catalogue> catalogue(Connection &connection);
    std::shared_ptr<const PeopleOfDocuments> people(Connection &connection);
    /// All documents that match \a words (FTS5), where that was found out for this state of the contents.
    std::shared_ptr<const DocumentSet> matches(const QString &words, qint64 generation);
    void remember(const QString &words, qint64 generation, std::shared_ptr<const DocumentSet> matches);

private:
    struct Known {
        QString words;
        qint64 generation;
        std::shared_ptr<const DocumentSet> matches;
    };

    QMutex m_mutex;
    QMutex m_reading; ///< one thread reads the catalogue, others that want it wait for it
    std::shared_ptr<const Catalogue> m_catalogue;
    std::shared_ptr<const PeopleOfDocuments> m_people;
    std::vector<Known> m_known; ///< latest last
};

/// Of the table `contents`.
qint64 contentsGeneration(Connection &connection);

} // namespace Chancery::Store
