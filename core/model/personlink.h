// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ids.h"
#include "names.h"
#include "person.h"

#include <QString>

#include <vector>

namespace Chancery
{

/// How it stands with two persons of two volumes who may be one.
enum class PersonLinkState {
    Proposed, ///< by the program, on evidence
    Joined, ///< the reader has confirmed it
    Apart, ///< the reader has said that they are two
};

template<>
struct Names<PersonLinkState> {
    using enum PersonLinkState;
    static constexpr NameTable<PersonLinkState, 3> words{{
        {Proposed, QLatin1StringView("proposed")},
        {Joined, QLatin1StringView("joined")},
        {Apart, QLatin1StringView("apart")},
    }};
};

/// The reader's word on two persons, given by `volume#id`; \a one is the smaller of the two.
struct PersonDecision {
    DocumentKey one;
    DocumentKey other;
    PersonLinkState state = PersonLinkState::Joined; ///< Joined or Apart

    bool operator==(const PersonDecision &) const = default;
};

/// Two persons who may be one, with the evidence.
struct PersonLink {
    Person one;
    Person other;
    PersonLinkState state = PersonLinkState::Proposed;
    double confidence = 1.0; ///< of the proposal; 1 where the reader joined them without one
    QString reason; ///< a sentence; empty where the reader needed none
};

/// The person's identity in every library: `volume#id`.
[[nodiscard]] inline DocumentKey keyOf(const Person &person)
{
    return {person.volume, person.xmlId};
}

} // namespace Chancery
