// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown.h"

#include "escape.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>
#include <QUrl>

#include <array>

namespace Chancery::Export
{

namespace
{

constexpr int smallestHeading = 6;
constexpr int headingShift = 3; ///< a note's `#` stands below the headings of the page it is part of
constexpr int deepestNesting = 32;

/// Nothing is ever fetched: neither images nor style sheets.
class SealedDocument : public QTextDocument
{
protected:
    QVariant loadResource(int /*type*/, const QUrl & /*name*/) override
    {
        return QByteArray();
    }
};

/// Writes our own tags for what Qt understood of the Markdown; text reaches the output only escaped.
class SafeHtml
{
public:
    QString write(const QTextDocument &document)
    {
        writeFrame(document.rootFrame()->begin(), 0);
        closeTo(0);
        return m_html;
    }

private:
    struct Open {
        QString tag;
        const QTextList *list = nullptr;
        bool itemOpen = false;
    };

    void writeFrame(QTextFrame::iterator it, int depth)
    {
        for (; !it.atEnd() && depth < deepestNesting; ++it) {
            if (QTextFrame *child = it.currentFrame()) {
                endCode();
                closeTo(0);
                if (auto *table = qobject_cast<QTextTable *>(child)) {
                    writeTable(table, depth);
                } else {
                    writeFrame(child->begin(), depth + 1);
                }
            } else {
                writeBlock(it.currentBlock());
            }
        }
        endCode();
    }

    void writeTable(QTextTable *table, int depth)
    {
        m_html += QStringLiteral("<table>\n");
        for (int row = 0; row < table->rows(); ++row) {
            m_html += QStringLiteral("<tr>");
            for (int column = 0; column < table->columns(); ++column) {
                const QString tag = row == 0 ? QStringLiteral("th") : QStringLiteral("td");
                m_html += u'<' + tag + u'>';
                writeFrame(table->cellAt(row, column).begin(), depth + 1);
                closeTo(0);
                m_html += QStringLiteral("</") + tag + u'>';
            }
            m_html += QStringLiteral("</tr>\n");
        }
        m_html += QStringLiteral("</table>\n");
    }

    void writeBlock(const QTextBlock &block)
    {
        const QTextBlockFormat format = block.blockFormat();
        if (format.hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth)) {
            endCode();
            closeTo(0);
            m_html += QStringLiteral("<hr>\n");
            return;
        }
        if (format.hasProperty(QTextFormat::BlockCodeFence)
            || format.hasProperty(QTextFormat::BlockCodeLanguage)
            || (format.nonBreakableLines() && !block.textList())) {
            m_html += m_inCode ? QStringLiteral("\n") : QStringLiteral("<pre><code>");
            m_html += escapedHtml(block.text());
            m_inCode = true;
            return;
        }
        endCode();
        enter(std::min(format.intProperty(QTextFormat::BlockQuoteLevel), deepestNesting), block.textList());
        if (block.length() <= 1 && !block.textList()) {
            return;
        }
        const int level = format.headingLevel();
        const QString tag = block.textList() ? QString()
            : level > 0 ? QStringLiteral("h%1").arg(std::min(level + headingShift, smallestHeading))
                        : QStringLiteral("p");
        if (!tag.isEmpty()) {
            m_html += u'<' + tag + u'>';
        }
        if (format.marker() != QTextBlockFormat::MarkerType::NoMarker) {
            m_html += format.marker() == QTextBlockFormat::MarkerType::Checked ? QStringLiteral("☑ ")
                                                                               : QStringLiteral("☐ ");
        }
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            writeFragment(it.fragment(), level > 0);
        }
        m_html += tag.isEmpty() ? QString() : QString(QStringLiteral("</") + tag + QStringLiteral(">\n"));
    }

    void writeFragment(const QTextFragment &fragment, bool inHeading)
    {
        const QTextCharFormat format = fragment.charFormat();
        QString html;
        if (format.isImageFormat()) {
            html = escapedHtml(format.stringProperty(QTextFormat::ImageAltText));
        } else {
            html = escapedHtml(fragment.text()).replace(QChar::LineSeparator, QStringLiteral("<br>"));
        }
        const std::array<std::pair<bool, QLatin1StringView>, 4> tags{{
            {format.fontFixedPitch(), QLatin1StringView("code")},
            {format.fontStrikeOut(), QLatin1StringView("s")},
            {format.fontItalic(), QLatin1StringView("em")},
            {format.fontWeight() >= QFont::Bold && !inHeading, QLatin1StringView("strong")},
        }};
        for (const auto &[wanted, tag] : tags) {
            if (wanted) {
                html = u'<' + tag + u'>' + html + QStringLiteral("</") + tag + u'>';
            }
        }
        if (const QString link = safeLink(format.anchorHref()); format.isAnchor() && !link.isEmpty()) {
            html = QStringLiteral("<a href=\"") + escapedHtml(link)
                + QStringLiteral("\" rel=\"noopener noreferrer\">") + html + QStringLiteral("</a>");
        }
        m_html += html;
    }

