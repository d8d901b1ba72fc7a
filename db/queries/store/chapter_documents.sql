-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Documents that hang directly in a division (?2; NULL for none) of a volume (?1), after place ?3: as many as ?4, and
-- on to place ?5.
SELECT d.id, d.volume_id, d.xml_id, d.division_id, d.parent_id, d.number, d.kind, d.title, d.dateline,
       d.date_min, d.date_max, d.date_precision, d.date_basis, d.place, d.sender, d.recipient, d.subject,
       d.classification, d.source_note, d.first_page, d.last_page, d.body_hash, d.whole_hash, '[]', d.ordinal
FROM document AS d
WHERE d.volume_id = ?1 AND d.division_id IS ?2 AND d.ordinal > ?3
ORDER BY d.ordinal
LIMIT max(?4, (SELECT count(*) FROM document WHERE volume_id = ?1 AND ordinal > ?3 AND ordinal <= ?5));
