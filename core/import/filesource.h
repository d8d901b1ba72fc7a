// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/error.h"

#include <memory>

QT_BEGIN_NAMESPACE
class QFile;
QT_END_NAMESPACE

namespace Chancery::Import
{

/// Opens a file for reading, or says in a sentence why not: a folder, not there, not readable. The message
/// names the file, the detail the system's words.
[[nodiscard]] Result<std::unique_ptr<QFile>> openForReading(const QString &path);

/// A short form of a file name for a sentence: in quotation marks, cut in its middle where very long.
[[nodiscard]] QString quotedName(const QString &fileName);

} // namespace Chancery::Import
