-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every mention in a document, in the order of the text.
SELECT m.id, m.passage_id, m.start_offset, m.end_offset, m.kind, m.origin, m.person_id, m.event_id,
       m.date_min, m.date_max, m.date_precision, m.confidence, m.detector_version
FROM mention AS m
JOIN passage AS p ON p.id = m.passage_id
WHERE p.document_id = ?1
ORDER BY p.ordinal, m.start_offset, m.end_offset DESC;
