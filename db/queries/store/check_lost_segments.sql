-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Marks that stand nowhere in this library though their document is in it.
SELECT a.uuid, s.volume_id || '#' || s.document_xml_id, s.exact
FROM annotation_segment AS s
JOIN annotation AS a ON a.id = s.annotation_id
WHERE s.passage_id IS NULL
  AND EXISTS (SELECT 1 FROM document WHERE volume_id = s.volume_id AND xml_id = s.document_xml_id);
