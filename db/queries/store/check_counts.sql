-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Marks with a place, passages, and passages the full-text index knows.
SELECT (SELECT count(*) FROM annotation_segment WHERE passage_id IS NOT NULL),
       (SELECT count(*) FROM passage),
       (SELECT count(*) FROM passage_fts_docsize);
