// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part chancery-rules: the rules as KSyntaxHighlighting runs them.

#include "ruleengine.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

#include <array>
#include <utility>

namespace Chancery::Detect
{

namespace
{

/// Collects what the rules match instead of colouring it.
class Collector final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    std::vector<RuleEngine::Span> collect(QStringView line)
    {
        m_spans.clear();
        // A fresh state: nothing carries over from the passage before.
        highlightLine(line, KSyntaxHighlighting::State());
        return std::exchange(m_spans, {});
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length > 0) {
            m_spans.push_back({offset, length, format.name()});
        }
    }

private:
    std::vector<RuleEngine::Span> m_spans;
};

class HighlightingEngine final : public RuleEngine
{
public:
    HighlightingEngine()
    {
        m_repository.addCustomSearchPath(QStringLiteral(":/chancery"));
        m_prose = m_repository.definitionForName(QStringLiteral("Diplomatic Prose"));
        m_collectors[size_t(Definition::Passage)].setDefinition(m_prose);
        m_collectors[size_t(Definition::Within)].setDefinition(
            m_repository.definitionForName(QStringLiteral("Diplomatic Prose Within")));
        // Lists exist only once the definition is loaded, which its first use does.
        m_collectors[size_t(Definition::Passage)].collect(u"-");
    }

    void setWords(const QString &list, const QStringList &words) override
    {
        m_prose.setKeywordList(list, words);
    }
    QStringList words(const QString &list) const override
    {
        return m_prose.keywordList(list);
    }
    std::vector<Span> match(Definition definition, QStringView line) override
    {
        return m_collectors[size_t(definition)].collect(line);
    }
    int version() const override
    {
        return m_prose.version();
    }
    QString definitionPath() const override
    {
        return m_prose.filePath();
    }

private:
    KSyntaxHighlighting::Repository m_repository;
    KSyntaxHighlighting::Definition m_prose;
    std::array<Collector, 2> m_collectors;
};

} // namespace

} // namespace Chancery::Detect

extern "C" Q_DECL_EXPORT Chancery::Detect::RuleEngine *chancery_make_rule_engine()
{
    return new Chancery::Detect::HighlightingEngine;
}
