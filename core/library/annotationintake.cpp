// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "annotationintake.h"

#include "model/tagdepth.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QTimeZone>

namespace Chancery
{

namespace
{

QString say(const char *text)
{
    return QCoreApplication::translate("Chancery::Library", text);
}

struct Place {
    const Passage *passage = nullptr;
    TextRange range;
};

bool standsAt(const DocumentRecord &record, const Segment &segment)
{
    const Passage *passage = record.passageAt(segment.passageOrdinal);
    return passage && !segment.range.isEmpty() && segment.range.end <= codePointCount(passage->text)
        && textIn(passage->text, segment.range) == segment.exact;
}

enum class Context { Agrees, Ignored };

/// Every place of the document where the words stand, with the words around them or with whatever there is.
std::vector<Place> placesOf(const DocumentRecord &record, const Segment &segment, Context context)
{
    std::vector<Place> places;
    for (const Passage &passage : record.passages) {
        const CodePointIndex index(passage.text);
        for (qsizetype at = passage.text.indexOf(segment.exact); at >= 0;
             at = passage.text.indexOf(segment.exact, at + 1)) {
            const qsizetype end = at + segment.exact.size();
            const bool agrees = passage.text.left(at).endsWith(segment.prefix)
                && passage.text.mid(end).startsWith(segment.suffix);
            if (context == Context::Ignored || agrees) {
                places.push_back({&passage, {index.fromUtf16(at), index.fromUtf16(end)}});
            }
        }
    }
    return places;
}

/// Why a segment cannot be placed; empty where it could, and then it has been.
QString placeSegment(Segment &segment, const DocumentRecord &record, bool &moved)
{
    if (segment.exact.isEmpty()) {
        return say("it quotes no words.");
    }
    if (standsAt(record, segment)) {
        segment.passage = record.passageAt(segment.passageOrdinal)->id;
        return {};
    }
    std::vector<Place> places = placesOf(record, segment, Context::Agrees);
    if (places.size() != 1) {
        places = placesOf(record, segment, Context::Ignored);
    }
    if (places.size() != 1) {
        return places.empty()
            ? say("its words “%1” are not in %2.").arg(segment.exact, record.document.key.toString())
            : say("its words “%1” stand in %2 more than once, and it does not say where.")
                  .arg(segment.exact, record.document.key.toString());
    }
    segment.passage = places.front().passage->id;
    segment.passageOrdinal = places.front().passage->ordinal;
    segment.range = places.front().range;
    moved = true;
    return {};
}

bool sameWork(const Annotation &here, Annotation other)
{
    // Layer, author and times are not what the reader would miss; rows mean nothing outside a library.
    other.layer = here.layer;
    other.author = here.author;
    other.created = here.created;
    other.modified = here.modified;
    for (size_t i = 0; i < std::min(here.segments.size(), other.segments.size()); ++i) {
        other.segments[i].passage = here.segments[i].passage;
        other.segments[i].prefix = here.segments[i].prefix;
        other.segments[i].suffix = here.segments[i].suffix;
    }
    return here == other;
}

/// Joins incoming tags with the library's, parents before children.
class TagJoiner
{
public:
    TagJoiner(std::vector<Tag> incoming, const std::vector<Tag> &here)
        : m_incoming(std::move(incoming))
    {
        for (const Tag &tag : m_incoming) {
            m_byId.insert(tag.uuid, &tag);
        }
        for (const Tag &tag : here) {
            m_joined.insert(tag.uuid, tag.uuid);
            if (tag.layer == Layer::Reader) {
                m_twins.insert({tag.parent, tag.name}, tag.uuid);
            }
        }
    }
    TagJoiner(const TagJoiner &) = delete;
    TagJoiner &operator=(const TagJoiner &) = delete;

    void join(std::vector<Change<Tag>> &changes)
    {
        for (const Tag &tag : m_incoming) {
            joined(tag.uuid, changes, 0);
        }
    }
    QUuid of(const QUuid &uuid) const
    {
        return m_joined.value(uuid);
    }

private:
    QUuid joined(const QUuid &uuid, std::vector<Change<Tag>> &changes, int depth)
    {
        if (const auto known = m_joined.constFind(uuid); known != m_joined.cend()) {
            return *known;
        }
        const Tag *tag = m_byId.value(uuid);
        if (!tag || depth > deepestTag) {
            return {};
        }
        Tag made = *tag;
        made.parent = joined(tag->parent, changes, depth + 1);
        made.layer = Layer::Reader;
        if (const auto twin = m_twins.constFind({made.parent, made.name}); twin != m_twins.cend()) {
            m_joined.insert(uuid, *twin);
            return *twin;
        }
        changes.push_back({std::nullopt, made});
        m_joined.insert(uuid, made.uuid);
        return made.uuid;
    }

