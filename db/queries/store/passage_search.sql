-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Passages that match, best first; ?1 FTS5 expression, ?2 limit, ?3 offset.
SELECT d.volume_id, d.xml_id, d.title, p.ordinal, p.kind, d.date_min,
       snippet(passage_fts, -1, char(2), char(3), '…', 24)
FROM passage_fts
JOIN passage AS p ON p.id = passage_fts.rowid
JOIN document AS d ON d.id = p.document_id
WHERE passage_fts MATCH ?1
ORDER BY passage_fts.rank
LIMIT ?2 OFFSET ?3;
