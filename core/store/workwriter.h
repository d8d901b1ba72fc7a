// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

#include "model/annotation.h"

/// Private to the store: the reader's work, one change at a time, inside the caller's transaction.
namespace Chancery::Store
{

/// Each returns Conflict where the store does not hold what the change starts from. They throw
/// SQLite::Exception for SQLite's own refusals.
Result<void> applyTag(Connection &connection, const Change<Tag> &change);
Result<void> applyAnnotation(Connection &connection, const Change<Annotation> &change);
Result<void> applyDecision(Connection &connection, const Change<ReferenceDecision> &change);
Result<void> applyPersonDecision(Connection &connection, const Change<PersonDecision> &change);

} // namespace Chancery::Store
