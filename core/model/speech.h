// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mention.h"

#include <QStringList>

namespace Chancery
{

/// How near reported words are to what was said.
enum class SpeechManner { Verbatim, CloseParaphrase, Summary };

template<>
struct Names<SpeechManner> {
    using enum SpeechManner;
    static constexpr NameTable<SpeechManner, 3> words{{
        {Verbatim, QLatin1StringView("verbatim")},
        {CloseParaphrase, QLatin1StringView("close-paraphrase")},
        {Summary, QLatin1StringView("summary")},
    }};
};

struct PassageRange {
    PassageId passage;
    TextRange range;

    auto operator<=>(const PassageRange &) const = default;
};

/// Reported speech (TEI `said`): who speaks, through which verb, and whose text the speaker invokes.
struct Speech {
    SpeechId id;
    DocumentId document;
    QString xmlId;
    PersonId speaker; ///< invalid where only the delegation is named
    PartyId party; ///< the speaker's side
    PersonId addressee;
    QString verb; ///< base form: "claim", "reiterate"; empty where the sentence before carries over
    SpeechManner manner = SpeechManner::Summary;
    Layer layer = Layer::Source;
    double confidence = 1.0;
    std::vector<PassageRange> ranges;
    QStringList invokes; ///< identities of the documents the speaker invokes

    bool operator==(const Speech &) const = default;
};

/// Whose words a speech is: a person's, or a side's where the text names no speaker.
struct Voice {
    PersonId person;
    PartyId party; ///< valid only without a person

    Voice() = default;
    /// A person is a voice.
    Voice(PersonId speaker) // NOLINT(google-explicit-constructor)
        : person(speaker)
    {
    }
    [[nodiscard]] static Voice ofSide(PartyId side)
    {
        Voice voice;
        voice.party = side;
        return voice;
    }
    [[nodiscard]] static Voice of(const Speech &speech)
    {
        return speech.speaker.isValid() ? Voice(speech.speaker) : ofSide(speech.party);
    }
    [[nodiscard]] bool isValid() const
    {
        return person.isValid() || party.isValid();
    }

    bool operator==(const Voice &) const = default;
};

} // namespace Chancery
