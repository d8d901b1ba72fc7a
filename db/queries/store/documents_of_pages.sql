-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The documents that run from one page to another; ?1 volume, ?2 first, ?3 last.
SELECT id FROM document WHERE volume_id = ?1 AND first_page = ?2 AND first_page <> '' AND last_page = ?3;
