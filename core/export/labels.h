// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "excerpt.h"

#include <vector>

namespace Chancery::Export
{

/// One line of what is told of an excerpt beside its words; the same in every format.
struct Fact {
    enum class Kind { Speaker, Note, Proposal, Tags, Link, Citation, Place, Author, Hash };
    Kind kind = Kind::Citation;
    QString label; ///< translated: "Speaker"
    QString text; ///< plain; for a note its Markdown, for a citation empty (it has runs)
    QString address; ///< of a link or place
};

/// In the order they are shown; facts there is nothing to say of are left out.
[[nodiscard]] std::vector<Fact> factsOf(const Excerpt &excerpt);

[[nodiscard]] QString kindLabel(AnnotationKind kind);
/// "Note", and for what is not the reader's own, whose it is: "Position (editorial)".
[[nodiscard]] QString excerptLabel(const Excerpt &excerpt);
[[nodiscard]] QString linkLabel(LinkType type);
/// "Telegram From … (Document 223)", or the identity where no title is known.
[[nodiscard]] QString documentLabel(const Excerpt &excerpt);
/// "p. 545", "note 3", "p. 545, the text has changed since": what is to be known of a part besides its words.
[[nodiscard]] QString partRemark(const ExcerptPart &part);

/// The marks of all excerpts in one passage. A mark whose words no longer stand there is not drawn.
[[nodiscard]] std::vector<InlineMark> marksIn(const DocumentKey &document, int passage,
                                              const std::vector<Excerpt> &excerpts);

} // namespace Chancery::Export
