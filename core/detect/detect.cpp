// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detect.h"

#include "mentiondetector.h"
#include "referenceresolver.h"
#include "speechattributor.h"
#include "telegraphese.h"

#include <QRegularExpression>

#include <algorithm>

namespace Chancery::Detect
{

namespace
{

/// Whether the source encoded something of this kind over these words already.
bool isTaken(const DocumentDraft &draft, size_t encoded, int passage, MentionKind kind, TextRange range)
{
    const auto end = draft.mentions.begin() + ptrdiff_t(encoded);
    return std::any_of(draft.mentions.begin(), end, [&](const MentionDraft &mention) {
        return mention.passage == passage && mention.mention.kind == kind
            && mention.mention.range.overlaps(range);
    });
}

void addMentions(DocumentDraft &draft, MentionDetector &detector, size_t encoded, const std::stop_token &stop)
{
    for (int i = 0; i < int(draft.passages.size()) && !stop.stop_requested(); ++i) {
        for (const DetectedMention &found : detector.detect(draft.passages[size_t(i)].passage.text)) {
            if (isTaken(draft, encoded, i, found.kind, found.range)) {
                continue;
            }
            MentionDraft mention;
            mention.passage = i;
            mention.mention.range = found.range;
            mention.mention.kind = found.kind;
            mention.mention.origin = Layer::Detected;
            mention.mention.date = found.date;
            mention.mention.confidence = found.confidence;
            mention.mention.detectorVersion = found.version;
            mention.person = found.person;
            draft.mentions.push_back(std::move(mention));
        }
    }
}

int addExpansions(DocumentDraft &draft)
{
    int added = 0;
    for (PassageDraft &passage : draft.passages) {
        std::vector<Choice> &choices = passage.passage.choices;
        const size_t encoded = choices.size();
        for (const Choice &choice : expansionsIn(passage.passage.text)) {
            const bool taken =
                std::any_of(choices.begin(), choices.begin() + ptrdiff_t(encoded),
                            [&](const Choice &other) { return other.range.overlaps(choice.range); });
            if (!taken) {
                choices.push_back(choice);
                ++added;
            }
        }
    }
    return added;
}

/// "2086. Department pass White House.": the number a telegram bears.
void numberFromHead(DocumentDraft &draft)
{
    static const QRegularExpression head(QStringLiteral("^(\\d{1,5})\\. (?=[A-Z])"));
    for (const PassageDraft &passage : draft.passages) {
        if (passage.passage.kind == PassageKind::Paragraph) {
            if (draft.document.number.isEmpty()) {
                draft.document.number = head.match(passage.passage.text).captured(1);
            }
            return;
        }
    }
}

} // namespace

DetectionSummary detectAll(DocumentDraft &draft, const DetectionContext &context, const std::stop_token &stop)
{
    DetectionContext here = context;
    if (draft.document.date.isValid()) {
        here.written = draft.document.date;
    }
    numberFromHead(draft);

    DetectionSummary summary;
    MentionDetector detector(here);
    const size_t encoded = draft.mentions.size();
    addMentions(draft, detector, encoded, stop);
    summary.mentions = int(draft.mentions.size() - encoded);
    summary.version = detector.version();
    if (stop.stop_requested()) {
        return summary;
    }

    for (ReferenceDraft &reference : ReferenceResolver(here).resolve(draft)) {
        const bool ours = reference.mention >= int(encoded);
        if (ours) {
            summary.resolved += reference.targets.isEmpty() ? 0 : 1;
            ++summary.references;
            draft.references.push_back(std::move(reference));
        }
    }
    if (draft.speeches.empty()) {
        draft.speeches = attributeSpeeches(draft, here);
        summary.speeches = int(draft.speeches.size());
    }
    summary.expansions = addExpansions(draft);
    return summary;
}

} // namespace Chancery::Detect
