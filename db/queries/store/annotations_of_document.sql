-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every annotation with a segment in a document; ?1 volume, ?2 xml:id.
SELECT a.id, a.uuid, a.layer, a.kind, a.colour, a.body, a.proposal, a.author, a.created, a.modified
FROM annotation AS a
WHERE a.id IN (SELECT annotation_id FROM annotation_segment WHERE volume_id = ?1 AND document_xml_id = ?2)
ORDER BY a.id;
