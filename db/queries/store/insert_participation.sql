-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A participant.
INSERT OR IGNORE INTO participation (document_id, person_id, role, ordinal) VALUES (?1, ?2, ?3, ?4);
