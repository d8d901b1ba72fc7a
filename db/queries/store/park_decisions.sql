-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Decisions of a volume wait under negative ordinals while they are placed anew, so that none meets another on its way;
-- those that find no place stay there, where no reference stands, and below those that come after them.
UPDATE OR REPLACE reference_decision
SET passage_ordinal = CASE WHEN passage_ordinal < 0 THEN passage_ordinal - 1000000 ELSE -1 - passage_ordinal END
WHERE volume_id = ?1;
