-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Persons by name, one of whose names is like ?1 or ?2; those after the name ?3 and the row ?4, at most ?5.
SELECT q.id, q.volume_id, q.xml_id, q.name, q.initials, q.description, q.authority, q.party_id
FROM person AS q INDEXED BY person_by_name
WHERE (q.name COLLATE NOCASE, q.id) > (?3, ?4)
  AND (q.name LIKE ?1 OR q.name LIKE ?2
       OR EXISTS (SELECT 1 FROM name_form AS f WHERE f.person_id = q.id AND f.kind <> 'initials' AND (f.text LIKE ?1 OR f.text LIKE ?2))
       OR EXISTS (SELECT 1 FROM person_key AS k WHERE k.person_id = q.id AND k.name_key LIKE ?6))
ORDER BY q.name COLLATE NOCASE, q.id
LIMIT ?5;
