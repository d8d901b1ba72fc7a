-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The words of a document into the index: ?1 row, then what the view document_words says of it.
INSERT INTO document_fts (rowid, body, note, heading) VALUES (?1, ?2, ?3, ?4);
