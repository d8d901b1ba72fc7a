-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What every division is called, volume by volume in reading order.
SELECT id, volume_id, title
FROM division
ORDER BY volume_id, ordinal;
