-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The volume ?1.
SELECT v.id, v.title, v.complete_title, v.series, v.sub_series, v.number, v.editors, v.general_editor, v.publisher,
       v.place, v.published, v.coverage_min, v.coverage_max, v.source_name, v.source_sha256, v.origin, v.revision
FROM volume AS v
WHERE v.id = ?1;
