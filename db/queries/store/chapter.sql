-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A division by row, and how many documents hang in it and below.
WITH RECURSIVE below (id) AS (
    VALUES (?1)
    UNION
    SELECT v.id FROM below JOIN division AS v ON v.parent_id = below.id
)
SELECT v.id, v.parent_id, v.xml_id, v.kind, v.title, v.volume_id,
       (SELECT count(*) FROM document WHERE division_id IN below)
FROM division AS v
WHERE v.id = ?1;
