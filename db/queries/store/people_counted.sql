-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many persons have a name like ?1 or ?2 (or a key like ?3), of how many, and how many documents there are.
SELECT (SELECT count(*) FROM person AS q
        WHERE q.name LIKE ?1 OR q.name LIKE ?2
           OR EXISTS (SELECT 1 FROM name_form AS f WHERE f.person_id = q.id AND f.kind <> 'initials' AND (f.text LIKE ?1 OR f.text LIKE ?2))
           OR EXISTS (SELECT 1 FROM person_key AS k WHERE k.person_id = q.id AND k.name_key LIKE ?3)),
       (SELECT count(*) FROM person),
       (SELECT count(*) FROM document);
