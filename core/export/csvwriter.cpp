// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvwriter.h"

#include "datetext.h"
#include "escape.h"
#include "webvocabulary.h"

namespace Chancery::Export
{

namespace
{

QString momentOrNothing(const QDateTime &moment)
{
    return moment.isValid() ? Web::momentText(moment) : QString();
}

QStringList rowOf(const Excerpt &excerpt, const ExportRequest &request)
{
    const DocumentRecord *record = recordOf(request.documents, excerpt.document);
    const HistoricalDate date = record ? record->document.date : HistoricalDate();
    QStringList speakers;
    for (const Attribution &attribution : excerpt.attributions) {
        speakers << attributionText(attribution);
    }
    QStringList links;
    for (const ExcerptLink &link : excerpt.links) {
        links << QString(nameOf(link.type) + u' ' + link.address);
    }
    QStringList places;
    for (const ExcerptPart &part : excerpt.parts) {
        places << part.where.toString();
    }
    const bool hasParts = !excerpt.parts.empty();
    return {excerpt.annotation.isNull() ? QString() : excerpt.annotation.toString(QUuid::WithoutBraces),
            excerpt.document.toString(),
            excerpt.document.volume,
            excerpt.documentNumber,
            excerpt.documentTitle,
            dateData(date),
            excerpt.quotation(),
            excerpt.shown(),
            hasParts ? plainText(excerpt.parts.front().before).trimmed() : QString(),
            hasParts ? plainText(excerpt.parts.back().after).trimmed() : QString(),
            speakers.join(QStringLiteral(" | ")),
            nameOf(excerpt.kind),
            nameOf(excerpt.colour),
            nameOf(excerpt.layer),
            excerpt.note,
            excerpt.proposal,
            excerpt.tags.join(QStringLiteral("; ")),
            links.join(QStringLiteral("; ")),
            excerpt.author,
            momentOrNothing(excerpt.created),
            momentOrNothing(excerpt.modified),
            citationText(excerpt.citation),
            excerpt.url,
            places.join(u' '),
            excerpt.sha256};
}

QString line(const QStringList &cells)
{
    QStringList escaped;
    for (const QString &cell : cells) {
        escaped << escapedCsv(cell);
    }
    return escaped.join(u',') + QStringLiteral("\r\n");
}

} // namespace

QStringList csvColumns()
{
    return QStringLiteral(
               "id document volume document_number document_title document_date quotation shown before after "
               "speaker kind colour "
               "layer note proposal tags links author created modified citation url locations sha256")
        .split(u' ');
}

QByteArray csvOf(const ExportRequest &request)
{
    QString text(QChar::ByteOrderMark);
    text += line(csvColumns());
    for (const Excerpt &excerpt : excerptsOf(request)) {
        text += line(rowOf(excerpt, request));
    }
    return text.toUtf8();
}

} // namespace Chancery::Export
