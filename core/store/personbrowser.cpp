// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "personbrowser.h"

#include "chronology.h"
#include "recordreader.h"
#include "rows.h"

#include "model/volumename.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace Chancery::Store
{

namespace
{

constexpr int mostLinks = 200; ///< of one person; more than anybody decides on

PersonDocumentCount countOf(const QHash<qint64, bool> &documents, const Catalogue &catalogue)
{
    PersonDocumentCount count;
    std::map<int, int> years;
    for (auto [id, sure] : documents.asKeyValueRange()) {
        if (id < 0 || size_t(id) >= catalogue.rows.size()) {
            continue; // a damaged library may name a document that is not there
        }
        const Catalogue::Row &row = catalogue.rows[size_t(id)];
        ++count.documents;
        count.proposed += sure ? 0 : 1;
        if (row.firstDay == Catalogue::undated) {
            ++count.undated;
        } else if (isInOneBin(row, ChronologyUnit::Year)) {
            ++years[row.year];
        } else {
            ++count.severalYears;
        }
    }
    count.years.assign(years.begin(), years.end());
    return count;
}

} // namespace

PersonBrowser::PersonBrowser(Connection &connection)
    : m_connection(connection)
{
    for (auto rows = connection.query("joined_people"); rows.next();) {
        m_joined[rows.integer(0)] << rows.integer(1);
        m_joined[rows.integer(1)] << rows.integer(0);
    }
}

qint64 PersonBrowser::rowOf(const DocumentKey &person)
{
    auto row = m_connection.query("person_id");
    row.bind(person.volume, person.xmlId);
    return row.next() ? row.integer(0) : 0;
}

std::vector<qint64> PersonBrowser::groupOf(qint64 person) const
{
    std::vector<qint64> group{person};
    for (size_t i = 0; i < group.size(); ++i) {
        for (const qint64 other : m_joined.value(group[i])) {
            if (std::ranges::find(group, other) == group.end()) {
                group.push_back(other);
            }
        }
    }
    return group;
}

Person PersonBrowser::person(qint64 row)
{
    Person person;
    {
        auto rows = m_connection.query("person_by_row");
        rows.bind(row);
        if (rows.next()) {
            person = readPerson(rows);
        }
    }
    completePerson(m_connection, person);
    return person;
}

bool PersonBrowser::comesLater(const Person &person, const QString &words)
{
    for (const qint64 other : groupOf(person.id.value)) {
        if (other == person.id.value) {
            continue;
        }
        auto rows = m_connection.query("person_matches");
        rows.bind(other, words);
        if (!rows.next()) {
            continue;
        }
        auto first = m_connection.query("person_precedes");
        first.bind(other, person.id.value);
        if (first.next()) {
            return true;
        }
    }
    return false;
}

int PersonBrowser::proposedFor(const std::vector<qint64> &group)
{
    QSet<qint64> others;
    for (const qint64 each : group) {
        auto rows = m_connection.query("proposed_people");
        rows.bind(each);
        while (rows.next()) {
            others.insert(rows.integer(0));
        }
    }
    return int(
        std::ranges::count_if(others, [&](qint64 other) { return !std::ranges::contains(group, other); }));
}

void PersonBrowser::addVolumeOf(const Person &person, QHash<QString, QString> &names)
{
    if (!names.contains(person.volume)) {
        names.insert(
            person.volume,
            storedVolume(m_connection, person.volume).transform(shortNameOf).value_or(person.volume));
    }
}

int PersonBrowser::documentsOf(const std::vector<qint64> &group)
{
    QSet<qint64> documents;
    for (const qint64 person : group) {
        auto rows = m_connection.query("documents_with_person");
        rows.bind(person);
        while (rows.next()) {
            documents.insert(rows.integer(0));
        }
    }
    return int(documents.size());
}

PeoplePage PersonBrowser::page(const PeopleQuestion &question, const CancelCheck &cancelled)
{
    PeoplePage page;
    const QString words = question.words.trimmed();
    const bool first = !question.after.isValid();
    if (first) {
        auto row = m_connection.query("people_counted");
        row.bind(words);
        row.next();
        page.matching = row.number(0);
        page.ofEntries = row.number(1);
        page.ofDocuments = row.number(2);
    }
    std::vector<Person> found;
    {
        auto rows = m_connection.query("people_by_name");
        rows.bind(words, question.afterName, question.after.value, question.limit + 1);
        while (rows.next()) {
            found.push_back(readPerson(rows));
        }
    }
    page.more = int(found.size()) > question.limit;
    if (page.more) {
        found.pop_back();
    }
    for (Person &person : found) {
        page.lastName = person.name;
        page.last = person.id;
        if (cancelled() || comesLater(person, words)) {
            continue;
        }
        completePerson(m_connection, person);
        const std::vector<qint64> group = groupOf(person.id.value);
        addVolumeOf(person, page.volumeNames);
        ListedPerson listed;
        listed.person = std::move(person);
        listed.proposed = proposedFor(group);
        listed.documents = documentsOf(group);
        for (size_t i = 1; i < group.size(); ++i) {
            listed.joined.push_back(keyOf(this->person(group[i])));
        }
        page.people.push_back(std::move(listed));
    }
    return page;
}

void PersonBrowser::addParticipation(qint64 person, Roles &roles)
{
    auto rows = m_connection.query("participation_of_person");
    rows.bind(person);
    while (rows.next()) {
        const auto role = fromNameOr(rows.text(1), Participation::Participant);
        const PersonRole as = role == Participation::Author ? PersonRole::Wrote
            : role == Participation::Addressee              ? PersonRole::Received
                                                            : PersonRole::TookPart;
        roles[size_t(as)].insert(rows.integer(0), true);
    }
}

void PersonBrowser::addMentions(qint64 person, Roles &roles)
{
    QHash<qint64, bool> &named = roles[size_t(PersonRole::Named)];
    auto rows = m_connection.query("documents_naming_person");
    rows.bind(person);
    while (rows.next()) {
        bool &sure = named[rows.integer(0)];
        sure = sure || rows.real(1) >= 1.0;
    }
}

std::optional<PersonOverview> PersonBrowser::overview(const DocumentKey &key, const Catalogue &catalogue)
{
    const qint64 row = rowOf(key);
    if (row == 0) {
        return std::nullopt;
    }
    PersonOverview overview;
    Roles roles;
    for (const qint64 each : groupOf(row)) {
        overview.entries.push_back(person(each));
        addParticipation(each, roles);
        addMentions(each, roles);
    }
    for (size_t role = 0; role < roles.size(); ++role) {
        overview.counts[role] = countOf(roles[role], catalogue);
    }
    overview.ofDocuments = int(catalogue.byPlace.size());
    overview.links = readPersonLinks(m_connection, key, mostLinks);
    for (const Person &entry : overview.entries) {
        addVolumeOf(entry, overview.volumeNames);
    }
    for (const PersonLink &link : overview.links) {
        addVolumeOf(link.one, overview.volumeNames);
        addVolumeOf(link.other, overview.volumeNames);
    }
    return overview;
}

std::vector<std::pair<qint32, bool>> PersonBrowser::documents(const DocumentKey &key, PersonRole role,
                                                              const Catalogue &catalogue)
{
    Roles roles;
    const qint64 row = rowOf(key);
    for (const qint64 each : row == 0 ? std::vector<qint64>() : groupOf(row)) {
        role == PersonRole::Named ? addMentions(each, roles) : addParticipation(each, roles);
    }
    const QHash<qint64, bool> &found = roles[size_t(role)];
    std::vector<std::pair<qint32, bool>> documents;
    documents.reserve(size_t(found.size()));
    for (const qint32 id : catalogue.byDate) {
        if (const auto known = found.constFind(id); known != found.cend()) {
            documents.emplace_back(id, *known);
        }
    }
    return documents;
}

Location PersonBrowser::firstMention(const DocumentKey &key, const DocumentHit &document)
{
    Location place{document.document, -1, {}};
    for (const qint64 each : groupOf(rowOf(key))) {
        auto rows = m_connection.query("first_mention_of_person");
        rows.bind(document.id.value, each);
        if (rows.next() && (place.passage < 0 || rows.number(0) < place.passage)) {
            place.passage = rows.number(0);
            place.range = {rows.number(1), rows.number(2)};
        }
    }
    return place;
}

} // namespace Chancery::Store
