-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Places of the annotations of the reader whose words match, by annotation; ?1 FTS5 expression.
SELECT a.uuid, p.document_id, p.ordinal, s.start_offset, s.end_offset
FROM annotation_fts AS f
JOIN annotation AS a ON a.id = f.rowid
JOIN annotation_segment AS s ON s.annotation_id = a.id
JOIN passage AS p ON p.id = s.passage_id
WHERE annotation_fts MATCH ?1 AND a.layer = 'reader'
ORDER BY a.id, s.ordinal;
