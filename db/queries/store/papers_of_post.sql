-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Documents of a number and a post, by day; ?1 number, ?2 post (empty where it has none), ?3 and ?4 the days between.
SELECT n.document_id, n.form, n.direction, n.post, n.day, iif(n.sender <> '', n.sender, d.sender),
       iif(n.recipient <> '', n.recipient, d.recipient), d.volume_id, d.xml_id, d.number
FROM document_number AS n JOIN document AS d ON d.id = n.document_id
WHERE n.number = ?1 AND n.day BETWEEN ?3 AND ?4 AND n.post = ?2
ORDER BY n.day DESC, n.document_id;
