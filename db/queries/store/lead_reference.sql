-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A document that a reference was found to mean; ?1 reference, ?2 ordinal, ?3 raw, ?4 volume, ?5 xml:id, ?6 row.
INSERT INTO cross_reference_target (cross_reference_id, ordinal, raw, volume_id, xml_id, document_id)
VALUES (?1, ?2, ?3, ?4, ?5, ?6);
