// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resolution.h"

#include <QCoreApplication>

#include <algorithm>

namespace Chancery::Store
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chancery::Store::Reference)
};

QString reasonOfPage(const ReferenceTarget &target)
{
    const QString pages = target.raw.section(QStringLiteral("pg_"), -1);
    if (target.passage.isValid()) {
        return Words::tr("Page %1 begins there.").arg(pages.section(u'-', 0, 0));
    }
    return pages.contains(u'-') ? Words::tr("The document fills the pages %1.").arg(pages)
                                : Words::tr("It is the last document that begins before page %1.").arg(pages);
}

QString reasonOfTarget(const ReferenceTarget &target, Layer origin)
{
    if (target.key.xmlId.startsWith(u"pg_")) {
        return reasonOfPage(target);
    }
    if (target.key.xmlId.isEmpty()) {
        return Words::tr("It names the volume as a whole, which begins there.");
    }
    if (target.place.isValid() && target.place.document.volume != target.key.volume) {
        return target.place.document.volume.startsWith(target.key.volume)
            ? Words::tr("It names a document of a volume that is printed in parts.")
            : Words::tr("A card describes this document, which is in the library.");
    }
    return origin == Layer::Detected ? Words::tr("The words name it by its number.")
                                     : Words::tr("The edition links these words to it.");
}

} // namespace

QString reasonOf(const CrossReference &reference)
{
    if (reference.targets.empty()) {
        return Words::tr("Nothing in the library fits these words.");
    }
    const auto placed = std::ranges::find_if(
        reference.targets, [](const ReferenceTarget &target) { return target.place.isValid(); });
    const ReferenceTarget &target = placed == reference.targets.end() ? reference.targets.front() : *placed;
    switch (reference.state) {
    case ReferenceState::Resolved:
        return reasonOfTarget(target, reference.origin);
    case ReferenceState::KnownElsewhere:
        if (target.place.isValid()) {
            return Words::tr("A card describes it; the document itself is not in this library.");
        }
        if (target.raw.contains(u':') && !target.key.isValid() && target.raw.contains(u"//")) {
            return Words::tr("It leads out of the library, to a web address.");
        }
        return target.key.volume.isEmpty()
            ? Words::tr("It stands for a source outside the edition: %1.").arg(target.raw)
            : Words::tr("It is in %1, and not in this library.").arg(target.key.volume);
    case ReferenceState::Ambiguous:
        return Words::tr("More than one document fits these words.");
    case ReferenceState::Broken:
        return Words::tr("The volume %1 holds nothing that is called %2.")
            .arg(target.key.volume, target.key.xmlId);
    case ReferenceState::Unresolved:
        break;
    }
    return Words::tr("Nothing in the library fits these words.");
}

} // namespace Chancery::Store