    /// Opens and closes block quotes and lists until \a quotes and \a list are what is open.
    void enter(int quotes, const QTextList *list)
    {
        int openQuotes = 0;
        while (openQuotes < int(m_open.size()) && !m_open[size_t(openQuotes)].list) {
            ++openQuotes;
        }
        if (openQuotes != quotes || !list) {
            closeTo(std::min(openQuotes, quotes));
            while (int(m_open.size()) < quotes) {
                m_html += QStringLiteral("<blockquote>\n");
                m_open.push_back({QStringLiteral("blockquote")});
            }
        }
        if (list) {
            enterList(size_t(quotes), list);
        }
    }

    void enterList(size_t base, const QTextList *list)
    {
        const size_t depth = base + size_t(std::clamp(list->format().indent(), 1, deepestNesting));
        while (m_open.size() > depth || (m_open.size() == depth && m_open.back().list != list)) {
            closeTo(int(m_open.size()) - 1);
        }
        if (m_open.size() == depth) {
            m_html += QStringLiteral("</li>\n<li>");
            return;
        }
        while (m_open.size() < depth) {
            const bool ordered = list->format().style() <= QTextListFormat::ListDecimal;
            const QString tag = ordered ? QStringLiteral("ol") : QStringLiteral("ul");
            m_html += u'<' + tag + QStringLiteral("><li>");
            m_open.push_back({tag, list, true});
        }
    }

    void closeTo(int depth)
    {
        while (int(m_open.size()) > depth) {
            if (m_open.back().itemOpen) {
                m_html += QStringLiteral("</li>");
            }
            m_html += QStringLiteral("</") + m_open.back().tag + QStringLiteral(">\n");
            m_open.pop_back();
        }
    }

    void endCode()
    {
        if (m_inCode) {
            m_html += QStringLiteral("</code></pre>\n");
            m_inCode = false;
        }
    }

    QString m_html;
    std::vector<Open> m_open;
    bool m_inCode = false;
};

QString plainParagraphs(const QString &text)
{
    QString html;
    static const QRegularExpression blank(QStringLiteral("\\n[ \\t]*\\n\\s*"));
    for (const QString &paragraph : text.split(blank, Qt::SkipEmptyParts)) {
        html += QStringLiteral("<p>") + escapedHtml(paragraph).replace(u'\n', QStringLiteral("<br>"))
            + QStringLiteral("</p>\n");
    }
    return html;
}

} // namespace

QString safeLink(const QString &href)
{
    const QUrl url(href.trimmed(), QUrl::TolerantMode);
    static const QStringList allowed{QStringLiteral("http"), QStringLiteral("https"),
                                     QStringLiteral("mailto"), QStringLiteral("chancery")};
    return url.isValid() && allowed.contains(url.scheme().toLower()) ? url.toString(QUrl::FullyEncoded)
                                                                     : QString();
}

QString toSafeHtml(const QString &markdown)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance())) {
        return plainParagraphs(markdown);
    }
    SealedDocument document;
    document.setMarkdown(markdown,
                         QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
                             | QTextDocument::MarkdownNoHTML);
    return SafeHtml().write(document);
}

QString toSafeMarkdown(const QString &markdown)
{
    // An even number of backslashes before a sign leaves it active. Code is not told apart: a backslash too
    // many in somebody's code is a smaller evil than a tag let through by a mistaken guess.
    static const QRegularExpression tag(
        QStringLiteral("(?<!\\\\)((?:\\\\\\\\)*)<(?!https?://|mailto:|chancery:)"));
    static const QRegularExpression image(QStringLiteral("(?<!\\\\)((?:\\\\\\\\)*)!\\["));
    static const QRegularExpression link(
        QStringLiteral("(?<!\\\\)((?:\\\\\\\\)*)\\]\\((?![ \\t]*<?(?:https?://|mailto:|chancery:))"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression definition(
        QStringLiteral("(?<!\\\\)((?:\\\\\\\\)*)\\]:(?![ \\t]*<?(?:https?://|mailto:|chancery:))"),
        QRegularExpression::CaseInsensitiveOption);
    QString safe = markdown;
    safe.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    safe.replace(tag, QStringLiteral("\\1\\<"));
    safe.replace(image, QStringLiteral("\\1\\!["));
    safe.replace(link, QStringLiteral("\\1]\\("));
    safe.replace(definition, QStringLiteral("\\1]\\:"));
    return safe;
}

QString markdownOfText(const QString &text)
{
    QStringList lines = QString(text).replace(QStringLiteral("\r\n"), QStringLiteral("\n")).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        lines[i] = escapedMarkdown(lines[i].trimmed());
        // A hard line break, as two lines of plain text are two lines.
        if (!lines[i].isEmpty() && i + 1 < lines.size() && !lines[i + 1].trimmed().isEmpty()) {
            lines[i] += u'\\';
        }
    }
    return lines.join(u'\n').trimmed();
}

} // namespace Chancery::Export
