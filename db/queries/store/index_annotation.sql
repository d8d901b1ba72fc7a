-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- An annotation's words into the index.
INSERT INTO annotation_fts (rowid, body, proposal, quotation)
SELECT id, body, proposal, quotation FROM annotation_words WHERE id = ?1;
