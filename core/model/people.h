// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "person.h"
#include "personlink.h"

#include <QHash>

#include <array>
#include <optional>
#include <utility>
#include <vector>

/// The persons of a whole library: what is asked and what is answered, values free of threads.
namespace Chancery
{

struct PeopleQuestion {
    /// Each must stand in one name, in this order or the reverse; case, accents, apostrophes and hyphens are forgiven.
    /// Empty for everybody.
    QString words = {};
    QString afterName = {}; ///< of the last of the page before; empty for the first page
    PersonId after = {};
    int limit = 60;
};

/// A person as the library's list shows them: those the reader has joined are one.
struct ListedPerson {
    Person person; ///< with name forms and offices
    std::vector<DocumentKey> joined; ///< further entries the reader has joined with it
    /// Entries that may be the same by the program's proposal, on which the reader has not decided.
    int proposed = 0;
    int documents = 0; ///< that they wrote, received, took part in or are named in
};

struct PeoplePage {
    std::vector<ListedPerson> people; ///< by name
    bool more = false;
    QString lastName; ///< for PeopleQuestion::afterName and after
    PersonId last;
    std::optional<int> matching; ///< entries of lists of persons; known with the first page
    int ofEntries = 0; ///< in the library; with `matching`
    int ofDocuments = 0; ///< in the library
    QHash<QString, QString> volumeNames; ///< shortNameOf() the volumes of `people`, by id
};

/// What a person has to do with a document.
enum class PersonRole { Wrote, Received, TookPart, Named };

template<>
struct Names<PersonRole> {
    using enum PersonRole;
    static constexpr NameTable<PersonRole, 4> words{{
        {Wrote, QLatin1StringView("wrote")},
        {Received, QLatin1StringView("received")},
        {TookPart, QLatin1StringView("took-part")},
        {Named, QLatin1StringView("named")},
    }};
};

struct PersonDocumentCount {
    int documents = 0;
    int proposed = 0; ///< of `documents`: those where only a proposal of the program's names them
    int undated = 0; ///< of `documents`
    std::vector<std::pair<int, int>> years; ///< year and documents dated within it, ascending
    int severalYears = 0; ///< dated, but to no one year
};

/// Everything a library knows of a person.
struct PersonOverview {
    std::vector<Person> entries; ///< the one asked for, then those the reader has joined with it
    std::vector<PersonLink> links; ///< joined, proposed and apart, of any of them
    std::array<PersonDocumentCount, 4> counts; ///< by PersonRole
    int ofDocuments = 0; ///< in the library
    QHash<QString, QString> volumeNames; ///< shortNameOf() the volumes of `entries` and `links`, by id
};

} // namespace Chancery
