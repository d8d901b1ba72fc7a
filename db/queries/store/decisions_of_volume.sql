-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the reader decided about the references of a volume, document by document; after park_decisions.sql. Where each is
-- parked, and the passage it had.
SELECT document_xml_id, passage_ordinal, start_offset, end_offset, exact, (-1 - passage_ordinal) % 1000000
FROM reference_decision
WHERE volume_id = ?1
ORDER BY document_xml_id, passage_ordinal DESC, start_offset;
