// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ids.h"
#include "names.h"
#include "textrange.h"

#include <QString>

#include <vector>

namespace Chancery
{

/// What a block is, in TEI's terms.
enum class PassageKind {
    Head, ///< the document's or a section's heading
    Dateline,
    Opener, ///< salutations, file numbers, addressees before the body
    Paragraph,
    Quotation, ///< block quotation
    VerseLine,
    ListHead,
    ListItem,
    TableCell,
    Closer,
    Signature,
    Postscript,
    Footnote, ///< a passage of its own, anchored at its mark
    SourceNote,
    Summary, ///< an editor's abstract
};

template<>
struct Names<PassageKind> {
    using enum PassageKind;
    static constexpr NameTable<PassageKind, 15> words{{
        {Head, QLatin1StringView("head")},
        {Dateline, QLatin1StringView("dateline")},
        {Opener, QLatin1StringView("opener")},
        {Paragraph, QLatin1StringView("paragraph")},
        {Quotation, QLatin1StringView("quotation")},
        {VerseLine, QLatin1StringView("verse-line")},
        {ListHead, QLatin1StringView("list-head")},
        {ListItem, QLatin1StringView("list-item")},
        {TableCell, QLatin1StringView("table-cell")},
        {Closer, QLatin1StringView("closer")},
        {Signature, QLatin1StringView("signature")},
        {Postscript, QLatin1StringView("postscript")},
        {Footnote, QLatin1StringView("footnote")},
        {SourceNote, QLatin1StringView("source-note")},
        {Summary, QLatin1StringView("summary")},
    }};
};

/// Whether a passage stands at the foot of the page rather than in the running body.
[[nodiscard]] constexpr bool isNote(PassageKind kind)
{
    return kind == PassageKind::Footnote || kind == PassageKind::SourceNote;
}

/// A typeface or a drawn line the source asks for (TEI `hi/@rend`, `del`, `lb`, `pb`).
enum class RenditionKind {
    Italic,
    Strong,
    SmallCaps,
    Underline,
    Superscript,
    Subscript,
    Strikethrough,
    Roman,
    LineBreak,
    PageBreak
};

template<>
struct Names<RenditionKind> {
    using enum RenditionKind;
    static constexpr NameTable<RenditionKind, 10> words{{
        {Italic, QLatin1StringView("italic")},
        {Strong, QLatin1StringView("strong")},
        {SmallCaps, QLatin1StringView("smallcaps")},
        {Underline, QLatin1StringView("underline")},
        {Superscript, QLatin1StringView("superscript")},
        {Subscript, QLatin1StringView("subscript")},
        {Strikethrough, QLatin1StringView("strikethrough")},
        {Roman, QLatin1StringView("roman")},
        {LineBreak, QLatin1StringView("line-break")},
        {PageBreak, QLatin1StringView("page-break")},
    }};
};

struct Rendition {
    TextRange range; ///< empty for a page break; a line break covers the one space it stands for
    RenditionKind kind = RenditionKind::Italic;
    QString label; ///< of a page break: the page that begins here, as printed
    QString xmlId = {}; ///< of a page break in a draft: its id; the store keeps it in the table of pages

    bool operator==(const Rendition &) const = default;
};

/// Two readings of the same words (TEI `choice`): the passage keeps what is printed, this the other one.
enum class ChoiceKind {
    Abbreviation, ///< printed `abbr`, reading `expan`
    Correction, ///< printed `sic`, reading `corr`
};

template<>
struct Names<ChoiceKind> {
    using enum ChoiceKind;
    static constexpr NameTable<ChoiceKind, 2> words{{
        {Abbreviation, QLatin1StringView("abbreviation")},
        {Correction, QLatin1StringView("correction")},
    }};
};

struct Choice {
    TextRange range;
    ChoiceKind kind = ChoiceKind::Abbreviation;
    QString reading;

    bool operator==(const Choice &) const = default;
};

/// One block of a document: the unit of text, speech, detection, search and annotation.
struct Passage {
    PassageId id;
    DocumentId document;
    int ordinal = 0; ///< place in the document, from 0; notes come after the body
    QString xmlId; ///< where the source gives one
    PassageKind kind = PassageKind::Paragraph;
    QString label; ///< of a note or a list item: its mark as printed
    int level = 0; ///< of a section's head, or of an item in a list within a list: how deep it is
    int row = -1; ///< of a cell, from 0; -1 for all else
    int column = -1; ///< likewise
    PassageId anchorPassage; ///< of a note: the passage its mark stands in
    int anchorOffset = 0; ///< … and where, in code points
    QString text; ///< as printed, white space collapsed; never changes in place
    std::vector<Rendition> renditions;
    std::vector<Choice> choices;

    bool operator==(const Passage &) const = default;
};

} // namespace Chancery
