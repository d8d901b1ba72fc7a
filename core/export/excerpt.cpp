// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "excerpt.h"

#include "identity.h"
#include "sentences.h"
#include "webvocabulary.h"
#include "words.h"

#include "model/tagdepth.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Chancery::Export
{

namespace
{

QString thirdPerson(const QString &verb)
{
    // "point out" → "points out": the first word is inflected.
    const QString first = verb.section(u' ', 0, 0);
    const QString rest = verb.sliced(first.size());
    if (first.isEmpty()) {
        return {};
    }
    const auto endsWith = [&](QStringView ending) { return first.endsWith(ending); };
    if (endsWith(u"y") && first.size() > 1 && !QStringView(u"aeiou").contains(first[first.size() - 2])) {
        return first.chopped(1) + QStringLiteral("ies") + rest;
    }
    const bool sibilant = endsWith(u"s") || endsWith(u"x") || endsWith(u"z") || endsWith(u"ch")
        || endsWith(u"sh") || endsWith(u"o");
    return first + (sibilant ? QStringLiteral("es") : QStringLiteral("s")) + rest;
}

QString mannerText(SpeechManner manner)
{
    switch (manner) {
    case SpeechManner::Verbatim:
        return Words::tr("verbatim");
    case SpeechManner::CloseParaphrase:
        return Words::tr("close paraphrase");
    case SpeechManner::Summary:
        return Words::tr("summary");
    }
    return {};
}

QString reporterOf(const DocumentRecord &record)
{
    if (!record.document.sender.isEmpty()) {
        return record.document.sender;
    }
    QStringList authors;
    for (const Participant &participant : record.participants) {
        const Person *person = record.person(participant.person);
        if (participant.role == Participation::Author && person) {
            authors << person->familyName();
        }
    }
    return authors.join(QStringLiteral(", "));
}

QString titleOf(const DocumentRecord &record, const QString &identity)
{
    for (const CrossReference &reference : record.references) {
        for (const ReferenceTarget &target : reference.targets) {
            if (!target.title.isEmpty() && (target.raw == identity || target.key.toString() == identity)) {
                return target.title;
            }
        }
    }
    return identity;
}

Attribution attributionOf(const DocumentRecord &record, const Speech &speech)
{
    Attribution attribution;
    const Person *person = record.person(speech.speaker);
    const Party *party = record.party(speech.party.isValid() || !person ? speech.party : person->party);
    if (person) {
        attribution.speaker = person->familyName();
        attribution.party = !party ? QString() : party->shortName.isEmpty() ? party->name : party->shortName;
    } else if (party) {
        attribution.speaker = party->name;
    } else {
        attribution.speaker = Words::tr("unnamed speaker");
    }
    attribution.reporter = reporterOf(record);
    attribution.verbs = QStringList(thirdPerson(speech.verb));
    attribution.verbs.removeAll(QString());
    attribution.manners = {speech.manner};
    for (const QString &identity : speech.invokes) {
        attribution.invokes << titleOf(record, identity);
    }
    attribution.isProposal = speech.layer == Layer::Detected;
    return attribution;
}

template<typename List>
void addMissing(List &list, const List &more)
{
    for (const auto &one : more) {
        if (!std::ranges::contains(list, one)) {
            list.push_back(one);
        }
    }
}

std::vector<Attribution> attributionsOf(const DocumentRecord &record, const std::vector<Segment> &segments)
{
    std::vector<Attribution> found;
    for (const Speech &speech : record.speeches) {
        const bool concerned = std::ranges::any_of(speech.ranges, [&](const PassageRange &range) {
            const Passage *passage = record.passage(range.passage);
            return passage && std::ranges::any_of(segments, [&](const Segment &segment) {
                       return segment.document == record.document.key
                           && segment.passageOrdinal == passage->ordinal
                           && segment.range.overlaps(range.range);
                   });
        });
        if (!concerned) {
            continue;
        }
        const Attribution attribution = attributionOf(record, speech);
        const auto same = std::ranges::find_if(found, [&](const Attribution &other) {
            return other.speaker == attribution.speaker && other.party == attribution.party
                && other.isProposal == attribution.isProposal;
        });
        if (same == found.end()) {
            found.push_back(attribution);
        } else {
            addMissing(same->verbs, attribution.verbs);
            addMissing(same->manners, attribution.manners);
            addMissing(same->invokes, attribution.invokes);
        }
    }
    return found;
}

/// The page a place is printed on: the last break before it, in the body.
QString pageOf(const DocumentRecord &record, const Location &where)
{
    const Passage *own = record.passageAt(where.passage);
    if (!own || isNote(own->kind)) {
        return {};
    }
    QString page = record.document.firstPage;
    for (const Passage &passage : record.passages) {
        for (const Rendition &rendition : passage.renditions) {
            const bool reached = passage.ordinal < where.passage
                || (passage.ordinal == where.passage && rendition.range.start <= where.range.start);
            if (rendition.kind == RenditionKind::PageBreak && !isNote(passage.kind) && reached) {
                page = rendition.label;
            }
        }
    }
    return page;
}

ExcerptPart partOf(std::span<const DocumentRecord> records, const Segment &segment,
                   const ExportOptions &options)
{
    ExcerptPart part;
    part.where = {segment.document, segment.passageOrdinal, segment.range};
    part.exact = segment.exact;
    const DocumentRecord *record = recordOf(records, segment.document);
    const Passage *passage = record ? record->passageAt(segment.passageOrdinal) : nullptr;
    if (!passage) {
        part.words = {{InlineRun::Role::Text, segment.exact, {}, {}, -1}};
        return part;
    }
    part.page = pageOf(*record, part.where);
    part.noteLabel = isNote(passage->kind) ? passage->label : QString();
    part.proof = textIn(passage->text, segment.range) == segment.exact ? Proof::Verbatim : Proof::Differs;
    if (part.proof == Proof::Differs) {
        // The quotation is what the reader marked; the text at its old place is somebody else's words.
        part.words = {{InlineRun::Role::Text, segment.exact, {}, {}, -1}};
        return part;
    }
    const auto plain = [&](TextRange range) {
        auto runs = inlineRuns(*record, *passage, range, {}, options);
        std::erase_if(runs, [](const InlineRun &run) {
            return run.role == InlineRun::Role::NoteMark || run.role == InlineRun::Role::PageBreak;
        });
        return runs;
    };
    const Context context = contextOf(passage->text, segment.range, options.contextSentences);
    part.before = plain(context.before);
    part.words = plain(segment.range);
    part.after = plain(context.after);
    return part;
}

QString hashOf(const std::vector<Segment> &segments)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (size_t i = 0; i < segments.size(); ++i) {
        if (i > 0) {
            hash.addData("\n");
        }
        hash.addData(segments[i].exact.toUtf8());
    }
    return QString::fromLatin1(hash.result().toHex());
}

/// What a person or event is called in any of the records; empty where none knows it.
QString nameOfTarget(std::span<const DocumentRecord> records, const AnnotationLink &link)
{
    const DocumentKey key = DocumentKey::fromString(link.target);
    const auto isMeant = [&](const auto &thing) {
        return thing.volume == key.volume && thing.xmlId == key.xmlId;
    };
    for (const DocumentRecord &record : records) {
        if (link.targetKind == LinkTargetKind::Person) {
            if (const auto found = std::ranges::find_if(record.people, isMeant);
                found != record.people.end()) {
                return found->name;
            }
        } else if (const auto found = std::ranges::find_if(record.events, isMeant);
                   found != record.events.end()) {
            return found->label;
        }
    }
    return {};
}

QString documentTitle(std::span<const DocumentRecord> records, const DocumentKey &key)
{
    if (const DocumentRecord *record = recordOf(records, key)) {
        return record->document.title;
    }
    const QString identity = key.toString();
    for (const DocumentRecord &record : records) {
        if (const QString title = titleOf(record, identity); title != identity) {
            return title;
        }
    }
    return {};
}

ExcerptLink linkOf(std::span<const DocumentRecord> records, const AnnotationLink &link)
{
    QString label;
    switch (link.targetKind) {
    case LinkTargetKind::Document:
    case LinkTargetKind::Passage:
        label = documentTitle(records, Location::fromString(link.target).document);
        break;
    case LinkTargetKind::Person:
    case LinkTargetKind::Event:
        label = nameOfTarget(records, link);
        break;
    case LinkTargetKind::Annotation:
        break; // excerptsOf() knows the other excerpts
    }
    return {link.type, label.isEmpty() ? link.target : label, Web::linkUri(link)};
}

} // namespace

