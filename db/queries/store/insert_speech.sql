-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A speech.
INSERT INTO speech (document_id, ordinal, xml_id, speaker_id, party_id, addressee_id, verb, manner, layer, confidence, invokes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11);
