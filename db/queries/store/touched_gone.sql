-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- References that went with their volume need no answer.
DELETE FROM temp.touched_reference WHERE id NOT IN (SELECT id FROM cross_reference);
