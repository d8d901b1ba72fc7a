-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A passage; the triggers index its words.
INSERT INTO passage (document_id, ordinal, xml_id, kind, label, level, table_row, table_column, anchor_passage_id,
                     anchor_offset, text, renditions, choices)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13);
