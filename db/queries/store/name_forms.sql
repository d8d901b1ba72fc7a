-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The name forms of a person.
SELECT kind, text FROM name_form WHERE person_id = ?1 ORDER BY ordinal;
