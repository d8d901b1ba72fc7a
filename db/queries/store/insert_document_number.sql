-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A number that a document bears.
INSERT OR IGNORE INTO document_number (document_id, form, number, direction, post, day, sender, recipient)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8);
