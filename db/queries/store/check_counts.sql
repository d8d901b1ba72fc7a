-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Marks with a place, passages, documents, and documents the full-text index knows.
SELECT (SELECT count(*) FROM annotation_segment WHERE passage_id IS NOT NULL),
       (SELECT count(*) FROM passage),
       (SELECT count(*) FROM document),
       (SELECT count(*) FROM document_fts_docsize);
