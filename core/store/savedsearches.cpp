// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "savedsearches.h"

#include "connection.h"
#include "rows.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>

namespace Chancery::Store
{

namespace
{

constexpr qsizetype bytesOfNumber = 8;

template<typename List, typename Word>
void addList(QJsonObject &json, const QString &name, const List &values, Word word)
{
    QJsonArray array;
    for (const auto &value : values) {
        array.append(word(value));
    }
    if (!array.isEmpty()) {
        json.insert(name, array);
    }
}

/// A filter as JSON with the names of SearchFilter.
QString filterColumn(const SearchFilter &filter)
{
    QJsonObject json;
    const auto same = [](const auto &value) { return value; };
    addList(json, QStringLiteral("years"), filter.years, same);
    addList(json, QStringLiteral("volumes"), filter.volumes, same);
    addList(json, QStringLiteral("kinds"), filter.kinds, [](DocumentKind kind) { return nameOf(kind); });
    addList(json, QStringLiteral("classifications"), filter.classifications, same);
    addList(json, QStringLiteral("people"), filter.people, same);
    addList(json, QStringLiteral("tags"), filter.tags, [](const QUuid &tag) { return uuidColumn(tag); });
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

SearchFilter readFilter(const QString &column)
{
    const QJsonObject json = QJsonDocument::fromJson(column.toUtf8()).object();
    SearchFilter filter;
    for (const QJsonValue value : json.value(u"years").toArray()) {
        filter.years << value.toInt();
    }
    for (const QJsonValue value : json.value(u"volumes").toArray()) {
        filter.volumes << value.toString();
    }
    for (const QJsonValue value : json.value(u"kinds").toArray()) {
        filter.kinds.push_back(fromNameOr(value.toString(), DocumentKind::Document));
    }
    for (const QJsonValue value : json.value(u"classifications").toArray()) {
        filter.classifications << value.toString();
    }
    for (const QJsonValue value : json.value(u"people").toArray()) {
        filter.people << value.toString();
    }
    for (const QJsonValue value : json.value(u"tags").toArray()) {
        filter.tags.push_back(QUuid(value.toString()));
    }
    return filter;
}

SavedSearch readSearch(const Query &row)
{
    SavedSearch search;
    search.uuid = QUuid(row.text(0));
    search.name = row.text(1);
    search.request.query = row.text(2);
    search.request.filter = readFilter(row.text(3));
    search.request.sort = fromNameOr(row.text(4), SearchSort::Relevance);
    search.created = QDateTime::fromString(row.text(5), Qt::ISODateWithMs);
    search.seen = row.isNull(6) ? QDateTime() : QDateTime::fromString(row.text(6), Qt::ISODateWithMs);
    search.documentsSeen = row.number(7);
    return search;
}

QString momentText(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

std::vector<SavedSearch> savedSearches(Connection &connection)
{
    std::vector<SavedSearch> searches;
    for (auto rows = connection.query("saved_searches"); rows.next();) {
        searches.push_back(readSearch(rows));
    }
    return searches;
}

std::optional<KeptSearch> savedSearch(Connection &connection, const QUuid &uuid)
{
    auto row = connection.query("saved_search");
    row.bind(uuidColumn(uuid));
    if (!row.next()) {
        return std::nullopt;
    }
    return KeptSearch{readSearch(row), row.blob(8)};
}

void saveSearch(Connection &connection, const SavedSearch &search)
{
    connection.query("save_search")
        .bind(uuidColumn(search.uuid), search.name, search.request.query, filterColumn(search.request.filter),
              QString(nameOf(search.request.sort)),
              momentText(search.created.isValid() ? search.created : QDateTime::currentDateTimeUtc()))
        .run();
}

void removeSavedSearch(Connection &connection, const QUuid &uuid)
{
    connection.query("delete_saved_search").bind(uuidColumn(uuid)).run();
}

void markSearchSeen(Connection &connection, const QUuid &uuid, const std::vector<DocumentKey> &found)
{
    connection.query("mark_search_seen")
        .bind(uuidColumn(uuid), momentText(QDateTime::currentDateTimeUtc()), int(found.size()),
              Blob{identitiesColumn(found)})
        .run();
}

quint64 identityNumber(const DocumentKey &key)
{
    const QByteArray hash = QCryptographicHash::hash(key.toString().toUtf8(), QCryptographicHash::Sha256);
    return qFromLittleEndian<quint64>(hash.constData());
}

QByteArray identitiesColumn(const std::vector<DocumentKey> &documents)
{
    std::vector<quint64> numbers;
    for (const DocumentKey &key : documents) {
        numbers.push_back(identityNumber(key));
    }
    std::ranges::sort(numbers);
    QByteArray column(qsizetype(numbers.size()) * bytesOfNumber, Qt::Uninitialized);
    for (size_t i = 0; i < numbers.size(); ++i) {
        qToLittleEndian(numbers[i], column.data() + qsizetype(i) * bytesOfNumber);
    }
    return column;
}

std::vector<quint64> readIdentities(const QByteArray &column)
{
    std::vector<quint64> numbers;
    for (qsizetype at = 0; at + bytesOfNumber <= column.size(); at += bytesOfNumber) {
        numbers.push_back(qFromLittleEndian<quint64>(column.constData() + at));
    }
    return numbers;
}

void replaceWords(Connection &connection, const QString &after, const QString &until,
                  const std::vector<WordCount> &words)
{
    Transaction transaction(connection);
    connection.query("delete_words").bind(after, until).run();
    for (const WordCount &word : words) {
        connection.query("insert_word").bind(word.term, word.documents).run();
    }
    transaction.commit();
}

void settleWords(Connection &connection, qint64 generation)
{
    connection.query("set_word_generation").bind(generation).run();
}

} // namespace Chancery::Store
