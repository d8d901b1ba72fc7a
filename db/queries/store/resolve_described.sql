-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Targets that name a card whose document is in this library lead to the document itself.
UPDATE cross_reference_target AS t
SET document_id = (SELECT d.id
                   FROM document_description AS x
                   JOIN document AS d ON d.volume_id = x.volume_id AND d.xml_id = x.xml_id
                   WHERE x.document_id = t.document_id AND d.kind <> 'catalogue-card'
                   ORDER BY x.ordinal LIMIT 1),
    passage_id = NULL
WHERE t.cross_reference_id IN (SELECT id FROM temp.touched_reference)
  AND EXISTS (SELECT 1
              FROM document_description AS x
              JOIN document AS d ON d.volume_id = x.volume_id AND d.xml_id = x.xml_id
              WHERE x.document_id = t.document_id AND d.kind <> 'catalogue-card');
