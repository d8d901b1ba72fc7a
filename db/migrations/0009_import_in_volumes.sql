-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A volume's words reach the index in one piece: FTS5 gathers up to this many bytes in memory, where a megabyte
-- (its own choice) makes several pieces of every volume that must be merged with one another later. Of the file a
-- volume was read from only what its passages do not hold is kept; volumes read before keep theirs as it is.

INSERT INTO document_fts (document_fts, rank) VALUES ('hashsize', 16777216);

ALTER TABLE volume_source ADD COLUMN form TEXT NOT NULL DEFAULT 'whole' CHECK (form IN ('whole', 'beside-text'));
