// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/exporter.h"

#include <QByteArray>
#include <QString>

namespace Chancery::TestSupport
{

/// A small document with everything an export has to cope with: notes, page breaks, renditions, a list, a
/// table, an encoded correction, an abbreviation, reported speech, and words that are hostile to every format.
DocumentRecord telegram();

/// A catalogue card.
DocumentRecord card();

/// A passage of telegram() by its content, for building segments.
Segment segmentOf(const DocumentRecord &record, int ordinal, const QString &exact);

/// Annotations over telegram(): overlapping, in several parts, in a note, with tags and links; and their tags.
std::vector<Annotation> annotations(const DocumentRecord &record);
std::vector<Tag> tags();

/// Everything above in one request with fixed choices.
Export::ExportRequest request(Export::ExportScope scope);

/// The bytes of a request that can be written.
QByteArray bytesOf(const Export::ExportRequest &request, Export::Format format);

/// Compares with tests/data/export/NAME; the difference is told by its first line, and what was made is left
/// in the build folder. With CHANCERY_UPDATE_FIXTURES=1 the fixture is written instead.
void compareWithFixture(const QByteArray &made, const QString &name);

/// Words that have broken exports before; each must come out as text in every format.
std::vector<QString> hostileTexts();

/// Path of \a program, or empty: then SKIP.
QString programNamed(const QString &program);

/// Runs a Python script with \a arguments and returns what it prints; the test fails where the script does.
QByteArray python(const QString &script, const QStringList &arguments);

} // namespace Chancery::TestSupport
