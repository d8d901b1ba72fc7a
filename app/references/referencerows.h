// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/documentrecord.h"
#include "model/libraryvalues.h"

#include "widgets/rowmodel.h"

#include <QHash>

#include <vector>

namespace Chancery::App
{

/// How it stands with a reference, as a shape and as words; never as a colour.
struct Standing {
    Sign sign = Sign::Dots;
    QString words; ///< "described on a card", "settled by you"

    bool operator==(const Standing &) const = default;
};

[[nodiscard]] Standing standingOf(const CrossReference &reference);
[[nodiscard]] Standing standingOf(const OpenReference &reference);

/// How many of a document's references lead to a text or a card of this library.
struct ReferenceCounts {
    int all = 0;
    int leading = 0; ///< to a document or a card
    int open = 0; ///< ambiguous, broken or unresolved, and not settled by the reader
    int settled = 0; ///< by the reader

    bool operator==(const ReferenceCounts &) const = default;
};

[[nodiscard]] ReferenceCounts countsOf(const std::vector<CrossReference> &references);

/// Whether the reader may want to settle it, or has.
[[nodiscard]] bool isOnWorkList(const CrossReference &reference);

/// The words of \a range in \a text with about \a reach characters on either side, cut between words; a
/// cut is shown by "…".
[[nodiscard]] QString contextOf(const QString &text, TextRange range, int reach = 70);

/// The first words of passages of other documents, by Location::toString(): "Article 6. If the integrity…".
using TargetWords = QHash<QString, QString>;

/// What the document cites, in the order of the text. The payload is `reference * 100 + target` with
/// indices into record.references and its targets; the targets of a reference with several are its
/// children. \a here is the index of the reference where the reader is, -1 for none. Targets within a
/// document are told apart by \a words where they are known.
[[nodiscard]] std::vector<RowItem> citesRows(const DocumentRecord &record, int here,
                                             const TargetWords &words = {});
[[nodiscard]] std::pair<int, int> citesPayload(int payload);

/// What cites a document, passage by passage: by the passage cited where any is known (the articles on a
/// card), else by the document that cites. The payload of a row is its index in \a citations.
[[nodiscard]] std::vector<RowItem> citedByRows(const DocumentRecord &record,
                                               const std::vector<Citation> &citations);

/// The work list. The payload is the index in \a references. Documents head their references where \a grouped.
[[nodiscard]] std::vector<RowItem> workRows(const std::vector<OpenReference> &references, bool grouped);

/// The references of \a record that are on its work list, as the library's own list tells them.
[[nodiscard]] std::vector<OpenReference> openReferencesOf(const DocumentRecord &record);

} // namespace Chancery::App
