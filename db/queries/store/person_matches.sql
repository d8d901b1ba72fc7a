-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether the person of row ?1 has a name like ?2 or ?3, or a key like ?4.
SELECT 1 FROM person AS q
WHERE q.id = ?1
  AND (q.name LIKE ?2 OR q.name LIKE ?3
       OR EXISTS (SELECT 1 FROM name_form AS f WHERE f.person_id = q.id AND f.kind <> 'initials' AND (f.text LIKE ?2 OR f.text LIKE ?3))
       OR EXISTS (SELECT 1 FROM person_key AS k WHERE k.person_id = q.id AND k.name_key LIKE ?4));
