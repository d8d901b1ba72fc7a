-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who a document is from, to and about into the index, by row.
INSERT INTO document_about_fts (rowid, sender, recipient, person)
SELECT id, sender, recipient, person FROM document_about WHERE id = ?1;
