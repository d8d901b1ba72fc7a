-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The references out of a volume.
INSERT OR IGNORE INTO temp.touched_reference (id)
SELECT r.id FROM document AS d JOIN cross_reference AS r ON r.document_id = d.id WHERE d.volume_id = ?1;
