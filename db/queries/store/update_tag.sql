-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A tag's name, place and look.
UPDATE tag
SET parent_id = (SELECT id FROM tag WHERE uuid = ?2), name = ?3, description = ?4, colour = ?5
WHERE uuid = ?1;
