// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/annotation.h"
#include "model/diagnostic.h"
#include "model/error.h"

#include <QByteArray>

#include <vector>

namespace Chancery::Export
{

inline constexpr qsizetype largestWebAnnotations = qsizetype(256) * 1024 * 1024; ///< bytes

/// What a file of W3C annotations holds, before the library has looked for the places. Segments have no row
/// ids. A segment whose place is known only by its words has passageOrdinal -1 and an empty range: the
/// library finds it by quotation, as it must check every other one.
struct WebAnnotationDraft {
    std::vector<Tag> tags; ///< parents before or behind their children
    std::vector<Annotation> annotations; ///< in the order of the file
    std::vector<Diagnostic> diagnostics; ///< `where` = "item 3" and, where it has one, its id
};

/// The other half of webannotation.h: reads back what was written there, value for value, and takes what
/// other programs write (one annotation, a page, a collection with its first page, or a list of these;
/// `body` or `bodyValue`; one target or many; quote selectors alone or beside others).
///
/// A bad item never costs the good ones: it is left out with an Error in `diagnostics`; what was left aside
/// of an item that was taken is a Warning or a Note. The file as a whole fails, with a sentence, where it is
/// not JSON in UTF-8, breaks off, nests too deep, or is larger than 256 MiB.
///
/// | found | taken as |
/// |---|---|
/// | `id` not a `urn:uuid:` | a UUID made from it, the same every time |
/// | no `id` | a UUID made from the item's content |
/// | a tag of another program | a tag of that name (`a/b` is b under a), UUID made from its path |
/// | `text/html` body | its words; `text/plain` and `bodyValue` likewise; no format: Markdown |
/// | times without a zone | UTC, with a Note |
/// | a target that is no document of a library, or without a quotation | left out, with an Error |
/// | negative, reversed or unfitting positions | left aside; the words decide, with a Warning |
///
/// Pure, any thread; HTML bodies need a QGuiApplication only where there is one (else they are kept as text).
[[nodiscard]] Result<WebAnnotationDraft> readWebAnnotations(const QByteArray &json);

} // namespace Chancery::Export
