// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labels.h"

#include "identity.h"
#include "words.h"

namespace Chancery::Export
{

QString kindLabel(AnnotationKind kind)
{
    switch (kind) {
    case AnnotationKind::Highlight:
        return Words::tr("Highlight");
    case AnnotationKind::Note:
        return Words::tr("Note");
    case AnnotationKind::Query:
        return Words::tr("Query");
    case AnnotationKind::Link:
        return Words::tr("Link");
    case AnnotationKind::Position:
        return Words::tr("Position");
    case AnnotationKind::Verdict:
        return Words::tr("Verdict");
    }
    return {};
}

QString excerptLabel(const Excerpt &excerpt)
{
    const QString kind = kindLabel(excerpt.kind);
    switch (excerpt.layer) {
    case Layer::Reader:
        break;
    case Layer::Editor:
        return Words::tr("%1 (editorial)").arg(kind);
    case Layer::Detected:
        return Words::tr("%1 (proposed by the program)").arg(kind);
    case Layer::Source:
        return Words::tr("%1 (in the source)").arg(kind);
    }
    return kind;
}

QString linkLabel(LinkType type)
{
    switch (type) {
    case LinkType::Cites:
        return Words::tr("Cites");
    case LinkType::RepliesTo:
        return Words::tr("Replies to");
    case LinkType::Supports:
        return Words::tr("Supports");
    case LinkType::Contradicts:
        return Words::tr("Contradicts");
    case LinkType::Quotes:
        return Words::tr("Quotes");
    }
    return {};
}

QString documentLabel(const Excerpt &excerpt)
{
    if (excerpt.documentTitle.isEmpty()) {
        return excerpt.document.isValid() ? excerpt.document.toString() : Words::tr("Unknown document");
    }
    return excerpt.documentNumber.isEmpty() || excerpt.url.isEmpty()
        ? excerpt.documentTitle
        : Words::tr("%1 (Document %2)").arg(excerpt.documentTitle, excerpt.documentNumber);
}

QString partRemark(const ExcerptPart &part)
{
    QStringList remarks;
    if (!part.page.isEmpty()) {
        remarks << Words::tr("p. %1").arg(part.page);
    }
    if (!part.noteLabel.isEmpty()) {
        remarks << Words::tr("note %1").arg(part.noteLabel);
    }
    if (part.proof == Proof::Differs) {
        remarks << Words::tr("the document's text has changed here since");
    }
    return remarks.join(QStringLiteral(", "));
}

std::vector<Fact> factsOf(const Excerpt &excerpt)
{
    using enum Fact::Kind;
    std::vector<Fact> facts;
    facts.reserve(excerpt.attributions.size());
    for (const Attribution &attribution : excerpt.attributions) {
        facts.push_back({Speaker, Words::tr("Speaker"), attributionText(attribution), {}});
    }
    if (!excerpt.note.trimmed().isEmpty()) {
        facts.push_back({Note, Words::tr("Note"), excerpt.note, {}});
    }
    if (!excerpt.proposal.isEmpty()) {
        facts.push_back({Proposal, Words::tr("Proposed reading"), excerpt.proposal, {}});
    }
    if (!excerpt.tags.isEmpty()) {
        facts.push_back({Tags, Words::tr("Tags"), excerpt.tags.join(QStringLiteral(", ")), {}});
    }
    for (const ExcerptLink &link : excerpt.links) {
        facts.push_back({Link, linkLabel(link.type), link.label, link.address});
    }
    facts.push_back({Citation, Words::tr("Citation"), {}, {}});
    for (const ExcerptPart &part : excerpt.parts) {
        if (part.where.isValid()) {
            const QString place = part.where.toString();
            facts.push_back({Place, Words::tr("Place"), place, place});
        }
    }
    if (!excerpt.author.isEmpty()) {
        facts.push_back({Author, Words::tr("Annotated by"), excerpt.author, {}});
    }
    facts.push_back({Hash, QStringLiteral("SHA-256"), excerpt.sha256, {}});
    return facts;
}

std::vector<InlineMark> marksIn(const DocumentKey &document, int passage,
                                const std::vector<Excerpt> &excerpts)
{
    std::vector<InlineMark> marks;
    for (size_t i = 0; i < excerpts.size(); ++i) {
        const auto &parts = excerpts[i].parts;
        for (const ExcerptPart &part : parts) {
            if (part.where.document == document && part.where.passage == passage
                && part.proof == Proof::Verbatim) {
                marks.push_back({int(i) + 1, part.where.range, &part == &parts.back()});
            }
        }
    }
    return marks;
}

} // namespace Chancery::Export
