-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A reference, not yet resolved.
INSERT INTO cross_reference (mention_id, document_id, state, reason, confidence, alternatives)
VALUES (?1, ?2, 'unresolved', ?3, ?4, ?5);
