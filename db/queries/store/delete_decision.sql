-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A decision on a reference.
DELETE FROM reference_decision
WHERE volume_id = ?1 AND document_xml_id = ?2 AND passage_ordinal = ?3 AND start_offset = ?4 AND end_offset = ?5;
