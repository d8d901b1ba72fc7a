// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "location.h"
#include "personlink.h"
#include "search.h"

#include <QDate>
#include <QHash>

#include <array>
#include <optional>
#include <vector>

/// A whole library by date and by person: what is asked and what is answered, values free of threads.
namespace Chancery
{

/// How long a bin of the chronology is. Days are those of the place of writing, as everywhere.
enum class ChronologyUnit { Day, Month, Year, Decade };

/// The first and the last day of the \a unit that \a day lies in.
[[nodiscard]] std::pair<QDate, QDate> binAround(QDate day, ChronologyUnit unit);

struct ChronologyQuestion {
    ChronologyUnit unit = ChronologyUnit::Year;
    QDate first; ///< widened to whole bins; where either end is invalid, all that is dated
    QDate last;
    QString volume; ///< its documents are counted apart
    int documents = 0; ///< at most so many of those that lie wholly in the stretch are named too

    bool operator==(const ChronologyQuestion &) const = default;
};

/// Documents of a stretch of days. A document dated to a year is *in* that year's bin, and may be *of* any of
/// its months and days, so that nothing piles up on the first of January.
struct ChronologyBin {
    QDate first;
    QDate last; ///< inclusive
    int documents = 0; ///< whose date lies wholly in the bin
    int ofVolume = 0; ///< of `documents`
    int marked = 0; ///< of `documents`: those that bear annotations of the reader's
    int possible = 0; ///< further ones that may be of it, dated less finely or only not before or not after

    bool operator==(const ChronologyBin &) const = default;
};

struct Chronology {
    ChronologyQuestion question; ///< as asked, its stretch widened
    QDate earliest; ///< first day of any document of the library; invalid where none is dated
    QDate latest;
    int ofDocuments = 0; ///< in the library
    int undated = 0; ///< of `ofDocuments`
    int inStretch = 0; ///< documents that may be of the stretch: what `date:first..last` finds
    int coarse = 0; ///< of `inStretch`: in no one bin
    std::vector<ChronologyBin> bins; ///< ascending; empty ones are left out
    std::vector<DocumentHit> documents; ///< as far as asked for, earliest first; without snippets
};

/// A document of a list by date.
struct BrowsedDocument {
    DocumentHit hit; ///< without snippets
    Location place; ///< the document, or where in it the person asked for is first named
    bool proposed = false; ///< only a proposal of the program's names that person there
};

/// A page of documents by the first day they can be of, undated ones last.
struct BrowsedDocuments {
    std::vector<BrowsedDocument> documents;
    PageRange range; ///< as asked for
    int total = 0;
    int ofDocuments = 0; ///< in the library

    [[nodiscard]] bool more() const
    {
        return range.offset + int(documents.size()) < total;
    }
};

// People -----------------------------------------------------------------------------------------------

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
    int proposed =
        0; ///< entries that may be the same by the program's proposal, on which the reader has not decided
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
    QHash<QString, QString> volumeNames; ///< shortNameOf() every volume of the library, by id
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
    QHash<QString, QString> volumeNames; ///< shortNameOf() every volume of the library, by id
};

} // namespace Chancery
