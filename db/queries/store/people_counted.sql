-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many persons are named so (as in people_by_name.sql), of how many, and how many documents there are.
SELECT CASE WHEN ?1 = '' THEN (SELECT count(*) FROM person)
       ELSE (SELECT count(*) FROM
              (SELECT id FROM person WHERE chancery_bears(name, ?1)
               UNION SELECT person_id FROM name_form WHERE kind <> 'initials' AND chancery_bears(text, ?1))) END,
       (SELECT count(*) FROM person),
       (SELECT count(*) FROM document);
