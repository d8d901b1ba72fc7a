// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits.h"

#include <QCoreApplication>
#include <QSet>
#include <QTimeZone>

namespace Chancery::Edits
{

namespace
{

constexpr int contextLength = 32; ///< code points kept either side of a mark
constexpr int nameLength = 30; ///< characters of a quotation in the Undo menu

QString say(const char *text)
{
    return QCoreApplication::translate("Chancery::Edits", text);
}

QString shortened(const QString &text)
{
    return text.size() <= nameLength ? text : QString(text.first(nameLength).trimmed() + u'…');
}

/// Milliseconds are what the store and JSON-LD keep; more would not survive the round trip.
QDateTime now()
{
    return QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), QTimeZone::UTC);
}

QString verbFor(AnnotationKind kind)
{
    switch (kind) {
    case AnnotationKind::Highlight:
        return say("Highlight “%1”");
    case AnnotationKind::Note:
        return say("Add note on “%1”");
    case AnnotationKind::Query:
        return say("Query “%1”");
    case AnnotationKind::Link:
        return say("Link “%1”");
    case AnnotationKind::Position:
        return say("Record position “%1”");
    case AnnotationKind::Verdict:
        return say("Record verdict on “%1”");
    }
    return {};
}

QString nameOfChange(const Annotation &before, const Annotation &after)
{
    const QString words = shortened(after.quotation());
    if (before.tags != after.tags) {
        return say("Tag “%1”").arg(words);
    }
    if (before.links != after.links) {
        return say("Link “%1”").arg(words);
    }
    if (before.colour != after.colour) {
        return say("Recolour “%1”").arg(words);
    }
    if (before.segments != after.segments) {
        return say("Move ends of “%1”").arg(words);
    }
    if (before.body.isEmpty() && !after.body.isEmpty()) {
        return say("Add note on “%1”").arg(words);
    }
    return say("Change note on “%1”").arg(words);
}

std::vector<Change<Annotation>> retagged(std::span<const Annotation> bearers, const QUuid &from,
                                         const QUuid &into)
{
    std::vector<Change<Annotation>> changes;
    for (const Annotation &before : bearers) {
        if (!std::ranges::contains(before.tags, from)) {
            continue;
        }
        Annotation after = before;
        std::erase(after.tags, from);
        if (!into.isNull() && !std::ranges::contains(after.tags, into)) {
            after.tags.push_back(into);
        }
        after.modified = now();
        changes.push_back({before, after});
    }
    return changes;
}

/// A name not yet taken among the children of \a parent.
QString freeName(const QString &name, const QUuid &parent, std::span<const Tag> all)
{
    QSet<QString> taken;
    for (const Tag &tag : all) {
        if (tag.parent == parent && tag.layer == Layer::Reader) {
            taken.insert(tag.name);
        }
    }
    QString free = name;
    for (int number = 2; taken.contains(free); ++number) {
        free = QStringLiteral("%1 (%2)").arg(name).arg(number);
    }
    return free;
}

std::vector<Change<Tag>> movedChildren(const Tag &from, const QUuid &into, std::span<const Tag> all)
{
    std::vector<Change<Tag>> changes;
    for (const Tag &child : all) {
        if (child.parent == from.uuid && child.uuid != into) {
            Tag moved = child;
            moved.parent = into;
            moved.name = freeName(child.name, into, all);
            changes.push_back({child, moved});
        }
    }
    return changes;
}

ReferenceDecision decisionPlace(const DocumentRecord &record, const CrossReference &reference)
{
    ReferenceDecision decision;
    decision.document = record.document.key;
    if (const Passage *passage = record.passage(reference.passage)) {
        decision.passageOrdinal = passage->ordinal;
        decision.exact = textIn(passage->text, reference.range);
    }
    decision.range = reference.range;
    return decision;
}

std::optional<ReferenceDecision> decisionBefore(const DocumentRecord &record, const CrossReference &reference)
{
    if (!reference.settledByReader) {
        return std::nullopt;
    }
    ReferenceDecision decision = decisionPlace(record, reference);
    decision.target = reference.targets.empty() ? QString() : reference.targets.front().raw;
    return decision;
}

} // namespace

std::vector<Segment> segments(const DocumentRecord &record, std::span<const Selection> selections)
{
    std::vector<Segment> result;
    for (const Selection &selection : selections) {
        const Passage *passage = record.passageAt(selection.passage);
        if (!passage) {
            continue;
        }
        const int length = codePointCount(passage->text);
        const TextRange range{std::clamp(selection.range.start, 0, length),
                              std::clamp(selection.range.end, 0, length)};
        if (range.isEmpty()) {
            continue;
        }
        result.push_back({passage->id, record.document.key, passage->ordinal, range,
                          textIn(passage->text, range),
                          textIn(passage->text, {std::max(0, range.start - contextLength), range.start}),
                          textIn(passage->text, {range.end, range.end + contextLength})});
    }
    std::ranges::sort(
        result, {}, [](const Segment &segment) { return std::pair(segment.passageOrdinal, segment.range); });
    return result;
}

