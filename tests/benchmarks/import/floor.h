// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/error.h"

#include <QStringList>

namespace Chancery::Benchmark
{

/// What nothing that takes the same files in could do without.
struct Floor {
    double parse = 0; ///< seconds: QXmlStreamReader over every file to its end, nothing kept
    double insert = 0; ///< seconds: the prose into one table and one FTS5 index over it, a commit a volume
    double insertWork = 0; ///< the same, of the processor
    qint64 xmlBytes = 0;
    qint64 proseBytes = 0; ///< UTF-8, blanks collapsed
    qint64 rows = 0;
    qint64 databaseBytes = 0;
};

/// Measures it on \a files, writing to a new database \a database: WAL, 4,096 bytes a page, synchronous = FULL
/// and the tokenizer of the library, so that the two differ in what is stored and not in how safely. A row is the text
/// of a `p`, `head`, `note`, `item`, `cell` or other element that holds prose of its own. To find it again in
/// the file is not counted: the parse is measured apart.
[[nodiscard]] Result<Floor> measureFloor(const QStringList &files, const QString &database);

} // namespace Chancery::Benchmark
