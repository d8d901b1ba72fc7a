-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Searches the reader keeps, and which documents each had found when it was last looked at: kept by identity, so that a
-- volume imported anew does not look like news.

CREATE TABLE saved_search (
    id              INTEGER PRIMARY KEY,
    uuid            TEXT NOT NULL UNIQUE,
    name            TEXT NOT NULL UNIQUE CHECK (name <> ''),
    query           TEXT NOT NULL,
    filter          TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(filter)),
    sort            TEXT NOT NULL DEFAULT 'relevance',
    created         TEXT NOT NULL,
    seen            TEXT,
    documents_seen  INTEGER NOT NULL DEFAULT 0,
    identities      BLOB
) STRICT;
