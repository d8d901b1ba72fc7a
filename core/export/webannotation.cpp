// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webannotation.h"

#include "excerpt.h"
#include "identity.h"
#include "webvocabulary.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Chancery::Export
{

namespace Web
{

QLatin1StringView motivationOf(AnnotationKind kind)
{
    switch (kind) {
    case AnnotationKind::Highlight:
        return QLatin1StringView("highlighting");
    case AnnotationKind::Note:
        return QLatin1StringView("commenting");
    case AnnotationKind::Query:
        return QLatin1StringView("questioning");
    case AnnotationKind::Link:
        return QLatin1StringView("linking");
    case AnnotationKind::Position:
        return QLatin1StringView("classifying");
    case AnnotationKind::Verdict:
        return QLatin1StringView("assessing");
    }
    return {};
}

AnnotationKind kindOf(const QString &motivation)
{
    const QString word = motivation.startsWith(QStringLiteral("oa:")) ? motivation.sliced(3) : motivation;
    if (word == QStringLiteral("questioning") || word == QStringLiteral("editing")) {
        return AnnotationKind::Query;
    }
    if (word == QStringLiteral("linking")) {
        return AnnotationKind::Link;
    }
    if (word == QStringLiteral("assessing") || word == QStringLiteral("reviewing")) {
        return AnnotationKind::Verdict;
    }
    const bool plain = word.isEmpty() || word == QStringLiteral("highlighting")
        || word == QStringLiteral("bookmarking") || word == QStringLiteral("tagging")
        || word == QStringLiteral("classifying") || word == QStringLiteral("identifying");
    return plain ? AnnotationKind::Highlight : AnnotationKind::Note;
}

QString momentText(const QDateTime &moment)
{
    const QDateTime utc = moment.toUTC();
    return utc.toString(utc.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

QString linkUri(const AnnotationLink &link)
{
    switch (link.targetKind) {
    case LinkTargetKind::Annotation:
        return uuidUri(QUuid(link.target));
    case LinkTargetKind::Passage:
        if (const Location where = Location::fromString(link.target); where.isValid()) {
            const QString plain = Location{where.document, -1, {}}.toString();
            return ownUri(where.document) + where.toString().sliced(plain.size());
        }
        break;
    case LinkTargetKind::Document:
        if (const DocumentKey key = DocumentKey::fromString(link.target); key.isValid()) {
            return documentUri(key);
        }
        break;
    case LinkTargetKind::Person:
    case LinkTargetKind::Event:
        if (const DocumentKey key = DocumentKey::fromString(link.target); key.isValid()) {
            return ownUri(key);
        }
        break;
    }
    // Not an identity of any kind: kept, so that nothing is lost, under a name that cannot be a volume's.
    return ownUri({QStringLiteral("-"), link.target});
}

} // namespace Web

namespace
{

QJsonObject contextTerms()
{
    QJsonObject terms;
    for (const QString &term : {QStringLiteral("colour"), QStringLiteral("kind"), QStringLiteral("layer"),
                                QStringLiteral("document"), QStringLiteral("identity"),
                                QStringLiteral("linkType"), QStringLiteral("linkTarget")}) {
        terms.insert(term, QString(Web::terms + term));
    }
    terms.insert(QStringLiteral("tag"),
                 QJsonObject{{QStringLiteral("@id"), QString(Web::terms + QStringLiteral("tag"))},
                             {QStringLiteral("@type"), QStringLiteral("@id")}});
    terms.insert(QStringLiteral("tags"),
                 QJsonObject{{QStringLiteral("@id"), QString(Web::terms + QStringLiteral("tags"))},
                             {QStringLiteral("@container"), QStringLiteral("@set")}});
    return terms;
}

QJsonObject textualBody(const QString &value, const QString &format, const QString &purpose)
{
    return {{QStringLiteral("type"), QStringLiteral("TextualBody")},
            {QStringLiteral("value"), value},
            {QStringLiteral("format"), format},
            {QStringLiteral("purpose"), purpose}};
}

QJsonArray bodiesOf(const Annotation &annotation, const std::vector<Tag> &tags)
{
    QJsonArray bodies;
    if (!annotation.body.isEmpty()) {
        bodies.append(
            textualBody(annotation.body, QStringLiteral("text/markdown"), QStringLiteral("commenting")));
    }
    if (!annotation.proposal.isEmpty()) {
        bodies.append(
            textualBody(annotation.proposal, QStringLiteral("text/plain"), QStringLiteral("editing")));
    }
    for (const QUuid &tag : annotation.tags) {
        QJsonObject body =
            textualBody(tagPath(tag, tags), QStringLiteral("text/plain"), QStringLiteral("tagging"));
        body.insert(QStringLiteral("tag"), Web::uuidUri(tag));
        bodies.append(body);
    }
    for (const AnnotationLink &link : annotation.links) {
        bodies.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("SpecificResource")},
                                  {QStringLiteral("source"), Web::linkUri(link)},
                                  {QStringLiteral("purpose"), QStringLiteral("linking")},
                                  {QStringLiteral("linkType"), nameOf(link.type)},
                                  {QStringLiteral("linkTarget"), nameOf(link.targetKind)},
                                  {QStringLiteral("identity"), link.target}});
    }
    return bodies;
}

QJsonObject targetOf(const Segment &segment)
{
    QJsonArray selectors{QJsonObject{{QStringLiteral("type"), QStringLiteral("TextQuoteSelector")},
                                     {QStringLiteral("exact"), segment.exact},
                                     {QStringLiteral("prefix"), segment.prefix},
                                     {QStringLiteral("suffix"), segment.suffix}}};
    if (segment.passageOrdinal >= 0) {
        QJsonObject fragment{{QStringLiteral("type"), QStringLiteral("FragmentSelector")},
                             {QStringLiteral("conformsTo"), Web::passageFragment},
                             {QStringLiteral("value"), QStringLiteral("p%1").arg(segment.passageOrdinal)}};
        if (!segment.range.isEmpty()) {
            fragment.insert(QStringLiteral("refinedBy"),
                            QJsonObject{{QStringLiteral("type"), QStringLiteral("TextPositionSelector")},
                                        {QStringLiteral("start"), segment.range.start},
                                        {QStringLiteral("end"), segment.range.end}});
        }
        selectors.append(fragment);
    }
    return {{QStringLiteral("type"), QStringLiteral("SpecificResource")},
            {QStringLiteral("source"), documentUri(segment.document)},
            {QStringLiteral("document"), segment.document.toString()},
            {QStringLiteral("selector"), selectors}};
}

QJsonObject annotationObject(const Annotation &annotation, const std::vector<Tag> &tags)
{
    QJsonArray motivations{Web::motivationOf(annotation.kind)};
    if (!annotation.links.empty() && annotation.kind != AnnotationKind::Link) {
        motivations.append(QStringLiteral("linking"));
    }
    QJsonObject object{{QStringLiteral("id"), Web::uuidUri(annotation.uuid)},
                       {QStringLiteral("type"), QStringLiteral("Annotation")},
                       {QStringLiteral("kind"), nameOf(annotation.kind)},
                       {QStringLiteral("colour"), nameOf(annotation.colour)},
                       {QStringLiteral("layer"), nameOf(annotation.layer)}};
    object.insert(QStringLiteral("motivation"),
                  motivations.size() == 1 ? motivations.first() : QJsonValue(motivations));
    if (const QJsonArray bodies = bodiesOf(annotation, tags); !bodies.isEmpty()) {
        object.insert(QStringLiteral("body"), bodies);
    }
    QJsonArray targets;
    for (const Segment &segment : annotation.segments) {
        targets.append(targetOf(segment));
    }
    object.insert(QStringLiteral("target"), targets);
    if (!annotation.author.isEmpty()) {
        object.insert(QStringLiteral("creator"),
                      QJsonObject{{QStringLiteral("type"), QStringLiteral("Person")},
                                  {QStringLiteral("name"), annotation.author}});
    }
    if (annotation.created.isValid()) {
        object.insert(QStringLiteral("created"), Web::momentText(annotation.created));
    }
    if (annotation.modified.isValid()) {
        object.insert(QStringLiteral("modified"), Web::momentText(annotation.modified));
    }
    return object;
}

QJsonObject tagObject(const Tag &tag)
{
    QJsonObject object{{QStringLiteral("id"), Web::uuidUri(tag.uuid)},
                       {QStringLiteral("type"), QStringLiteral("skos:Concept")},
                       {QStringLiteral("skos:prefLabel"), tag.name},
                       {QStringLiteral("colour"), nameOf(tag.colour)},
                       {QStringLiteral("layer"), nameOf(tag.layer)}};
    if (!tag.description.isEmpty()) {
        object.insert(QStringLiteral("skos:definition"), tag.description);
    }
    if (!tag.parent.isNull()) {
        object.insert(QStringLiteral("skos:broader"),
                      QJsonObject{{QStringLiteral("id"), Web::uuidUri(tag.parent)}});
    }
    return object;
}

} // namespace

