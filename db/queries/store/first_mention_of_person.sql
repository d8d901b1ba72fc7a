-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where document ?1 first names person ?2.
SELECT p.ordinal, m.start_offset, m.end_offset
FROM passage AS p JOIN mention AS m ON m.passage_id = p.id
WHERE p.document_id = ?1 AND m.person_id = ?2
ORDER BY p.ordinal, m.start_offset
LIMIT 1;
