-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every document of one volume in reading order; ?1 volume, or '' for the whole library.
SELECT d.id, d.volume_id, d.xml_id, d.division_id, d.parent_id, d.number, d.kind, d.title, d.dateline,
       d.date_min, d.date_max, d.date_precision, d.date_basis, d.place, d.sender, d.recipient, d.subject,
       d.classification, d.source_note, d.first_page, d.last_page, d.body_hash, d.whole_hash,
       (SELECT json_group_array(volume_id || '#' || xml_id ORDER BY ordinal)
        FROM document_description WHERE document_id = d.id)
FROM document AS d
WHERE ?1 = '' OR d.volume_id = ?1
ORDER BY d.volume_id, d.ordinal;
