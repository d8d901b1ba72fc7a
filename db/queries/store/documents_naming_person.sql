-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Documents that name a person, each with the confidence of the surest of these mentions.
SELECT p.document_id, max(m.confidence)
FROM mention AS m JOIN passage AS p ON p.id = m.passage_id
WHERE m.person_id = ?1
GROUP BY p.document_id;
