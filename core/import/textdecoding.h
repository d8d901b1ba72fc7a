// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diagnostic.h"
#include "model/error.h"

#include <vector>

namespace Chancery::Import
{

/// The text in \a bytes, whose encoding nobody stated: by its byte order mark (UTF-8, -16, -32); else
/// UTF-16 where every other byte is zero; else UTF-8 where it is valid; else Windows-1252, which a
/// diagnostic then says. Line ends become LF (CR, CRLF, form feed and Unicode's own line and paragraph
/// marks included); control characters are left out, tabs kept.
/// Fails, with a sentence that names the file, where the bytes are no text: empty, a NUL, PDF, RTF, an
/// office document or other archive.
[[nodiscard]] Result<QString> decodeText(const QByteArray &bytes, const QString &fileName,
                                         std::vector<Diagnostic> &diagnostics);

} // namespace Chancery::Import
