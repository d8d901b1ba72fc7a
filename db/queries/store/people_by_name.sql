-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Persons by name, one of whose names is like ?1 or ?2 or whose key is like ?6 (everybody for ?1 '%'); those after the
-- name ?3 and the row ?4, at most ?5.
SELECT q.id, q.volume_id, q.xml_id, q.name, q.initials, q.description, q.authority, q.party_id
FROM person AS q INDEXED BY person_by_name
WHERE (q.name COLLATE NOCASE, q.id) > (?3, ?4)
  AND (?1 = '%' OR q.id IN
              (SELECT id FROM person WHERE name LIKE ?1 OR name LIKE ?2
               UNION SELECT person_id FROM name_form WHERE kind <> 'initials' AND (text LIKE ?1 OR text LIKE ?2)
               UNION SELECT person_id FROM person_key WHERE name_key LIKE ?6))
ORDER BY q.name COLLATE NOCASE, q.id
LIMIT ?5;
