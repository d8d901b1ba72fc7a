-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Documents whose words match, by row; ?1 FTS5 expression, ?2 first and ?3 last row.
SELECT rowid FROM document_fts WHERE document_fts MATCH ?1 AND rowid BETWEEN ?2 AND ?3;