QString attributionText(const Attribution &attribution)
{
    QString text = attribution.speaker;
    if (!attribution.party.isEmpty()) {
        text += QStringLiteral(" (") + attribution.party + u')';
    }
    if (!attribution.reporter.isEmpty()) {
        text += QStringLiteral(", ") + Words::tr("as reported by %1").arg(attribution.reporter);
    }
    QStringList manners;
    for (const SpeechManner manner : attribution.manners) {
        manners << mannerText(manner);
    }
    QStringList more{attribution.verbs.join(QStringLiteral(", ")), manners.join(QStringLiteral(", "))};
    if (!attribution.invokes.isEmpty()) {
        more << Words::tr("invokes %1").arg(attribution.invokes.join(QStringLiteral(", ")));
    }
    if (attribution.isProposal) {
        more << Words::tr("proposed by the program, not confirmed");
    }
    more.removeAll(QString());
    return text + QStringLiteral("; ") + more.join(QStringLiteral("; "));
}

QString Excerpt::quotation() const
{
    QStringList words;
    for (const ExcerptPart &part : parts) {
        words << part.exact;
    }
    return words.join(QStringLiteral(" … "));
}

QString Excerpt::shown() const
{
    QStringList text;
    for (const ExcerptPart &part : parts) {
        text << plainText(part.words);
    }
    return text.join(QStringLiteral(" … "));
}

