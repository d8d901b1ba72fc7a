// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Chancery::Export
{

/// The reader's notes are Markdown (CommonMark with GitHub's tables and strike-through). They may come from
/// other people, so what is made of them can neither run nor load anything.

/// HTML of \a markdown: a fragment of p, h4–h6, ul, ol, li, blockquote, pre, code, em, strong, s, a, br, hr
/// and table elements, and nothing else, whatever the input. Raw HTML is shown as text, an image as its
/// words, and a link stays one only for http, https, mailto and chancery. Needs a QGuiApplication, because
/// Qt's Markdown reader asks for fonts; without one the words come out as plain paragraphs. Reentrant.
[[nodiscard]] QString toSafeHtml(const QString &markdown);

/// The same Markdown for a document that others will render: raw HTML, images and links with other schemes
/// are escaped into text.
[[nodiscard]] QString toSafeMarkdown(const QString &markdown);

/// Plain text taken as Markdown that shows exactly it; paragraphs and line breaks are kept.
[[nodiscard]] QString markdownOfText(const QString &text);

/// \a href where its scheme is one a reader may be sent to, fully encoded; empty otherwise.
[[nodiscard]] QString safeLink(const QString &href);

} // namespace Chancery::Export
