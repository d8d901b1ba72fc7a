-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Volumes named by references that lead into another one, because a card of theirs describes a document there.
SELECT DISTINCT t.volume_id
FROM cross_reference_target AS t JOIN document AS d ON d.id = t.document_id
WHERE d.volume_id = ?1 AND t.volume_id <> ?1;
