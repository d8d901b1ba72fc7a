-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the targets make of each reference that the new volume touches.
UPDATE cross_reference AS r
SET state = CASE
    WHEN NOT EXISTS (SELECT 1 FROM cross_reference_target WHERE cross_reference_id = r.id) THEN 'unresolved'
    WHEN r.alternatives = 1
         AND (SELECT count(*) FROM cross_reference_target WHERE cross_reference_id = r.id) > 1 THEN 'ambiguous'
    WHEN EXISTS (SELECT 1 FROM cross_reference_target AS t JOIN document AS d ON d.id = t.document_id
                 WHERE t.cross_reference_id = r.id AND d.kind <> 'catalogue-card') THEN 'resolved'
    WHEN EXISTS (SELECT 1 FROM cross_reference_target AS t
                 WHERE t.cross_reference_id = r.id
                   AND (t.document_id IS NOT NULL
                        OR NOT EXISTS (SELECT 1 FROM volume AS v WHERE v.id = t.volume_id))) THEN 'known-elsewhere'
    ELSE 'broken'
END
WHERE r.id IN (SELECT cross_reference_id FROM cross_reference_target WHERE volume_id = ?1
               UNION
               SELECT t.cross_reference_id FROM document AS d
               JOIN cross_reference_target AS t ON t.document_id = d.id
               WHERE d.volume_id = ?1)
   OR r.document_id IN (SELECT id FROM document WHERE volume_id = ?1);
