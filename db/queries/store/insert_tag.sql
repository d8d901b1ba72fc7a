-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A tag under the tag of a UUID, or at the top.
INSERT INTO tag (uuid, parent_id, name, description, colour, layer)
VALUES (?1, (SELECT id FROM tag WHERE uuid = ?2), ?3, ?4, ?5, ?6);
