// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/document.h"
#include "model/draft.h"
#include "model/event.h"
#include "model/person.h"

#include <QStringList>

#include <vector>

namespace Chancery::Detect
{

/// Somebody the library knows, by all the words that may stand for them.
struct KnownPerson {
    QString key; ///< xml:id in the volume whose list is used; what a mention points at
    QString name; ///< as known: "Kuznetsov, Vasiliy V."
    QStringList forms; ///< further printed forms: "Mendelovich"
    QStringList titles; ///< offices that stand for this person at the time of writing: "President", "Pres"
    QString party; ///< xml:id of the side the person speaks for; may be empty

    bool operator==(const KnownPerson &) const = default;
};

/// A side of the talks, by all the words that may stand for it.
struct KnownParty {
    QString key; ///< xml:id
    QStringList names; ///< "United States", "U.S."; the gazetteer adds the usual others

    bool operator==(const KnownParty &) const = default;
};

/// What the catalogue knows of a document that a text might refer to.
struct KnownDocument {
    DocumentKey key;
    DocumentKind kind = DocumentKind::Document;
    QString title;
    QString sender;
    QString recipient;
    HistoricalDate date;
    QString number; ///< of a telegram, as printed at its head: "2086"
    QStringList describes; ///< of a catalogue card: identities (`volume#id`) of what it describes
    QStringList passages; ///< xml:ids of its passages, where it has any: "rio-pact-art6"

    bool operator==(const KnownDocument &) const = default;
};

/// Everything a detector may know beforehand. A value; made once per run and shared by its threads.
struct DetectionContext {
    std::vector<KnownPerson> people;
    std::vector<KnownParty> parties;
    std::vector<Term> terms; ///< of the volume; abbreviations the gazetteer already reads are left to it
    std::vector<KnownDocument> catalogue;
    HistoricalDate written; ///< of the text: gives year-less dates their year
    QString authorParty; ///< the side that says "we" and "our"; may be empty
};

/// A person of a list of persons as the detector needs them. Titles come from the offices held at
/// \a written where they have dates, else from the description ("Secretary of State" → "Secretary").
[[nodiscard]] KnownPerson knownPerson(const Person &person, const QString &party,
                                      const HistoricalDate &written);

/// The context a volume draft brings with it, for a text written at \a written.
[[nodiscard]] DetectionContext contextOf(const VolumeDraft &volume, const HistoricalDate &written);

/// The titles that \a office stands for in prose of its time: "Secretary of State" → "Secretary",
/// "SecState" …; empty for an office that is never used for its holder's name.
[[nodiscard]] QStringList titlesOfOffice(const QString &office);

} // namespace Chancery::Detect
