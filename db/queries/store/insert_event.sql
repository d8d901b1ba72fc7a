-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- An event.
INSERT INTO event (volume_id, xml_id, label, description, date_min, date_max, date_precision, date_basis, clock)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);
