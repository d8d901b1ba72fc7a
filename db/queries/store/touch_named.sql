-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- References that name a volume, or the whole that it is a part of; ?1 volume, ?2 the whole.
INSERT OR IGNORE INTO temp.touched_reference (id)
SELECT cross_reference_id FROM cross_reference_target WHERE volume_id IN (?1, ?2);
