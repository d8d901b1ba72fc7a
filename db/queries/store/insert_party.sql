-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A party.
INSERT INTO party (volume_id, xml_id, name, short_name) VALUES (?1, ?2, ?3, ?4);
