-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The row of a passage by identity; ?1 volume, ?2 xml:id of the document, ?3 ordinal.
SELECT p.id
FROM passage AS p JOIN document AS d ON d.id = p.document_id
WHERE d.volume_id = ?1 AND d.xml_id = ?2 AND p.ordinal = ?3;
