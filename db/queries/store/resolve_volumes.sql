-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Targets that name a volume as a whole lead to where it begins.
UPDATE cross_reference_target AS t
SET document_id = (SELECT d.id FROM document AS d WHERE d.volume_id = t.volume_id ORDER BY d.ordinal LIMIT 1)
WHERE t.cross_reference_id IN (SELECT id FROM temp.touched_reference) AND t.document_id IS NULL AND t.xml_id = '' AND t.volume_id <> '';
