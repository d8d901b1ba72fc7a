-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Targets that name a document of this library.
UPDATE cross_reference_target AS t
SET document_id = (SELECT d.id FROM document AS d WHERE d.volume_id = t.volume_id AND d.xml_id = t.xml_id)
WHERE t.cross_reference_id IN (SELECT id FROM temp.touched_reference) AND t.document_id IS NULL AND t.xml_id <> '';
