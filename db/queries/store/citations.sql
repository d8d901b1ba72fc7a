-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What cites a document, a page at a time in the order the references came, and the reader's decision on it;
-- ?1 row, ?2 volume#xml:id, ?3 the reference after which to begin, ?4 how many.
WITH led (id) AS (
    SELECT id FROM (SELECT DISTINCT cross_reference_id AS id
                    FROM cross_reference_target
                    WHERE document_id = ?1 AND cross_reference_id > ?3
                    ORDER BY cross_reference_id
                    LIMIT ?4)
    UNION
    SELECT r2.id
    FROM reference_decision AS y
    CROSS JOIN document AS d2 ON d2.volume_id = y.volume_id AND d2.xml_id = y.document_xml_id
    CROSS JOIN passage AS p2 ON p2.document_id = d2.id AND p2.ordinal = y.passage_ordinal
    CROSS JOIN mention AS m2 ON m2.passage_id = p2.id AND m2.start_offset = y.start_offset
                      AND m2.end_offset = y.end_offset
    CROSS JOIN cross_reference AS r2 ON r2.mention_id = m2.id
    WHERE y.target = ?2 AND r2.id > ?3
    ORDER BY 1
    LIMIT ?4)
SELECT DISTINCT r.id, d.id, d.volume_id, d.xml_id, d.title, p.ordinal, m.start_offset, m.end_offset, p.text,
       tp.ordinal, r.state, r.reason, x.target, m.origin, r.confidence, t.raw, t.volume_id, t.xml_id, t.passage_id
FROM led
JOIN cross_reference AS r ON r.id = led.id
JOIN mention AS m ON m.id = r.mention_id
JOIN passage AS p ON p.id = m.passage_id
JOIN document AS d ON d.id = r.document_id
LEFT JOIN cross_reference_target AS t ON t.cross_reference_id = r.id AND t.document_id = ?1
LEFT JOIN passage AS tp ON tp.id = t.passage_id
LEFT JOIN reference_decision AS x
       ON x.volume_id = d.volume_id AND x.document_xml_id = d.xml_id AND x.passage_ordinal = p.ordinal
      AND x.start_offset = m.start_offset AND x.end_offset = m.end_offset
ORDER BY r.id, t.ordinal;
