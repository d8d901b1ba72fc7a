// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mention.h"
#include "personlink.h"

#include <QDateTime>
#include <QString>
#include <QUuid>

#include <optional>
#include <vector>

namespace Chancery
{

enum class AnnotationKind {
    Highlight, ///< a mark and nothing more
    Note, ///< a mark with words of the reader's
    Query, ///< doubt about the text itself: reading, proposal, reason
    Link, ///< a mark whose point is where it leads
    Position, ///< a party's stance on an issue
    Verdict, ///< a claim held against the text it claims about
};

template<>
struct Names<AnnotationKind> {
    using enum AnnotationKind;
    static constexpr NameTable<AnnotationKind, 6> words{{
        {Highlight, QLatin1StringView("highlight")},
        {Note, QLatin1StringView("note")},
        {Query, QLatin1StringView("query")},
        {Link, QLatin1StringView("link")},
        {Position, QLatin1StringView("position")},
        {Verdict, QLatin1StringView("verdict")},
    }};
};

/// The colours a mark can have. Each also has its own line pattern, so that colour never speaks alone.
enum class MarkColour { Yellow, Green, Blue, Pink, Orange, Purple };

template<>
struct Names<MarkColour> {
    using enum MarkColour;
    static constexpr NameTable<MarkColour, 6> words{{
        {Yellow, QLatin1StringView("yellow")},
        {Green, QLatin1StringView("green")},
        {Blue, QLatin1StringView("blue")},
        {Pink, QLatin1StringView("pink")},
        {Orange, QLatin1StringView("orange")},
        {Purple, QLatin1StringView("purple")},
    }};
};

/// One stretch of an annotation, inside one passage, with the words that prove the place.
struct Segment {
    PassageId passage; ///< invalid where the passage is not in this library (a lost or foreign mark)
    DocumentKey document; ///< identity of the document, kept so that a mark survives its library
    int passageOrdinal = 0;
    TextRange range;
    QString exact; ///< the marked words; equals the passage's text in `range`
    QString prefix; ///< up to 32 code points before
    QString suffix; ///< up to 32 code points after

    bool operator==(const Segment &) const = default;
};

enum class LinkType { Cites, RepliesTo, Supports, Contradicts, Quotes };

template<>
struct Names<LinkType> {
    using enum LinkType;
    static constexpr NameTable<LinkType, 5> words{{
        {Cites, QLatin1StringView("cites")},
        {RepliesTo, QLatin1StringView("replies-to")},
        {Supports, QLatin1StringView("supports")},
        {Contradicts, QLatin1StringView("contradicts")},
        {Quotes, QLatin1StringView("quotes")},
    }};
};

enum class LinkTargetKind { Annotation, Passage, Person, Event, Document };

template<>
struct Names<LinkTargetKind> {
    using enum LinkTargetKind;
    static constexpr NameTable<LinkTargetKind, 5> words{{
        {Annotation, QLatin1StringView("annotation")},
        {Passage, QLatin1StringView("passage")},
        {Person, QLatin1StringView("person")},
        {Event, QLatin1StringView("event")},
        {Document, QLatin1StringView("document")},
    }};
};

/// A typed link out of an annotation. The target is an identity that holds in every library: a UUID for an
/// annotation, `volume#id` for a document, person or event, a `chancery:` location for a passage.
struct AnnotationLink {
    LinkType type = LinkType::Cites;
    LinkTargetKind targetKind = LinkTargetKind::Document;
    QString target;

    bool operator==(const AnnotationLink &) const = default;
};

/// A tag of the reader's (or, read-only, of the editorial layer). Tags form a tree.
struct Tag {
    QUuid uuid;
    QUuid parent; ///< null at the top
    QString name; ///< unique among its siblings, without `/`
    QString description;
    MarkColour colour = MarkColour::Yellow;
    Layer layer = Layer::Reader;

    bool operator==(const Tag &) const = default;
};

/// A reader's or editor's mark: one or more segments, words, tags and links.
struct Annotation {
    QUuid uuid;
    Layer layer = Layer::Reader;
    AnnotationKind kind = AnnotationKind::Highlight;
    MarkColour colour = MarkColour::Yellow;
    QString body; ///< Markdown, without raw HTML
    QString proposal; ///< of a query: the reading proposed
    QString author;
    QDateTime created; ///< UTC
    QDateTime modified; ///< UTC
    std::vector<Segment> segments; ///< in the order of the text; at least one
    std::vector<QUuid> tags;
    std::vector<AnnotationLink> links;

    /// The marked words of all segments, parted by " … ".
    [[nodiscard]] QString quotation() const;

    bool operator==(const Annotation &) const = default;
};

/// What the reader decided about a reference the program could not settle, or settled wrongly.
struct ReferenceDecision {
    DocumentKey document; ///< where the reference stands
    int passageOrdinal = 0;
    TextRange range; ///< the referring words
    QString exact;
    QString target; ///< `volume#id`; empty for "leads nowhere"

    bool operator==(const ReferenceDecision &) const = default;
};

/// One thing of the reader's before and after an edit; a missing side means it was made, or removed.
template<typename T>
struct Change {
    std::optional<T> before;
    std::optional<T> after;

    bool operator==(const Change &) const = default;
};

/// One act of the reader's, whole: what undo takes back and redo does again, in one transaction of the
/// store. Only values, so that it outlives every window.
struct WorkChange {
    QString name; ///< for the Undo menu: "Highlight “jaundiced look”"
    std::vector<Change<Tag>> tags;
    std::vector<Change<Annotation>> annotations;
    std::vector<Change<ReferenceDecision>> decisions;
    std::vector<Change<PersonDecision>> people = {};

    [[nodiscard]] bool isEmpty() const
    {
        return tags.empty() && annotations.empty() && decisions.empty() && people.empty();
    }
    /// The same act taken back.
    [[nodiscard]] WorkChange inverted() const;
};

} // namespace Chancery
