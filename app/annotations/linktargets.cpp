// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linktargets.h"

#include "models/annotationrow.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Chancery::App
{

namespace
{

constexpr int longestTitle = 160;

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(QStringLiteral(" · "));
}

QString shortened(const QString &text)
{
    return text.size() <= longestTitle ? text : QString(text.left(longestTitle).trimmed() + u'…');
}

/// Documents and people are few and looked for by name; marks and passages are many.
int rankOf(const LinkTarget &target)
{
    switch (target.kind) {
    case LinkTargetKind::Document:
        return 0;
    case LinkTargetKind::Person:
        return 1;
    case LinkTargetKind::Event:
        return 2;
    case LinkTargetKind::Annotation:
        return 3;
    case LinkTargetKind::Passage:
        return 4;
    }
    return 5;
}

bool holdsWords(const LinkTarget &target, const QStringList &words)
{
    return std::ranges::all_of(words, [&target](const QString &word) {
        return target.title.contains(word, Qt::CaseInsensitive)
            || target.detail.contains(word, Qt::CaseInsensitive)
            || target.identity.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

std::vector<LinkTarget> annotationTargets(std::span<const Annotation> annotations, const QUuid &except)
{
    std::vector<LinkTarget> targets;
    for (const Annotation &annotation : annotations) {
        if (annotation.uuid != except) {
            targets.push_back({LinkTargetKind::Annotation, annotation.uuid.toString(QUuid::WithoutBraces),
                               shortened(QCoreApplication::translate("Chancery::App::LinkTarget", "“%1”")
                                             .arg(annotation.quotation())),
                               plainBeginning(annotation.body, longestTitle)});
        }
    }
    return targets;
}

std::vector<LinkTarget> documentTargets(std::span<const Document> documents)
{
    std::vector<LinkTarget> targets;
    for (const Document &document : documents) {
        const QString number = document.number.isEmpty()
            ? QString()
            : QCoreApplication::translate("Chancery::App::LinkTarget", "Document %1").arg(document.number);
        targets.push_back(
            {LinkTargetKind::Document, document.key.toString(), shortened(document.title),
             joined({number, document.date.isValid() ? document.date.toDisplay() : QString()})});
    }
    return targets;
}

std::vector<LinkTarget> personTargets(std::span<const Person> people)
{
    std::vector<LinkTarget> targets;
    for (const Person &person : people) {
        if (!person.xmlId.isEmpty()) {
            targets.push_back({LinkTargetKind::Person, DocumentKey{person.volume, person.xmlId}.toString(),
                               person.name, shortened(person.description)});
        }
    }
    return targets;
}

std::vector<LinkTarget> eventTargets(std::span<const Event> events)
{
    std::vector<LinkTarget> targets;
    for (const Event &event : events) {
        if (!event.xmlId.isEmpty()) {
            targets.push_back({LinkTargetKind::Event, DocumentKey{event.volume, event.xmlId}.toString(),
                               shortened(event.label),
                               event.date.isValid() ? event.date.toDisplay() : QString()});
        }
    }
    return targets;
}

LinkTarget passageTarget(const PassageHit &hit)
{
    QString snippet = hit.snippet;
    snippet.remove(QChar(2)).remove(QChar(3));
    const Location where{hit.document, hit.passage, {}};
    return {LinkTargetKind::Passage, where.toString(), shortened(snippet.simplified()),
            joined({hit.title,
                    QCoreApplication::translate("Chancery::App::LinkTarget", "¶ %1").arg(hit.passage)})};
}

std::optional<LinkTarget> targetOfPasted(const QString &text)
{
    const QString pasted = text.trimmed();
    if (const QUuid uuid(pasted); !uuid.isNull()) {
        return LinkTarget{LinkTargetKind::Annotation, uuid.toString(QUuid::WithoutBraces), pasted, {}};
    }
    const Location where = pasted.contains(u' ') ? Location() : Location::fromString(pasted);
    if (!where.isValid()) {
        return std::nullopt;
    }
    if (where.passage < 0) {
        return LinkTarget{LinkTargetKind::Document, where.document.toString(), pasted, {}};
    }
    return LinkTarget{LinkTargetKind::Passage, where.toString(), pasted, {}};
}

std::vector<LinkTarget> matching(std::span<const LinkTarget> targets, const QString &text, int most)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    const QString whole = text.trimmed();
    std::vector<LinkTarget> found;
    for (const LinkTarget &target : targets) {
        if (holdsWords(target, words)) {
            found.push_back(target);
        }
    }
    if (!whole.isEmpty()) {
        std::ranges::stable_partition(found, [&](const LinkTarget &target) {
            return target.title.startsWith(whole, Qt::CaseInsensitive);
        });
    }
    std::ranges::stable_sort(found, {}, rankOf);
    QHash<int, int> taken;
    std::erase_if(found, [&](const LinkTarget &target) { return ++taken[int(target.kind)] > most; });
    return found;
}

} // namespace Chancery::App
