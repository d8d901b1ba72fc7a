-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether the person of row ?1 has a name that bears the words ?2, or there are no words.
SELECT 1 FROM person AS q
WHERE q.id = ?1
  AND (?2 = '' OR chancery_bears(q.name, ?2)
       OR EXISTS (SELECT 1 FROM name_form AS f WHERE f.person_id = q.id AND f.kind <> 'initials' AND chancery_bears(f.text, ?2)));
