-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A document.
INSERT INTO document (volume_id, xml_id, division_id, parent_id, ordinal, number, kind, title, dateline, date_min, date_max,
                      date_precision, date_basis, place, sender, recipient, subject, classification, source_note,
                      first_page, last_page, body_hash, whole_hash, source_start, source_end)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25);
