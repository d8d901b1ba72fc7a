-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A search the reader keeps, by UUID, with the identities it has seen.
SELECT uuid, name, query, filter, sort, created, seen, documents_seen, identities FROM saved_search WHERE uuid = ?1;
