-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Ids and titles of all volumes, by id.
SELECT id, CASE WHEN complete_title <> '' THEN complete_title ELSE title END FROM volume ORDER BY id;
