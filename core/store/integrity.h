// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/error.h"
#include "model/libraryvalues.h"

#include <QString>

namespace Chancery::Store
{

/// Checks \a file against every invariant of the store: SQLite's integrity check, foreign keys,
/// application id and version, each mark's quotation against the text, ranges inside their passages, the
/// full-text index against the passages. Reads only. Blocks for seconds on a large library.
Result<IntegrityReport> checkLibrary(const QString &file);

} // namespace Chancery::Store
