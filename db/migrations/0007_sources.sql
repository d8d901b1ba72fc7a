-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The file a volume was read from stays in the library, packed, so that a document's TEI can be looked at as
-- it was and a volume taken out can come back, wherever the file has gone meanwhile.

CREATE TABLE volume_source (
    volume_id       TEXT PRIMARY KEY NOT NULL REFERENCES volume (id) ON DELETE CASCADE,
    bytes           INTEGER NOT NULL,
    packed          BLOB NOT NULL
) STRICT;

ALTER TABLE document ADD COLUMN source_start INTEGER;
ALTER TABLE document ADD COLUMN source_end INTEGER;
