// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporter.h"

namespace Chancery::Export
{

/// Who will read the HTML.
enum class HtmlFlavour {
    Page, ///< a browser: a whole semantic page with its own style
    RichText, ///< QTextDocument and word processors, which know only plain tags and inline styles
};

/// The whole request as one HTML document. No script, nothing loaded; every word of the source, of a note or
/// of a tag is escaped. In a Page:
/// - a document is an `article.document`, its passages carry `data-passage`, notes stand in `section.notes`;
/// - a mark is a `mark` with class = colour and `data-annotation` = UUID, its number links to the annotation;
/// - an excerpt is an `article.excerpt` with `data-annotation`, `data-kind`, `data-sha256`.
[[nodiscard]] QString htmlOf(const ExportRequest &request, HtmlFlavour flavour);

/// Runs as inline HTML. \a noteAddress is put before a note's ordinal to make the address of its mark.
[[nodiscard]] QString inlineHtml(const std::vector<InlineRun> &runs, HtmlFlavour flavour,
                                 const QString &noteAddress = {}, const std::vector<Excerpt> &excerpts = {});

} // namespace Chancery::Export
