// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "historicaldate.h"
#include "ids.h"

#include <QString>

#include <vector>

namespace Chancery
{

/// A delegation or government: the side a person speaks for.
struct Party {
    PartyId id;
    QString volume;
    QString xmlId;
    QString name; ///< "United States"
    QString shortName; ///< "U.S."

    bool operator==(const Party &) const = default;
};

/// A name as it stands somewhere in a source.
struct NameForm {
    enum class Kind { Known, Printed, Initials };
    Kind kind = Kind::Printed;
    QString text;

    bool operator==(const NameForm &) const = default;
};

template<>
struct Names<NameForm::Kind> {
    using enum NameForm::Kind;
    static constexpr NameTable<NameForm::Kind, 3> words{{
        {Known, QLatin1StringView("known")},
        {Printed, QLatin1StringView("printed")},
        {Initials, QLatin1StringView("initials")},
    }};
};

struct Office {
    QString title;
    HistoricalDate held; ///< invalid where the source does not say when

    bool operator==(const Office &) const = default;
};

/// A person as one volume knows them; ids such as p_KVV2 mean nothing outside their volume.
struct Person {
    PersonId id;
    QString volume;
    QString xmlId;
    QString name; ///< as known: "Mendelevich, Lev Isakovich"
    QString initials; ///< two letters for the margin: "ME"
    QString description; ///< as the volume's list of persons gives it
    QString authority; ///< number in the Office of the Historian's list of people; may be empty
    PartyId party;
    std::vector<NameForm> nameForms;
    std::vector<Office> offices;

    /// The family name: what stands before the comma.
    [[nodiscard]] QString familyName() const
    {
        return name.section(u',', 0, 0).trimmed();
    }
    bool operator==(const Person &) const = default;
};

enum class Participation { Participant, Author, Addressee };

template<>
struct Names<Participation> {
    using enum Participation;
    static constexpr NameTable<Participation, 3> words{{
        {Participant, QLatin1StringView("participant")},
        {Author, QLatin1StringView("author")},
        {Addressee, QLatin1StringView("addressee")},
    }};
};

struct Participant {
    PersonId person;
    Participation role = Participation::Participant;

    bool operator==(const Participant &) const = default;
};

} // namespace Chancery
