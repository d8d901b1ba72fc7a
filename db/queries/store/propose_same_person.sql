-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Two persons who may be one; what is decided stays.
INSERT INTO person_link (volume_id, xml_id, other_volume_id, other_xml_id, state, reason, confidence)
VALUES (?1, ?2, ?3, ?4, 'proposed', ?5, ?6)
ON CONFLICT DO UPDATE SET reason = excluded.reason, confidence = excluded.confidence WHERE state = 'proposed';
