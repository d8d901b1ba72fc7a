-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Everyone who takes part in, speaks in or is mentioned in a document.
SELECT q.id, q.volume_id, q.xml_id, q.name, q.initials, q.description, q.authority, q.party_id
FROM person AS q
WHERE q.id IN (SELECT person_id FROM participation WHERE document_id = ?1
               UNION SELECT speaker_id FROM speech WHERE document_id = ?1
               UNION SELECT addressee_id FROM speech WHERE document_id = ?1
               UNION SELECT m.person_id FROM mention AS m JOIN passage AS p ON p.id = m.passage_id
                     WHERE p.document_id = ?1)
ORDER BY q.id;
