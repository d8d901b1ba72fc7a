// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

#include "model/person.h"

#include <optional>

/// Private to the store: who in one volume may be who in another.
namespace Chancery::Store
{

/// What a name is looked up by in other volumes: family name and first initial, in small letters, without
/// accents: `khrushchev|n`. Empty for no name.
[[nodiscard]] QString nameKeyOf(const QString &name);

struct SamePersonEvidence {
    double confidence = 0.0;
    QString reason; ///< a sentence
};

/// Whether two entries of two lists of persons speak of one person. Nothing for what only sounds alike: a
/// common number in the Office of the Historian's list is evidence; so is a name that agrees in all its
/// parts together with an office both entries give; a full name alone is weak evidence, and only within
/// \a years of each other, -1 where that is not known. Two different numbers are evidence against. Pure.
[[nodiscard]] std::optional<SamePersonEvidence> samePerson(const Person &one, const Person &other, int years);

/// Proposes who of \a volume's persons is who in other volumes: of each the four with the best evidence, of
/// equals those of the nearest years. What the reader has decided stays. The
/// caller holds the transaction. Throws SQLite::Exception.
void proposeSamePeople(Connection &connection, const QString &volume);

} // namespace Chancery::Store
