// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"

#include "connection.h"

#include <algorithm>
#include <numeric>

namespace Chancery::Store
{

namespace
{

constexpr size_t mostKnown = 16; ///< sets of documents kept

/// The day of an ISO moment ("1962-12-03T20:00:00-05:00"), as it was where it was written.
qint32 dayOf(const QString &moment)
{
    const QDate date = QDate::fromString(moment.left(10), Qt::ISODate);
    return date.isValid() ? qint32(date.toJulianDay()) : Catalogue::undated;
}

qint32 indexOf(const QString &text, QStringList &list, QHash<QString, qint32> &known)
{
    const auto found = known.constFind(text);
    if (found != known.cend()) {
        return *found;
    }
    list << text;
    known.insert(text, qint32(list.size()) - 1);
    return qint32(list.size()) - 1;
}

} // namespace

std::shared_ptr<const Catalogue> Catalogue::read(Connection &connection, qint64 generation)
{
    auto catalogue = std::make_shared<Catalogue>();
    catalogue->generation = generation;
    {
        auto last = connection.query("last_document");
        last.next();
        catalogue->rows.resize(size_t(last.integer(0)) + 1);
        catalogue->all = DocumentSet(last.integer(0) + 1);
    }
    QHash<QString, qint16> volumes;
    for (auto rows = connection.query("volume_titles"); rows.next();) {
        volumes.insert(rows.text(0), qint16(catalogue->volumes.size()));
        catalogue->volumes.emplace_back(rows.text(0), rows.text(1));
    }
    QHash<QString, qint32> kinds;
    QHash<QString, qint32> classifications;
    QString volume;
    qint16 volumeIndex = -1;
    for (auto rows = connection.query("catalogue"); rows.next();) {
        const qint64 id = rows.integer(0);
        Row &row = catalogue->rows[size_t(id)];
        if (const QString name = rows.text(1); volumeIndex < 0 || name != volume) {
            volume = name;
            volumeIndex = volumes.value(name, 0);
        }
        row.volume = volumeIndex;
        row.kind = quint8(indexOf(rows.text(2), catalogue->kinds, kinds));
        row.classification = indexOf(rows.text(3), catalogue->classifications, classifications);
        if (!rows.isNull(4)) {
            row.firstDay = dayOf(rows.text(4));
            row.lastDay = rows.isNull(5) ? row.firstDay : dayOf(rows.text(5));
            row.year =
                row.firstDay == undated ? qint16(0) : qint16(QDate::fromJulianDay(row.firstDay).year());
        }
        catalogue->byPlace.push_back(qint32(id));
        catalogue->all.insert(id);
    }
    catalogue->byDate = catalogue->byPlace;
    std::ranges::stable_sort(catalogue->byDate, {}, [&](qint32 id) {
        const qint32 day = catalogue->rows[size_t(id)].firstDay;
        return day == undated ? std::numeric_limits<qint32>::max() : day;
    });
    return catalogue;
}

std::shared_ptr<const PeopleOfDocuments> PeopleOfDocuments::read(Connection &connection, qint64 generation)
{
    auto people = std::make_shared<PeopleOfDocuments>();
    people->generation = generation;
    QHash<qint64, qint32> nameOfPerson;
    QHash<QString, qint32> names;
    for (auto rows = connection.query("person_names"); rows.next();) {
        nameOfPerson.insert(rows.integer(0), indexOf(rows.text(1), people->printed, names));
    }
    // By document: the rows come in its order.
    for (auto rows = connection.query("people_of_documents"); rows.next();) {
        const qint64 document = rows.integer(0);
        people->starts.resize(std::max(people->starts.size(), size_t(document) + 1),
                              qint32(people->names.size()));
        people->names.push_back(nameOfPerson.value(rows.integer(1)));
    }
    people->starts.push_back(qint32(people->names.size()));
    return people;
}

std::shared_ptr<const Catalogue> FindingMemory::catalogue(Connection &connection)
{
    const QMutexLocker reading(&m_reading);
    const qint64 generation = contentsGeneration(connection);
    if (!m_catalogue || m_catalogue->generation != generation) {
        m_catalogue = Catalogue::read(connection, generation);
    }
    return m_catalogue;
}

std::shared_ptr<const PeopleOfDocuments> FindingMemory::people(Connection &connection)
{
    const QMutexLocker reading(&m_reading);
    const qint64 generation = contentsGeneration(connection);
    if (!m_people || m_people->generation != generation) {
        m_people = PeopleOfDocuments::read(connection, generation);
    }
    return m_people;
}

std::shared_ptr<const DocumentSet> FindingMemory::matches(const QString &words, qint64 generation)
{
    const QMutexLocker lock(&m_mutex);
    const auto known = std::ranges::find_if(
        m_known, [&](const Known &each) { return each.generation == generation && each.words == words; });
    return known == m_known.end() ? nullptr : known->matches;
}

void FindingMemory::remember(const QString &words, qint64 generation,
                             std::shared_ptr<const DocumentSet> matches)
{
    const QMutexLocker lock(&m_mutex);
    std::erase_if(m_known,
                  [&](const Known &each) { return each.generation != generation || each.words == words; });
    if (m_known.size() == mostKnown) {
        m_known.erase(m_known.begin());
    }
    m_known.push_back({words, generation, std::move(matches)});
}

qint64 contentsGeneration(Connection &connection)
{
    auto row = connection.query("contents_generation");
    return row.next() ? row.integer(0) : 0;
}

} // namespace Chancery::Store