Annotation newAnnotation(AnnotationKind kind, MarkColour colour, std::vector<Segment> segments)
{
    Annotation annotation;
    annotation.uuid = QUuid::createUuid();
    annotation.kind = kind;
    annotation.colour = colour;
    annotation.created = now();
    annotation.modified = annotation.created;
    annotation.segments = std::move(segments);
    return annotation;
}

WorkChange addAnnotation(Annotation annotation)
{
    const QString name = verbFor(annotation.kind).arg(shortened(annotation.quotation()));
    return {name, {}, {{std::nullopt, std::move(annotation)}}, {}};
}

WorkChange removeAnnotations(std::span<const Annotation> annotations)
{
    WorkChange change;
    for (const Annotation &annotation : annotations) {
        change.annotations.push_back({annotation, std::nullopt});
    }
    if (annotations.size() == 1) {
        change.name = say("Delete mark on “%1”").arg(shortened(annotations.front().quotation()));
    } else {
        change.name = QCoreApplication::translate("Chancery::Edits", "Delete %n mark(s)", nullptr,
                                                  int(annotations.size()));
    }
    return change;
}

WorkChange changeAnnotation(const Annotation &before, Annotation after, const QString &name)
{
    after.modified = now();
    const QString words = name.isEmpty() ? nameOfChange(before, after) : name;
    return {words, {}, {{before, std::move(after)}}, {}};
}

WorkChange addTag(const Tag &tag)
{
    return {say("Make tag “%1”").arg(tag.name), {{std::nullopt, tag}}, {}, {}};
}

WorkChange changeTag(const Tag &before, const Tag &after)
{
    const QString name = before.name != after.name ? say("Rename tag “%1”") : say("Change tag “%1”");
    return {name.arg(before.name), {{before, after}}, {}, {}};
}

WorkChange removeTag(const Tag &tag, std::span<const Tag> all, std::span<const Annotation> bearers)
{
    WorkChange change;
    change.name = say("Delete tag “%1”").arg(tag.name);
    change.tags = movedChildren(tag, tag.parent, all);
    change.tags.push_back({tag, std::nullopt});
    change.annotations = retagged(bearers, tag.uuid, {});
    return change;
}

WorkChange mergeTags(const Tag &from, const Tag &into, std::span<const Tag> all,
                     std::span<const Annotation> bearers)
{
    WorkChange change;
    change.name = say("Merge tag “%1” into “%2”").arg(from.name, into.name);
    if (into.parent == from.uuid) {
        // A tag merged into its own child: the child takes its place first.
        Tag risen = into;
        risen.parent = from.parent;
        risen.name = freeName(into.name, from.parent, all);
        change.tags.push_back({into, risen});
    }
    for (auto &moved : movedChildren(from, into.uuid, all)) {
        change.tags.push_back(std::move(moved));
    }
    change.tags.push_back({from, std::nullopt});
    change.annotations = retagged(bearers, from.uuid, into.uuid);
    return change;
}

WorkChange settleReference(const DocumentRecord &record, const CrossReference &reference,
                           const QString &target)
{
    ReferenceDecision after = decisionPlace(record, reference);
    after.target = target;
    return {say("Settle reference “%1”").arg(shortened(after.exact)),
            {},
            {},
            {{decisionBefore(record, reference), after}}};
}

WorkChange unsettleReference(const DocumentRecord &record, const CrossReference &reference)
{
    const auto before = decisionBefore(record, reference);
    WorkChange change;
    change.name = say("Reopen reference “%1”").arg(shortened(decisionPlace(record, reference).exact));
    if (before) {
        change.decisions.push_back({before, std::nullopt});
    }
    return change;
}

WorkChange decideOnPersons(const Person &one, const Person &other, PersonLinkState before,
                           PersonLinkState after)
{
    DocumentKey first = keyOf(one);
    DocumentKey second = keyOf(other);
    if (second < first) {
        std::swap(first, second);
    }
    const auto decision = [&](PersonLinkState state) {
        return state == PersonLinkState::Proposed ? std::nullopt
                                                  : std::optional(PersonDecision{first, second, state});
    };
    WorkChange change;
    change.name = after == PersonLinkState::Joined ? say("Join persons “%1”")
        : after == PersonLinkState::Apart          ? say("Take persons “%1” apart")
                                                   : say("Reopen persons “%1”");
    change.name = change.name.arg(shortened(one.name));
    if (before != after) {
        change.people.push_back({decision(before), decision(after)});
    }
    return change;
}

} // namespace Chancery::Edits
