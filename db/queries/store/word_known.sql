-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether the library has a word.
SELECT EXISTS (SELECT 1 FROM document_fts WHERE document_fts MATCH ?1);
