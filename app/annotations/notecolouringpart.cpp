// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part chancery-colouring: Markdown as KSyntaxHighlighting colours it.

#include "notecolouring.h"

#include <QColor>
#include <QPointer>
#include <QTextCharFormat>

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

namespace Chancery::App
{

namespace
{

using KSyntaxHighlighting::Repository;

/// Made once: reading the index of definitions takes several milliseconds. Interface thread only.
Repository &repository()
{
    static Repository made;
    return made;
}

/// Takes from the definition what a stretch is, and from the page how it looks.
class QuietHighlighter final : public KSyntaxHighlighting::SyntaxHighlighter
{
public:
    explicit QuietHighlighter(QTextDocument *document)
        : SyntaxHighlighter(document)
    {
        setDefinition(repository().definitionForName(QStringLiteral("Markdown")));
        setTheme(repository().defaultTheme()); // says what is bold and what is not the usual text
    }
    void setQuiet(const QColor &quiet)
    {
        m_quiet = quiet;
        rehighlight();
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        // To the definition a first line with a colon is metadata; to a reader it is "McCloy: …", and the preview
        // takes it so.
        if (length == 0 || format.name().startsWith(QLatin1StringView("Metadata"))) {
            return;
        }
        QTextCharFormat drawn;
        const bool isEmphasis = format.isBold(theme()) || format.isItalic(theme());
        if (isEmphasis) {
            drawn.setFontWeight(format.isBold(theme()) ? QFont::Bold : QFont::Normal);
            drawn.setFontItalic(format.isItalic(theme()));
        } else if (!format.isDefaultTextStyle(theme())) {
            drawn.setForeground(m_quiet);
        }
        if (format.isStrikeThrough(theme())) {
            drawn.setFontStrikeOut(true);
        }
        setFormat(offset, length, drawn);
    }

private:
    QColor m_quiet;
};

class MarkdownColouring final : public NoteColouring
{
public:
    explicit MarkdownColouring(QTextDocument *document)
        : m_highlighter(new QuietHighlighter(document))
    {
    }
    ~MarkdownColouring() override
    {
        delete m_highlighter; // null where its document went first
    }
    void setQuiet(const QColor &quiet) override
    {
        if (m_highlighter) {
            m_highlighter->setQuiet(quiet);
        }
    }

private:
    QPointer<QuietHighlighter> m_highlighter;
};

} // namespace

} // namespace Chancery::App

extern "C" Q_DECL_EXPORT Chancery::App::NoteColouring *chancery_make_note_colouring(QTextDocument *document)
{
    return new Chancery::App::MarkdownColouring(document);
}
