-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The document that was open last before a page that begins nowhere; ?1 volume, ?2 number of the page.
SELECT p.document_id
FROM page AS g JOIN passage AS p ON p.id = g.passage_id
WHERE g.volume_id = ?1 AND g.number < ?2
  AND EXISTS (SELECT 1 FROM page AS later WHERE later.volume_id = ?1 AND later.number > ?2)
ORDER BY g.number DESC
LIMIT 1;
