-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Pieces of marks in a volume that have no passage, document by document.
SELECT s.annotation_id, s.ordinal, a.uuid, s.document_xml_id, s.exact, s.prefix, s.suffix, s.passage_ordinal,
       s.start_offset, s.end_offset
FROM annotation_segment AS s
JOIN annotation AS a ON a.id = s.annotation_id
WHERE s.volume_id = ?1 AND s.passage_id IS NULL
ORDER BY s.document_xml_id, s.passage_ordinal, s.start_offset;
