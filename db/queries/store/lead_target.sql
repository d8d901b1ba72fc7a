-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where a target leads; ?1 reference, ?2 ordinal, ?3 document, ?4 passage.
UPDATE cross_reference_target SET document_id = ?3, passage_id = ?4
WHERE cross_reference_id = ?1 AND ordinal = ?2;
