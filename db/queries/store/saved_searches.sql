-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Searches the reader keeps, by name.
SELECT uuid, name, query, filter, sort, created, seen, documents_seen FROM saved_search ORDER BY name COLLATE NOCASE, name;
