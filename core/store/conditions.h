// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalogue.h"

#include "model/annotation.h"

namespace Chancery::Store
{

class Connection;

/// All documents that match \a words (FTS5): looked up in \a memory, or read from the index and remembered.
std::shared_ptr<const DocumentSet> allMatches(const QString &words, Connection &connection,
                                              FindingMemory &memory, const Catalogue &catalogue);

/// The documents of which \a condition holds. Reads what it needs; throws as SQLite does.
DocumentSet documentsWith(const SearchPlan::Condition &condition, Connection &connection,
                          FindingMemory &memory, const Catalogue &catalogue);

/// \a tag and all tags under it, as the reader's own.
std::vector<QUuid> tagsUnder(const QUuid &tag, const std::vector<Tag> &tags);

/// The tags of a library.
std::vector<Tag> tagsOf(Connection &connection);

} // namespace Chancery::Store
