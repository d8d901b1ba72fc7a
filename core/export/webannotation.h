// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/annotation.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace Chancery::Export
{

/// W3C Web Annotation (Recommendation of 23 February 2017, https://www.w3.org/TR/annotation-model/) as
/// JSON-LD: an AnnotationCollection whose `first` page holds every annotation. What the model has a word
/// for is said in it, so that other programs read it; what it lacks is added under a context of our own
/// (`urn:chancery:terms:`), so that webannotationreader.h gets back exactly what was written.
///
/// | value | written as |
/// |---|---|
/// | uuid | `id`: `urn:uuid:…` |
/// | kind | `motivation` (highlighting, commenting, questioning, linking, classifying, assessing), and `kind` |
/// | colour, layer | `colour`, `layer` |
/// | body | `TextualBody`, `text/markdown`, purpose commenting |
/// | proposal | `TextualBody`, `text/plain`, purpose editing |
/// | a tag | `TextualBody`, purpose tagging, value = full path, `tag` = `urn:uuid:…` of an entry in `tags` |
/// | a link | `SpecificResource`, purpose linking, `source` = absolute URI, with `linkType`, `linkTarget`, `identity` |
/// | author | `creator`, a Person with a name |
/// | created, modified | ISO 8601 in UTC |
/// | a segment | a target: `SpecificResource` with `source` = the document's URI and `document` = its identity; a `TextQuoteSelector`, and a `FragmentSelector` `p7` (passage of ordinal 7) refined by a `TextPositionSelector` in code points of that passage |
/// | the tag tree | `tags` of the collection: SKOS concepts with `skos:prefLabel`, `skos:definition`, `skos:broader` |
///
/// Row ids (Segment::passage) mean nothing outside their library and are not written. Pure, any thread.
struct WebAnnotationCollection {
    QString label;
    QDateTime generated; ///< left out where invalid
    std::vector<Annotation> annotations; ///< each with a UUID
    std::vector<Tag> tags; ///< all of them are written, used or not: the caller chooses (see tagsInUse())
};

[[nodiscard]] QByteArray writeWebAnnotations(const WebAnnotationCollection &collection);

} // namespace Chancery::Export
