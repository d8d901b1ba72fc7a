-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The list of persons of a volume; ?1 volume, or '' for the whole library.
SELECT q.id, q.volume_id, q.xml_id, q.name, q.initials, q.description, q.authority, q.party_id
FROM person AS q
WHERE ?1 = '' OR q.volume_id = ?1
ORDER BY q.name, q.id;
