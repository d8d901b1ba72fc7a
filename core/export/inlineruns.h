// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportoptions.h"

#include "model/documentrecord.h"

#include <vector>

namespace Chancery::Export
{

/// A stretch of an annotation inside one passage, as a writer marks it.
struct InlineMark {
    int number = 0; ///< of the annotation in this export, from 1
    TextRange range;
    bool isLast = false; ///< the annotation's last stretch: its number is set behind it
};

/// One piece of a passage that is set in one way. Joining the text of all Text and LineBreak runs gives
/// the passage as printed.
struct InlineRun {
    enum class Role {
        Text,
        LineBreak, ///< its text is the one space it stands for
        PageBreak, ///< text is the label of the page that begins
        Insertion, ///< "[sic]", "[Soviets]": ours, not the source's
        NoteMark, ///< text is the label, `note` the ordinal of the note
        MarkEnd, ///< `marks` holds the one that ends here
    };
    Role role = Role::Text;
    QString text;
    std::vector<RenditionKind> renditions;
    std::vector<int> marks; ///< numbers of the marks over it, outermost (lowest number) first
    int note = -1;
};

/// The runs of \a range of \a passage, with its renditions, the marks over it, and what \a options ask to
/// insert: editorial marks from the source's corrections and from the queries of the record's annotations,
/// readings of abbreviations. An insertion stands behind the last word it concerns.
[[nodiscard]] std::vector<InlineRun> inlineRuns(const DocumentRecord &record, const Passage &passage,
                                                TextRange range, const std::vector<InlineMark> &marks,
                                                const ExportOptions &options);

/// Text and insertions as one plain line, without note marks and page breaks.
[[nodiscard]] QString plainText(const std::vector<InlineRun> &runs);

} // namespace Chancery::Export
