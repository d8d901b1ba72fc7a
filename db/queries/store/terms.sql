-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The abbreviations a volume explains.
SELECT id, volume_id, xml_id, abbreviation, expansion, context FROM term WHERE volume_id = ?1 ORDER BY abbreviation, id;
