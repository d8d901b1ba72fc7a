// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webitem.h"

#include "identity.h"
#include "markdown.h"
#include "webvocabulary.h"
#include "words.h"

#include "model/location.h"
#include "model/tagdepth.h"

#include <QGuiApplication>
#include <QJsonDocument>
#include <QTextDocumentFragment>
#include <QTimeZone>

#include <limits>

namespace Chancery::Export::Web
{

namespace
{

// The name space of the UUIDs made for what came without one; made once, never to change.
constexpr QUuid foreign(0x2f0c1d52, 0x7b1e, 0x4c65, 0x9a, 0x3d, 0x86, 0x51, 0xe0, 0x4b, 0x27, 0x9c);

QString text(const QJsonObject &object, const QString &key)
{
    return object.value(key).toString();
}

/// Whether a JSON number is a whole, non-negative position.
std::optional<int> position(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number < 0 || number > std::numeric_limits<int>::max()
        || number != double(int(number))) {
        return std::nullopt;
    }
    return int(number);
}

QString htmlToText(const QString &html)
{
    // Without a QGuiApplication Qt cannot read HTML: the words are kept with their tags, which are then text.
    return qobject_cast<QGuiApplication *>(QCoreApplication::instance())
        ? QTextDocumentFragment::fromHtml(html).toPlainText()
        : html;
}

/// The identity a URI of another program stands for, as the target of a link.
std::optional<AnnotationLink> linkTo(const QString &uri)
{
    if (const QUuid uuid = uuidOfUri(uri); !uuid.isNull()) {
        return AnnotationLink{LinkType::Cites, LinkTargetKind::Annotation,
                              uuid.toString(QUuid::WithoutBraces)};
    }
    const DocumentKey key = documentOfUri(uri);
    if (!key.isValid()) {
        return std::nullopt;
    }
    if (const Location where = Location::fromString(uri); where.passage >= 0) {
        return AnnotationLink{LinkType::Cites, LinkTargetKind::Passage, where.toString()};
    }
    return AnnotationLink{LinkType::Cites, LinkTargetKind::Document, key.toString()};
}

} // namespace

QJsonArray listOf(const QJsonValue &value)
{
    if (value.isArray()) {
        return value.toArray();
    }
    return value.isUndefined() || value.isNull() ? QJsonArray() : QJsonArray{value};
}

bool hasType(const QJsonObject &object, const QString &type)
{
    const QJsonArray types = listOf(object.value(QStringLiteral("type")));
    return types.contains(type)
        || listOf(object.value(QStringLiteral("@type"))).contains(QString(QStringLiteral("oa:") + type));
}

bool TagIndex::add(const Tag &tag, std::vector<Tag> &tags)
{
    if (m_ids.contains(tag.uuid)) {
        return false;
    }
    m_ids.insert(tag.uuid);
    m_children.insert({tag.parent, tag.name}, tag.uuid);
    tags.push_back(tag);
    return true;
}

ItemReader::ItemReader(const QJsonValue &value, int number, WebAnnotationDraft &draft, TagIndex &tags)
    : m_item(value.toObject())
    , m_isObject(value.isObject())
    , m_number(number)
    , m_draft(draft)
    , m_tags(tags)
{
}

void ItemReader::tell(Diagnostic::Severity severity, const QString &message)
{
    QString where = QStringLiteral("item %1").arg(m_number);
    if (const QString id = text(m_item, QStringLiteral("id")); !id.isEmpty()) {
        where += QStringLiteral(" (") + id + u')';
    }
    m_draft.diagnostics.push_back({severity, message, where, 0, 0});
}

std::optional<Annotation> ItemReader::read()
{
    if (!m_isObject) {
        tell(Diagnostic::Severity::Error, Words::tr("The item is not an annotation and was left out."));
        return std::nullopt;
    }
    if (!hasType(m_item, QStringLiteral("Annotation"))) {
        tell(Diagnostic::Severity::Error,
             Words::tr("The item does not say that it is an annotation and was left out."));
        return std::nullopt;
    }
    Annotation annotation;
    annotation.uuid = readId();
    readTargets(annotation);
    if (annotation.segments.empty()) {
        m_refusals.prepend(
            Words::tr("The annotation was left out: none of its targets can be looked for in a library."));
        tell(Diagnostic::Severity::Error, m_refusals.join(u' '));
        return std::nullopt;
    }
    for (const QString &refusal : std::as_const(m_refusals)) {
        tell(Diagnostic::Severity::Warning, refusal);
    }
    readBodies(annotation);
    readKind(annotation);
    annotation.colour = fromNameOr(text(m_item, QStringLiteral("colour")), MarkColour::Yellow);
    annotation.layer = fromNameOr(text(m_item, QStringLiteral("layer")), Layer::Reader);
    annotation.author = readCreator();
    annotation.created = readMoment(QStringLiteral("created"));
    annotation.modified = readMoment(QStringLiteral("modified"));
    return annotation;
}

