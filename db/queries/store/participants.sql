-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who takes part in, wrote or received a document.
SELECT person_id, role
FROM participation
WHERE document_id = ?1
ORDER BY ordinal;
