-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A row where the file a volume was read from is kept.
SELECT 1 FROM volume_source WHERE volume_id = ?1;
