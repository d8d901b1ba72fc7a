-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a search has found; ?1 UUID, ?2 when, ?3 how many documents, ?4 their identities.
UPDATE saved_search SET seen = ?2, documents_seen = ?3, identities = ?4 WHERE uuid = ?1;
