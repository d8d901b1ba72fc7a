// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "answers.h"

#include "export/exporter.h"
#include "library/edits.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Chancery::Cli
{

namespace
{

/// The one place of the document where the quotation stands between prefix and suffix.
Result<Edits::Selection> findQuotation(const DocumentRecord &record, const AnnotateArguments &arguments)
{
    std::vector<Edits::Selection> places;
    const QString needle = arguments.prefix + arguments.quote + arguments.suffix;
    for (const Passage &passage : record.passages) {
        const CodePointIndex index(passage.text);
        for (qsizetype at = passage.text.indexOf(needle); at >= 0;
             at = passage.text.indexOf(needle, at + 1)) {
            const qsizetype from = at + arguments.prefix.size();
            places.push_back(
                {passage.ordinal, {index.fromUtf16(from), index.fromUtf16(from + arguments.quote.size())}});
        }
    }
    if (places.size() == 1) {
        return places.front();
    }
    const QString document = record.document.key.toString();
    return places.empty()
        ? failure(
              Error::Kind::NotFound,
              QStringLiteral("The words “%1” do not stand in %2. Nothing was changed.").arg(needle, document))
        : failure(Error::Kind::BadInput,
                  QStringLiteral("The words “%1” stand in %2 %3 times. Say which with --prefix or --suffix. "
                                 "Nothing was changed.")
                      .arg(needle, document)
                      .arg(places.size()));
}

/// The tag of a path, made where there is none yet; \a made gains what was made.
Result<QUuid> tagOfPath(const QString &path, std::vector<Tag> &tags, std::vector<Change<Tag>> &made)
{
    QUuid parent;
    for (const QString &part : path.split(u'/')) {
        const QString name = part.trimmed();
        if (name.isEmpty()) {
            return failure(
                Error::Kind::BadInput,
                QStringLiteral("“%1” is no tag: a name is missing in it. Nothing was changed.").arg(path));
        }
        const auto known = std::ranges::find_if(tags, [&](const Tag &tag) {
            return tag.layer == Layer::Reader && tag.parent == parent && tag.name == name;
        });
        if (known != tags.end()) {
            parent = known->uuid;
            continue;
        }
        const Tag tag{QUuid::createUuid(), parent, name, {}, MarkColour::Yellow, Layer::Reader};
        tags.push_back(tag);
        made.push_back({std::nullopt, tag});
        parent = tag.uuid;
    }
    return parent;
}

bool bearsTag(const Annotation &annotation, const QString &path, const std::vector<Tag> &tags)
{
    return std::ranges::any_of(annotation.tags, [&](const QUuid &uuid) {
        const QString own = tagPath(uuid, tags);
        return own == path || own.startsWith(path + u'/');
    });
}

struct Work {
    std::vector<Annotation> annotations;
    std::vector<Tag> tags;
};

/// The annotations of a document (or of the library) that bear a tag (or any).
Result<Work> workOf(Library &library, const DocumentKey &document, const QString &tag,
                    std::optional<Layer> layer)
{
    auto tags = library.tags().result();
    auto annotations = library.annotations(layer).result();
    if (!tags || !annotations) {
        return std::unexpected(tags ? annotations.error() : tags.error());
    }
    std::erase_if(*annotations, [&](const Annotation &annotation) {
        const bool elsewhere = document.isValid()
            && std::ranges::none_of(annotation.segments,
                                    [&](const Segment &segment) { return segment.document == document; });
        return elsewhere || (!tag.isEmpty() && !bearsTag(annotation, tag, *tags));
    });
    return Work{std::move(*annotations), std::move(*tags)};
}

} // namespace

Exit annotate(Library &library, const AnnotateArguments &arguments, Output output)
{
    const auto kind = fromName<AnnotationKind>(arguments.kind.isEmpty() && !arguments.note.isEmpty()
                                                   ? QStringLiteral("note")
                                                   : arguments.kind.isEmpty() ? QStringLiteral("highlight")
                                                                              : arguments.kind);
    const auto colour =
        fromName<MarkColour>(arguments.colour.isEmpty() ? QStringLiteral("yellow") : arguments.colour);
    if (!kind || !colour) {
        complain(!kind ? QStringLiteral("There is no kind of annotation called “%1”.").arg(arguments.kind)
                       : QStringLiteral("There is no colour called “%1”.").arg(arguments.colour));
        return Exit::WrongUsage;
    }
    const auto record = library.record(arguments.document).result();
    if (!record) {
        return fail(record.error());
    }
    const auto place = findQuotation(**record, arguments);
    if (!place) {
        return fail(place.error());
    }
    Annotation annotation =
        Edits::newAnnotation(*kind, *colour, Edits::segments(**record, std::vector{*place}));
    annotation.body = arguments.note;
    auto tags = library.tags().result();
    if (!tags) {
        return fail(tags.error());
    }
    std::vector<Change<Tag>> made;
    for (const QString &path : arguments.tags) {
        const auto tag = tagOfPath(path, *tags, made);
        if (!tag) {
            return fail(tag.error());
        }
        if (!std::ranges::contains(annotation.tags, *tag)) {
            annotation.tags.push_back(*tag);
        }
    }
    const QString uuid = annotation.uuid.toString(QUuid::WithoutBraces);
    const QJsonObject json = annotationJson(annotation, *tags);
    WorkChange change = Edits::addAnnotation(std::move(annotation));
    change.tags = std::move(made);
    if (const auto done = library.perform(change); !done) {
        return fail(done.error());
    }
    output == Output::Json ? print(json) : print(uuid);
    return Exit::Done;
}

Exit annotations(Library &library, const DocumentKey &document, const QString &tag, Output output)
{
    const auto work = workOf(library, document, tag, std::nullopt);
    if (!work) {
        return fail(work.error());
    }
    QJsonArray rows;
    for (const Annotation &annotation : work->annotations) {
        rows.append(annotationJson(annotation, work->tags));
        if (output == Output::Text) {
            print(QStringLiteral("%1\t%2\t%3\t“%4”\t%5")
                      .arg(annotation.uuid.toString(QUuid::WithoutBraces), nameOf(annotation.layer),
                           nameOf(annotation.kind), annotation.quotation(), annotation.body.simplified()));
        }
    }
    if (output == Output::Json) {
        print(rows);
    }
    return Exit::Done;
}

Exit exportTo(Library &library, const ExportArguments &arguments, Output output)
{
    const auto format = fromName<Export::Format>(arguments.format);
    const auto style = fromName<Export::CitationStyle>(
        arguments.citation.isEmpty() ? QStringLiteral("chicago-note") : arguments.citation);
    if (!format || !style) {
        complain(!format ? QStringLiteral("There is no format called “%1”.").arg(arguments.format)
                         : QStringLiteral("There is no citation style called “%1”.").arg(arguments.citation));
        return Exit::WrongUsage;
    }
    auto work = workOf(library, arguments.document, arguments.tag, Layer::Reader);
    if (!work) {
        return fail(work.error());
    }
    Export::ExportRequest request;
    request.scope = arguments.document.isValid() && !arguments.excerptsOnly ? Export::ExportScope::Documents
                                                                            : Export::ExportScope::Excerpts;
    request.options.citationStyle = *style;
    request.options.contextSentences = arguments.contextSentences;
    request.options.generated = QDateTime::currentDateTimeUtc();
    std::vector<DocumentKey> keys;
    if (arguments.document.isValid()) {
        keys.push_back(arguments.document);
    }
    for (const Annotation &annotation : work->annotations) {
        if (request.scope == Export::ExportScope::Documents) {
            break; // every document of such a request is written whole: the one asked for and no other
        }
        for (const Segment &segment : annotation.segments) {
            if (!std::ranges::contains(keys, segment.document)) {
                keys.push_back(segment.document);
            }
        }
    }
    for (const DocumentKey &key : keys) {
        const auto record = library.record(key).result();
        if (record) {
            request.documents.push_back(**record);
        } else if (key == arguments.document) {
            return fail(record.error());
        }
    }
    request.annotations = std::move(work->annotations);
    request.tags = std::move(work->tags);
    if (const auto written = Export::writeFile(request, *format, arguments.file); !written) {
        return fail(written.error());
    }
    if (output == Output::Json) {
        print(QJsonObject{{QStringLiteral("file"), arguments.file},
                          {QStringLiteral("format"), arguments.format},
                          {QStringLiteral("annotations"), int(request.annotations.size())},
                          {QStringLiteral("documents"), int(request.documents.size())}});
    }
    return Exit::Done;
}

Exit importAnnotations(Library &library, const QString &file, Output output)
{
    const auto taken = library.importAnnotations(file);
    if (!taken) {
        return fail(taken.error());
    }
    QJsonArray diagnostics;
    for (const Diagnostic &diagnostic : taken->diagnostics) {
        diagnostics.append(toJson(diagnostic));
        if (output == Output::Text) {
            complain(diagnostic.where.isEmpty()
                         ? diagnostic.message
                         : QString(diagnostic.where + QStringLiteral(": ") + diagnostic.message));
        }
    }
    if (output == Output::Json) {
        print(QJsonObject{{QStringLiteral("read"), taken->read},
                          {QStringLiteral("added"), taken->added},
                          {QStringLiteral("unchanged"), taken->unchanged},
                          {QStringLiteral("refused"), taken->refused},
                          {QStringLiteral("tags"), taken->tags},
                          {QStringLiteral("diagnostics"), diagnostics}});
    } else {
        print(QStringLiteral("%1 of %2 annotations added, %3 already here, %4 refused")
                  .arg(taken->added)
                  .arg(taken->read)
                  .arg(taken->unchanged)
                  .arg(taken->refused));
    }
    return taken->refused > 0 ? Exit::Failed : Exit::Done;
}

Exit backup(Library &library, const QString &file, Output output)
{
    const auto done = library.backup(file).result();
    if (!done) {
        return fail(done.error());
    }
    if (output == Output::Json) {
        print(QJsonObject{{QStringLiteral("file"), file}});
    }
    return Exit::Done;
}

Exit check(Library &library, Output output)
{
    const auto report = library.check().result();
    if (!report) {
        return fail(report.error());
    }
    if (output == Output::Json) {
        print(QJsonObject{{QStringLiteral("clean"), report->isClean()},
                          {QStringLiteral("problems"), QJsonArray::fromStringList(report->problems)},
                          {QStringLiteral("marks"), report->segments},
                          {QStringLiteral("passages"), report->passages}});
    } else if (report->isClean()) {
        print(QStringLiteral("Clean: %1 marks stand on their words, %2 passages are indexed.")
                  .arg(report->segments)
                  .arg(report->passages));
    }
    for (const QString &problem : report->problems) {
        complain(problem);
    }
    return report->isClean() ? Exit::Done : Exit::Failed;
}

} // namespace Chancery::Cli
