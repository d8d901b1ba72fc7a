// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QJsonObject>

/// Answers as JSON objects; the member names are for scripts and stay fixed.
namespace Chancery::Cli
{

QJsonObject dateJson(const HistoricalDate &date);
QJsonObject documentJson(const DocumentRecord &record);
QJsonObject passageJson(const Passage &passage);
QJsonObject referenceJson(const DocumentRecord &record, const CrossReference &reference);
QJsonObject citationJson(const Citation &citation);
QJsonObject annotationJson(const Annotation &annotation, const std::vector<Tag> &tags);
QJsonObject eventJson(const Event &event, const DocumentKey &document);

/// The running text of the body with note marks as "(n)", a blank line between passages.
QString plainText(const DocumentRecord &record);
/// "Tone/Sharp" for a tag under another.
QString tagPath(const QUuid &tag, const std::vector<Tag> &tags);

} // namespace Chancery::Cli
