-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the reader decided about two persons; ?1 and ?2 the one, ?3 and ?4 the other.
SELECT state FROM person_link WHERE volume_id = ?1 AND xml_id = ?2 AND other_volume_id = ?3 AND other_xml_id = ?4 AND decided IS NOT NULL;
