-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- References that a reader could settle, a page at a time in the order they came; ?1 the reference after which
-- to begin, ?2 how many.
SELECT r.id, d.volume_id, d.xml_id, d.title, p.ordinal, m.start_offset, m.end_offset, p.text, r.state, r.reason,
       x.target
FROM cross_reference AS r INDEXED BY cross_reference_open
JOIN mention AS m ON m.id = r.mention_id
JOIN passage AS p ON p.id = m.passage_id
JOIN document AS d ON d.id = r.document_id
LEFT JOIN reference_decision AS x
       ON x.volume_id = d.volume_id AND x.document_xml_id = d.xml_id AND x.passage_ordinal = p.ordinal
      AND x.start_offset = m.start_offset AND x.end_offset = m.end_offset
WHERE r.state IN ('ambiguous', 'unresolved', 'broken') AND r.id > ?1
ORDER BY r.id
LIMIT ?2;
