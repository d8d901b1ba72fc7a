-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many persons are named so (as in people_by_name.sql; the key is ?3), of how many, and how many documents there are.
SELECT CASE WHEN ?1 = '%' THEN (SELECT count(*) FROM person)
       ELSE (SELECT count(*) FROM
              (SELECT id FROM person WHERE name LIKE ?1 OR name LIKE ?2
               UNION SELECT person_id FROM name_form WHERE kind <> 'initials' AND (text LIKE ?1 OR text LIKE ?2)
               UNION SELECT person_id FROM person_key WHERE name_key LIKE ?3)) END,
       (SELECT count(*) FROM person),
       (SELECT count(*) FROM document);
