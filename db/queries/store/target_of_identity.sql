-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The document, and the passage in it, that an id of a volume names; ?1 volume, ?2 xml:id of either.
SELECT d.id, NULL, d.title, d.xml_id, NULL
FROM document AS d
WHERE d.volume_id = ?1 AND d.xml_id = ?2
UNION ALL
SELECT d.id, p.id, d.title, d.xml_id, p.ordinal
FROM document AS d CROSS JOIN passage AS p ON p.document_id = d.id AND p.xml_id = ?2
WHERE d.volume_id = ?1
UNION ALL
SELECT d.id, p.id, d.title, d.xml_id, p.ordinal
FROM page AS g JOIN passage AS p ON p.id = g.passage_id JOIN document AS d ON d.id = p.document_id
WHERE g.xml_id = ?2 AND g.volume_id = ?1
LIMIT 1;
