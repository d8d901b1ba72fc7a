// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/documentrecord.h"

#include <span>

namespace Chancery
{

/// Composes the reader's acts as WorkChange values for Library::perform(): what is to be done, its reverse
/// and its name for the Undo menu, in one. Pure functions of values, any thread; nothing here is stored.
namespace Edits
{

/// A piece of text the reader has chosen.
struct Selection {
    int passage = 0; ///< ordinal
    TextRange range;

    auto operator<=>(const Selection &) const = default;
};

/// The selection as segments with quotation and context, clipped to the passages; empty ones are left out.
std::vector<Segment> segments(const DocumentRecord &record, std::span<const Selection> selections);

/// A new mark of the reader's on \a segments, made now.
Annotation newAnnotation(AnnotationKind kind, MarkColour colour, std::vector<Segment> segments);

WorkChange addAnnotation(Annotation annotation);
WorkChange removeAnnotations(std::span<const Annotation> annotations);
/// \a after differs from \a before in something; its `modified` becomes now. \a name says what, for the
/// Undo menu ("Change note"); empty lets the function find words for it.
WorkChange changeAnnotation(const Annotation &before, Annotation after, const QString &name = {});

WorkChange addTag(const Tag &tag);
WorkChange changeTag(const Tag &before, const Tag &after);
/// Removes \a tag; the annotations of \a bearers lose it, its child tags move up to its parent.
WorkChange removeTag(const Tag &tag, std::span<const Tag> all, std::span<const Annotation> bearers);
/// \a from goes; whatever bears it bears \a into instead, its child tags move under \a into.
WorkChange mergeTags(const Tag &from, const Tag &into, std::span<const Tag> all,
                     std::span<const Annotation> bearers);

/// The reader's word on where a reference leads: `volume#id`, or empty for "nowhere".
WorkChange settleReference(const DocumentRecord &record, const CrossReference &reference,
                           const QString &target);
/// Takes the word back; the program's own proposal holds again.
WorkChange unsettleReference(const DocumentRecord &record, const CrossReference &reference);

/// The reader's word that two persons, given by `volume#id`, are one or are two. \a before is what the
/// reader had decided, Proposed for nothing; Proposed as \a after takes the word back.
WorkChange decideOnPersons(const Person &one, const Person &other, PersonLinkState before,
                           PersonLinkState after);

} // namespace Edits
} // namespace Chancery
