// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detectioncontext.h"

#include "model/mention.h"

#include <QString>

#include <memory>
#include <vector>

namespace Chancery::Detect
{

/// What the detector found in one passage, and what its words say.
struct DetectedMention {
    TextRange range; ///< code points of the passage
    MentionKind kind = MentionKind::Person;
    QString words; ///< the passage's text in `range`
    int within = -1; ///< index of the document mention these words stand inside, -1 for none
    QString person; ///< of a person: KnownPerson::key, empty where nobody known is meant
    HistoricalDate date; ///< of a date; invalid where the words leave it open
    QStringList numbers; ///< of an article or a numbered document: "6", "8"; "2179"
    double confidence = 1.0;
    int version = 0; ///< of the detector that found it

    bool operator==(const DetectedMention &) const = default;
};

/// Finds people, places, organisations, dates, documents, articles and terms in diplomatic prose.
///
/// What a mention looks like is told by resources/syntax/diplomatic-prose.xml; this class runs those rules,
/// parses the matched words again for what they say, and looks into document references for the person and
/// the date they hold. Not thread-safe: one per worker. A mention's edges leave out honorifics and a
/// possessive's ending, as the editors of FRUS do.
class MentionDetector
{
public:
    explicit MentionDetector(DetectionContext context);
    ~MentionDetector();
    MentionDetector(MentionDetector &&) noexcept;
    MentionDetector &operator=(MentionDetector &&) noexcept;

    /// The mentions of \a passageText by start, an outer one before those within it. Never fails.
    [[nodiscard]] std::vector<DetectedMention> detect(const QString &passageText);

    /// Grows when rules change; mentions of an older version are worth detecting again.
    [[nodiscard]] int version() const;
    /// The resource the rules were read from.
    [[nodiscard]] QString definitionPath() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Chancery::Detect
