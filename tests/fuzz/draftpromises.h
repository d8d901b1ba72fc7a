// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "target.h"

#include "model/draft.h"

#include <algorithm>

namespace Chancery::Fuzz
{

/// What draft.h and teireader.h promise of every draft, whatever the file was.
inline void promiseSound(const DocumentDraft &document)
{
    const auto passages = int(document.passages.size());
    const bool onlyNotes = std::ranges::all_of(document.passages, [](const PassageDraft &each) {
        return isNote(each.passage.kind) || each.passage.kind == PassageKind::Summary;
    });
    for (int i = 0; i < passages; ++i) {
        const PassageDraft &each = document.passages[size_t(i)];
        const int length = codePointCount(each.passage.text);
        promise(each.passage.ordinal == i, "passages are numbered in their order");
        promise(each.anchorPassage < passages, "an anchor is a passage of the document");
        promise(each.anchorPassage >= 0 || !isNote(each.passage.kind) || onlyNotes,
                "a note has an anchor where there is more than notes");
        if (isNote(each.passage.kind) && each.anchorPassage >= 0) {
            const QString &anchor = document.passages[size_t(each.anchorPassage)].passage.text;
            promise(each.passage.anchorOffset >= 0 && each.passage.anchorOffset <= codePointCount(anchor),
                    "a note's mark stands in its anchor's text");
        }
        for (const Rendition &rendition : each.passage.renditions) {
            promiseInside(rendition.range, length, "a rendition lies in its text");
        }
        for (const Choice &choice : each.passage.choices) {
            promiseInside(choice.range, length, "a choice lies in its text");
        }
    }
    for (const MentionDraft &mention : document.mentions) {
        promise(mention.passage >= 0 && mention.passage < passages, "a mention stands in a passage");
        promiseInside(mention.mention.range,
                      codePointCount(document.passages[size_t(mention.passage)].passage.text),
                      "a mention lies in its text");
    }
    for (const ReferenceDraft &reference : document.references) {
        promise(reference.mention >= 0 && reference.mention < int(document.mentions.size()),
                "a reference has its mention");
    }
    for (const SpeechDraft &speech : document.speeches) {
        for (const SpeechDraft::Range &range : speech.ranges) {
            promise(range.passage >= 0 && range.passage < passages, "a speech stands in a passage");
            promiseInside(range.range, codePointCount(document.passages[size_t(range.passage)].passage.text),
                          "a speech lies in its text");
        }
    }
}

inline void promiseSound(const VolumeDraft &draft)
{
    for (int i = 0; i < int(draft.documents.size()); ++i) {
        const DocumentDraft &document = draft.documents[size_t(i)];
        promise(document.document.key.isValid(), "a document has a key");
        promise(document.parent < i, "a parent comes before its attachments");
        promise(document.division < int(draft.divisions.size()), "a document's division is in the draft");
        promiseSound(document);
    }
}

} // namespace Chancery::Fuzz
