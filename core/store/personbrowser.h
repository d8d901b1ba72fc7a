// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalogue.h"
#include "documentfinder.h"

#include "model/people.h"

#include <QHash>

/// Private to the store: the persons of a whole library. Throws as SQLite does.
namespace Chancery::Store
{

class Connection;

/// One question about persons, in a snapshot of the library. Whom the reader has joined counts as one, and
/// stands in the list where the first of their names does that matches.
class PersonBrowser
{
public:
    explicit PersonBrowser(Connection &connection);

    PeoplePage page(const PeopleQuestion &question, const CancelCheck &cancelled);
    /// Nothing where the library has nobody of that identity.
    std::optional<PersonOverview> overview(const DocumentKey &key, const Catalogue &catalogue);
    /// Rows of the documents, by date, with whether only a proposal names the person in them.
    std::vector<std::pair<qint32, bool>> documents(const DocumentKey &key, PersonRole role,
                                                   const Catalogue &catalogue);
    /// Where \a document first names the person asked for; the document itself where it does not.
    Location firstMention(const DocumentKey &key, const DocumentHit &document);

private:
    using Roles = std::array<QHash<qint64, bool>, 4>; ///< row of document → sure

    [[nodiscard]] qint64 rowOf(const DocumentKey &person);
    [[nodiscard]] std::vector<qint64> groupOf(qint64 person) const;
    [[nodiscard]] Person person(qint64 row);
    [[nodiscard]] bool comesLater(const Person &person, const QString &words);
    [[nodiscard]] int proposedFor(const std::vector<qint64> &group);
    /// How the volume of \a person is called, where \a names does not say so yet.
    void addVolumeOf(const Person &person, QHash<QString, QString> &names);
    [[nodiscard]] int documentsOf(const std::vector<qint64> &group);
    void addParticipation(qint64 person, Roles &roles);
    void addMentions(qint64 person, Roles &roles);

    Connection &m_connection;
    QHash<qint64, QList<qint64>> m_joined; ///< with whom the reader has joined a row
};

} // namespace Chancery::Store
