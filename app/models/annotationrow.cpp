// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "annotationrow.h"

#include "labels.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Chancery::App
{

namespace
{

QString say(const char *text)
{
    return QCoreApplication::translate("Chancery::App::AnnotationRow", text);
}

QString titleOf(const QString &identity, const RowContext &context)
{
    const QString title = context.titles ? context.titles->value(identity) : QString();
    return title.isEmpty() ? identity : title;
}

QString noteText(const Annotation &annotation)
{
    const QString body = plainBeginning(annotation.body);
    if (annotation.kind != AnnotationKind::Query || annotation.proposal.isEmpty()) {
        return body;
    }
    const QString proposal =
        say(QT_TRANSLATE_NOOP("Chancery::App::AnnotationRow", "Read “%1”.")).arg(annotation.proposal);
    return body.isEmpty() ? proposal : QString(proposal + u' ' + body);
}

} // namespace

Location locationOf(const Annotation &annotation)
{
    if (annotation.segments.empty()) {
        return {};
    }
    const Segment &first = annotation.segments.front();
    return {first.document, first.passageOrdinal, first.range};
}

QString placeLabel(const Location &where, const RowContext &context)
{
    if (!where.isValid()) {
        return {};
    }
    const bool isHere = context.record && context.record->document.key == where.document;
    QString place = where.passage < 0 ? QString() : say("¶ %1").arg(where.passage);
    if (isHere) {
        const Passage *passage = context.record->passageAt(where.passage);
        if (passage && isNote(passage->kind)) {
            place = passage->label.isEmpty()
                ? say(QT_TRANSLATE_NOOP("Chancery::App::AnnotationRow", "Source note"))
                : say(QT_TRANSLATE_NOOP("Chancery::App::AnnotationRow", "Note %1")).arg(passage->label);
        }
        return place.isEmpty() ? context.record->document.title : place;
    }
    const QString title = titleOf(where.document.toString(), context);
    return place.isEmpty()
        ? title
        : say(QT_TRANSLATE_NOOP("Chancery::App::AnnotationRow", "%1, %2")).arg(title, place);
}

QString linkLabel(const AnnotationLink &link, const RowContext &context)
{
    QString target;
    if (link.targetKind == LinkTargetKind::Passage) {
        const Location where = Location::fromString(link.target);
        target = where.isValid() ? placeLabel(where, context) : link.target;
    } else {
        target = titleOf(link.target, context);
    }
    return say(QT_TRANSLATE_NOOP("Chancery::App::AnnotationRow", "%1: %2"))
        .arg(linkTypeLabel(link.type), target);
}

QString plainBeginning(const QString &markdown, int length)
{
    // A rule of thumb, not a parser: this is a line in a list, and the note itself is a click away.
    static const QRegularExpression lineSigns(
        QStringLiteral("^\\s{0,3}(?:#{1,6}\\s+|>\\s?|[-*+]\\s+|\\d{1,9}[.)]\\s+)+"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression links(QStringLiteral("!?\\[([^\\]\\n]*)\\]\\([^)\\n]*\\)"));
    static const QRegularExpression emphasis(
        QStringLiteral("(?<!\\\\)(?:\\*\\*|__|~~|`+)|(?<![\\w\\\\])[*_](?=\\S)|(?<=[^\\s\\\\])[*_](?!\\w)"));
    static const QRegularExpression escapes(QStringLiteral("\\\\([!-/:-@\\[-`{-~])"));
    QString text = markdown.left(length * 2);
    text.replace(lineSigns, QString()).replace(links, QStringLiteral("\\1")).replace(emphasis, QString());
    text = text.replace(escapes, QStringLiteral("\\1")).simplified();
    return text.size() <= length ? text : QString(text.left(length) + u'…');
}

AnnotationRow makeRow(const Annotation &annotation, const RowContext &context)
{
    AnnotationRow row;
    row.annotation = annotation;
    row.quotation = annotation.quotation();
    row.note = noteText(annotation);
    row.place = placeLabel(locationOf(annotation), context);
    row.isLost = std::ranges::any_of(annotation.segments,
                                     [](const Segment &segment) { return !segment.passage.isValid(); });
    for (const QUuid &uuid : annotation.tags) {
        if (!context.tags) {
            break;
        }
        const auto place =
            std::ranges::find(*context.tags, uuid, [](const TagPlace &tag) { return tag.tag.uuid; });
        if (place != context.tags->end()) {
            row.tags.push_back({place->path, place->tag.colour});
        }
    }
    for (const AnnotationLink &link : annotation.links) {
        row.links.append(linkLabel(link, context));
    }
    return row;
}

TitleOf titlesIn(const DocumentRecord &record)
{
    TitleOf titles;
    titles.insert(record.document.key.toString(), record.document.title);
    for (const Person &person : record.people) {
        titles.insert(DocumentKey{person.volume, person.xmlId}.toString(), person.name);
    }
    for (const Event &event : record.events) {
        titles.insert(DocumentKey{event.volume, event.xmlId}.toString(), event.label);
    }
    for (const CrossReference &reference : record.references) {
        for (const ReferenceTarget &target : reference.targets) {
            if (!target.title.isEmpty()) {
                titles.insert(target.key.toString(), target.title);
            }
        }
    }
    return titles;
}

} // namespace Chancery::App
