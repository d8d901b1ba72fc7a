// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotation.h"
#include "document.h"
#include "event.h"
#include "passage.h"
#include "person.h"
#include "speech.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace Chancery
{

/// Everything the library knows of one document, read in one go: what a view shows and an export writes.
/// A value; it does not follow later edits.
struct DocumentRecord {
    Volume volume;
    Document document;
    std::vector<Passage> passages; ///< by ordinal: passages[i].ordinal == i
    std::vector<Mention> mentions; ///< by passage, then start
    std::vector<CrossReference> references; ///< out of this document, in the order of the text
    std::vector<Speech> speeches; ///< in the order of the text
    std::vector<Participant> participants;
    std::vector<Person> people; ///< everyone who takes part, speaks or is mentioned
    std::vector<Party> parties;
    std::vector<Event> events; ///< those with a passage in this document
    std::vector<Term> terms; ///< of its volume
    std::vector<Annotation> annotations; ///< with a segment in this document, reader's and editor's

    bool operator==(const DocumentRecord &) const = default;

    [[nodiscard]] const Passage *passage(PassageId id) const
    {
        const auto found = std::ranges::find(passages, id, &Passage::id);
        return found == passages.end() ? nullptr : &*found;
    }
    [[nodiscard]] const Passage *passageAt(int ordinal) const
    {
        return ordinal >= 0 && ordinal < int(passages.size()) ? &passages[size_t(ordinal)] : nullptr;
    }
    [[nodiscard]] const Person *person(PersonId id) const
    {
        const auto found = std::ranges::find(people, id, &Person::id);
        return found == people.end() ? nullptr : &*found;
    }
    [[nodiscard]] const Party *party(PartyId id) const
    {
        const auto found = std::ranges::find(parties, id, &Party::id);
        return found == parties.end() ? nullptr : &*found;
    }
};

/// One document that refers to another, and the words it does so with.
struct Citation {
    CrossReferenceId reference;
    DocumentId from;
    DocumentKey fromKey;
    QString fromTitle;
    int passageOrdinal = 0;
    TextRange range;
    QString words; ///< the referring words
    QString context; ///< the sentence they stand in
    int targetPassageOrdinal = -1; ///< the passage of the cited document meant, -1 for the whole
    ReferenceState state = ReferenceState::Resolved;
    QString reason;
    Layer origin = Layer::Source;
    double confidence = 1.0;

    bool operator==(const Citation &) const = default;
};

/// Some of the references to a document, in the order they came into the library.
struct Citations {
    int total = 0; ///< references that lead to it, of the whole library
    std::vector<Citation> list; ///< a reference to two passages of the document stands there twice
    CrossReferenceId next; ///< ask for those after this one; invalid where there are no more
};

} // namespace Chancery
