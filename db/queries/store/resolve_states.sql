-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the targets make of each reference that is to be resolved now. Of a volume that comes with
-- the program only some documents are in the library: what another volume seeks there may well be in print.
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
                        OR NOT EXISTS (SELECT 1 FROM volume AS v WHERE v.id = t.volume_id)
                        OR EXISTS (SELECT 1 FROM volume AS v JOIN document AS own ON own.id = r.document_id
                                   WHERE v.id = t.volume_id AND v.origin = 'bundled'
                                     AND own.volume_id <> v.id))) THEN 'known-elsewhere'
    ELSE 'broken'
END
WHERE r.id IN (SELECT id FROM temp.touched_reference);
