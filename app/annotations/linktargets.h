// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/documentrecord.h"
#include "model/libraryvalues.h"

#include <QMetaType>

#include <optional>
#include <span>
#include <vector>

namespace Chancery::App
{

/// Something a link can lead to, as the link dialog lists it.
struct LinkTarget {
    LinkTargetKind kind = LinkTargetKind::Document;
    QString identity; ///< as AnnotationLink::target
    QString title;
    QString detail; ///< quiet: date, office, place; may be empty

    bool operator==(const LinkTarget &) const = default;
};

[[nodiscard]] std::vector<LinkTarget> annotationTargets(std::span<const Annotation> annotations,
                                                        const QUuid &except);
[[nodiscard]] std::vector<LinkTarget> documentTargets(std::span<const Document> documents);
[[nodiscard]] std::vector<LinkTarget> personTargets(std::span<const Person> people);
[[nodiscard]] std::vector<LinkTarget> eventTargets(std::span<const Event> events);
[[nodiscard]] LinkTarget passageTarget(const PassageHit &hit);

/// What a pasted text names by itself:
/// | pasted | means |
/// |---|---|
/// | `chancery:frus1961-63v11/d223` | the document |
/// | `chancery:frus1961-63v11/d223#p7;12-48` | the passage |
/// | `frus1961-63v11#d223` | the document |
/// | a UUID | the annotation |
[[nodiscard]] std::optional<LinkTarget> targetOfPasted(const QString &text);

/// Those of \a targets that hold every word of \a text in title, detail or identity, at most \a most of
/// each kind, those whose title begins with it first. All of them, so limited, for an empty text.
[[nodiscard]] std::vector<LinkTarget> matching(std::span<const LinkTarget> targets, const QString &text,
                                               int most);

} // namespace Chancery::App

Q_DECLARE_METATYPE(Chancery::App::LinkTarget)
