-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Passages of a document that hold certain words; ?1 volume, ?2 xml:id, ?3 words.
SELECT p.id, p.ordinal, p.text
FROM passage AS p JOIN document AS d ON d.id = p.document_id
WHERE d.volume_id = ?1 AND d.xml_id = ?2 AND instr(p.text, ?3) > 0
ORDER BY p.ordinal;
