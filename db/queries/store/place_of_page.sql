-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The document and passage in which a page begins; ?1 volume, ?2 xml:id of the page, in the volume or a part.
SELECT p.document_id, p.id
FROM page AS g JOIN passage AS p ON p.id = g.passage_id
WHERE g.volume_id IN (SELECT id FROM volume WHERE id = ?1 OR id BETWEEN ?1 || 'p' AND ?1 || 'p99')
  AND g.xml_id = ?2
LIMIT 1;