QByteArray writeWebAnnotations(const WebAnnotationCollection &collection)
{
    QJsonArray items;
    for (const Annotation &annotation : collection.annotations) {
        items.append(annotationObject(annotation, collection.tags));
    }
    QJsonArray tags;
    for (const Tag &tag : collection.tags) {
        tags.append(tagObject(tag));
    }
    // The same work gives the same file, so the collection is named by what it holds.
    const QByteArray content = QJsonDocument(items).toJson() + QJsonDocument(tags).toJson();
    const QUuid uuid = QUuid::createUuidV5(QUuid(), content);
    const QString id = Web::uuidUri(uuid);
    const int total = int(items.size());
    QJsonObject part{{QStringLiteral("id"), id},
                     {QStringLiteral("type"), QStringLiteral("AnnotationCollection")},
                     {QStringLiteral("total"), total}};
    QJsonObject whole = part;
    if (!collection.label.isEmpty()) {
        part.insert(QStringLiteral("label"), collection.label);
        whole.insert(QStringLiteral("label"), collection.label);
    }
    whole.insert(QStringLiteral("@context"), QJsonArray{Web::context, contextTerms()});
    if (collection.generated.isValid()) {
        whole.insert(QStringLiteral("generated"), Web::momentText(collection.generated));
    }
    if (!tags.isEmpty()) {
        whole.insert(QStringLiteral("tags"), tags);
    }
    whole.insert(QStringLiteral("first"),
                 QJsonObject{{QStringLiteral("id"),
                              Web::uuidUri(QUuid::createUuidV5(uuid, QByteArrayLiteral("page 1")))},
                             {QStringLiteral("type"), QStringLiteral("AnnotationPage")},
                             {QStringLiteral("startIndex"), 0},
                             {QStringLiteral("partOf"), part},
                             {QStringLiteral("items"), items}});
    return QJsonDocument(whole).toJson();
}

} // namespace Chancery::Export
