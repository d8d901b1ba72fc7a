-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- References that lead into a volume, from wherever.
INSERT OR IGNORE INTO temp.touched_reference (id)
SELECT t.cross_reference_id
FROM document AS d JOIN cross_reference_target AS t ON t.document_id = d.id
WHERE d.volume_id = ?1;
