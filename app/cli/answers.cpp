// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"

#include <QJsonArray>

namespace Chancery::Cli
{

namespace
{

QJsonArray rangeJson(const TextRange &range)
{
    return {range.start, range.end};
}

/// The passage's text with the marks of its notes put back at their places.
QString withNoteMarks(const DocumentRecord &record, const Passage &passage)
{
    QString text = passage.text;
    const CodePointIndex index(text);
    // From the last mark backwards, so that earlier offsets stay true.
    std::vector<const Passage *> notes;
    for (const Passage &note : record.passages) {
        if (note.kind == PassageKind::Footnote && note.anchorPassage == passage.id && !note.label.isEmpty()) {
            notes.push_back(&note);
        }
    }
    std::ranges::stable_sort(notes, std::ranges::greater{}, &Passage::anchorOffset);
    for (const Passage *note : notes) {
        text.insert(index.toUtf16(note->anchorOffset), u'(' + note->label + u')');
    }
    return text;
}

} // namespace

QJsonObject dateJson(const HistoricalDate &date)
{
    if (!date.isValid()) {
        return {};
    }
    QJsonObject json{{QStringLiteral("min"), isoText(date.earliest)},
                     {QStringLiteral("max"), isoText(date.latest)},
                     {QStringLiteral("precision"), nameOf(date.precision)}};
    if (!date.basis.isEmpty()) {
        json.insert(QStringLiteral("basis"), date.basis);
    }
    return json;
}

QJsonObject passageJson(const Passage &passage)
{
    QJsonObject json{{QStringLiteral("ordinal"), passage.ordinal},
                     {QStringLiteral("kind"), nameOf(passage.kind)},
                     {QStringLiteral("text"), passage.text}};
    if (!passage.label.isEmpty()) {
        json.insert(QStringLiteral("label"), passage.label);
    }
    if (!passage.xmlId.isEmpty()) {
        json.insert(QStringLiteral("xmlId"), passage.xmlId);
    }
    return json;
}

QJsonObject documentJson(const DocumentRecord &record)
{
    const Document &document = record.document;
    QJsonArray passages;
    for (const Passage &passage : record.passages) {
        passages.append(passageJson(passage));
    }
    return {{QStringLiteral("id"), document.key.toString()},
            {QStringLiteral("volume"), record.volume.completeTitle},
            {QStringLiteral("number"), document.number},
            {QStringLiteral("kind"), nameOf(document.kind)},
            {QStringLiteral("title"), document.title},
            {QStringLiteral("dateline"), document.dateline},
            {QStringLiteral("date"), dateJson(document.date)},
            {QStringLiteral("from"), document.sender},
            {QStringLiteral("to"), document.recipient},
            {QStringLiteral("describes"), QJsonArray::fromStringList(document.describes)},
            {QStringLiteral("bodyHash"), document.bodyHash},
            {QStringLiteral("passages"), passages}};
}

QJsonObject referenceJson(const DocumentRecord &record, const CrossReference &reference)
{
    QJsonArray targets;
    for (const ReferenceTarget &target : reference.targets) {
        targets.append(QJsonObject{{QStringLiteral("raw"), target.raw},
                                   {QStringLiteral("id"), target.key.toString()},
                                   {QStringLiteral("title"), target.title},
                                   {QStringLiteral("inLibrary"), target.document.isValid()}});
    }
    const Passage *passage = record.passage(reference.passage);
    return {{QStringLiteral("passage"), passage ? passage->ordinal : -1},
            {QStringLiteral("range"), rangeJson(reference.range)},
            {QStringLiteral("words"), passage ? textIn(passage->text, reference.range) : QString()},
            {QStringLiteral("state"), nameOf(reference.state)},
            {QStringLiteral("reason"), reference.reason},
            {QStringLiteral("origin"), nameOf(reference.origin)},
            {QStringLiteral("confidence"), reference.confidence},
            {QStringLiteral("settledByReader"), reference.settledByReader},
            {QStringLiteral("targets"), targets}};
}

QJsonObject citationJson(const Citation &citation)
{
    return {{QStringLiteral("from"),
             Location{citation.fromKey, citation.passageOrdinal, citation.range}.toString()},
            {QStringLiteral("title"), citation.fromTitle},
            {QStringLiteral("words"), citation.words},
            {QStringLiteral("context"), citation.context},
            {QStringLiteral("state"), nameOf(citation.state)},
            {QStringLiteral("reason"), citation.reason},
            {QStringLiteral("origin"), nameOf(citation.origin)},
            {QStringLiteral("confidence"), citation.confidence}};
}

QString tagPath(const QUuid &tag, const std::vector<Tag> &tags)
{
    QStringList path;
    QUuid next = tag;
    // A path longer than the list would run in a circle.
    for (size_t step = 0; !next.isNull() && step <= tags.size(); ++step) {
        const auto found = std::ranges::find(tags, next, &Tag::uuid);
        if (found == tags.end()) {
            break;
        }
        path.prepend(found->name);
        next = found->parent;
    }
    return path.join(u'/');
}

QJsonObject annotationJson(const Annotation &annotation, const std::vector<Tag> &tags)
{
    QJsonArray segments;
    for (const Segment &segment : annotation.segments) {
        segments.append(
            QJsonObject{{QStringLiteral("location"),
                         Location{segment.document, segment.passageOrdinal, segment.range}.toString()},
                        {QStringLiteral("exact"), segment.exact},
                        {QStringLiteral("prefix"), segment.prefix},
                        {QStringLiteral("suffix"), segment.suffix},
                        {QStringLiteral("placed"), segment.passage.isValid()}});
    }
    QJsonArray tagNames;
    for (const QUuid &tag : annotation.tags) {
        tagNames.append(tagPath(tag, tags));
    }
    QJsonArray links;
    for (const AnnotationLink &link : annotation.links) {
        links.append(QJsonObject{{QStringLiteral("type"), nameOf(link.type)},
                                 {QStringLiteral("targetKind"), nameOf(link.targetKind)},
                                 {QStringLiteral("target"), link.target}});
    }
    return {{QStringLiteral("id"), annotation.uuid.toString(QUuid::WithoutBraces)},
            {QStringLiteral("layer"), nameOf(annotation.layer)},
            {QStringLiteral("kind"), nameOf(annotation.kind)},
            {QStringLiteral("colour"), nameOf(annotation.colour)},
            {QStringLiteral("body"), annotation.body},
            {QStringLiteral("proposal"), annotation.proposal},
            {QStringLiteral("created"), annotation.created.toString(Qt::ISODateWithMs)},
            {QStringLiteral("modified"), annotation.modified.toString(Qt::ISODateWithMs)},
            {QStringLiteral("segments"), segments},
            {QStringLiteral("tags"), tagNames},
            {QStringLiteral("links"), links}};
}

QJsonObject eventJson(const Event &event, const DocumentKey &document)
{
    return {{QStringLiteral("label"), event.label},
            {QStringLiteral("clock"), nameOf(event.clock)},
            {QStringLiteral("date"), dateJson(event.date)},
            {QStringLiteral("description"), event.description},
            {QStringLiteral("document"), document.toString()}};
}

QString plainText(const DocumentRecord &record)
{
    QStringList paragraphs;
    for (const Passage &passage : record.passages) {
        if (!isNote(passage.kind)) {
            paragraphs << withNoteMarks(record, passage);
        }
    }
    return paragraphs.join(QStringLiteral("\n\n"));
}

} // namespace Chancery::Cli
