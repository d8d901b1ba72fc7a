-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which of the tags of the reader stand in which document, once each.
SELECT DISTINCT p.document_id, t.uuid
FROM annotation_tag AS at
JOIN annotation AS a ON a.id = at.annotation_id
JOIN tag AS t ON t.id = at.tag_id
JOIN annotation_segment AS s ON s.annotation_id = a.id
JOIN passage AS p ON p.id = s.passage_id
WHERE a.layer = 'reader';
