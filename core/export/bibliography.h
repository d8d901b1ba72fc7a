// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporter.h"

namespace Chancery::Export
{

/// Records of the documents cited, for reference managers. FRUS documents are chapters of an edited volume,
/// as their publisher describes them to Zotero; cards and own texts are plain documents with what is known.
/// Each document once, in the order given; locale-independent; pure, any thread.

/// RIS (one `TY … ER` block per document, CR LF): https://en.wikipedia.org/wiki/RIS_(file_format).
[[nodiscard]] QByteArray risOf(const std::vector<const DocumentRecord *> &documents);

/// BibTeX in UTF-8. Titles in double braces keep their capitals; braces in a value become parentheses,
/// because an unbalanced one would break the whole file; `\ % & $ # _ ~ ^` are escaped.
[[nodiscard]] QByteArray bibtexOf(const std::vector<const DocumentRecord *> &documents);

/// CSL-JSON 1.0, an array; ids as the publisher gives them.
[[nodiscard]] QByteArray cslJsonOf(const std::vector<const DocumentRecord *> &documents);

/// The documents a request cites: in whole, or through an annotation or the selection.
[[nodiscard]] std::vector<const DocumentRecord *> documentsCited(const ExportRequest &request);

} // namespace Chancery::Export
