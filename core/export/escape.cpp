// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "escape.h"

#include <QRegularExpression>

namespace Chancery::Export
{

namespace
{

/// What XML 1.0 and HTML cannot hold even as a character reference.
bool isForbidden(QChar c)
{
    return (c.unicode() < 0x20 && c != u'\n' && c != u'\t' && c != u'\r') || c.unicode() == 0x7f
        || c.unicode() == 0xfffe || c.unicode() == 0xffff;
}

} // namespace

QString escapedHtml(QStringView text)
{
    QString html;
    html.reserve(text.size() + text.size() / 16);
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'&':
            html += QStringLiteral("&amp;");
            break;
        case u'<':
            html += QStringLiteral("&lt;");
            break;
        case u'>':
            html += QStringLiteral("&gt;");
            break;
        case u'"':
            html += QStringLiteral("&quot;");
            break;
        case u'\'':
            html += QStringLiteral("&#39;");
            break;
        default:
            html += isForbidden(c) ? QChar(QChar::ReplacementCharacter) : c;
        }
    }
    return html;
}

QString escapedMarkdown(QStringView text)
{
    static const QRegularExpression opensBlock(QStringLiteral("^(?:[#+=-]|\\d{1,9}[.)](?=\\s|$))"));
    const QString flat = text.toString().replace(u'\r', u' ').replace(u'\n', u' ').replace(u'\t', u' ');
    QString markdown;
    markdown.reserve(flat.size() + flat.size() / 16);
    for (const QChar c : flat) {
        if (QStringView(u"\\`*_[]<>|~&").contains(c)) {
            markdown += u'\\';
        }
        markdown += isForbidden(c) ? QChar(QChar::ReplacementCharacter) : c;
    }
    if (const auto match = opensBlock.match(markdown); match.hasMatch()) {
        markdown.insert(match.capturedLength() - 1, u'\\');
    }
    return markdown;
}

QString escapedCsv(const QString &text)
{
    const bool couldRun = !text.isEmpty() && QStringView(u"=+-@\t\r\n＝＋－＠").contains(text.front());
    if (!couldRun && !text.contains(u'"') && !text.contains(u',') && !text.contains(u'\n')
        && !text.contains(u'\r')) {
        return text;
    }
    return (couldRun ? QStringLiteral("\"'") : QStringLiteral("\""))
        + QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace Chancery::Export
