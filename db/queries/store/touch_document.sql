-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The references out of one document; ?1 row.
INSERT OR IGNORE INTO temp.touched_reference (id) SELECT id FROM cross_reference WHERE document_id = ?1;
