-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- References to cards that describe documents of a volume.
INSERT OR IGNORE INTO temp.touched_reference (id)
SELECT t.cross_reference_id
FROM document_description AS x
JOIN cross_reference_target AS t ON t.document_id = x.document_id
WHERE x.volume_id = ?1
UNION ALL
SELECT t.cross_reference_id
FROM document_description AS x
JOIN document AS card ON card.id = x.document_id
JOIN cross_reference_target AS t ON t.volume_id = card.volume_id AND t.xml_id = card.xml_id
WHERE x.volume_id = ?1;
