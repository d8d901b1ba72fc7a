-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Keeps a search; what one of the same UUID has seen stays.
INSERT INTO saved_search (uuid, name, query, filter, sort, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (uuid) DO UPDATE SET name = excluded.name, query = excluded.query, filter = excluded.filter, sort = excluded.sort;
