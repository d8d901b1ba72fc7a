-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A volume's import report stays with it: what was read, what was not understood and where, and what
-- became of the reader's marks can then be looked up long after the import.

CREATE TABLE import_report (
    volume_id       TEXT PRIMARY KEY NOT NULL REFERENCES volume (id) ON DELETE CASCADE,
    report          TEXT NOT NULL CHECK (json_valid(report))
) STRICT, WITHOUT ROWID;
