-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The next place in a volume's reading order.
SELECT 1 + ifnull(max(ordinal), -1) FROM document WHERE volume_id = ?1;
