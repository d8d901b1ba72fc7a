-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What stands before and after a document in its volume, the how manyth of how many it is, its division and its place.
SELECT (SELECT xml_id FROM document WHERE volume_id = ?1 AND ordinal < d.ordinal ORDER BY ordinal DESC LIMIT 1),
       (SELECT xml_id FROM document WHERE volume_id = ?1 AND ordinal > d.ordinal ORDER BY ordinal LIMIT 1),
       (SELECT count(*) FROM document WHERE volume_id = ?1 AND ordinal <= d.ordinal),
       (SELECT count(*) FROM document WHERE volume_id = ?1),
       d.division_id, d.ordinal
FROM document AS d
WHERE d.volume_id = ?1 AND d.xml_id = ?2;
