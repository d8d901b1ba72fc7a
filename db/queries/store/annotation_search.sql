-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Annotations whose words match; ?1 an FTS5 expression.
SELECT a.id, a.uuid, a.layer, a.kind, a.colour, a.body, a.proposal, a.author, a.created, a.modified
FROM annotation_fts AS f
JOIN annotation AS a ON a.id = f.rowid
WHERE annotation_fts MATCH ?1
ORDER BY f.rank;
