// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/libraryvalues.h"

#include <functional>
#include <span>

/// Private to the library: foreign annotations, checked against this library before they are taken in.
namespace Chancery
{

/// What the check may ask of the library. Called on the caller's thread, each at most once per thing.
struct IntakeSources {
    std::function<std::shared_ptr<const DocumentRecord>(const DocumentKey &)> record; ///< null: not here
    std::vector<Annotation> annotations; ///< every annotation of the library
    std::vector<Tag> tags;
};

/// What is to be done, and what there is to tell about it.
struct Intake {
    WorkChange change;
    AnnotationsTaken report;
};

/// Places each annotation of \a incoming: where it says, if the words are there; else where its words occur
/// exactly once in the document, helped by prefix and suffix. What fits nowhere is refused and reported; an
/// annotation that is already here, the same, is left alone; one that is here and differs is refused, since
/// the reader's own stays. Tags are joined by UUID, then by path.
Intake takeAnnotations(std::vector<Annotation> incoming, std::vector<Tag> incomingTags,
                       const IntakeSources &library);

} // namespace Chancery
