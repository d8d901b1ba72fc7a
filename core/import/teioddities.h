// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diagnostic.h"

#include <QString>

#include <vector>

namespace Chancery::Import
{

/// What an import met that a historian should know of, told once each with a count and the first place
/// instead of once for every one of thousands.
enum class Oddity {
    RepeatedMark, ///< `note/@target` without text: a second mark of a note printed elsewhere
    DocumentWithoutId,
    DuplicateId, ///< two documents of one xml:id
    UnfitId, ///< an xml:id that is no name, so that nothing could lead there
    Gap, ///< `gap`: words the edition leaves out
    Picture,
    PageCount, ///< page counts of microfiche documents
    EmptyReference, ///< `ref` without words or without target
    UnknownPerson, ///< points at a person the volume does not list
    UnknownEvent,
    UnknownSpeaker,
    UnknownParty,
    UnreadDate, ///< dating attributes that say nothing readable
    LostLabel, ///< `label` that no item follows
    StrayText, ///< characters where no text can stand, such as between `text` and `front`
};
constexpr size_t oddityCount = size_t(Oddity::StrayText) + 1;

class Oddities
{
public:
    Oddities();
    void note(Oddity oddity, const QString &where, qint64 line);
    void unknownElement(const QString &name, qint64 line);
    /// A sentence of its own, for what happens once.
    void tell(Diagnostic::Severity severity, const QString &message, const QString &where = {},
              qint64 line = 0);
    void moveInto(std::vector<Diagnostic> &diagnostics);

private:
    struct Tally {
        QString name; ///< of an unknown element
        QString where;
        qint64 line = 0;
        int count = 0;
    };
    static void add(Tally &tally, const QString &where, qint64 line);

    std::vector<Tally> m_tallies; ///< by Oddity
    std::vector<Tally> m_elements; ///< in the order of their first appearance
    std::vector<Diagnostic> m_told;
};

} // namespace Chancery::Import
