-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Targets that name a page and are to be resolved now.
SELECT t.cross_reference_id, t.ordinal, t.raw, t.volume_id, t.xml_id
FROM temp.touched_reference AS x CROSS JOIN cross_reference_target AS t ON t.cross_reference_id = x.id
WHERE t.document_id IS NULL AND t.xml_id LIKE 'pg\_%' ESCAPE '\';
