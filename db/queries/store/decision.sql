-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The decision on one reference; ?1 volume, ?2 xml:id, ?3 passage, ?4 start, ?5 end.
SELECT exact, target
FROM reference_decision
WHERE volume_id = ?1 AND document_xml_id = ?2 AND passage_ordinal = ?3 AND start_offset = ?4 AND end_offset = ?5;
