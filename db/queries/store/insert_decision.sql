-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A decision on a reference.
INSERT INTO reference_decision (volume_id, document_xml_id, passage_ordinal, start_offset, end_offset, exact, target, decided)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8);
