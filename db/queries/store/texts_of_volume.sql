-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The text of every passage of a volume, in order.
SELECT p.text
FROM document AS d CROSS JOIN passage AS p ON p.document_id = d.id
WHERE d.volume_id = ?1
ORDER BY d.ordinal, p.ordinal;
