-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The offices of a person.
SELECT title, held_min, held_max, held_precision FROM office WHERE person_id = ?1 ORDER BY ordinal;
