-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A target of a reference.
INSERT INTO cross_reference_target (cross_reference_id, ordinal, raw, volume_id, xml_id)
VALUES (?1, ?2, ?3, ?4, ?5);
