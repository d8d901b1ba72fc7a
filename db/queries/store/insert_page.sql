-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where a page begins; an id that a volume uses twice stays with its first page.
INSERT OR IGNORE INTO page (volume_id, xml_id, number, passage_id) VALUES (?1, ?2, ?3, ?4);
