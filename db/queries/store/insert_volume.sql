-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A volume.
INSERT INTO volume (id, title, complete_title, series, sub_series, number, editors, general_editor, publisher, place,
                    published, coverage_min, coverage_max, source_name, source_sha256, origin, revision, imported)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18);
