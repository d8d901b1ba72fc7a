// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/error.h"

#include <QString>
#include <QStringList>

namespace Chancery::Store
{

/// What a check of a library found, sentence by sentence; empty for a clean one.
struct IntegrityReport {
    QStringList problems;
    int segments = 0; ///< how many marks' places were compared with the text
    int passages = 0; ///< how many passages the full-text index was compared with

    [[nodiscard]] bool isClean() const
    {
        return problems.isEmpty();
    }
};

/// Checks \a file against every invariant of the store: SQLite's integrity check, foreign keys,
/// application id and version, each mark's quotation against the text, ranges inside their passages, the
/// full-text index against the passages. Reads only. Blocks for seconds on a large library.
Result<IntegrityReport> checkLibrary(const QString &file);

} // namespace Chancery::Store
