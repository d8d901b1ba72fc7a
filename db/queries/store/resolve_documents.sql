-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Targets that name a document of this library; ?1 the volume that has just come, as source or as target.
UPDATE cross_reference_target AS t
SET document_id = (SELECT d.id FROM document AS d WHERE d.volume_id = t.volume_id AND d.xml_id = t.xml_id)
WHERE t.document_id IS NULL
  AND (t.volume_id = ?1 OR t.cross_reference_id IN (
        SELECT r.id FROM cross_reference AS r JOIN document AS d ON d.id = r.document_id WHERE d.volume_id = ?1));
