-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Targets that name a chapter or compilation lead to its first document.
UPDATE cross_reference_target AS t
SET document_id = (
        SELECT d.id
        FROM division AS named
        JOIN document AS d ON d.volume_id = named.volume_id
        JOIN division AS own ON own.id = d.division_id
        WHERE named.volume_id = t.volume_id AND named.xml_id = t.xml_id AND own.ordinal >= named.ordinal
        ORDER BY d.ordinal LIMIT 1)
WHERE t.cross_reference_id IN (SELECT id FROM temp.touched_reference) AND t.document_id IS NULL AND t.xml_id <> ''
  AND EXISTS (SELECT 1 FROM division AS x WHERE x.volume_id = t.volume_id AND x.xml_id = t.xml_id);
