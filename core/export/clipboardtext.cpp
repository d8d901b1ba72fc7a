// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clipboardtext.h"

#include "escape.h"
#include "htmlwriter.h"

namespace Chancery::Export
{

namespace
{

/// The URL inside a citation as a link.
QString linkedCitation(const Excerpt &excerpt)
{
    QString html = citationHtml(excerpt.citation);
    if (!excerpt.url.isEmpty()) {
        const QString url = escapedHtml(excerpt.url);
        html.replace(
            url, QStringLiteral("<a href=\"") + url + QStringLiteral("\">") + url + QStringLiteral("</a>"));
    }
    return html.replace(QStringLiteral("<cite>"), QStringLiteral("<i>"))
        .replace(QStringLiteral("</cite>"), QStringLiteral("</i>"));
}

} // namespace

ClipboardText clipboardText(const Excerpt &excerpt)
{
    QStringList speakers;
    for (const Attribution &attribution : excerpt.attributions) {
        speakers << attributionText(attribution);
    }
    QString citation;
    for (const CitationRun &run : excerpt.citation) {
        citation += run.text;
    }
    ClipboardText text;
    text.plain = u'“' + excerpt.shown() + u'”' + u'\n';
    text.html = QStringLiteral("<blockquote>");
    for (const ExcerptPart &part : excerpt.parts) {
        text.html +=
            QStringLiteral("<p>") + inlineHtml(part.words, HtmlFlavour::RichText) + QStringLiteral("</p>");
    }
    text.html += QStringLiteral("</blockquote>");
    if (!speakers.isEmpty()) {
        const QString line = speakers.join(QStringLiteral(" | "));
        text.plain += line + u'\n';
        text.html += QStringLiteral("<p>") + escapedHtml(line) + QStringLiteral("</p>");
    }
    text.plain += citation;
    text.html += QStringLiteral("<p>") + linkedCitation(excerpt) + QStringLiteral("</p>");
    return text;
}

} // namespace Chancery::Export
