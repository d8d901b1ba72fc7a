// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webannotationreader.h"

#include "identity.h"
#include "webitem.h"
#include "webvocabulary.h"
#include "words.h"

#include "model/tagdepth.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <ranges>

namespace Chancery::Export
{

namespace
{

Result<QJsonDocument> parse(const QByteArray &json)
{
    if (json.size() > largestWebAnnotations) {
        return failure(Error::Kind::BadInput,
                       Words::tr("The annotations were not read: the file is larger than 256 MiB."));
    }
    if (json.trimmed().isEmpty()) {
        return failure(Error::Kind::BadInput, Words::tr("The annotations were not read: the file is empty."));
    }
    if (json.startsWith("\xff\xfe") || json.startsWith("\xfe\xff")) {
        return failure(
            Error::Kind::BadInput,
            Words::tr(
                "The annotations were not read: the file is in UTF-16. Save it as UTF-8 and try again."));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    const QString detail = QStringLiteral("%1 at byte %2").arg(error.errorString()).arg(error.offset);
    switch (error.error) {
    case QJsonParseError::NoError:
        return document;
    case QJsonParseError::DeepNesting:
        return failure(Error::Kind::BadInput,
                       Words::tr("The annotations were not read: the file is nested too deep."), detail);
    case QJsonParseError::IllegalUTF8String:
        return failure(
            Error::Kind::BadInput,
            Words::tr(
                "The annotations were not read: the file is not in UTF-8. Save it as UTF-8 and try again."),
            detail);
    case QJsonParseError::UnterminatedObject:
    case QJsonParseError::UnterminatedArray:
    case QJsonParseError::UnterminatedString:
        return failure(Error::Kind::BadInput,
                       Words::tr("The annotations were not read: the file breaks off before its end."),
                       detail);
    default:
        return failure(Error::Kind::BadInput,
                       Words::tr("The annotations were not read: the file is not JSON."), detail);
    }
}

class Reader
{
public:
    WebAnnotationDraft read(const QJsonDocument &document)
    {
        if (document.isArray()) {
            for (const QJsonValue entry : document.array()) {
                readAny(entry);
            }
        } else {
            readAny(document.object());
        }
        if (m_draft.annotations.empty() && m_draft.tags.empty() && m_draft.diagnostics.empty()) {
            tell(Diagnostic::Severity::Note, Words::tr("The file holds no annotations."));
        }
        return std::move(m_draft);
    }

private:
    void tell(Diagnostic::Severity severity, const QString &message)
    {
        m_draft.diagnostics.push_back({severity, message, {}, 0, 0});
    }

    void readAny(const QJsonValue &value)
    {
        const QJsonObject object = value.toObject();
        if (Web::hasType(object, QStringLiteral("AnnotationCollection"))) {
            readCollection(object);
        } else if (Web::hasType(object, QStringLiteral("AnnotationPage"))) {
            readPage(object);
        } else {
            readItem(value);
        }
    }

    void readCollection(const QJsonObject &collection)
    {
        readTags(collection.value(QStringLiteral("tags")).toArray());
        const QJsonValue first = collection.value(QStringLiteral("first"));
        const int before = m_item;
        if (first.isObject()) {
            readPage(first.toObject());
        } else if (collection.value(QStringLiteral("items")).isArray()) {
            readPage(collection);
        } else {
            tell(Diagnostic::Severity::Error,
                 Words::tr("The collection's annotations are not in this file but at an address, which was "
                           "not fetched."));
            return;
        }
        const QJsonValue total = collection.value(QStringLiteral("total"));
        if (total.isDouble() && total.toInteger() != m_item - before) {
            tell(Diagnostic::Severity::Warning,
                 Words::tr("The collection speaks of %1 annotations; the file holds %2.")
                     .arg(total.toInteger())
                     .arg(m_item - before));
        }
    }

    void readPage(const QJsonObject &page)
    {
        const QJsonValue items = page.value(QStringLiteral("items"));
        for (const QJsonValue item : Web::listOf(items)) {
            readItem(item);
        }
        if (const QJsonValue next = page.value(QStringLiteral("next")); next.isObject()) {
            // A chain of embedded pages is followed without recursion; each nests one level deeper in the file.
            QJsonObject following = next.toObject();
            while (!following.isEmpty()) {
                for (const QJsonValue item : Web::listOf(following.value(QStringLiteral("items")))) {
                    readItem(item);
                }
                following = following.value(QStringLiteral("next")).toObject();
            }
        } else if (next.isString()) {
            tell(Diagnostic::Severity::Warning,
                 Words::tr("There are further pages at %1, which were not fetched.").arg(next.toString()));
        }
    }

    void readTags(const QJsonArray &tags)
    {
        for (const QJsonValue value : tags) {
            const QJsonObject object = value.toObject();
            Tag tag;
            tag.uuid = Web::uuidOfUri(object.value(QStringLiteral("id")).toString());
            tag.name = object.value(QStringLiteral("skos:prefLabel")).toString();
            if (tag.uuid.isNull() || tag.name.isEmpty() || tag.name.contains(u'/')) {
                tell(Diagnostic::Severity::Warning,
                     Words::tr("A tag without a usable id or name was left out: “%1”.").arg(tag.name));
                continue;
            }
            const QJsonValue broader = object.value(QStringLiteral("skos:broader"));
            tag.parent =
                Web::uuidOfUri(broader.isObject() ? broader.toObject().value(QStringLiteral("id")).toString()
                                                  : broader.toString());
            tag.description = object.value(QStringLiteral("skos:definition")).toString();
            tag.colour = fromNameOr(object.value(QStringLiteral("colour")).toString(), MarkColour::Yellow);
            tag.layer = fromNameOr(object.value(QStringLiteral("layer")).toString(), Layer::Reader);
            m_tags.add(tag, m_draft.tags);
        }
        makeTree();
    }

    /// A parent that is not in the file, or that is the tag's own descendant, would hang the tag nowhere; and nobody
    /// follows a chain without end.
    void makeTree()
    {
        QHash<QUuid, Tag *> tags;
        for (Tag &tag : m_draft.tags) {
            tags.insert(tag.uuid, &tag);
        }
        QHash<QUuid, int> depths; // of those whose way to the top is known
        for (Tag &tag : m_draft.tags) {
            const std::vector<Tag *> way = wayUp(tag, tags, depths);
            int depth = way.empty() ? 0 : depths.value(way.back()->parent);
            for (Tag *each : way | std::views::reverse) {
                if (depth == deepestTag) {
                    putAtTop(*each, Words::tr("no more than %1 tags hang below each other").arg(deepestTag));
                    depth = 0;
                }
                depths.insert(each->uuid, ++depth);
            }
        }
    }

    /// \a tag and what is above it, as far as that is not known yet; it leads to the top, or is made to.
    std::vector<Tag *> wayUp(Tag &tag, const QHash<QUuid, Tag *> &tags, const QHash<QUuid, int> &depths)
    {
        std::vector<Tag *> way;
        QSet<const Tag *> isOnWay;
        for (Tag *next = &tag; next && !depths.contains(next->uuid); next = tags.value(next->parent)) {
            if (isOnWay.contains(next)) {
                putAtTop(*next, Words::tr("its parent is its own child"));
                return wayUp(tag, tags, depths); // there is no ring now
            }
            way.push_back(next);
            isOnWay.insert(next);
        }
        if (!way.empty() && !way.back()->parent.isNull() && !tags.contains(way.back()->parent)) {
            putAtTop(*way.back(), Words::tr("its parent is missing"));
        }
        return way;
    }

    void putAtTop(Tag &tag, const QString &reason)
    {
        tell(Diagnostic::Severity::Warning,
             Words::tr("The tag “%1” was put at the top: %2.").arg(tag.name, reason));
        tag.parent = QUuid();
    }

    void readItem(const QJsonValue &value)
    {
        ++m_item;
        Web::ItemReader item(value, m_item, m_draft, m_tags);
        std::optional<Annotation> annotation = item.read();
        if (!annotation) {
            return;
        }
        if (m_seen.contains(annotation->uuid)) {
            item.tell(Diagnostic::Severity::Warning,
                      Words::tr("An annotation with the same id was read before; this one was left out."));
            return;
        }
        m_seen.insert(annotation->uuid);
        m_draft.annotations.push_back(std::move(*annotation));
    }

    WebAnnotationDraft m_draft;
    Web::TagIndex m_tags;
    QSet<QUuid> m_seen;
    int m_item = 0;
};

} // namespace

Result<WebAnnotationDraft> readWebAnnotations(const QByteArray &json)
{
    const Result<QJsonDocument> document = parse(json);
    if (!document) {
        return std::unexpected(document.error());
    }
    return Reader().read(*document);
}

} // namespace Chancery::Export
