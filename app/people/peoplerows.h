// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/rowmodel.h"

#include "model/people.h"

#include <QMetaType>

#include <vector>

/// Persons of a library as rows. Pure functions of their arguments; interface thread only because of tr().
namespace Chancery::App
{

/// One row a person, with what the source's list says of them; the payloads are DocumentKeys of persons.
[[nodiscard]] std::vector<RowItem> peopleItems(const PeoplePage &page);

/// Who a person is: first a row for each proposal that they are one with somebody else, with its evidence; then one for
/// each entry of a list of persons, with its offices as the source dates them; then the links that are decided. The
/// payload of a link is its index in `links`, of an entry -1.
[[nodiscard]] std::vector<RowItem> overviewItems(const PersonOverview &overview);

/// The other end of \a link, seen from the persons of \a overview; the one where both are theirs is `other`.
[[nodiscard]] const Person &farEnd(const PersonLink &link, const PersonOverview &overview);

/// "Wrote", "Received", "Took part", "Named".
[[nodiscard]] QString roleText(PersonRole role);

/// "3 of 1,439 documents · 1961–1963 · in 1 of them only as proposed · 1 undated".
[[nodiscard]] QString countText(const PersonDocumentCount &count, int ofDocuments);

} // namespace Chancery::App

Q_DECLARE_METATYPE(Chancery::DocumentKey)
