-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A page of the print begins; of two with one label the first is meant.
INSERT OR IGNORE INTO page (volume_id, xml_id, label, passage_id) VALUES (?1, ?2, ?3, ?4);
