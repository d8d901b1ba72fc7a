// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"
#include "commands.h"

#include "library/edits.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Chancery::Cli
{

namespace
{

QJsonObject personJson(const Person &person)
{
    return {{QStringLiteral("id"), keyOf(person).toString()},
            {QStringLiteral("name"), person.name},
            {QStringLiteral("description"), person.description}};
}

Result<Person> personOf(Library &library, const DocumentKey &key)
{
    const auto people = library.people(key.volume).result();
    if (!people) {
        return std::unexpected(people.error());
    }
    const auto found = std::ranges::find(*people, key.xmlId, &Person::xmlId);
    if (found == people->end()) {
        return failure(Error::Kind::NotFound,
                       QStringLiteral("There is no person %1 in this library. Nothing was changed.")
                           .arg(key.toString()));
    }
    return *found;
}

} // namespace

Exit people(Library &library, const DocumentKey &person, Output output)
{
    const auto links = library.personLinks(person).result();
    if (!links) {
        return fail(links.error());
    }
    QJsonArray rows;
    for (const PersonLink &link : *links) {
        rows.append(QJsonObject{{QStringLiteral("one"), personJson(link.one)},
                                {QStringLiteral("other"), personJson(link.other)},
                                {QStringLiteral("state"), nameOf(link.state)},
                                {QStringLiteral("confidence"), link.confidence},
                                {QStringLiteral("reason"), link.reason}});
        if (output == Output::Text) {
            const QString state = link.state == PersonLinkState::Proposed
                ? QStringLiteral("proposed: %1 %").arg(qRound(link.confidence * 100))
                : QString(nameOf(link.state));
            print(QStringLiteral("%1 %2 = %3 %4 (%5) %6")
                      .arg(keyOf(link.one).toString(), link.one.name, keyOf(link.other).toString(),
                           link.other.name, state, link.reason));
        }
    }
    if (output == Output::Json) {
        print(rows);
    }
    return Exit::Done;
}

Exit decideOnPersons(Library &library, const DocumentKey &one, const DocumentKey &other,
                     PersonLinkState decision, Output output)
{
    if (one == other) {
        complain(QStringLiteral("%1 is one person already.").arg(one.toString()));
        return Exit::WrongUsage;
    }
    const auto first = personOf(library, one);
    const auto second = personOf(library, other);
    if (!first || !second) {
        return fail(first ? second.error() : first.error());
    }
    const auto links = library.personLinks(one).result();
    if (!links) {
        return fail(links.error());
    }
    const auto known = std::ranges::find_if(*links, [&](const PersonLink &link) {
        const DocumentKey a = keyOf(link.one);
        const DocumentKey b = keyOf(link.other);
        return (a == one && b == other) || (a == other && b == one);
    });
    const PersonLinkState before = known == links->end() ? PersonLinkState::Proposed : known->state;
    if (const auto done = library.perform(Edits::decideOnPersons(*first, *second, before, decision)); !done) {
        return fail(done.error());
    }
    if (output == Output::Json) {
        print(QJsonObject{{QStringLiteral("one"), one.toString()},
                          {QStringLiteral("other"), other.toString()},
                          {QStringLiteral("state"), nameOf(decision)}});
    }
    return Exit::Done;
}

} // namespace Chancery::Cli
