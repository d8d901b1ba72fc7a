-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Gives a piece of a mark its place, and the words and surroundings it has there.
UPDATE annotation_segment
SET passage_id = ?3, passage_ordinal = ?4, start_offset = ?5, end_offset = ?6, exact = ?7, prefix = ?8, suffix = ?9
WHERE annotation_id = ?1 AND ordinal = ?2;
