-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The divisions of a volume as printed, with how many documents hang directly in each and where the first stands.
SELECT v.id, v.parent_id, v.xml_id, v.kind, v.title, count(d.id), min(d.ordinal)
FROM division AS v
LEFT JOIN document AS d ON d.division_id = v.id
WHERE v.volume_id = ?1
GROUP BY v.id
ORDER BY v.ordinal;
