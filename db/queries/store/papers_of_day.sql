-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Documents of a number (or of none) and a day; ?1 number, ?2 day.
SELECT n.document_id, n.form, n.direction, n.post, n.day, iif(n.sender <> '', n.sender, d.sender),
       iif(n.recipient <> '', n.recipient, d.recipient), d.volume_id, d.xml_id, d.number
FROM document_number AS n JOIN document AS d ON d.id = n.document_id
WHERE n.number = ?1 AND n.day = ?2
ORDER BY n.document_id;
