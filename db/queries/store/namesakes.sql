-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Persons of other volumes who may be the same; ?1 key of the name, ?2 authority or '', ?3 volume left out.
SELECT q.id, q.volume_id, q.xml_id, q.name, q.initials, q.description, q.authority, q.party_id
FROM person AS q
WHERE q.volume_id <> ?3
  AND q.id IN (SELECT person_id FROM person_key WHERE name_key = ?1
               UNION
               SELECT id FROM person WHERE authority = ?2 AND authority <> '')
ORDER BY q.volume_id, q.xml_id
LIMIT 60;
