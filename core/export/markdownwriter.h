// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporter.h"

namespace Chancery::Export
{

/// The whole request as CommonMark without extensions, so that any reader of Markdown takes it: quotations
/// are block quotes with the marked words in bold, what is told of them a list, notes of the document a list
/// at its end. Marks in a whole document are numbers in brackets, `[A1]`, behind the marked words.
/// Underlining, small capitals and raised letters have no sign in CommonMark and are left out.
[[nodiscard]] QString markdownOf(const ExportRequest &request);

/// Runs as inline CommonMark, on one line.
[[nodiscard]] QString inlineMarkdown(const std::vector<InlineRun> &runs);

} // namespace Chancery::Export
