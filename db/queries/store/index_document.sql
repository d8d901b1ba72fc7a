-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The words of a document into the index, by row; after its passages.
INSERT INTO document_fts (rowid, body, note, heading)
SELECT id, body, note, heading FROM document_words WHERE id = ?1;
