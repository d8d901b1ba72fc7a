-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Persons of other volumes who may be the same, those of the nearest years first; ?1 key of the name, ?2 authority or '',
-- ?3 volume left out, ?4 the year it begins with: the years are read off the ids, as of frus1961-63v06. Of the same years
-- those that came last: so proposals make a chain from list to list, where else all would lead to the first that came.
SELECT q.id, q.volume_id, q.xml_id, q.name, q.initials, q.description, q.authority, q.party_id
FROM person AS q
WHERE q.volume_id <> ?3
  AND q.id IN (SELECT person_id FROM person_key WHERE name_key = ?1
               UNION
               SELECT id FROM person WHERE authority = ?2 AND authority <> '')
ORDER BY abs(CAST(substr(q.volume_id, 5, 4) AS INTEGER) - ?4), q.id DESC
LIMIT 60;
