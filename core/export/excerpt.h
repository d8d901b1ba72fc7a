// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportoptions.h"
#include "inlineruns.h"

#include "model/documentrecord.h"
#include "model/location.h"

#include <QUuid>

#include <span>
#include <vector>

namespace Chancery::Export
{

/// Whether the quotation still equals the document's text at its place.
enum class Proof {
    Verbatim,
    Differs,
    Unchecked, ///< the passage is not at hand
};

/// One stretch of the quoted words, within one passage.
struct ExcerptPart {
    Location where;
    QString page; ///< printed page it begins on; empty where the edition has none
    QString noteLabel; ///< of words inside a note: its mark
    QString exact; ///< the words, as printed
    std::vector<InlineRun> before; ///< context, see contextOf()
    std::vector<InlineRun> words; ///< the words as set, with editorial marks
    std::vector<InlineRun> after;
    Proof proof = Proof::Unchecked;
};

/// Who is speaking through whom, for words that are reported speech. All that one speaker says in them is one
/// attribution; what the program only proposes is another.
struct Attribution {
    QString speaker; ///< "Kuznetsov"; the delegation where nobody is named
    QString party; ///< "U.S.S.R."; empty where the speaker is the party
    QString reporter; ///< the document's sender or author; may be empty
    QStringList verbs; ///< third person: "claims"; none where the one before carries over
    std::vector<SpeechManner> manners; ///< of the speeches the words lie in, each once
    QStringList invokes; ///< titles, or identities, of the documents whose text the speaker invokes
    bool isProposal = false; ///< the program's, confirmed by nobody

    bool operator==(const Attribution &) const = default;
};

/// "Kuznetsov (U.S.S.R.), as reported by Mission to the United Nations; claims; close paraphrase; invokes
/// Charter of the United Nations".
[[nodiscard]] QString attributionText(const Attribution &attribution);

struct ExcerptLink {
    LinkType type = LinkType::Cites;
    QString label; ///< title of the document where it is known, else the identity
    QString address; ///< absolute URI
};

/// A quotation that carries its proof: the exact words and their hash, where they stand, who speaks, how to
/// cite them, and what the reader made of them. A value; it does not follow later edits.
struct Excerpt {
    QUuid annotation; ///< null for a bare selection
    AnnotationKind kind = AnnotationKind::Highlight;
    MarkColour colour = MarkColour::Yellow;
    Layer layer = Layer::Reader;
    DocumentKey document;
    QString documentTitle;
    QString documentNumber;
    std::vector<ExcerptPart> parts;
    std::vector<Attribution> attributions;
    std::vector<CitationRun> citation; ///< with the URL
    QString url; ///< the publisher's page; empty for what only Chancery has
    QString
        sha256; ///< of the UTF-8 bytes of the exact words, several parts joined by a line feed; hexadecimal
    QString note; ///< Markdown
    QString proposal;
    QStringList tags; ///< full paths: "Issues/Rio Pact"
    std::vector<ExcerptLink> links;
    QString author;
    QDateTime created;
    QDateTime modified;

    /// The exact words of all parts, parted by " … ".
    [[nodiscard]] QString quotation() const;
    /// The words with their editorial marks, parted by " … ".
    [[nodiscard]] QString shown() const;
};

/// \a records are the documents at hand; the annotation's own may be missing (a mark that outlived its
/// document): its words are then given as they were kept, unchecked and without context. Options for notes,
/// tags and the speaker line are obeyed here, so that no writer can forget them.
[[nodiscard]] Excerpt makeExcerpt(std::span<const DocumentRecord> records, const Annotation &annotation,
                                  std::span<const Tag> tags, const ExportOptions &options);
/// A bare selection.
[[nodiscard]] Excerpt makeExcerpt(std::span<const DocumentRecord> records,
                                  const std::vector<Segment> &selection, const ExportOptions &options);

/// "Issues/Rio Pact"; empty for a tag not in \a tags.
[[nodiscard]] QString tagPath(const QUuid &tag, std::span<const Tag> tags);

/// The record of \a key, or null.
[[nodiscard]] const DocumentRecord *recordOf(std::span<const DocumentRecord> records, const DocumentKey &key);

} // namespace Chancery::Export
