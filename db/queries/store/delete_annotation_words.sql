-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- An annotation's words from the index, by UUID; before the annotation goes.
DELETE FROM annotation_fts WHERE rowid = (SELECT id FROM annotation WHERE uuid = ?1);
