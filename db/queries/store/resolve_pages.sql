-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Targets that name a page of a volume lead to the passage in which it begins.
UPDATE cross_reference_target AS t
SET (document_id, passage_id) = (
        SELECT p.document_id, p.id FROM page AS g JOIN passage AS p ON p.id = g.passage_id
        WHERE g.volume_id = t.volume_id AND g.xml_id = t.xml_id)
WHERE t.document_id IS NULL AND t.xml_id GLOB 'pg_*'
  AND (t.volume_id = ?1 OR t.cross_reference_id IN (
        SELECT r.id FROM cross_reference AS r JOIN document AS d ON d.id = r.document_id WHERE d.volume_id = ?1));
