// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part chancery-source: TEI as KSyntaxHighlighting colours it.

#include "xmlcolours.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <utility>

namespace Chancery::App
{

namespace
{

constexpr qsizetype longestLine = 10'000;

/// Gives back what the highlighter says instead of drawing it.
class Colourer final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    Colourer(const KSyntaxHighlighting::Definition &definition, const KSyntaxHighlighting::Theme &theme)
    {
        setDefinition(definition);
        setTheme(theme);
    }

    QList<QTextLayout::FormatRange> colour(QStringView line)
    {
        m_ranges.clear();
        m_state = highlightLine(line, m_state);
        return std::exchange(m_ranges, {});
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length == 0 || format.isDefaultTextStyle(theme())) {
            return;
        }
        QTextCharFormat drawn;
        if (format.hasTextColor(theme())) {
            drawn.setForeground(format.textColor(theme()));
        }
        if (format.isBold(theme())) {
            drawn.setFontWeight(QFont::Bold);
        }
        drawn.setFontItalic(format.isItalic(theme()));
        m_ranges.append({offset, length, drawn});
    }

private:
    KSyntaxHighlighting::State m_state;
    QList<QTextLayout::FormatRange> m_ranges;
};

} // namespace

} // namespace Chancery::App

extern "C" Q_DECL_EXPORT void chancery_colour_xml(Chancery::App::ColouredText &text,
                                                  Chancery::App::ColouredText::Theme theme,
                                                  const std::function<bool()> &isCancelled)
{
    using namespace Chancery::App;
    // KSyntaxHighlighting has no locks: each thread that colours has a repository of its own.
    static thread_local KSyntaxHighlighting::Repository repository;
    Colourer colourer(repository.definitionForName(QStringLiteral("XML")),
                      repository.defaultTheme(theme == ColouredText::Theme::Dark
                                                  ? KSyntaxHighlighting::Repository::DarkTheme
                                                  : KSyntaxHighlighting::Repository::LightTheme));
    for (const QStringView line : QStringView(text.text).split(u'\n')) {
        if (isCancelled && isCancelled()) {
            break;
        }
        text.lines.push_back(line.size() > longestLine ? QList<QTextLayout::FormatRange>()
                                                       : colourer.colour(line));
    }
}
