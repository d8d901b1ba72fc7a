// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "historicaldate.h"
#include "ids.h"
#include "location.h"
#include "textrange.h"

#include <vector>

namespace Chancery
{

/// Who says so. Layers are told apart everywhere in the program.
enum class Layer {
    Source, ///< encoded in the imported file
    Editor, ///< comes with the bundled library; read-only
    Detected, ///< the program's proposal, drawn as such
    Reader, ///< mine
};

template<>
struct Names<Layer> {
    using enum Layer;
    static constexpr NameTable<Layer, 4> words{{
        {Source, QLatin1StringView("source")},
        {Editor, QLatin1StringView("editor")},
        {Detected, QLatin1StringView("detected")},
        {Reader, QLatin1StringView("reader")},
    }};
};

enum class MentionKind { Person, Place, Organisation, Date, Document, Article, Term };

template<>
struct Names<MentionKind> {
    using enum MentionKind;
    static constexpr NameTable<MentionKind, 7> words{{
        {Person, QLatin1StringView("person")},
        {Place, QLatin1StringView("place")},
        {Organisation, QLatin1StringView("organisation")},
        {Date, QLatin1StringView("date")},
        {Document, QLatin1StringView("document")},
        {Article, QLatin1StringView("article")},
        {Term, QLatin1StringView("term")},
    }};
};

/// Words of a passage that stand for a person, a date, a document …
struct Mention {
    MentionId id;
    PassageId passage;
    TextRange range;
    MentionKind kind = MentionKind::Person;
    Layer origin = Layer::Source;
    PersonId person; ///< of a person mention, whom it means where that is known
    EventId event; ///< of a date mention, the event it dates where that is known
    HistoricalDate date; ///< of a date mention
    double confidence = 1.0; ///< 0 … 1; below 1 only for detected mentions
    int detectorVersion = 0; ///< 0 where no detector was at work

    bool operator==(const Mention &) const = default;
};

enum class ReferenceState {
    Resolved, ///< the target is in this library
    KnownElsewhere, ///< known by identity, but its volume is not in this library
    Ambiguous, ///< more than one candidate
    Broken, ///< points at something its own volume does not hold
    Unresolved, ///< nothing proposed
};

template<>
struct Names<ReferenceState> {
    using enum ReferenceState;
    static constexpr NameTable<ReferenceState, 5> words{{
        {Resolved, QLatin1StringView("resolved")},
        {KnownElsewhere, QLatin1StringView("known-elsewhere")},
        {Ambiguous, QLatin1StringView("ambiguous")},
        {Broken, QLatin1StringView("broken")},
        {Unresolved, QLatin1StringView("unresolved")},
    }};
};

/// One end of a reference: a document, or a passage in it.
struct ReferenceTarget {
    QString raw; ///< as the source writes it: `#d65`, `frus1961-63v06#d67`, `chancery-cards#rio-pact-art6`
    DocumentKey key; ///< the identity it names; volume filled in for same-volume targets
    DocumentId document; ///< valid where it is in this library
    PassageId passage; ///< valid where it points inside the document
    Location place; ///< where a click goes, valid with `document`; for a card maybe the one it describes
    QString title; ///< of the target where known, for lists

    bool operator==(const ReferenceTarget &) const = default;
};

/// A mention of a document together with where it leads.
struct CrossReference {
    CrossReferenceId id;
    MentionId mention; ///< the words that refer
    PassageId passage; ///< the passage they stand in
    DocumentId document; ///< the document they stand in
    TextRange range;
    Layer origin = Layer::Source;
    std::vector<ReferenceTarget> targets; ///< in order; the first is where a click goes
    ReferenceState state = ReferenceState::Unresolved;
    QString reason; ///< why it leads there, in words
    double confidence = 1.0;
    bool settledByReader = false; ///< the reader chose the target

    /// Whether it leads there only by the program's guess: to be shown as a proposal, never as a fact.
    [[nodiscard]] bool isProposal() const
    {
        return origin == Layer::Detected && confidence < 1.0 && !settledByReader && !targets.empty();
    }
    bool operator==(const CrossReference &) const = default;
};

} // namespace Chancery