QUuid ItemReader::readId() const
{
    const QString id = text(m_item, QStringLiteral("id"));
    if (const QUuid uuid = uuidOfUri(id); !uuid.isNull()) {
        return uuid;
    }
    return QUuid::createUuidV5(
        foreign, id.isEmpty() ? QJsonDocument(m_item).toJson(QJsonDocument::Compact) : id.toUtf8());
}

QString ItemReader::readCreator() const
{
    QStringList names;
    for (const QJsonValue creator : listOf(m_item.value(QStringLiteral("creator")))) {
        const QJsonObject agent = creator.toObject();
        QString name = creator.toString();
        for (const QString &key :
             {QStringLiteral("name"), QStringLiteral("nickname"), QStringLiteral("id")}) {
            if (name.isEmpty()) {
                name = listOf(agent.value(key)).first().toString();
            }
        }
        if (!name.isEmpty()) {
            names << name;
        }
    }
    return names.join(QStringLiteral(", "));
}

QDateTime ItemReader::readMoment(const QString &key)
{
    const QString written = text(m_item, key);
    if (written.isEmpty()) {
        return {};
    }
    QDateTime moment = QDateTime::fromString(written, Qt::ISODateWithMs);
    if (!moment.isValid()) {
        tell(Diagnostic::Severity::Warning,
             Words::tr("“%1” is not a time that can be read; it was left aside.").arg(written));
        return {};
    }
    if (moment.timeSpec() == Qt::LocalTime) {
        tell(Diagnostic::Severity::Note,
             Words::tr("The time %1 has no zone; it was taken as UTC.").arg(written));
        moment.setTimeZone(QTimeZone::UTC);
    }
    return moment.toUTC();
}

void ItemReader::readKind(Annotation &annotation) const
{
    if (const auto kind = fromName<AnnotationKind>(text(m_item, QStringLiteral("kind")))) {
        annotation.kind = *kind;
        return;
    }
    const QJsonArray motivations = listOf(m_item.value(QStringLiteral("motivation")));
    annotation.kind = kindOf(motivations.isEmpty() ? QString() : motivations.first().toString());
    // Many programs call everything a highlight, or nothing; words of the reader's make it a note.
    if (annotation.kind == AnnotationKind::Highlight && !annotation.body.isEmpty()) {
        annotation.kind = AnnotationKind::Note;
    } else if (annotation.kind == AnnotationKind::Note && annotation.body.isEmpty()) {
        annotation.kind = AnnotationKind::Highlight;
    }
}

void ItemReader::readBodies(Annotation &annotation)
{
    if (const QJsonValue value = m_item.value(QStringLiteral("bodyValue")); value.isString()) {
        annotation.body = markdownOfText(value.toString());
    }
    for (const QJsonValue body : listOf(m_item.value(QStringLiteral("body")))) {
        readBody(annotation, body);
    }
}

void ItemReader::readBody(Annotation &annotation, const QJsonValue &body)
{
    const QJsonObject object = body.toObject();
    const QString purpose = listOf(object.value(QStringLiteral("purpose"))).first().toString();
    const QString source = body.isString() ? body.toString() : text(object, QStringLiteral("source"));
    if (!source.isEmpty()) {
        readLink(annotation, object, source);
        return;
    }
    if (!object.value(QStringLiteral("value")).isString()) {
        tell(Diagnostic::Severity::Warning,
             Words::tr("A body that is neither text nor a link was left aside."));
        return;
    }
    const QString value = text(object, QStringLiteral("value"));
    if (purpose == QStringLiteral("tagging")) {
        readTag(annotation, object);
        return;
    }
    const QString format = text(object, QStringLiteral("format"));
    if (purpose == QStringLiteral("editing") && annotation.proposal.isEmpty()) {
        annotation.proposal = format == QStringLiteral("text/html") ? htmlToText(value) : value;
        return;
    }
    const QString words = format == QStringLiteral("text/html") ? markdownOfText(htmlToText(value))
        : format == QStringLiteral("text/plain")                ? markdownOfText(value)
                                                                : value;
    annotation.body += (annotation.body.isEmpty() ? QString() : QStringLiteral("\n\n")) + words;
}

void ItemReader::readLink(Annotation &annotation, const QJsonObject &body, const QString &source)
{
    const auto kind = fromName<LinkTargetKind>(text(body, QStringLiteral("linkTarget")));
    const QString identity = text(body, QStringLiteral("identity"));
    const LinkType type = fromNameOr(text(body, QStringLiteral("linkType")), LinkType::Cites);
    if (kind && !identity.isEmpty()) {
        annotation.links.push_back({type, *kind, identity});
        return;
    }
    if (auto link = linkTo(source)) {
        link->type = type;
        annotation.links.push_back(*link);
        return;
    }
    // An address in the wide world is no identity of a library; it stays with the words.
    const bool canBeLink = !safeLink(source).isEmpty() && !source.contains(u'<') && !source.contains(u'>')
        && !source.contains(u' ');
    annotation.body += (annotation.body.isEmpty() ? QString() : QStringLiteral("\n\n"))
        + (canBeLink ? QString(u'<' + source + u'>') : markdownOfText(source));
    tell(Diagnostic::Severity::Note,
         Words::tr("The link to %1 leads out of the library; it was kept in the note.").arg(source));
}

