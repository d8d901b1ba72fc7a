-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The segments of an annotation.
SELECT passage_id, start_offset, end_offset, exact, prefix, suffix, volume_id, document_xml_id, passage_ordinal
FROM annotation_segment
WHERE annotation_id = ?1
ORDER BY ordinal;
