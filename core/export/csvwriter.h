// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporter.h"

#include <QStringList>

namespace Chancery::Export
{

/// The excerpts of a request as a table: RFC 4180 (CR LF, quotes doubled), UTF-8 with a byte order mark,
/// because without one Excel takes a file for the system's 8-bit code page and spoils every dash and name;
/// other programs skip it. One row per annotation. Never translated, the same in every locale.
///
/// | column | holds |
/// |---|---|
/// | `id` | UUID of the annotation; empty for a bare selection |
/// | `document`, `volume`, `document_number`, `document_title`, `document_date` | `volume#id`, volume id, printed number, title, date (see dateData()) |
/// | `quotation` | the exact words; several parts parted by " … " |
/// | `shown` | the same with editorial marks |
/// | `before`, `after` | context before the first and behind the last part |
/// | `speaker` | who is speaking through whom; several parted by " | " |
/// | `kind`, `colour`, `layer` | words of the model |
/// | `note`, `proposal` | Markdown; the reading proposed |
/// | `tags` | full paths parted by "; " |
/// | `links` | type and identity, parted by "; " |
/// | `author`, `created`, `modified` | ISO 8601, UTC |
/// | `citation`, `url` | in the style chosen; the publisher's page |
/// | `locations` | `chancery:` locations with offsets in code points, parted by a space |
/// | `sha256` | of the exact words, see Excerpt |
/// A cell that a spreadsheet could run is disarmed, see escapedCsv(); JSON-LD is the format that loses nothing.
[[nodiscard]] QByteArray csvOf(const ExportRequest &request);

/// The column names, in order.
[[nodiscard]] QStringList csvColumns();

} // namespace Chancery::Export
