-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The parties of a document's volume, and those that its people and speeches belong to; ?1 row, ?2 volume.
SELECT id, volume_id, xml_id, name, short_name
FROM party
WHERE volume_id = ?2
   OR id IN (SELECT party_id FROM speech WHERE document_id = ?1
             UNION SELECT q.party_id FROM person AS q JOIN mention AS m ON m.person_id = q.id
                   JOIN passage AS p ON p.id = m.passage_id WHERE p.document_id = ?1)
ORDER BY id;
