// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part chancery-colouring: Markdown as KSyntaxHighlighting colours it.

#include "notecolouring.h"

#include <QPointer>

#include <KSyntaxHighlighting/Definition>
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

class MarkdownColouring final : public NoteColouring
{
public:
    explicit MarkdownColouring(QTextDocument *document)
        : m_highlighter(new KSyntaxHighlighting::SyntaxHighlighter(document))
    {
        m_highlighter->setDefinition(repository().definitionForName(QStringLiteral("Markdown")));
    }
    ~MarkdownColouring() override
    {
        delete m_highlighter; // null where its document went first
    }
    void setGround(Ground ground) override
    {
        if (m_highlighter) {
            m_highlighter->setTheme(repository().defaultTheme(
                ground == Ground::Dark ? Repository::DarkTheme : Repository::LightTheme));
            // Setting a theme alone leaves the old colours in place.
            m_highlighter->rehighlight();
        }
    }

private:
    QPointer<KSyntaxHighlighting::SyntaxHighlighter> m_highlighter;
};

} // namespace

} // namespace Chancery::App

extern "C" Q_DECL_EXPORT Chancery::App::NoteColouring *chancery_make_note_colouring(QTextDocument *document)
{
    return new Chancery::App::MarkdownColouring(document);
}
