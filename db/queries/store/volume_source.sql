-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The kept file of a volume, how it is packed, and its bytes.
SELECT packed, form, bytes FROM volume_source WHERE volume_id = ?1;
