-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Persons of the whole library who may be one, the first ?1 by their names; both with all that is known of them. Walks
-- the persons in the order of their index, and so reads no more links than it is asked for.
SELECT p.id, p.volume_id, p.xml_id, p.name, p.initials, p.description, p.authority, p.party_id,
       q.id, q.volume_id, q.xml_id, q.name, q.initials, q.description, q.authority, q.party_id,
       l.state, l.confidence, l.reason
FROM person AS p
CROSS JOIN person_link AS l ON l.volume_id = p.volume_id AND l.xml_id = p.xml_id
JOIN person AS q ON q.volume_id = l.other_volume_id AND q.xml_id = l.other_xml_id
ORDER BY p.name COLLATE NOCASE, p.id, l.other_volume_id, l.other_xml_id
LIMIT ?1;
