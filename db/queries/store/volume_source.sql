-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The file a volume was read from.
SELECT packed FROM volume_source WHERE volume_id = ?1;
