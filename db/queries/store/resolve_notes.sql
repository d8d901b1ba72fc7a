-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Targets that name a note by the id of its document and its mark: d67fn3.
UPDATE cross_reference_target AS t
SET (document_id, passage_id) = (
        SELECT d.id, p.id FROM document AS d JOIN passage AS p ON p.document_id = d.id
        WHERE d.volume_id = t.volume_id AND d.xml_id = substr(t.xml_id, 1, instr(t.xml_id, 'fn') - 1)
          AND p.xml_id = t.xml_id)
WHERE t.cross_reference_id IN (SELECT id FROM temp.touched_reference) AND t.document_id IS NULL AND instr(t.xml_id, 'fn') > 1;
