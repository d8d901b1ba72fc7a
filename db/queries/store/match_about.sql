-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Documents from, to or about whom …; ?1 FTS5 expression.
SELECT rowid FROM document_about_fts WHERE document_about_fts MATCH ?1;
