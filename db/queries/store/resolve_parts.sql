-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Targets that name a document of a volume printed in parts (frus1952-54v02p1, …) without saying the part.
UPDATE cross_reference_target AS t
SET document_id = (SELECT d.id FROM document AS d
                   WHERE d.volume_id IN (SELECT id FROM volume
                                         WHERE id BETWEEN t.volume_id || 'p' AND t.volume_id || 'p99')
                     AND d.xml_id = t.xml_id)
WHERE t.cross_reference_id IN (SELECT id FROM temp.touched_reference) AND t.document_id IS NULL AND t.xml_id <> '' AND t.volume_id <> '';
