-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The reader's decisions on references in a document; ?1 volume, ?2 xml:id.
SELECT passage_ordinal, start_offset, end_offset, exact, target
FROM reference_decision
WHERE volume_id = ?1 AND document_xml_id = ?2;
