// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "excerpt.h"

namespace Chancery::Export
{

/// "Copy with citation": the same words twice, for programs that take plain text and those that take rich.
struct ClipboardText {
    QString plain; ///< “words” [note 3] — citation, with the URL; LF line ends
    QString html; ///< a fragment: block quote and citation, the URL a link; inline styles only
};

/// From an excerpt made with any options; its context, note and tags are not copied, only the words with
/// their editorial marks, the speaker line where the excerpt has one, and the citation. Pure.
[[nodiscard]] ClipboardText clipboardText(const Excerpt &excerpt);

} // namespace Chancery::Export
