-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The events a document's passages speak of, with all their passages in it.
SELECT e.id, e.volume_id, e.xml_id, e.label, e.description, e.date_min, e.date_max, e.date_precision, e.date_basis,
       e.clock, ep.passage_id, ep.start_offset, ep.end_offset
FROM event AS e
JOIN event_passage AS ep ON ep.event_id = e.id
JOIN passage AS p ON p.id = ep.passage_id
WHERE p.document_id = ?1
ORDER BY e.date_min, e.id, p.ordinal;
