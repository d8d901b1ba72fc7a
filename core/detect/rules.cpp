// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"

#include "ruleengine.h"

#include "model/part.h"

namespace Chancery::Detect
{

namespace
{

Result<MakeRuleEngine> maker()
{
    return partFunction(rulesPart, makeRuleEngineName).transform([](QFunctionPointer function) {
        return reinterpret_cast<MakeRuleEngine>(function);
    });
}

std::vector<MatchedSpan> mentionsIn(std::vector<RuleEngine::Span> spans)
{
    std::vector<MatchedSpan> matched;
    for (const RuleEngine::Span &span : spans) {
        if (const auto kind = kindOfFormat(span.format)) {
            matched.push_back({span.start, span.length, *kind});
        }
    }
    return matched;
}

} // namespace

struct Rules::Private {
    std::unique_ptr<RuleEngine> engine; ///< null where the program is not whole
};

Result<void> Rules::ready()
{
    return maker().transform([](MakeRuleEngine) {});
}

Rules::Rules()
    : d(std::make_unique<Private>())
{
    if (const auto make = maker()) {
        d->engine.reset((*make)());
    }
}

Rules::~Rules() = default;
Rules::Rules(Rules &&) noexcept = default;
Rules &Rules::operator=(Rules &&) noexcept = default;

void Rules::setWords(const QString &name, const QStringList &words)
{
    if (d->engine && !words.isEmpty()) {
        d->engine->setWords(name, words);
    }
}

std::vector<MatchedSpan> Rules::match(QStringView passage) const
{
    return d->engine ? mentionsIn(d->engine->match(RuleEngine::Definition::Passage, passage))
                     : std::vector<MatchedSpan>();
}

std::vector<MatchedSpan> Rules::matchWithin(QStringView words) const
{
    return d->engine ? mentionsIn(d->engine->match(RuleEngine::Definition::Within, words))
                     : std::vector<MatchedSpan>();
}

int Rules::version() const
{
    return d->engine ? d->engine->version() : 0;
}

QString Rules::definitionPath() const
{
    return d->engine ? d->engine->definitionPath() : QString();
}

QStringList Rules::words(const QString &name) const
{
    return d->engine ? d->engine->words(name) : QStringList();
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
