// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/error.h"
#include "model/search.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace Chancery::Search
{

/// Parts of a document's text, as the columns of the index.
enum class Place { Anywhere, Body, Notes, Headings };

/// Words that are looked for as they stand: one word, or several in that order.
struct Phrase {
    QStringList words; ///< folded (see words.h); at least one
    bool prefix = false; ///< the last word may go on: `negot*`
    bool exact = false; ///< only this form: no abbreviations, no plural, no other hyphenation
    bool quoted = false; ///< was in quotation marks
    std::vector<bool> joins; ///< of each word but the last: whether a hyphen led to the next
    qsizetype at = 0; ///< where it stands in the query, UTF-16 units
    qsizetype length = 0;
};

/// What a reader asks for, as a tree.
struct Node {
    enum class Kind {
        Phrase, ///< `phrase`
        Near, ///< children are Phrases, at most `distance` words apart
        And,
        Or,
        Not, ///< the first child without the second
        From, ///< `from:`, one child: written by …
        To, ///< `to:`
        Person, ///< `person:` writes, receives, takes part or is named
        Mine, ///< `in:mine`: the reader's annotations hold …
        Date, ///< `first` … `last`; an invalid end is open
        Volume, ///< `value`: an id, or words of a title
        DocumentKind, ///< `value`: a kind's stored name, or the beginning of one
        Classification, ///< `value`
        Tag, ///< `value`: a name, or a path
    };
    Kind kind = Kind::Phrase;
    Phrase phrase;
    Place place = Place::Anywhere; ///< of phrases
    int distance = 0;
    QString value;
    QDate first;
    QDate last;
    bool grouped = false; ///< stood in brackets: NEAR does not reach in
    std::vector<Node> children;
};

/// Reads what a reader typed. Pure, any thread; never recurses deeper than a fixed bound.
///
/// | typed | finds documents with |
/// |---|---|
/// | `missiles inspection`, `missiles AND inspection` | both words |
/// | `"on-site inspection"` | the words in that order, in one passage |
/// | `negot*` | words that begin so (two letters at least) |
/// | `missiles OR bombers` | either |
/// | `missiles NOT bombers`, `missiles -bombers` | the first without the second |
/// | `missiles NEAR bombers`, `missiles NEAR/3 bombers` | both within ten words, or three |
/// | `=negots`, `="test ban"` | this very form: no abbreviation, plural or other hyphenation |
/// | `(a OR b) c` | groups |
/// | `in:notes word` | in notes; also `in:body`, `in:headings`, and `in:mine`, the reader's annotations |
/// | `from:rusk to:"department of state"` | written by, received by |
/// | `person:khrushchev` | writes, receives, takes part or is named |
/// | `date:1962-10..1962-12` | dated so; also `date:1962`, `date:1962-10-27`, `date:1962-10..`, `date:..1962` |
/// | `volume:frus1961-63v06`, `volume:"cuban missile"` | in volumes of that id, or with these words in the title |
/// | `kind:telegram` `classification:secret` `tag:Tone/Sharp` | of that kind, marking, tag of the reader's |
///
/// AND, OR, NOT and NEAR count only in capitals; AND binds closer than OR. A colon after any other word
/// is punctuation. The fault of a query that cannot be read says where and why; an empty one is a fault too.
std::expected<Node, QueryFault> readQuery(QStringView typed);

/// The fault as a sentence with the column, counted from one.
Error toError(const QueryFault &fault);

} // namespace Chancery::Search
