-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A person.
INSERT INTO person (volume_id, xml_id, name, initials, description, authority, party_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);
