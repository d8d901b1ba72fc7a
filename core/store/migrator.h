// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/error.h"
#include "model/libraryvalues.h"

#include <QString>

namespace Chancery::Store
{

/// `PRAGMA application_id` of a library: "Chan" in ASCII.
inline constexpr int applicationId = 0x4368616e;

/// `PRAGMA user_version` this program writes: the number of the last migration.
int currentVersion();

/// Makes \a file a library of this version, or says why not. A file that is no library is never written
/// to. Blocks; call it before any reader or writer, on any thread.
///
/// A newer library is opened read-only where its major shape is readable (`user_version` below the next
/// hundred, by this project's rule that migrations within a hundred only add), refused otherwise.
Result<Opened> openLibrary(const QString &file, OpenMode mode);

} // namespace Chancery::Store
