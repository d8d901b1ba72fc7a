// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documentindex.h"
#include "fuzzymatch.h"

#include "model/documentrecord.h"
#include "model/location.h"

#include <QUuid>

#include <variant>
#include <vector>

namespace Chancery::App
{

/// A person as one volume knows them; `id` is a row of this library.
struct PalettePerson {
    PersonId id;
    QString familyName;

    bool operator==(const PalettePerson &) const = default;
};

/// Where nothing is called what was typed: a search of the texts for it.
struct PaletteSearch {
    QString words;
};

/// One thing the command palette can find. `target` says what choosing it does; an int is the number of an
/// action in the list the palette was given.
struct PaletteEntry {
    QString key; ///< names the entry from one session to the next, for what was chosen lately
    QString label;
    QString detail; ///< one quiet line
    QString trailing; ///< a shortcut, or the kind of thing
    std::u16string words; ///< folded()
    std::variant<int, PalettePerson, Location, QUuid, PaletteSearch> target;
    bool checked = false; ///< of an action that can be on or off
    bool card = false; ///< of a document: a catalogue card
};

[[nodiscard]] PaletteEntry paletteEntry(const Person &person);
[[nodiscard]] PaletteEntry paletteEntry(const DocumentEntry &document);
[[nodiscard]] PaletteEntry paletteEntry(const Annotation &annotation);

/// The best \a limit of what \a query finds, best first. Among what matches alike: actions, people,
/// documents, annotations. Pure; any thread.
[[nodiscard]] std::vector<PaletteEntry> ranked(const FuzzyQuery &query,
                                               const std::vector<PaletteEntry> &entries,
                                               const std::vector<DocumentEntry> &documents, size_t limit);

/// What was typed as a place, if it is one.
/// | typed | means |
/// |---|---|
/// | `chancery:frus1961-63v11/d223#p7` | the location |
/// | `frus1961-63v11#d223-p4` | the document or passage of that id (locate it) |
/// | `¶ 7`, `p 7`, `para 7` | passage 7 of \a record, as lists and `chancery:` count it |
/// | `note 2`, `n 2` | its note 2 |
/// \a record may be null. Invalid where it is no place.
[[nodiscard]] Location typedPlace(const QString &text, const DocumentRecord *record);

} // namespace Chancery::App
