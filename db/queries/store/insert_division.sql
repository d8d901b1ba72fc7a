-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A division.
INSERT INTO division (volume_id, parent_id, ordinal, xml_id, kind, title) VALUES (?1, ?2, ?3, ?4, ?5, ?6);