void ItemReader::readTag(Annotation &annotation, const QJsonObject &body)
{
    QUuid tag = uuidOfUri(text(body, QStringLiteral("tag")));
    if (!m_tags.contains(tag)) {
        tag = tagOfPath(text(body, QStringLiteral("value")));
    }
    if (tag.isNull()) {
        tell(Diagnostic::Severity::Warning, Words::tr("A tag without a name was left aside."));
    } else if (std::ranges::find(annotation.tags, tag) == annotation.tags.end()) {
        annotation.tags.push_back(tag);
    }
}

QUuid ItemReader::tagOfPath(const QString &path)
{
    QUuid parent;
    QString walked;
    int depth = 0;
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
        const QString name = part.trimmed();
        if (name.isEmpty()) {
            continue;
        }
        if (++depth > deepestTag) {
            tell(Diagnostic::Severity::Warning,
                 Words::tr("Of a tag with more than %1 parts the first %1 were taken.").arg(deepestTag));
            break;
        }
        walked += u'/' + name;
        if (const QUuid known = m_tags.child(parent, name); !known.isNull()) {
            parent = known;
            continue;
        }
        const QUuid uuid = QUuid::createUuidV5(foreign, QString(QStringLiteral("tag") + walked).toUtf8());
        m_tags.add({uuid, parent, name, {}, MarkColour::Yellow, Layer::Reader}, m_draft.tags);
        parent = uuid;
    }
    return parent;
}

void ItemReader::readTargets(Annotation &annotation)
{
    for (const QJsonValue target : listOf(m_item.value(QStringLiteral("target")))) {
        if (std::optional<Segment> segment = readTarget(target)) {
            annotation.segments.push_back(std::move(*segment));
        }
    }
}

std::optional<Segment> ItemReader::readTarget(const QJsonValue &target)
{
    const QJsonObject object = target.toObject();
    const QJsonValue source = object.value(QStringLiteral("source"));
    QString uri = source.isObject() ? text(source.toObject(), QStringLiteral("id")) : source.toString();
    if (uri.isEmpty()) {
        uri = target.isString() ? target.toString() : text(object, QStringLiteral("id"));
    }
    Segment segment;
    segment.passageOrdinal = -1;
    segment.document = DocumentKey::fromString(text(object, QStringLiteral("document")));
    if (!segment.document.isValid()) {
        segment.document = documentOfUri(uri);
    }
    if (!segment.document.isValid()) {
        m_refusals << Words::tr("The target %1 is not a document of a library.")
                          .arg(uri.isEmpty() ? Words::tr("without an address") : uri);
        return std::nullopt;
    }
    m_badPosition = false;
    for (const QJsonValue selector : listOf(object.value(QStringLiteral("selector")))) {
        readSelector(segment, selector.toObject());
    }
    if (segment.exact.isEmpty()) {
        m_refusals
            << Words::tr("The mark in %1 has no quotation to find it by.").arg(segment.document.toString());
        return std::nullopt;
    }
    checkPlace(segment);
    return segment;
}

void ItemReader::readSelector(Segment &segment, const QJsonObject &selector)
{
    if (hasType(selector, QStringLiteral("TextQuoteSelector"))) {
        segment.exact = text(selector, QStringLiteral("exact"));
        segment.prefix = text(selector, QStringLiteral("prefix"));
        segment.suffix = text(selector, QStringLiteral("suffix"));
        return;
    }
    const QString fragment = text(selector, QStringLiteral("value"));
    if (!hasType(selector, QStringLiteral("FragmentSelector"))
        || text(selector, QStringLiteral("conformsTo")) != passageFragment || !fragment.startsWith(u'p')) {
        return; // other ways to the same words; the quotation decides
    }
    bool isNumber = false;
    const int ordinal = QStringView(fragment).sliced(1).toInt(&isNumber);
    if (isNumber && ordinal >= 0 && !selector.contains(QStringLiteral("refinedBy"))) {
        segment.passageOrdinal = ordinal; // a lost mark: the passage is known, the place in it is not
        return;
    }
    const QJsonObject place = selector.value(QStringLiteral("refinedBy")).toObject();
    const auto start = position(place.value(QStringLiteral("start")));
    const auto end = position(place.value(QStringLiteral("end")));
    if (!isNumber || ordinal < 0 || !start || !end || *start >= *end) {
        m_badPosition = true;
        return;
    }
    segment.passageOrdinal = ordinal;
    segment.range = {*start, *end};
}

/// Positions are taken only where they fit the quotation; whether they fit the text the library checks.
void ItemReader::checkPlace(Segment &segment)
{
    if (!segment.range.isEmpty() && segment.range.length() != codePointCount(segment.exact)) {
        m_badPosition = true;
    }
    if (m_badPosition) {
        segment.passageOrdinal = -1;
        segment.range = {};
        tell(Diagnostic::Severity::Warning,
             Words::tr("The position of “%1” cannot be right; the words will be looked for.")
                 .arg(segment.exact.left(60)));
    }
}

} // namespace Chancery::Export::Web
