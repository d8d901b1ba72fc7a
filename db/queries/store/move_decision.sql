-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A decision that was parked follows its words; where another one stands there already, it stays parked.
UPDATE OR IGNORE reference_decision
SET passage_ordinal = ?6, start_offset = ?7, end_offset = ?8
WHERE volume_id = ?1 AND document_xml_id = ?2 AND passage_ordinal = ?3 AND start_offset = ?4 AND end_offset = ?5;
