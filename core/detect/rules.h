// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/error.h"
#include "model/mention.h"

#include <QString>
#include <QStringView>

#include <memory>
#include <optional>
#include <vector>

namespace Chancery::Detect
{

/// A stretch of a passage one rule matched, in UTF-16 units of that passage.
struct MatchedSpan {
    qsizetype start = 0;
    qsizetype length = 0;
    MentionKind kind = MentionKind::Person;
};

/// The syntax definitions of diplomatic prose, loaded. One per thread: KSyntaxHighlighting has no locks.
/// Takes a few milliseconds to make. Where ready() is an Error, nothing is ever matched.
class Rules
{
public:
    /// Whether the part of the program that runs the rules is there.
    [[nodiscard]] static Result<void> ready();

    Rules();
    ~Rules();
    Rules(Rules &&) noexcept;
    Rules &operator=(Rules &&) noexcept;

    /// Fills the definition's list \a name ("people", "terms") with words, one word each. An empty list
    /// leaves what the definition brings.
    void setWords(const QString &name, const QStringList &words);

    /// The mentions of a whole passage, in order and without overlap.
    [[nodiscard]] std::vector<MatchedSpan> match(QStringView passage) const;
    /// What stands inside the words of a document reference; positions count in \a words.
    [[nodiscard]] std::vector<MatchedSpan> matchWithin(QStringView words) const;

    /// The definition's version; texts read by an older one are read again.
    [[nodiscard]] int version() const;
    /// Where the definition was read from: begins with `:/chancery`, or a user's file has taken its place.
    [[nodiscard]] QString definitionPath() const;
    [[nodiscard]] QStringList words(const QString &name) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The kind a format of the definition is named for; none for plain prose.
[[nodiscard]] std::optional<MentionKind> kindOfFormat(const QString &formatName);
/// The reverse of kindOfFormat().
[[nodiscard]] QString formatOfKind(MentionKind kind);

} // namespace Chancery::Detect
