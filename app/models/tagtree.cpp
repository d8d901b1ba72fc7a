// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tagtree.h"

#include "model/tagdepth.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Chancery::App
{

namespace
{

constexpr int longestName = 100;

QString say(const char *text)
{
    return QCoreApplication::translate("Chancery::App::TagTree", text);
}

bool sameName(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

/// Whether going up from \a tag ends at the top, and soon enough.
bool isRooted(const Tag &tag, const QHash<QUuid, const Tag *> &byId)
{
    int depth = 0;
    for (const Tag *above = &tag; above; above = byId.value(above->parent)) {
        if (++depth > deepestTag) {
            return false;
        }
    }
    return true;
}

using Children = QHash<QUuid, std::vector<const Tag *>>;

void descend(const QUuid &parent, int depth, const QString &path, const Children &children,
             std::vector<TagPlace> &places)
{
    for (const Tag *tag : children.value(parent)) {
        const QString below = path.isEmpty() ? tag->name : QString(path + u'/' + tag->name);
        places.push_back({*tag, depth, below});
        descend(tag->uuid, depth + 1, below, children, places);
    }
}

} // namespace

std::vector<TagPlace> tagTree(std::span<const Tag> tags)
{
    QHash<QUuid, const Tag *> byId;
    for (const Tag &tag : tags) {
        byId.insert(tag.uuid, &tag);
    }
    Children children;
    for (const Tag &tag : tags) {
        const bool hasParent = byId.contains(tag.parent) && isRooted(tag, byId);
        children[hasParent ? tag.parent : QUuid()].push_back(&tag);
    }
    for (auto &siblings : children) {
        std::ranges::sort(siblings, [](const Tag *one, const Tag *other) {
            if (one->layer != other->layer) {
                return one->layer == Layer::Reader;
            }
            const int order = QString::localeAwareCompare(one->name, other->name);
            return order != 0 ? order < 0 : one->uuid < other->uuid;
        });
    }
    std::vector<TagPlace> places;
    places.reserve(tags.size());
    descend({}, 0, {}, children, places);
    return places;
}

const Tag *findTag(const QUuid &uuid, std::span<const Tag> tags)
{
    const auto found = std::ranges::find(tags, uuid, &Tag::uuid);
    return found == tags.end() ? nullptr : &*found;
}

QSet<QUuid> withDescendants(const QSet<QUuid> &tags, std::span<const Tag> all)
{
    QSet<QUuid> whole = tags;
    for (bool grown = true; grown;) {
        grown = false;
        for (const Tag &tag : all) {
            if (whole.contains(tag.parent) && !whole.contains(tag.uuid)) {
                whole.insert(tag.uuid);
                grown = true;
            }
        }
    }
    return whole;
}

QStringList tagPathParts(const QString &path)
{
    QStringList parts;
    for (const QString &part : path.split(u'/')) {
        if (const QString name = part.simplified(); !name.isEmpty()) {
            parts.append(name);
        }
    }
    return parts;
}

TagPathMade makeTagPath(const QString &path, std::span<const Tag> all, MarkColour colour)
{
    TagPathMade result;
    for (const QString &name : tagPathParts(path)) {
        const auto known = std::ranges::find_if(all, [&](const Tag &tag) {
            return tag.layer == Layer::Reader && tag.parent == result.tag && sameName(tag.name, name);
        });
        // Below a tag made a moment ago nothing can be known yet: its id is new.
        if (known != all.end()) {
            result.tag = known->uuid;
            colour = known->colour;
            continue;
        }
        Tag tag;
        tag.uuid = QUuid::createUuid();
        tag.parent = result.tag;
        tag.name = name.first(std::min<qsizetype>(name.size(), longestName));
        tag.colour = colour;
        result.tag = tag.uuid;
        result.made.push_back(std::move(tag));
    }
    return result;
}

QString objectionTo(const Tag &tag, std::span<const Tag> all)
{
    if (tag.name.trimmed().isEmpty()) {
        return say(QT_TRANSLATE_NOOP("Chancery::App::TagTree", "A tag needs a name."));
    }
    if (tag.name.contains(u'/')) {
        return say(
            QT_TRANSLATE_NOOP("Chancery::App::TagTree",
                              "A tag’s name cannot contain “/”, which parts a tag from the one above it."));
    }
    if (tag.name.size() > longestName) {
        return QCoreApplication::translate("Chancery::App::TagTree",
                                           "A tag’s name has at most %n characters.", nullptr, longestName);
    }
    for (const Tag &other : all) {
        if (other.uuid != tag.uuid && other.layer == tag.layer && other.parent == tag.parent
            && sameName(other.name, tag.name)) {
            return say(QT_TRANSLATE_NOOP("Chancery::App::TagTree",
                                         "There is already a tag “%1” in this place. You can merge the two."))
                .arg(other.name);
        }
    }
    if (withDescendants({tag.uuid}, all).contains(tag.parent)) {
        return say(QT_TRANSLATE_NOOP("Chancery::App::TagTree", "A tag cannot be moved below itself."));
    }
    return {};
}

} // namespace Chancery::App
