-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Persons who may be one with the person ?1#?2, or with whoever the reader has joined with them; both with all that is
-- known of them. Each side of a link is looked up by its own index: asked for with OR, every link would be read.
WITH RECURSIVE same (volume_id, xml_id) AS (
    SELECT ?1, ?2
    UNION
    SELECT iif(l.volume_id = s.volume_id AND l.xml_id = s.xml_id, l.other_volume_id, l.volume_id),
           iif(l.volume_id = s.volume_id AND l.xml_id = s.xml_id, l.other_xml_id, l.xml_id)
    FROM same AS s JOIN person_link AS l
      ON (l.volume_id = s.volume_id AND l.xml_id = s.xml_id)
      OR (l.other_volume_id = s.volume_id AND l.other_xml_id = s.xml_id)
    WHERE l.state = 'joined'),
link AS (
    SELECT l.volume_id, l.xml_id, l.other_volume_id, l.other_xml_id, l.state, l.confidence, l.reason
    FROM same AS s CROSS JOIN person_link AS l ON l.volume_id = s.volume_id AND l.xml_id = s.xml_id
    UNION
    SELECT l.volume_id, l.xml_id, l.other_volume_id, l.other_xml_id, l.state, l.confidence, l.reason
    FROM same AS s CROSS JOIN person_link AS l ON l.other_volume_id = s.volume_id AND l.other_xml_id = s.xml_id)
SELECT p.id, p.volume_id, p.xml_id, p.name, p.initials, p.description, p.authority, p.party_id,
       q.id, q.volume_id, q.xml_id, q.name, q.initials, q.description, q.authority, q.party_id,
       l.state, l.confidence, l.reason
FROM link AS l
CROSS JOIN person AS p ON p.volume_id = l.volume_id AND p.xml_id = l.xml_id
CROSS JOIN person AS q ON q.volume_id = l.other_volume_id AND q.xml_id = l.other_xml_id
ORDER BY p.name, p.volume_id, q.volume_id, q.xml_id
LIMIT ?3;
