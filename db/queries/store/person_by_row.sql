-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A person, by row.
SELECT id, volume_id, xml_id, name, initials, description, authority, party_id FROM person WHERE id = ?1;
