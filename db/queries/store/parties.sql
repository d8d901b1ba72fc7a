-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The parties of a volume; ?1 volume, or '' for the whole library.
SELECT id, volume_id, xml_id, name, short_name FROM party WHERE ?1 = '' OR volume_id = ?1 ORDER BY id;
