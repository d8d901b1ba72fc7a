-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Targets that name any other passage of a document of this library.
UPDATE cross_reference_target AS t
SET (document_id, passage_id) = (
        SELECT p.document_id, p.id FROM passage AS p JOIN document AS d ON d.id = p.document_id
        WHERE p.xml_id = t.xml_id AND d.volume_id = t.volume_id)
WHERE t.cross_reference_id IN (SELECT id FROM temp.touched_reference) AND t.document_id IS NULL AND t.xml_id <> '' AND t.xml_id NOT LIKE 'pg\_%' ESCAPE '\';