const DocumentRecord *recordOf(std::span<const DocumentRecord> records, const DocumentKey &key)
{
    const auto found =
        std::ranges::find(records, key, [](const DocumentRecord &record) { return record.document.key; });
    return found == records.end() ? nullptr : &*found;
}

QString tagPath(const QUuid &tag, std::span<const Tag> tags)
{
    QStringList names;
    QUuid next = tag;
    for (int depth = 0; depth < deepestTag && !next.isNull(); ++depth) {
        const auto found = std::ranges::find(tags, next, &Tag::uuid);
        if (found == tags.end()) {
            break;
        }
        names.prepend(found->name);
        next = found->parent;
    }
    return names.join(u'/');
}

Excerpt makeExcerpt(std::span<const DocumentRecord> records, const std::vector<Segment> &selection,
                    const ExportOptions &options)
{
    Excerpt excerpt;
    for (const Segment &segment : selection) {
        excerpt.parts.push_back(partOf(records, segment, options));
    }
    excerpt.sha256 = hashOf(selection);
    if (selection.empty()) {
        return excerpt;
    }
    excerpt.document = selection.front().document;
    excerpt.url = documentUrl(excerpt.document);
    if (const DocumentRecord *record = recordOf(records, excerpt.document)) {
        excerpt.documentTitle = record->document.title;
        excerpt.documentNumber = record->document.number;
        excerpt.citation =
            citationRuns(record->volume, record->document, options.citationStyle, CitationUrl::Append);
        if (options.speakerLine) {
            excerpt.attributions = attributionsOf(*record, selection);
        }
    } else {
        excerpt.citation = {{excerpt.document.toString() + QStringLiteral(", "), CitationRun::Kind::Words},
                            {documentUri(excerpt.document), CitationRun::Kind::Address},
                            {QStringLiteral("."), CitationRun::Kind::Words}};
    }
    return excerpt;
}

Excerpt makeExcerpt(std::span<const DocumentRecord> records, const Annotation &annotation,
                    std::span<const Tag> tags, const ExportOptions &options)
{
    Excerpt excerpt = makeExcerpt(records, annotation.segments, options);
    excerpt.annotation = annotation.uuid;
    excerpt.kind = annotation.kind;
    excerpt.colour = annotation.colour;
    excerpt.layer = annotation.layer;
    excerpt.author = annotation.author;
    excerpt.created = annotation.created;
    excerpt.modified = annotation.modified;
    if (options.notes) {
        excerpt.note = annotation.body;
        excerpt.proposal = annotation.proposal;
    }
    if (options.tags) {
        for (const QUuid &tag : annotation.tags) {
            if (const QString path = tagPath(tag, tags); !path.isEmpty()) {
                excerpt.tags << path;
            }
        }
    }
    for (const AnnotationLink &link : annotation.links) {
        excerpt.links.push_back(linkOf(records, link));
    }
    return excerpt;
}

} // namespace Chancery::Export
