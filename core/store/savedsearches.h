// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/search.h"
#include "model/searchplan.h"

#include <QByteArray>

#include <vector>

namespace Chancery::Store
{

class Connection;

/// A saved search with what it has seen.
struct KeptSearch {
    SavedSearch search;
    QByteArray identities; ///< see identitiesColumn(); empty where it was never looked at
};

std::vector<SavedSearch> savedSearches(Connection &connection);
std::optional<KeptSearch> savedSearch(Connection &connection, const QUuid &uuid);
void saveSearch(Connection &connection, const SavedSearch &search);
void removeSavedSearch(Connection &connection, const QUuid &uuid);
void markSearchSeen(Connection &connection, const QUuid &uuid, const std::vector<DocumentKey> &found);

/// What stands for a document among those seen: the first eight bytes of the SHA-256 of `volume#id`.
quint64 identityNumber(const DocumentKey &key);
/// Identity numbers, ascending, eight bytes each, least first; and back.
QByteArray identitiesColumn(const std::vector<DocumentKey> &documents);
std::vector<quint64> readIdentities(const QByteArray &column);

/// The words and the list of words they replace, from behind \a after up to \a until (empty: to the end).
void replaceWords(Connection &connection, const QString &after, const QString &until,
                  const std::vector<WordCount> &words);
/// The list of words is whole for \a generation of the contents.
void settleWords(Connection &connection, qint64 generation);

} // namespace Chancery::Store
