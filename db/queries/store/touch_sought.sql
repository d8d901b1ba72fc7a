-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- References that seek a document of a number, day and post that a volume has.
INSERT OR IGNORE INTO temp.touched_reference (id)
SELECT s.cross_reference_id
FROM document AS d
JOIN document_number AS n ON n.document_id = d.id
JOIN sought_document AS s ON s.number = n.number AND s.day = n.day
WHERE d.volume_id = ?1 AND n.day <> ''
UNION ALL
SELECT s.cross_reference_id
FROM document AS d
JOIN document_number AS n ON n.document_id = d.id
JOIN sought_document AS s ON s.number = n.number AND s.day = '' AND s.post = n.post
WHERE d.volume_id = ?1 AND n.number <> '';
