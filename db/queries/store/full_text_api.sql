-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where extensions of FTS5 are made known (sqlite.org/fts5.html, section 7); ?1 a pointer that receives it.
SELECT fts5(?1);
