-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What every document is called, in the order of the rows: a walk through the table as it lies.
SELECT id, volume_id, division_id, ordinal, number, title, dateline, date_min
FROM document;
