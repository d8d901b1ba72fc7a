-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The passages of a document in order.
SELECT id, ordinal, xml_id, kind, label, level, table_row, table_column, anchor_passage_id, anchor_offset, text,
       renditions, choices
FROM passage
WHERE document_id = ?1
ORDER BY ordinal;