    std::vector<Tag> m_incoming;
    QHash<QUuid, const Tag *> m_byId; ///< into m_incoming
    QHash<std::pair<QUuid, QString>, QUuid> m_twins; ///< the reader's tags here, by parent and name
    QHash<QUuid, QUuid> m_joined;
};

/// Takes annotations in one by one.
class Taker
{
public:
    Taker(std::vector<Tag> incomingTags, const IntakeSources &library)
        : m_library(library)
        , m_tags(std::move(incomingTags), library.tags)
    {
        m_intake.change.name = say("Import annotations");
        m_tags.join(m_intake.change.tags);
        m_intake.report.tags = int(m_intake.change.tags.size());
        for (const Annotation &annotation : library.annotations) {
            m_here.insert(annotation.uuid, &annotation);
        }
    }

    void take(Annotation annotation)
    {
        ++m_intake.report.read;
        const QString name = annotation.uuid.toString(QUuid::WithoutBraces);
        complete(annotation);
        bool moved = false;
        QString refusal = place(annotation, moved);
        if (refusal.isEmpty() && m_taken.contains(annotation.uuid)) {
            refusal = say("the file holds another annotation of the same id before it.");
        }
        if (const Annotation *mine = m_here.value(annotation.uuid); refusal.isEmpty() && mine) {
            if (sameWork(*mine, annotation)) {
                ++m_intake.report.unchanged;
                return;
            }
            refusal = say("this library has an annotation of the same id that differs; that one was kept.");
        }
        if (!refusal.isEmpty()) {
            ++m_intake.report.refused;
            tell(name, Diagnostic::Severity::Error, say("An annotation was not taken: %1").arg(refusal));
            return;
        }
        if (moved) {
            tell(name, Diagnostic::Severity::Note,
                 say("An annotation was placed by its words, since they are not where it says."));
        }
        m_taken.insert(annotation.uuid);
        ++m_intake.report.added;
        m_intake.change.annotations.push_back({std::nullopt, std::move(annotation)});
    }
    [[nodiscard]] Intake result() &&
    {
        return std::move(m_intake);
    }

private:
    /// Gives an annotation what every one of the reader's has.
    void complete(Annotation &annotation) const
    {
        if (annotation.uuid.isNull()) {
            annotation.uuid = QUuid::createUuid();
        }
        annotation.layer = Layer::Reader;
        if (!annotation.created.isValid()) {
            annotation.created =
                QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), QTimeZone::UTC);
        }
        if (!annotation.modified.isValid()) {
            annotation.modified = annotation.created;
        }
        std::vector<QUuid> joined;
        for (const QUuid &tag : annotation.tags) {
            if (const QUuid known = m_tags.of(tag);
                !known.isNull() && !std::ranges::contains(joined, known)) {
                joined.push_back(known);
            }
        }
        annotation.tags = std::move(joined);
    }
    /// Why an annotation cannot be placed; empty where it has been.
    QString place(Annotation &annotation, bool &moved)
    {
        if (annotation.segments.empty()) {
            return say("it marks nothing.");
        }
        for (Segment &segment : annotation.segments) {
            if (!m_records.contains(segment.document)) {
                m_records.insert(segment.document, m_library.record(segment.document));
            }
            const auto record = m_records.value(segment.document);
            const QString refusal = record
                ? placeSegment(segment, *record, moved)
                : say("it marks %1, which is not in this library.").arg(segment.document.toString());
            if (!refusal.isEmpty()) {
                return refusal;
            }
        }
        return {};
    }
    void tell(const QString &annotation, Diagnostic::Severity severity, const QString &what)
    {
        m_intake.report.diagnostics.push_back({severity, what, annotation, 0, 0});
    }

    const IntakeSources &m_library;
    TagJoiner m_tags;
    QHash<QUuid, const Annotation *> m_here;
    QHash<DocumentKey, std::shared_ptr<const DocumentRecord>> m_records;
    QSet<QUuid> m_taken;
    Intake m_intake;
};

} // namespace

Intake takeAnnotations(std::vector<Annotation> incoming, std::vector<Tag> incomingTags,
                       const IntakeSources &library)
{
    Taker taker(std::move(incomingTags), library);
    for (Annotation &annotation : incoming) {
        taker.take(std::move(annotation));
    }
    return std::move(taker).result();
}

} // namespace Chancery
