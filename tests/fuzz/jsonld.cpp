// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "target.h"

#include "export/webannotationreader.h"

#include <QSet>
#include <QUuid>

using namespace Chancery;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto draft = Export::readWebAnnotations(Fuzz::bytes(data, size));
    if (!draft) {
        Fuzz::promiseSentence(draft.error().message);
        return 0;
    }
    QSet<QUuid> tags;
    for (const Tag &tag : draft->tags) {
        Fuzz::promise(!tag.uuid.isNull() && !tags.contains(tag.uuid), "a tag has an id of its own");
        tags.insert(tag.uuid);
    }
    QSet<QUuid> seen;
    for (const Annotation &annotation : draft->annotations) {
        Fuzz::promise(!annotation.uuid.isNull() && !seen.contains(annotation.uuid),
                      "an annotation has an id of its own");
        seen.insert(annotation.uuid);
        for (const Segment &segment : annotation.segments) {
            Fuzz::promise(segment.range.start >= 0 && segment.range.start <= segment.range.end,
                          "a place is a range");
            Fuzz::promise(segment.passageOrdinal >= -1,
                          "a place is in a passage, or known by its words alone");
        }
        for (const QUuid &tag : annotation.tags) {
            Fuzz::promise(tags.contains(tag), "a tag of an annotation is in the draft");
        }
    }
    return 0;
}
