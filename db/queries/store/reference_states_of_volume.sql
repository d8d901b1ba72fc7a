-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The references of a volume's documents, counted by state.
SELECT r.state, count(*)
FROM cross_reference AS r JOIN document AS d ON d.id = r.document_id
WHERE d.volume_id = ?1
GROUP BY r.state;
