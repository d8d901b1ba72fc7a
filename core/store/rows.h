// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

#include "model/annotation.h"
#include "model/document.h"
#include "model/passage.h"

#include <QStringList>

/// Private to the store: values as columns write them.
namespace Chancery::Store
{

/// A date from three columns: first moment, last moment, precision.
HistoricalDate readDate(const Query &row, int firstColumn);
/// Invalid dates are NULL, never an empty text.
std::optional<QString> momentColumn(const QDateTime &moment);
/// NULL for "no row".
template<typename Table>
std::optional<qint64> rowColumn(RowId<Table> id)
{
    return id.isValid() ? std::optional(id.value) : std::nullopt;
}

/// A list of strings as a JSON array, and back.
QString jsonList(const QStringList &list);
QStringList listFromJson(const QString &json);

/// Renditions as `[["italic",12,30],["page-break",40,40,"309"]]`; NULL for none.
std::optional<QByteArray> renditionsColumn(const std::vector<Rendition> &renditions);
std::vector<Rendition> readRenditions(const QString &json);
/// Choices as `[["abbreviation",0,3,"Following"]]`; NULL for none.
std::optional<QByteArray> choicesColumn(const std::vector<Choice> &choices);
std::vector<Choice> readChoices(const QString &json);

/// From the columns of documents.sql and document.sql.
Document readDocument(const Query &row);
/// From the columns of volumes.sql.
Volume readVolume(const Query &row);
/// From the columns of tags.sql.
Tag readTag(const Query &row);

QString uuidColumn(const QUuid &uuid);

} // namespace Chancery::Store
