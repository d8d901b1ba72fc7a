// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "webannotationreader.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QSet>
#include <QStringList>

#include <optional>

namespace Chancery::Export::Web
{

/// JSON-LD lets one value stand for a list of one: a missing value is no entry, an array its entries,
/// anything else one entry.
[[nodiscard]] QJsonArray listOf(const QJsonValue &value);

[[nodiscard]] bool hasType(const QJsonObject &object, const QString &type);

/// The draft's tags by id and by place: a file may hold a million of them.
class TagIndex
{
public:
    /// Adds \a tag to \a tags; false where its id is there already.
    bool add(const Tag &tag, std::vector<Tag> &tags);
    [[nodiscard]] bool contains(const QUuid &tag) const
    {
        return m_ids.contains(tag);
    }
    /// The tag of that name under \a parent, or null.
    [[nodiscard]] QUuid child(const QUuid &parent, const QString &name) const
    {
        return m_children.value({parent, name});
    }

private:
    QSet<QUuid> m_ids;
    QHash<std::pair<QUuid, QString>, QUuid> m_children;
};

/// Reads one annotation of a file into values; tags it meets for the first time are added to the draft, and
/// what it has to say about the item to the draft's diagnostics. Lives as long as one item is read.
class ItemReader
{
public:
    ItemReader(const QJsonValue &value, int number, WebAnnotationDraft &draft, TagIndex &tags);

    /// Nothing where the item cannot be taken; the reason has then been told.
    [[nodiscard]] std::optional<Annotation> read();

    void tell(Diagnostic::Severity severity, const QString &message);

private:
    [[nodiscard]] QUuid readId() const;
    [[nodiscard]] QString readCreator() const;
    [[nodiscard]] QDateTime readMoment(const QString &key);
    void readKind(Annotation &annotation) const;
    void readBodies(Annotation &annotation);
    void readBody(Annotation &annotation, const QJsonValue &body);
    void readLink(Annotation &annotation, const QJsonObject &body, const QString &source);
    void readTag(Annotation &annotation, const QJsonObject &body);
    QUuid tagOfPath(const QString &path);
    void readTargets(Annotation &annotation);
    [[nodiscard]] std::optional<Segment> readTarget(const QJsonValue &target);
    void readSelector(Segment &segment, const QJsonObject &selector);
    void checkPlace(Segment &segment);

    QJsonObject m_item;
    bool m_isObject = false;
    int m_number = 0;
    WebAnnotationDraft &m_draft;
    TagIndex &m_tags;
    QStringList m_refusals; ///< why targets were left out
    bool m_badPosition = false; ///< of the target being read
};

} // namespace Chancery::Export::Web
