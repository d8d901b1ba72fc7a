// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

namespace Chancery::Detect
{

namespace
{

/// Collects what the rules match instead of colouring it.
class Collector final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    explicit Collector(const KSyntaxHighlighting::Definition &definition)
    {
        setDefinition(definition);
    }

    std::vector<MatchedSpan> collect(QStringView line)
    {
        m_spans.clear();
        // A fresh state: nothing carries over from the passage before.
        highlightLine(line, KSyntaxHighlighting::State());
        return std::exchange(m_spans, {});
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        // By name, never by id: ids change with every definition loaded.
        if (const auto kind = kindOfFormat(format.name()); kind && length > 0) {
            m_spans.push_back({offset, length, *kind});
        }
    }

private:
    std::vector<MatchedSpan> m_spans;
};

} // namespace

struct Rules::Private {
    KSyntaxHighlighting::Repository repository;
    KSyntaxHighlighting::Definition prose;
    std::unique_ptr<Collector> passages;
    std::unique_ptr<Collector> within;
};

Rules::Rules()
    : d(std::make_unique<Private>())
{
    d->repository.addCustomSearchPath(QStringLiteral(":/chancery"));
    d->prose = d->repository.definitionForName(QStringLiteral("Diplomatic Prose"));
    d->passages = std::make_unique<Collector>(d->prose);
    d->within = std::make_unique<Collector>(
        d->repository.definitionForName(QStringLiteral("Diplomatic Prose Within")));
    // Lists exist only once the definition is loaded, which its first use does.
    d->passages->collect(u"-");
}

Rules::~Rules() = default;
Rules::Rules(Rules &&) noexcept = default;
Rules &Rules::operator=(Rules &&) noexcept = default;

void Rules::setWords(const QString &name, const QStringList &words)
{
    if (!words.isEmpty()) {
        d->prose.setKeywordList(name, words);
    }
}

std::vector<MatchedSpan> Rules::match(QStringView passage) const
{
    return d->passages->collect(passage);
}

std::vector<MatchedSpan> Rules::matchWithin(QStringView words) const
{
    return d->within->collect(words);
}

int Rules::version() const
{
    return d->prose.version();
}

QString Rules::definitionPath() const
{
    return d->prose.filePath();
}

QStringList Rules::words(const QString &name) const
{
    return d->prose.keywordList(name);
}

std::optional<MentionKind> kindOfFormat(const QString &formatName)
{
    return fromName<MentionKind>(formatName.toLower());
}

QString formatOfKind(MentionKind kind)
{
    QString name = nameOf(kind);
    name[0] = name[0].toUpper();
    return name;
}

} // namespace Chancery::Detect
