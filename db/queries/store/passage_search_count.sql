-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many passages match; ?1 FTS5 expression.
SELECT count(*) FROM passage_fts WHERE passage_fts MATCH ?1;
