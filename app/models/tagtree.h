// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/annotation.h"

#include <QMetaType>
#include <QSet>
#include <QStringList>

#include <span>
#include <vector>

namespace Chancery::App
{

/// A tag and its place in the tree.
struct TagPlace {
    Tag tag;
    int depth = 0; ///< 0 at the top
    QString path; ///< "Issues/Rio Pact"

    bool operator==(const TagPlace &) const = default;
};

/// All of \a tags, parents before their children and siblings by name; the reader's own before the
/// editor's. A tag whose parent is missing, or that would be its own ancestor, stands at the top.
[[nodiscard]] std::vector<TagPlace> tagTree(std::span<const Tag> tags);

[[nodiscard]] const Tag *findTag(const QUuid &uuid, std::span<const Tag> tags);

/// \a tags and everything below them.
[[nodiscard]] QSet<QUuid> withDescendants(const QSet<QUuid> &tags, std::span<const Tag> all);

/// The parts of "Parent/Child": trimmed, empty ones dropped.
[[nodiscard]] QStringList tagPathParts(const QString &path);

/// The reader's tag \a path names, with those tags that have to be made for it.
struct TagPathMade {
    QUuid tag; ///< null for a path without a part
    std::vector<Tag> made; ///< parents before children
};

/// Names are compared without regard to case, so that "tone" finds "Tone". New tags take their parent's
/// colour, or \a colour at the top. The editor's tags are read-only and never get children.
[[nodiscard]] TagPathMade makeTagPath(const QString &path, std::span<const Tag> all, MarkColour colour);

/// Why \a tag cannot have this name and parent: a sentence; empty where it can.
[[nodiscard]] QString objectionTo(const Tag &tag, std::span<const Tag> all);

} // namespace Chancery::App

Q_DECLARE_METATYPE(Chancery::App::TagPlace)
