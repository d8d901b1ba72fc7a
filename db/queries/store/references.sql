-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every reference out of a document with its targets, in the order of the text.
SELECT r.id, r.mention_id, m.passage_id, p.ordinal, m.start_offset, m.end_offset, m.origin, r.state, r.reason,
       r.confidence, t.raw, t.volume_id, t.xml_id, t.document_id, t.passage_id, td.title,
       td.volume_id, td.xml_id, tp.ordinal
FROM cross_reference AS r
JOIN mention AS m ON m.id = r.mention_id
JOIN passage AS p ON p.id = m.passage_id
LEFT JOIN cross_reference_target AS t ON t.cross_reference_id = r.id
LEFT JOIN document AS td ON td.id = t.document_id
LEFT JOIN passage AS tp ON tp.id = t.passage_id
WHERE r.document_id = ?1
ORDER BY p.ordinal, m.start_offset, m.end_offset DESC, r.id, t.ordinal;
