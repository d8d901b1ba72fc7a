-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- An office.
INSERT INTO office (person_id, ordinal, title, held_min, held_max, held_precision) VALUES (?1, ?2, ?3, ?4, ?5, ?6);
