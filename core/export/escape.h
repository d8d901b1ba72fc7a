// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Chancery::Export
{

/// Text as text in each of the formats, whatever it holds. Pure functions, any thread. Control characters
/// that a format cannot hold (XML 1.0's list) become U+FFFD, so that the place of the loss can be seen.

/// For element content and for attribute values in double quotes.
[[nodiscard]] QString escapedHtml(QStringView text);

/// For CommonMark, at any place of a line: punctuation that could open markup is escaped, line breaks
/// become spaces, and a line cannot turn into a heading, list or rule.
[[nodiscard]] QString escapedMarkdown(QStringView text);

/// A field of RFC 4180: quoted where it holds a comma, a quote or a line break. A field that a spreadsheet
/// could take for a formula (it begins with `=`, `+`, `-`, `@`, their full-width twins, a tab or a line
/// break) gets an apostrophe before it and quotes round it: spreadsheets then show it as text.
[[nodiscard]] QString escapedCsv(const QString &text);

} // namespace Chancery::Export
