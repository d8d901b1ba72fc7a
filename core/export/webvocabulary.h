// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/annotation.h"

#include <QDateTime>
#include <QLatin1StringView>
#include <QUuid>

namespace Chancery::Export::Web
{

/// The words both halves of the JSON-LD format share.
inline constexpr QLatin1StringView context{"http://www.w3.org/ns/anno.jsonld"};
inline constexpr QLatin1StringView terms{"urn:chancery:terms:"};
inline constexpr QLatin1StringView passageFragment{"urn:chancery:fragment:passage"}; ///< `p` and the ordinal
inline constexpr QLatin1StringView uuidPrefix{"urn:uuid:"};

[[nodiscard]] inline QString uuidUri(const QUuid &uuid)
{
    return uuidPrefix + uuid.toString(QUuid::WithoutBraces);
}

/// Null where \a text is no `urn:uuid:`.
[[nodiscard]] inline QUuid uuidOfUri(const QString &text)
{
    return text.startsWith(uuidPrefix, Qt::CaseInsensitive)
        ? QUuid::fromString(QStringView(text).sliced(uuidPrefix.size()))
        : QUuid();
}

/// The motivation that says best what a kind is for; the kind itself is written beside it.
[[nodiscard]] QLatin1StringView motivationOf(AnnotationKind kind);

/// The kind an annotation of another program is taken for.
[[nodiscard]] AnnotationKind kindOf(const QString &motivation);

/// UTC, with milliseconds where there are any.
[[nodiscard]] QString momentText(const QDateTime &moment);

/// The absolute URI of a link's target.
[[nodiscard]] QString linkUri(const AnnotationLink &link);

} // namespace Chancery::Export::Web
