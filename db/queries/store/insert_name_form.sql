-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A name form.
INSERT INTO name_form (person_id, ordinal, kind, text) VALUES (?1, ?2, ?3, ?4);
