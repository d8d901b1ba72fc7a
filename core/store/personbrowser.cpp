// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "personbrowser.h"

#include "chronology.h"
#include "recordreader.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace Chancery::Store
{

namespace
{

/// What LIKE is asked for: the words in their order, in the reverse ("Nikita Khrushchev" for "Khrushchev,
/// Nikita"), and at the beginning of a folded name. % and _ stand for any letter and cannot be meant.
QStringList patternsFor(const QString &typed)
{
    QString plain = typed;
    plain.remove(u'%').remove(u'_').remove(u',');
    QStringList words = plain.simplified().split(u' ', Qt::SkipEmptyParts);
    const auto pattern = [](const QStringList &list) {
        return QString(u'%' + list.join(u'%') + (list.isEmpty() ? u"" : u"%"));
    };
    QString folded;
    for (const QChar letter : words.join(u' ').normalized(QString::NormalizationForm_KD)) {
        if (!letter.isMark()) {
            folded += letter.toLower();
        }
    }
    const QString forward = pattern(words);
    std::ranges::reverse(words);
    return {forward, pattern(words), folded + u'%'};
}

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

bool PersonBrowser::comesLater(const Person &person, const QStringList &patterns)
{
    for (const qint64 other : groupOf(person.id.value)) {
        if (other == person.id.value) {
            continue;
        }
        auto rows = m_connection.query("person_matches");
        rows.bind(other, patterns[0], patterns[1], patterns[2]);
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
    const QStringList patterns = patternsFor(question.words);
    const bool first = !question.after.isValid();
    if (first) {
        auto row = m_connection.query("people_counted");
        row.bind(patterns[0], patterns[1], patterns[2]);
        row.next();
        page.matching = row.number(0);
        page.ofEntries = row.number(1);
        page.ofDocuments = row.number(2);
    }
    std::vector<Person> found;
    {
        auto rows = m_connection.query("people_by_name");
        rows.bind(patterns[0], patterns[1], question.afterName, question.after.value, question.limit + 1,
                  patterns[2]);
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
        if (cancelled() || comesLater(person, patterns)) {
            continue;
        }
        completePerson(m_connection, person);
        const std::vector<qint64> group = groupOf(person.id.value);
        ListedPerson listed{std::move(person), {}, documentsOf(group)};
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
