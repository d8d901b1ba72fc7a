// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "location.h"
#include "search.h"

#include <QDate>

#include <utility>
#include <vector>

/// A whole library by date: what is asked and what is answered, values free of threads.
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
struct ListedDocument {
    DocumentHit hit; ///< without snippets
    Location place; ///< the document, or where in it the person asked for is first named
    bool proposed = false; ///< only a proposal of the program's names that person there
};

/// A page of documents by the first day they can be of, undated ones last.
struct ListedDocuments {
    std::vector<ListedDocument> documents;
    PageRange range; ///< as asked for
    int total = 0;
    int ofDocuments = 0; ///< in the library

    [[nodiscard]] bool more() const
    {
        return range.offset + int(documents.size()) < total;
    }
};

} // namespace Chancery
