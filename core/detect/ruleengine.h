// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace Chancery::Detect
{

/// What Rules asks of KSyntaxHighlighting. The library and all it brings with it are in a part of the program of
/// their own (rulespart.cpp, see partFunction()), on the other side of this interface. One per thread.
class RuleEngine
{
public:
    enum class Definition {
        Passage, ///< "Diplomatic Prose"
        Within, ///< "Diplomatic Prose Within": inside the words of a document reference
    };
    struct Span {
        qsizetype start = 0;
        qsizetype length = 0;
        QString format; ///< by name, never by id: ids change with every definition loaded
    };

    RuleEngine() = default;
    virtual ~RuleEngine() = default;
    RuleEngine(const RuleEngine &) = delete;
    RuleEngine &operator=(const RuleEngine &) = delete;

    /// Fills a list of Definition::Passage.
    virtual void setWords(const QString &list, const QStringList &words) = 0;
    [[nodiscard]] virtual QStringList words(const QString &list) const = 0;
    /// The stretches of \a line a rule matched, in order; nothing carries over from the line before.
    [[nodiscard]] virtual std::vector<Span> match(Definition definition, QStringView line) = 0;
    /// Of Definition::Passage.
    [[nodiscard]] virtual int version() const = 0;
    [[nodiscard]] virtual QString definitionPath() const = 0;
};

/// The part, and the function of it that makes an engine; the caller owns what it returns.
inline constexpr QLatin1StringView rulesPart("chancery-rules");
inline constexpr const char *makeRuleEngineName = "chancery_make_rule_engine";
using MakeRuleEngine = RuleEngine *(*)();

} // namespace Chancery::Detect
