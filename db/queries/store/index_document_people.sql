-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who stands in a document, by row; after its mentions and participants.
INSERT INTO document_person (document_id, person_id)
SELECT document_id, person_id FROM participation WHERE document_id = ?1
UNION
SELECT p.document_id, m.person_id FROM passage AS p JOIN mention AS m ON m.passage_id = p.id
WHERE p.document_id = ?1 AND m.person_id IS NOT NULL;
