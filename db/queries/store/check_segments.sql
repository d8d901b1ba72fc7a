-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Marks whose quotation is not the text at their place.
SELECT a.uuid, s.volume_id || '#' || s.document_xml_id, s.exact
FROM annotation_segment AS s
JOIN annotation AS a ON a.id = s.annotation_id
JOIN passage AS p ON p.id = s.passage_id
WHERE substr(p.text, s.start_offset + 1, s.end_offset - s.start_offset) <> s.exact;
