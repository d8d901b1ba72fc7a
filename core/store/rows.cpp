// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rows.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Chancery::Store
{

namespace
{

QString compact(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

void appendJson(QByteArray &json, const QString &text)
{
    json += '"';
    for (const char byte : text.toUtf8()) {
        if (byte == '"' || byte == '\\') {
            json += '\\';
            json += byte;
        } else if (uchar(byte) < 0x20) {
            json += "\\u" + QByteArray::number(uchar(byte), 16).rightJustified(4, '0');
        } else {
            json += byte;
        }
    }
    json += '"';
}

/// `["word",start,end`: how a rendition or a choice begins. Written by hand: every passage has some, and building
/// them as a QJsonArray took a tenth of the writing of a volume.
void openJsonRow(QByteArray &json, QLatin1StringView word, TextRange range)
{
    json += json.isEmpty() ? "[[\"" : ",[\"";
    json.append(word.data(), word.size());
    json += "\"," + QByteArray::number(range.start) + ',' + QByteArray::number(range.end);
}

QJsonArray arrayOf(const QString &json)
{
    return json.isEmpty() ? QJsonArray() : QJsonDocument::fromJson(json.toUtf8()).array();
}

} // namespace

HistoricalDate readDate(const Query &row, int firstColumn)
{
    HistoricalDate date;
    if (!row.isNull(firstColumn)) {
        date.earliest = QDateTime::fromString(row.text(firstColumn), Qt::ISODate);
        date.latest = QDateTime::fromString(row.text(firstColumn + 1), Qt::ISODate);
        date.precision = fromNameOr(row.text(firstColumn + 2), DatePrecision::Unknown);
    }
    return date;
}

std::optional<QString> momentColumn(const QDateTime &moment)
{
    return moment.isValid() ? std::optional(isoText(moment)) : std::nullopt;
}

QString jsonList(const QStringList &list)
{
    return compact(QJsonArray::fromStringList(list));
}

QStringList listFromJson(const QString &json)
{
    QStringList list;
    for (const QJsonValue value : arrayOf(json)) {
        list << value.toString();
    }
    return list;
}

std::optional<QByteArray> renditionsColumn(const std::vector<Rendition> &renditions)
{
    if (renditions.empty()) {
        return std::nullopt;
    }
    QByteArray json;
    for (const Rendition &rendition : renditions) {
        openJsonRow(json, nameOf(rendition.kind), rendition.range);
        if (!rendition.label.isEmpty()) {
            json += ',';
            appendJson(json, rendition.label);
        }
        json += ']';
    }
    return json + ']';
}

std::vector<Rendition> readRenditions(const QString &json)
{
    std::vector<Rendition> renditions;
    for (const QJsonValue value : arrayOf(json)) {
        const QJsonArray row = value.toArray();
        if (const auto kind = fromName<RenditionKind>(row.at(0).toString())) {
            renditions.push_back({{row.at(1).toInt(), row.at(2).toInt()}, *kind, row.at(3).toString()});
        }
    }
    return renditions;
}

std::optional<QByteArray> choicesColumn(const std::vector<Choice> &choices)
{
    if (choices.empty()) {
        return std::nullopt;
    }
    QByteArray json;
    for (const Choice &choice : choices) {
        openJsonRow(json, nameOf(choice.kind), choice.range);
        json += ',';
        appendJson(json, choice.reading);
        json += ']';
    }
    return json + ']';
}

std::vector<Choice> readChoices(const QString &json)
{
    std::vector<Choice> choices;
    for (const QJsonValue value : arrayOf(json)) {
        const QJsonArray row = value.toArray();
        if (const auto kind = fromName<ChoiceKind>(row.at(0).toString())) {
            choices.push_back({{row.at(1).toInt(), row.at(2).toInt()}, *kind, row.at(3).toString()});
        }
    }
    return choices;
}

Document readDocument(const Query &row)
{
    Document document;
    int column = 0;
    document.id = {row.integer(column++)};
    document.key.volume = row.text(column++);
    document.key.xmlId = row.text(column++);
    document.division = {row.integer(column++)};
    document.parent = {row.integer(column++)};
    document.number = row.text(column++);
    document.kind = fromNameOr(row.text(column++), DocumentKind::Document);
    document.title = row.text(column++);
    document.dateline = row.text(column++);
    document.date = readDate(row, column);
    column += 3;
    document.date.basis = row.text(column++);
    document.place = row.text(column++);
    document.sender = row.text(column++);
    document.recipient = row.text(column++);
    document.subject = row.text(column++);
    document.classification = row.text(column++);
    document.sourceNote = row.text(column++);
    document.firstPage = row.text(column++);
    document.lastPage = row.text(column++);
    document.bodyHash = row.text(column++);
    document.wholeHash = row.text(column++);
    document.describes = listFromJson(row.text(column));
    return document;
}

Volume readVolume(const Query &row)
{
    Volume volume;
    int column = 0;
    volume.id = row.text(column++);
    volume.title = row.text(column++);
    volume.completeTitle = row.text(column++);
    volume.series = row.text(column++);
    volume.subSeries = row.text(column++);
    volume.number = row.text(column++);
    volume.editors = listFromJson(row.text(column++));
    volume.generalEditor = row.text(column++);
    volume.publisher = row.text(column++);
    volume.place = row.text(column++);
    volume.published = row.text(column++);
    if (!row.isNull(column)) {
        volume.coverage.earliest = QDateTime::fromString(row.text(column), Qt::ISODate);
        volume.coverage.latest = QDateTime::fromString(row.text(column + 1), Qt::ISODate);
        volume.coverage.precision = DatePrecision::Span;
    }
    column += 2;
    volume.sourceName = row.text(column++);
    volume.sourceSha256 = row.text(column++);
    volume.origin = fromNameOr(row.text(column++), VolumeOrigin::Imported);
    volume.revision = row.number(column);
    return volume;
}

Tag readTag(const Query &row)
{
    return {QUuid::fromString(row.text(0)),
            row.isNull(1) ? QUuid() : QUuid::fromString(row.text(1)),
            row.text(2),
            row.text(3),
            fromNameOr(row.text(4), MarkColour::Yellow),
            fromNameOr(row.text(5), Layer::Reader)};
}

QString uuidColumn(const QUuid &uuid)
{
    return uuid.toString(QUuid::WithoutBraces);
}

} // namespace Chancery::Store
