-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The links of an annotation.
SELECT type, target_kind, target FROM annotation_link WHERE annotation_id = ?1 ORDER BY ordinal;
