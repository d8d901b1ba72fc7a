// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagemap.h"

#include <QStringView>

namespace Chancery::App
{

/// Whether \a unit (UTF-16) of \a text lies within a word: by the word boundaries of Unicode (UAX #29), and with
/// what hyphens, apostrophes and stops join as one word ("non-invasion", "IL-28’s", "U.S").
[[nodiscard]] bool isInsideWord(QStringView text, qsizetype unit);

/// Whether the words between two positions of the page are part of one word and no more.
[[nodiscard]] bool isWithinWord(const DocumentRecord &record, const PageMap &map, PageSpan span);

/// \a position of the page at the edge of the word it lies within; out of a space before a start, or behind an
/// end, to the word next to it. Positions outside the source's words are left as they are.
[[nodiscard]] int wordStart(const DocumentRecord &record, const PageMap &map, int position);
[[nodiscard]] int wordEnd(const DocumentRecord &record, const PageMap &map, int position);

} // namespace Chancery::App
