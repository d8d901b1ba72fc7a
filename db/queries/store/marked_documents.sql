-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Documents that bear annotations of the reader's.
SELECT DISTINCT p.document_id
FROM annotation AS a
JOIN annotation_segment AS s ON s.annotation_id = a.id
JOIN passage AS p ON p.id = s.passage_id
WHERE a.layer = 'reader';
