-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The row of a party; ?1 volume, ?2 xml:id.
SELECT id FROM party WHERE volume_id = ?1 AND xml_id = ?2;
