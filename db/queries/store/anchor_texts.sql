-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the passages of a document say, in order; ?1 volume, ?2 xml:id.
SELECT p.id, p.ordinal, p.text
FROM passage AS p JOIN document AS d ON d.id = p.document_id
WHERE d.volume_id = ?1 AND d.xml_id = ?2
ORDER BY p.ordinal;
