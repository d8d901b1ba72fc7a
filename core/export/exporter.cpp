// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporter.h"

#include "bibliography.h"
#include "csvwriter.h"
#include "htmlwriter.h"
#include "labels.h"
#include "markdownwriter.h"
#include "paperwriter.h"
#include "webannotation.h"
#include "webvocabulary.h"
#include "words.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>

#include <cerrno>
#include <cstring>

namespace Chancery::Export
{

namespace
{

constexpr qsizetype longestLabel = 60;

/// A bare selection as an annotation, for the format that knows nothing else. The same words at the same
/// place are the same annotation, so exporting twice and importing both gives one.
Annotation annotationOfSelection(const ExportRequest &request)
{
    QByteArray place;
    for (const Segment &segment : request.selection) {
        place += Location{segment.document, segment.passageOrdinal, segment.range}.toString().toUtf8() + '\n'
            + segment.exact.toUtf8() + '\n';
    }
    Annotation annotation;
    annotation.uuid = QUuid::createUuidV5(QUuid(), place);
    annotation.author = request.options.author;
    annotation.created = request.options.generated.toUTC();
    annotation.modified = annotation.created;
    annotation.segments = request.selection;
    return annotation;
}

QByteArray jsonLdOf(const ExportRequest &request)
{
    WebAnnotationCollection collection{titleOf(request), request.options.generated, {}, request.tags};
    if (request.tagChoice == TagChoice::InUse) {
        collection.tags = tagsInUse(request.annotations, request.tags);
    }
    if (!request.selection.empty()) {
        collection.annotations.push_back(annotationOfSelection(request));
    }
    collection.annotations.insert(collection.annotations.end(), request.annotations.begin(),
                                  request.annotations.end());
    return writeWebAnnotations(collection);
}

/// A link to a mark that is exported too is told by that mark's number and words.
void nameLinkedExcerpts(std::vector<Excerpt> &excerpts)
{
    QHash<QString, QString> names;
    for (size_t i = 0; i < excerpts.size(); ++i) {
        if (!excerpts[i].annotation.isNull()) {
            QString words = excerpts[i].quotation();
            words = words.size() > longestLabel ? QString(words.first(longestLabel).trimmed() + u'…') : words;
            names.insert(Web::uuidUri(excerpts[i].annotation),
                         QStringLiteral("A%1, “%2”").arg(QString::number(i + 1), words));
        }
    }
    for (Excerpt &excerpt : excerpts) {
        for (ExcerptLink &link : excerpt.links) {
            link.label = names.value(link.address, link.label);
        }
    }
}

bool isEmpty(const ExportRequest &request, Format format)
{
    const bool noMarks = request.annotations.empty() && request.selection.empty();
    switch (format) {
    case Format::Csv:
    case Format::JsonLd:
        return false; // an empty list is an answer a script can read
    case Format::Ris:
    case Format::Bibtex:
    case Format::CslJson:
        return documentsCited(request).empty();
    default:
        return request.scope == ExportScope::Documents ? request.documents.empty() : noMarks;
    }
}

Error fileError(const QSaveFile &file, const QString &path)
{
    const QFileInfo info(path);
    const QString folder = info.absolutePath();
    Error error{Error::Kind::System,
                Words::tr("“%1” could not be written. What was there before is unchanged.").arg(path),
                file.errorString()};
    if (info.isDir()) {
        error.kind = Error::Kind::BadInput;
        error.message =
            Words::tr("“%1” could not be written: it is a folder. Choose a file name in it.").arg(path);
    } else if (!QFileInfo::exists(folder)) {
        error.kind = Error::Kind::NotFound;
        error.message = Words::tr("“%1” could not be written: there is no folder “%2”. Nothing was written.")
                            .arg(path, folder);
    } else if (file.error() == QFileDevice::ResourceError
               || file.errorString().contains(QString::fromLocal8Bit(strerror(ENOSPC)))) {
        error.kind = Error::Kind::DiskFull;
        error.message =
            Words::tr("“%1” could not be written: the disk is full. What was there before is unchanged.")
                .arg(path);
    } else if (!QFileInfo(folder).isWritable() || (info.exists() && !info.isWritable())) {
        error.kind = Error::Kind::ReadOnly;
        error.message = Words::tr("“%1” could not be written: you have no permission to write there. What "
                                  "was there before is unchanged.")
                            .arg(path);
    }
    return error;
}

} // namespace

std::vector<Excerpt> excerptsOf(const ExportRequest &request)
{
    std::vector<Excerpt> excerpts;
    excerpts.reserve(request.annotations.size() + 1);
    if (!request.selection.empty()) {
        excerpts.push_back(makeExcerpt(request.documents, request.selection, request.options));
    }
    for (const Annotation &annotation : request.annotations) {
        excerpts.push_back(makeExcerpt(request.documents, annotation, request.tags, request.options));
    }
    nameLinkedExcerpts(excerpts);
    return excerpts;
}

std::vector<Tag> tagsInUse(const std::vector<Annotation> &annotations, const std::vector<Tag> &tags)
{
    QHash<QUuid, QUuid> parents;
    for (const Tag &tag : tags) {
        parents.insert(tag.uuid, tag.parent);
    }
    QSet<QUuid> used;
    for (const Annotation &annotation : annotations) {
        for (QUuid tag : annotation.tags) {
            while (!tag.isNull() && !used.contains(tag)) {
                used.insert(tag);
                tag = parents.value(tag);
            }
        }
    }
    std::vector<Tag> found;
    std::ranges::copy_if(tags, std::back_inserter(found),
                         [&](const Tag &tag) { return used.contains(tag.uuid); });
    return found;
}

QString titleOf(const ExportRequest &request)
{
    if (!request.options.title.isEmpty()) {
        return request.options.title;
    }
    if (request.scope == ExportScope::Documents && request.documents.size() == 1
        && !request.documents.front().document.title.isEmpty()) {
        return request.documents.front().document.title;
    }
    return request.scope == ExportScope::Documents ? Words::tr("Annotated documents") : Words::tr("Excerpts");
}

QString headingOf(const ExportRequest &request)
{
    if (request.options.title.isEmpty() && request.scope == ExportScope::Documents
        && request.documents.size() == 1) {
        const DocumentRecord &record = request.documents.front();
        if (isPublished(record.volume, record.document)) {
            QString source = citationText(record.volume, record.document, CitationStyle::Short);
            source.chop(1);
            return source;
        }
    }
    return titleOf(request);
}

QString previewHtml(const ExportRequest &request)
{
    return htmlOf(request, HtmlFlavour::RichText);
}

QString fileSuffix(Format format)
{
    switch (format) {
    case Format::Markdown:
        return QStringLiteral("md");
    case Format::Bibtex:
        return QStringLiteral("bib");
    case Format::CslJson:
        return QStringLiteral("json");
    default:
        return nameOf(format);
    }
}

Result<QByteArray> write(const ExportRequest &request, Format format)
{
    if (isEmpty(request, format)) {
        return failure(
            Error::Kind::BadInput,
            Words::tr("There is nothing to export: no document, annotation or selection was chosen."));
    }
    switch (format) {
    case Format::Html:
        return htmlOf(request, HtmlFlavour::Page).toUtf8();
    case Format::Markdown:
        return markdownOf(request).toUtf8();
    case Format::Pdf:
        return pdfOf(request);
    case Format::Odt:
        return odtOf(request);
    case Format::Csv:
        return csvOf(request);
    case Format::JsonLd:
        return jsonLdOf(request);
    case Format::Ris:
        return risOf(documentsCited(request));
    case Format::Bibtex:
        return bibtexOf(documentsCited(request));
    case Format::CslJson:
        return cslJsonOf(documentsCited(request));
    }
    return failure(Error::Kind::BadInput, Words::tr("This format is not known."));
}

Result<void> writeFile(const ExportRequest &request, Format format, const QString &path)
{
    const Result<QByteArray> bytes = write(request, format);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    // QSaveFile renames over its target: right for a file, a disaster for a device.
    if (const QFileInfo info(path); info.exists() && !info.isFile() && !info.isDir()) {
        return failure(
            Error::Kind::BadInput,
            QCoreApplication::translate("Chancery::Export", "%1 is not a file; nothing was written to it.")
                .arg(QDir::toNativeSeparators(path)));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit()) {
        return std::unexpected(fileError(file, path));
    }
    return {};
}

} // namespace Chancery::Export
