-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The parties of a volume.
SELECT id, volume_id, xml_id, name, short_name FROM party WHERE volume_id = ?1 ORDER BY id;
