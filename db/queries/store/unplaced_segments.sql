-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Segments of a volume's marks that have no place.
SELECT annotation_id, ordinal, start_offset, end_offset, exact, document_xml_id, passage_ordinal
FROM annotation_segment
WHERE volume_id = ?1 AND passage_id IS NULL;
