-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Targets that are a passage with an id of its own lead there. The named passages of the volumes in question are gathered
-- first: the cost is their number and that of the targets, never the one times the other.
WITH wanted AS MATERIALIZED (
    SELECT DISTINCT t.volume_id
    FROM temp.touched_reference AS r
    CROSS JOIN cross_reference_target AS t ON t.cross_reference_id = r.id
    WHERE t.document_id IS NULL AND t.xml_id <> '' AND t.xml_id NOT LIKE 'pg\_%' ESCAPE '\'),
named AS MATERIALIZED (
    SELECT d.volume_id, p.xml_id, p.document_id, p.id
    FROM wanted AS w
    CROSS JOIN document AS d ON d.volume_id = w.volume_id
    CROSS JOIN passage AS p INDEXED BY passage_by_xml_id ON p.document_id = d.id AND p.xml_id IS NOT NULL)
UPDATE cross_reference_target AS t
SET document_id = n.document_id, passage_id = n.id
FROM named AS n
WHERE t.cross_reference_id IN (SELECT id FROM temp.touched_reference)
  AND t.document_id IS NULL AND t.xml_id <> '' AND t.xml_id NOT LIKE 'pg\_%' ESCAPE '\'
  AND n.volume_id = t.volume_id AND n.xml_id = t.xml_id;
