// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/error.h"

#include <QString>

namespace Chancery::Search
{

/// A search as the full-text index takes it.
struct Query {
    QString expression; ///< FTS5 query syntax (sqlite.org/fts5.html, section 3)
};

/// Reads what a reader typed. Never lets FTS5 syntax through unread: every word is quoted. Pure, any thread.
///
/// | typed | finds passages with |
/// |---|---|
/// | `missiles inspection` | both words, anywhere in the passage |
/// | `"on-site inspection"` | the words in that order |
/// | `negot*` | words that begin so |
/// | `missiles OR bombers` | either |
/// | `missiles NOT bombers`, `missiles -bombers` | the first without the second |
/// | `missiles NEAR bombers` | both within ten words |
/// | `(a OR b) c` | groups |
/// | `in:notes word` | in notes only; also `in:body`, `in:headings` |
///
/// AND, OR, NOT and NEAR count only in capitals; AND binds closer than OR, as in FTS5. BadInput, with the
/// column (from 1) and the reason, for a query that cannot be read; also for an empty one.
Result<Query> parseQuery(QStringView typed);

} // namespace Chancery::Search
