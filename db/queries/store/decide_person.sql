-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The reader's word on two persons; ?5 the state, ?6 the time.
INSERT INTO person_link (volume_id, xml_id, other_volume_id, other_xml_id, state, decided)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT DO UPDATE SET state = excluded.state, decided = excluded.decided;
