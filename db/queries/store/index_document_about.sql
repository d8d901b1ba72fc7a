-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who a document is from, to and about into the index: ?1 row, then what the view document_about says of it.
INSERT INTO document_about_fts (rowid, sender, recipient, person) VALUES (?1, ?2, ?3, ?4);
