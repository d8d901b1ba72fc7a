-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What every document is called, volume by volume in reading order.
SELECT id, volume_id, division_id, number, title, dateline, date_min
FROM document INDEXED BY document_catalogue
ORDER BY volume_id, ordinal;
