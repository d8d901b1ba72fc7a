// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/error.h"

#include <QString>

namespace Chancery::Store
{

/// Copies the library \a file to \a target through SQLite's backup API: a consistent copy even while
/// others write. The copy is made beside \a target and renamed into place, so a broken attempt leaves an
/// older backup as it was. Blocks for about the time of a file copy; any thread.
Result<void> backupLibrary(const QString &file, const QString &target);

} // namespace Chancery::Store
