// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workwriter.h"

#include "recordreader.h"
#include "rows.h"

#include <QCoreApplication>

namespace Chancery::Store
{

namespace
{

QString say(const char *text)
{
    return QCoreApplication::translate("Chancery::Store", text);
}

std::unexpected<Error> conflict(const QString &what)
{
    return failure(
        Error::Kind::Conflict,
        say("%1 has been changed elsewhere since. Nothing was done; the window now shows how it is.")
            .arg(what));
}

/// Rows and times are not the reader's doing: two annotations are the same act's if all else is.
bool sameWork(const Annotation &one, const Annotation &other)
{
    const auto sameSegment = [](const Segment &a, const Segment &b) {
        return a.document == b.document && a.passageOrdinal == b.passageOrdinal && a.range == b.range
            && a.exact == b.exact;
    };
    return one.uuid == other.uuid && one.kind == other.kind && one.colour == other.colour
        && one.body == other.body && one.proposal == other.proposal && one.tags == other.tags
        && one.links == other.links && std::ranges::equal(one.segments, other.segments, sameSegment);
}

std::optional<Annotation> storedAnnotation(Connection &connection, const QUuid &uuid)
{
    auto rows = connection.query("annotation");
    rows.bind(uuidColumn(uuid));
    std::vector<Annotation> found = readAnnotations(connection, rows);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<qint64> passageRow(Connection &connection, const Segment &segment)
{
    auto row = connection.query("passage_id");
    row.bind(segment.document.volume, segment.document.xmlId, segment.passageOrdinal);
    return row.next() ? std::optional(row.integer(0)) : std::nullopt;
}

void removeAnnotation(Connection &connection, const QUuid &uuid)
{
    connection.query("delete_annotation_words").bind(uuidColumn(uuid)).run();
    connection.query("delete_annotation").bind(uuidColumn(uuid)).run();
}

void insertAnnotation(Connection &connection, const Annotation &annotation)
{
    connection.query("insert_annotation")
        .bind(uuidColumn(annotation.uuid), QString(nameOf(annotation.layer)),
              QString(nameOf(annotation.kind)), QString(nameOf(annotation.colour)), annotation.body,
              annotation.proposal, annotation.author, annotation.created.toUTC().toString(Qt::ISODateWithMs),
              annotation.modified.toUTC().toString(Qt::ISODateWithMs))
        .run();
    const qint64 row = connection.lastRow();
    int ordinal = 0;
    for (const Segment &segment : annotation.segments) {
        connection.query("insert_segment")
            .bind(row, ordinal++, passageRow(connection, segment), segment.range.start, segment.range.end,
                  segment.exact, segment.prefix, segment.suffix, segment.document.volume,
                  segment.document.xmlId, segment.passageOrdinal)
            .run();
    }
    ordinal = 0;
    for (const QUuid &tag : annotation.tags) {
        connection.query("insert_annotation_tag").bind(row, uuidColumn(tag), ordinal++).run();
    }
    ordinal = 0;
    for (const AnnotationLink &link : annotation.links) {
        connection.query("insert_annotation_link")
            .bind(row, ordinal++, QString(nameOf(link.type)), QString(nameOf(link.targetKind)), link.target)
            .run();
    }
    connection.query("index_annotation").bind(row).run();
}

std::optional<Tag> storedTag(Connection &connection, const QUuid &uuid)
{
    auto row = connection.query("tag");
    row.bind(uuidColumn(uuid));
    return row.next() ? std::optional(readTag(row)) : std::nullopt;
}

QString parentColumn(const Tag &tag)
{
    return tag.parent.isNull() ? QString() : uuidColumn(tag.parent);
}

} // namespace

Result<void> applyTag(Connection &connection, const Change<Tag> &change)
{
    const Tag &named = change.after ? *change.after : *change.before;
    const std::optional<Tag> stored = storedTag(connection, named.uuid);
    if (stored != change.before || (stored && stored->layer != Layer::Reader)) {
        return conflict(say("The tag “%1”").arg(named.name));
    }
    const QString uuid = uuidColumn(named.uuid);
    if (!change.after) {
        connection.query("delete_tag").bind(uuid).run();
    } else if (!change.before) {
        connection.query("insert_tag")
            .bind(uuid, parentColumn(named), named.name, named.description, QString(nameOf(named.colour)),
                  QString(nameOf(named.layer)))
            .run();
    } else {
        connection.query("update_tag")
            .bind(uuid, parentColumn(named), named.name, named.description, QString(nameOf(named.colour)))
            .run();
    }
    return {};
}

Result<void> applyAnnotation(Connection &connection, const Change<Annotation> &change)
{
    const Annotation &named = change.after ? *change.after : *change.before;
    const std::optional<Annotation> stored = storedAnnotation(connection, named.uuid);
    const bool asExpected = stored.has_value() == change.before.has_value()
        && (!stored || (stored->layer == Layer::Reader && sameWork(*stored, *change.before)));
    if (!asExpected) {
        return conflict(say("The mark on “%1”").arg(named.quotation()));
    }
    if (change.before) {
        removeAnnotation(connection, named.uuid);
    }
    if (change.after) {
        insertAnnotation(connection, *change.after);
    }
    return {};
}

Result<void> applyDecision(Connection &connection, const Change<ReferenceDecision> &change)
{
    const ReferenceDecision &named = change.after ? *change.after : *change.before;
    std::optional<QString> stored;
    {
        auto row = connection.query("decision");
        row.bind(named.document.volume, named.document.xmlId, named.passageOrdinal, named.range.start,
                 named.range.end);
        if (row.next()) {
            stored = row.text(1);
        }
    }
    const std::optional<QString> expected =
        change.before ? std::optional(change.before->target) : std::nullopt;
    if (stored != expected) {
        return conflict(say("The decision on “%1”").arg(named.exact));
    }
    connection.query("delete_decision")
        .bind(named.document.volume, named.document.xmlId, named.passageOrdinal, named.range.start,
              named.range.end)
        .run();
    if (change.after) {
        connection.query("insert_decision")
            .bind(named.document.volume, named.document.xmlId, named.passageOrdinal, named.range.start,
                  named.range.end, named.exact, named.target, isoText(QDateTime::currentDateTimeUtc()))
            .run();
    }
    return {};
}

Result<void> applyPersonDecision(Connection &connection, const Change<PersonDecision> &change)
{
    const PersonDecision &named = change.after ? *change.after : *change.before;
    std::optional<PersonLinkState> stored;
    {
        auto row = connection.query("person_decision");
        row.bind(named.one.volume, named.one.xmlId, named.other.volume, named.other.xmlId);
        if (row.next()) {
            stored = fromName<PersonLinkState>(row.text(0));
        }
    }
    if (stored != (change.before ? std::optional(change.before->state) : std::nullopt)) {
        return conflict(say("The decision on %1 and %2").arg(named.one.toString(), named.other.toString()));
    }
    if (change.after) {
        connection.query("decide_person")
            .bind(named.one.volume, named.one.xmlId, named.other.volume, named.other.xmlId,
                  QString(nameOf(named.state)), isoText(QDateTime::currentDateTimeUtc()))
            .run();
        return {};
    }
    // Where the program had proposed it, the proposal holds again; the reader's own word goes whole.
    for (const char *step : {"undecide_person", "delete_person_link"}) {
        connection.query(step)
            .bind(named.one.volume, named.one.xmlId, named.other.volume, named.other.xmlId)
            .run();
    }
    return {};
}

} // namespace Chancery::Store
