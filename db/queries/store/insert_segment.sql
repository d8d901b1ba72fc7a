-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A segment; the trigger refuses one whose quotation is not the text at its place.
INSERT INTO annotation_segment (annotation_id, ordinal, passage_id, start_offset, end_offset, exact, prefix, suffix,
                                volume_id, document_xml_id, passage_ordinal)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11);
