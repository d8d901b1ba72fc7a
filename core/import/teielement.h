// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace Chancery::Import
{

/// What an element of the text means to the import. Elements that are treated alike share an enumerator.
enum class Element {
    Unknown, ///< its children are kept, its name is told
    Inline, ///< known, and nothing but its children matters
    Nothing, ///< known, empty, and says nothing about the text
    Division,
    Part, ///< front, body, back
    Attachment, ///< FRUS's own
    TitlePage,
    Head,
    Dateline,
    Opener,
    Salute,
    Closer,
    Signed,
    Postscript,
    Paragraph,
    Quote,
    VerseGroup,
    VerseLine,
    List,
    Item,
    Label,
    Table,
    Row,
    Cell,
    Figure,
    Note,
    PageBreak,
    LineBreak,
    Highlight,
    Deleted,
    PersonName,
    PlaceName,
    OrganisationName,
    Date,
    Time,
    Reference,
    Said,
    Segment,
    Gloss,
    Term,
    Choice,
    Printed, ///< abbr, sic, orig: in a choice, what stands in the source
    Reading, ///< expan, corr, reg: in a choice, the other one
    Gap,
    Picture,
    PageCount,
    Address,
};

/// \a name is a local name of TEI's or FRUS's namespace; every other name is Unknown.
[[nodiscard]] Element elementOf(const QString &name);

} // namespace Chancery::Import
