// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/draft.h"

namespace Chancery::Import
{

/// What a document is by its title, from the first of the words an edition uses there; Document where
/// none stands there.
///
/// | title | kind |
/// |---|---|
/// | Telegram From the Mission to the United Nations … | Telegram (also Airgram, Circular Telegram) |
/// | Memorandum of Conversation, Memorandum of Telephone Conversation | Conversation |
/// | Memorandum From …, Memorandum for the Record | Memorandum |
/// | Letter From … | Letter |
/// | Treaty, Convention, Protocol, Charter as the first word | Treaty |
/// | Editorial Note | EditorialNote |
[[nodiscard]] DocumentKind kindFromTitle(const QString &title);

/// The first classification marking a source note gives as a statement of its own ("… Secret; Niact. …"
/// gives "Secret"), as printed; empty where there is none.
[[nodiscard]] QString classificationIn(const QString &sourceNote);

/// Number of code points the printed document number takes at the start of \a head ("69. Telegram",
/// "[3] Mr. Seward"), blank included; 0 unless that number is \a n, brackets aside.
[[nodiscard]] int numberPrefix(const QString &head, const QString &n);

/// Fills both hashes of the draft's document, each a BLAKE2b of 256 bits in lower-case hexadecimal. bodyHash is
/// taken over UTF-8 lines, one per passage that is neither Head nor Footnote, SourceNote or Summary, in order:
/// the word of its kind, a blank, its text, a line feed. wholeHash is taken over the same lines of the others,
/// with the ordinal of the passage behind the word, and then over bodyHash.
void hashPassages(DocumentDraft &draft);

} // namespace Chancery::Import
