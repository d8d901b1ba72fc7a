-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many references lead to a document, the reader's decisions reckoned in; ?1 row, ?2 volume#xml:id.
WITH decided (id, target) AS (
    SELECT r.id, y.target
    FROM reference_decision AS y
    CROSS JOIN document AS d ON d.volume_id = y.volume_id AND d.xml_id = y.document_xml_id
    CROSS JOIN passage AS p ON p.document_id = d.id AND p.ordinal = y.passage_ordinal
    CROSS JOIN mention AS m ON m.passage_id = p.id AND m.start_offset = y.start_offset AND m.end_offset = y.end_offset
    CROSS JOIN cross_reference AS r ON r.mention_id = m.id)
SELECT (SELECT count(DISTINCT cross_reference_id) FROM cross_reference_target WHERE document_id = ?1)
     + (SELECT count(*) FROM decided AS x WHERE x.target = ?2 AND NOT EXISTS (
            SELECT 1 FROM cross_reference_target AS t WHERE t.document_id = ?1 AND t.cross_reference_id = x.id))
     - (SELECT count(*) FROM decided AS x WHERE x.target <> ?2 AND EXISTS (
            SELECT 1 FROM cross_reference_target AS t WHERE t.document_id = ?1 AND t.cross_reference_id = x.id));
