// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

#include "model/documentrecord.h"
#include "model/personlink.h"

#include <optional>

/// Private to the store: everything about one document, and the pieces that others ask for too.
namespace Chancery::Store
{

/// Throws SQLite::Exception. The document must exist.
DocumentRecord readRecord(Connection &connection, DocumentId id);

/// The segments, tags and links of an annotation whose row has been read; \a row is its row number.
void completeAnnotation(Connection &connection, qint64 row, Annotation &annotation);

/// Every annotation a statement of the annotation columns gives; bind it first.
std::vector<Annotation> readAnnotations(Connection &connection, Query &rows);

/// Name forms and offices of a person whose row has been read.
void completePerson(Connection &connection, Person &person);

/// From the columns of people_of_document.sql.
Person readPerson(const Query &row, int firstColumn = 0);

/// At most \a limit that lead from \a person or whom the reader has joined with them; all where it is not valid.
std::vector<PersonLink> readPersonLinks(Connection &connection, const DocumentKey &person, int limit);

/// Every party a statement of the columns of parties.sql gives; bind it first.
std::vector<Party> readParties(Query &rows);

/// Nothing where the library has no volume of that id.
std::optional<Volume> storedVolume(Connection &connection, const QString &id);

/// From the columns of citations.sql.
Citation readCitation(const Query &row);

/// The stretch of \a text round \a range up to the ends of its sentence.
QString sentenceAround(const QString &text, TextRange range);

} // namespace Chancery::Store
