// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clipboardtext.h"

#include "escape.h"
#include "htmlwriter.h"

namespace Chancery::Export
{

namespace
{

/// Word processors know nothing of `cite`.
QString plainTags(QString html)
{
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
    text.plain += citationText(excerpt.citation);
    text.html += QStringLiteral("<p>") + plainTags(citationHtml(excerpt.citation)) + QStringLiteral("</p>");
    return text;
}

} // namespace Chancery::Export
