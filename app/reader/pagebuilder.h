// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagemap.h"
#include "pagestyle.h"

#include <memory>
#include <vector>

class QTextDocument;

namespace Chancery::App
{

/// The raised figure a note hangs on.
struct NoteMark {
    PageSpan span;
    int note = -1; ///< ordinal of the note's passage
};

/// A word of the source with another reading: an abbreviation or a correction.
struct ChoicePlace {
    PageSpan span; ///< the printed word and, where it is shown, the "sic" after it
    int passage = -1;
    int choice = -1; ///< index into Passage::choices
};

/// Where a page of the printed edition begins.
struct PageBreak {
    int position = 0;
    QString label;
};

/// A document set as a page: the text with its matter of view, and where everything stands.
struct BuiltPage {
    std::unique_ptr<QTextDocument> document;
    PageMap map;
    std::vector<NoteMark> noteMarks; ///< by position
    std::vector<NoteMark> noteLabels; ///< the figures before the notes at the end, by position
    std::vector<ChoicePlace> choices; ///< by position
    std::vector<PageBreak> pageBreaks; ///< by position
    std::vector<int> heads; ///< positions of centred headings, whose lines are to be of like length
    int firstNote = -1; ///< position of the first note at the end, -1 where there is none
};

/// Sets \a record in \a style. Never fails: characters a QTextDocument takes for its own are replaced by
/// harmless ones of the same length. The document has no margins; see fitPage().
[[nodiscard]] BuiltPage buildPage(const std::shared_ptr<const DocumentRecord> &record,
                                  const PageStyle &style);

/// Gives the page its margins around a column of \a columnWidth, and centred headings lines of like length.
void fitPage(BuiltPage &page, double leftMargin, double rightMargin, double columnWidth,
             const PageStyle &style);

/// "FRUS 1961–1963, XI, Document 223", or the collection's name for what is not of that series. Short: the complete
/// title is in the card over it and in the citation.
[[nodiscard]] QString citationLine(const DocumentRecord &record);

} // namespace Chancery::App
