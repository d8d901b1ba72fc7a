-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The words of a document, passage by passage.
SELECT ordinal, kind, label, text FROM passage WHERE document_id = ?1 ORDER BY ordinal;
