-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Persons by name, one of whose names bears the words ?1 (everybody for ''); those after the name ?2 and the row ?3,
-- at most ?4.
SELECT q.id, q.volume_id, q.xml_id, q.name, q.initials, q.description, q.authority, q.party_id
FROM person AS q INDEXED BY person_by_name
WHERE (q.name COLLATE NOCASE, q.id) > (?2, ?3)
  AND (?1 = '' OR q.id IN
              (SELECT id FROM person WHERE chancery_bears(name, ?1)
               UNION SELECT person_id FROM name_form WHERE kind <> 'initials' AND chancery_bears(text, ?1)))
ORDER BY q.name COLLATE NOCASE, q.id
LIMIT ?4;
