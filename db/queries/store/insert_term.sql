-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A term.
INSERT INTO term (volume_id, xml_id, abbreviation, expansion, context) VALUES (?1, ?2, ?3, ?4, ?5);
