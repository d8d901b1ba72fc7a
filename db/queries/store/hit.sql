-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A document as a search shows it, by row.
SELECT d.volume_id, d.xml_id, d.number, d.title, d.kind, d.date_min, d.date_max, d.date_precision, d.classification,
       CASE WHEN v.complete_title <> '' THEN v.complete_title ELSE v.title END, v.title, v.sub_series, v.number
FROM document AS d JOIN volume AS v ON v.id = d.volume_id
WHERE d.id = ?1;
