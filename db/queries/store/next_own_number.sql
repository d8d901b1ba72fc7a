-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The next free number for a text of the reader's own; ?1 volume.
SELECT 1 + ifnull(max(CAST(substr(xml_id, 6) AS INTEGER)), 0) FROM document WHERE volume_id = ?1 AND xml_id GLOB 'text-[0-9]*';
